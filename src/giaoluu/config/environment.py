"""What a place may choose, read from the environment once, typed, and refused loudly where it is wrong."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

PREFIX = "GIAOLUU_"
MEGABYTE = 1024 * 1024


class WrongEnvironment(Exception):
    """One or more variables cannot be used; `str(error)` names every one of them, a line each."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What the place decides: where data lie, who may ask, how large a file may be.

    `data` holds everything the product keeps. `plan` is the file shown first, if any. `upload_bytes` is the largest
    request taken; `patience_seconds` how long a page waits for a reading before it shows that it is under way.
    """

    data: Path
    secret_key: str
    hosts: tuple[str, ...]
    debug: bool
    https: bool
    upload_bytes: int
    patience_seconds: float
    plan: Path | None

    @classmethod
    def read(cls, variables: Mapping[str, str]) -> Environment:
        """The environment of these variables; raises `WrongEnvironment` naming all that is wrong in it."""
        reader = _Reader(variables)
        data = Path(reader.word("DATA", "var")).resolve()
        found = cls(
            data=data,
            secret_key=reader.word("SECRET_KEY", ""),
            hosts=reader.words("HOSTS", ("127.0.0.1", "localhost", "[::1]")),
            debug=reader.switch("DEBUG"),
            https=reader.switch("HTTPS"),
            upload_bytes=int(reader.number("UPLOAD_MB", 50.0, most=1000) * MEGABYTE),
            patience_seconds=reader.number("PATIENCE_SECONDS", 1.5, most=30),
            plan=reader.file("PLAN"),
        )
        reader.finish()
        if found.secret_key:
            return found
        return replace(found, secret_key=kept_key(data / "secret-key"))


def kept_key(place: Path) -> str:
    """The key kept in a file that only its owner may read; made on the first call."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(mode=0o600)
        place.write_text(secrets.token_urlsafe(48), encoding="ascii")
    return place.read_text(encoding="ascii").strip()


class _Reader:
    """Takes variables one by one, and remembers what was wrong and what nobody asked for."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.given = {name: value.strip() for name, value in variables.items() if name.startswith(PREFIX)}
        self.asked: set[str] = set()
        self.wrong: list[str] = []

    def word(self, name: str, otherwise: str) -> str:
        self.asked.add(PREFIX + name)
        return self.given.get(PREFIX + name) or otherwise

    def words(self, name: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.word(name, ",".join(otherwise)).replace(" ", "").split(","))

    def switch(self, name: str) -> bool:
        value = self.word(name, "0")
        if value not in {"0", "1"}:
            self.refuse(name, value, "0 or 1")
        return value == "1"

    def number(self, name: str, otherwise: float, *, most: float) -> float:
        value = self.word(name, str(otherwise))
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not 0 <= number <= most:
            self.refuse(name, value, f"a number from 0 to {most:g}")
        return number

    def file(self, name: str) -> Path | None:
        value = self.word(name, "")
        if value and not Path(value).is_file():
            self.refuse(name, value, "the path of a file")
        return Path(value) if value else None

    def refuse(self, name: str, value: str, wanted: str) -> None:
        self.wrong.append(f"{PREFIX}{name}={value!r}: {wanted} is wanted")

    def finish(self) -> None:
        unknown = sorted(set(self.given) - self.asked)
        lines = self.wrong + [f"{name}: there is no such setting" for name in unknown]
        if lines:
            raise WrongEnvironment("\n".join(lines))
