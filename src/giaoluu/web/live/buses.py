"""Which bus tells the processes of this place of changes: Valkey where it is named, else the database, if it can."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from giaoluu.lib.live_hub.bus import Bus
from giaoluu.lib.live_hub.bus.in_process import InProcessBus

PARTS = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


def choose_bus() -> Bus:
    """The bus of this place; only the libraries it needs are loaded."""
    if url := _valkey_url():
        from giaoluu.lib.live_hub.bus.over_valkey import ValkeyBus  # noqa: PLC0415

        return ValkeyBus(url)
    if _is_postgres():
        from giaoluu.lib.live_hub.bus.over_postgres import PostgresBus  # noqa: PLC0415

        return PostgresBus(conninfo(settings.DATABASES["default"]))
    return InProcessBus()


def is_shared() -> bool:
    """Whether several processes hear each other."""
    return bool(_valkey_url()) or _is_postgres()


def _valkey_url() -> str | None:
    found: str | None = getattr(settings, "VALKEY_URL", None)
    return found


def _is_postgres() -> bool:
    return str(settings.DATABASES["default"]["ENGINE"]).endswith("postgresql")


def conninfo(database: dict[str, Any]) -> str:
    """The database as psycopg wants it named."""
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415

    options = {name: value for name, value in database.get("OPTIONS", {}).items() if isinstance(value, str)}
    return make_conninfo("", **options, **{PARTS[name]: database[name] for name in PARTS if database.get(name)})
