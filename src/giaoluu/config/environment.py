"""What a place may choose, read from the environment once, typed, and refused loudly where it is wrong."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from giaoluu.config.variables import Variables, WrongEnvironment
from giaoluu.lib.server_address import Malformed, ServerAddress

__all__ = ["MEGABYTE", "Environment", "WrongEnvironment", "kept_key"]

MEGABYTE = 1024 * 1024
POSTGRES = ("postgres", "postgresql")
DATABASES = (*POSTGRES, "sqlite")
VALKEYS = ("valkey", "valkeys", "redis", "rediss")
TOLD_ELSEWHERE = {"user", "password", "dbname", "port"}
HERE = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True)
class Environment:
    """What the place decides: where data lie, who may ask, which servers stand beside it, how large a file may be.

    `data` holds everything the product keeps. `plan` is the file shown first, if any. `upload_bytes` is the largest
    request taken; `patience_seconds` how long a page waits for a reading before it shows that it is under way.
    `database` is None where the database is a file of the data folder; `valkey`, `smtp` and `sms_url` are empty where
    there is no such server. `wifi` says that this process speaks TLS itself, with a certificate of its own. `address`
    is what links begin with when they leave the house.
    """

    data: Path
    secret_key: str = field(repr=False)
    hosts: tuple[str, ...]
    debug: bool
    https: bool
    wifi: bool
    upload_bytes: int
    patience_seconds: float
    plan: Path | None
    database: ServerAddress | None
    valkey: ServerAddress | None
    workers: int
    log: str
    address: str
    smtp: ServerAddress | None
    mail_from: str
    sms_url: str
    sms_token: str = field(repr=False)
    metrics_token: str = field(repr=False)

    @classmethod
    def read(cls, variables: Mapping[str, str]) -> Environment:
        """The environment of these variables; raises `WrongEnvironment` naming all that is wrong in it."""
        reader = Variables(variables)
        data = Path(reader.word("DATA", "var")).resolve()
        address = _web_address(reader, reader.word("ADDRESS", "http://127.0.0.1:8000"))
        found = cls(
            data=data,
            secret_key=reader.word("SECRET_KEY", ""),
            hosts=reader.words("HOSTS", tuple(dict.fromkeys((*HERE, urlsplit(address).hostname or HERE[0])))),
            debug=reader.switch("DEBUG"),
            https=reader.switch("HTTPS"),
            wifi=reader.switch("WIFI"),
            upload_bytes=int(reader.number("UPLOAD_MB", 50.0, most=1000) * MEGABYTE),
            patience_seconds=reader.number("PATIENCE_SECONDS", 1.5, most=30),
            plan=reader.file("PLAN"),
            database=reader.server("DATABASE_URL", DATABASES, "postgres://user:password@host:5432/name"),
            valkey=reader.server("VALKEY_URL", VALKEYS, "valkey://host:6379/0"),
            workers=reader.count("WORKERS", 1, most=64),
            log=reader.choice("LOG", ("line", "json")),
            address=address,
            smtp=reader.server("SMTP_URL", ("smtp", "smtps"), "smtp://user:password@host:587?starttls=1"),
            mail_from=reader.word("MAIL_FROM", ""),
            sms_url=reader.word("SMS_URL", ""),
            sms_token=reader.word("SMS_TOKEN", ""),
            metrics_token=reader.word("METRICS_TOKEN", ""),
        )
        _look_over(reader, found)
        reader.finish()
        if found.secret_key:
            return found
        return replace(found, secret_key=kept_key(data / "secret-key"))

    @property
    def on_postgres(self) -> bool:
        """Whether the database is a server that many processes may share."""
        return self.database is not None and self.database.scheme in POSTGRES

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be printed."""
        servers = [server.password for server in (self.database, self.valkey, self.smtp) if server]
        return tuple(filter(None, [self.secret_key, self.sms_token, self.metrics_token, *servers]))


def kept_key(place: Path) -> str:
    """The key kept in a file that only its owner may read; made on the first call, whole before anyone sees it."""
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=place.parent, encoding="ascii") as draft:
            draft.write(secrets.token_urlsafe(48))
            draft.flush()
            _name_once(Path(draft.name), place)
    return place.read_text(encoding="ascii").strip()


def _name_once(draft: Path, place: Path) -> None:
    """Of processes that start together one names its key, the others read it."""
    try:
        os.link(draft, place)
    except FileExistsError:
        return


def _web_address(reader: Variables, value: str) -> str:
    """The address without what may follow a host; empty where it was refused."""
    address = value.rstrip("/")
    if _is_web_address(address):
        return address
    reader.refuse("ADDRESS", value, "an address like https://giaoluu.example.vn")
    return ""


def _is_web_address(address: str) -> bool:
    try:
        found = ServerAddress.parse(address, ("http", "https"))
    except Malformed:
        return False
    return bool(found.host) and not (found.user or found.name or found.options)


def _look_over(reader: Variables, found: Environment) -> None:
    """What is right by itself and wrong beside something else."""
    if found.database:
        _look_at_database(reader, found.database)
    if found.valkey and not _is_database_number(found.valkey):
        reader.refuse_unseen("VALKEY_URL", "a host, and after it at most /NUMBER,")
    if found.workers > 1 and not found.on_postgres:
        reader.refuse("WORKERS", str(found.workers), "1 (more processes need DATABASE_URL=postgres://...)")
    if found.smtp and (not found.smtp.host or set(found.smtp.options) - {("starttls", "0"), ("starttls", "1")}):
        reader.refuse_unseen("SMTP_URL", "a host, and after it nothing but ?starttls=1,")
    if found.smtp and "@" not in found.mail_from:
        reader.refuse("MAIL_FROM", found.mail_from, "the address that mail comes from (GIAOLUU_SMTP_URL is given)")
    if found.sms_url and not found.sms_url.startswith(("http://", "https://")):
        reader.refuse_unseen("SMS_URL", "an address that begins with https://")


def _look_at_database(reader: Variables, database: ServerAddress) -> None:
    if database.scheme == "sqlite":
        if database.host or database.user or not database.name or ":memory:" in database.name:
            reader.refuse_unseen("DATABASE_URL", "sqlite:///path or sqlite:////path/from/the/root")
        elif database.options:
            reader.refuse_unseen("DATABASE_URL", "no option after the path of an SQLite file")
    elif not database.name or "/" in database.name:
        reader.refuse_unseen("DATABASE_URL", "the name of a database after the host")
    else:
        _look_at_options(reader, database)


def _look_at_options(reader: Variables, database: ServerAddress) -> None:
    """libpq knows its own options; an unknown one would else be told only by the first page asked for."""
    from psycopg import ProgrammingError  # noqa: PLC0415 - loaded only where PostgreSQL is the database
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415

    options = dict(database.options)
    try:
        make_conninfo("", **options)
        known = not options.keys() & TOLD_ELSEWHERE
    except ProgrammingError:
        known = False
    if not known:
        reader.refuse_unseen("DATABASE_URL", f"options that PostgreSQL knows, not {', '.join(options)},")


def _is_database_number(valkey: ServerAddress) -> bool:
    return bool(valkey.host) and (not valkey.name or (valkey.name.isascii() and valkey.name.isdigit()))
