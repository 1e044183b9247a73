"""Takes the variables of the environment one by one, and remembers what was wrong and what nobody asked for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from giaoluu.lib.server_address import Malformed, ServerAddress

PREFIX = "GIAOLUU_"
PLATFORM = ("DATABASE_URL", "VALKEY_URL")
"""Names that platforms give, and that carry no prefix of ours."""


class WrongEnvironment(Exception):
    """One or more variables cannot be used; `str(error)` names every one of them, a line each."""


class Variables:
    """What was given, by the name without prefix. Nothing is raised before `finish`, so that all faults are told."""

    def __init__(self, given: Mapping[str, str]) -> None:
        ours = {name: value.strip() for name, value in given.items() if name.startswith(PREFIX)}
        self.given = ours | {name: given[name].strip() for name in PLATFORM if name in given}
        self.asked: set[str] = set()
        self.wrong: list[str] = []

    def word(self, name: str, otherwise: str) -> str:
        self.asked.add(_full(name))
        return self.given.get(_full(name)) or otherwise

    def words(self, name: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.word(name, ",".join(otherwise)).replace(" ", "").split(","))

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """One of these words; the first where nothing is given."""
        value = self.word(name, allowed[0])
        if value not in allowed:
            self.refuse(name, value, " or ".join(allowed))
        return value

    def switch(self, name: str) -> bool:
        return self.choice(name, ("0", "1")) == "1"

    def number(self, name: str, otherwise: float, *, most: float) -> float:
        value = self.word(name, str(otherwise))
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not 0 <= number <= most:
            self.refuse(name, value, f"a number from 0 to {most:g}")
        return number

    def count(self, name: str, otherwise: int, *, most: int) -> int:
        value = self.word(name, str(otherwise))
        if value.isascii() and value.isdigit() and len(value) < 6 and 1 <= int(value) <= most:
            return int(value)
        self.refuse(name, value, f"a whole number from 1 to {most}")
        return otherwise

    def file(self, name: str) -> Path | None:
        value = self.word(name, "")
        if value and not Path(value).is_file():
            self.refuse(name, value, "the path of a file")
        return Path(value) if value else None

    def server(self, name: str, schemes: tuple[str, ...], example: str) -> ServerAddress | None:
        """An address that may hold a password: where it is refused, what was given is not shown."""
        value = self.word(name, "")
        if not value:
            return None
        try:
            return ServerAddress.parse(value, schemes)
        except Malformed:
            self.refuse_unseen(name, f"an address like {example}")
            return None

    def refuse(self, name: str, value: str, wanted: str) -> None:
        self.wrong.append(f"{_full(name)}={value!r}: {wanted} is wanted")

    def refuse_unseen(self, name: str, wanted: str) -> None:
        """For what may be a secret."""
        self.wrong.append(f"{_full(name)}: {wanted} is wanted")

    def finish(self) -> None:
        unknown = sorted(set(self.given) - self.asked)
        lines = self.wrong + [f"{name}: there is no such setting" for name in unknown]
        if lines:
            raise WrongEnvironment("\n".join(lines))


def _full(name: str) -> str:
    return name if name in PLATFORM else PREFIX + name
