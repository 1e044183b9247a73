"""The servers that a place names, in the words of Django's settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from giaoluu.config.environment import Environment
from giaoluu.lib.server_address import ServerAddress

CONNECTIONS = 16
"""The most that one process asks of PostgreSQL at once: its threads, and some to spare."""


def database(environment: Environment) -> dict[str, Any]:
    """`DATABASES["default"]`: the file of the data folder, unless the place names another file or a server."""
    address = environment.database
    if address is None:
        return _sqlite(environment.data / "giaoluu.sqlite3")
    return _postgres(address) if environment.on_postgres else _sqlite(Path(address.name).absolute())


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgres(address: ServerAddress) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.name,
        "USER": address.user,
        "PASSWORD": address.password,
        "HOST": address.host,
        "PORT": address.port or "",
        # The pool keeps the connections; Django must not keep them a second time.
        "CONN_MAX_AGE": 0,
        # A connection is tried before it is used, so that a PostgreSQL that was started again is no error to anyone.
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 5,
            **dict(address.options),
            "pool": {"min_size": 1, "max_size": CONNECTIONS, "timeout": 5},
        },
    }


def cache(environment: Environment) -> dict[str, Any]:
    """`CACHES["default"]`: Valkey where there is one; else a table where processes share a database, else memory."""
    if environment.valkey:
        return {"BACKEND": "giaoluu.config.valkey_cache.ValkeyCache", "LOCATION": valkey_url(environment.valkey)}
    if environment.on_postgres:
        return {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
    return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}


def valkey_url(address: ServerAddress) -> str:
    """The address as the client of Valkey wants it, which knows the older names no more."""
    scheme = {"redis": "valkey", "rediss": "valkeys"}.get(address.scheme, address.scheme)
    return scheme + address.text.removeprefix(address.scheme)


@dataclass(frozen=True, slots=True)
class Mail:
    """What Django's `EMAIL_` settings are. Without a server nothing is sent."""

    backend: str = "django.core.mail.backends.dummy.EmailBackend"
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    tls: bool = False
    starttls: bool = False


def mail(smtp: ServerAddress | None) -> Mail:
    """The mail that goes out over that server."""
    if smtp is None:
        return Mail()
    tls = smtp.scheme == "smtps"
    return Mail(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=smtp.host,
        port=smtp.port or (465 if tls else 25),
        user=smtp.user,
        password=smtp.password,
        tls=tls,
        starttls=not tls and ("starttls", "1") in smtp.options,
    )
