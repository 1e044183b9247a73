"""A copy of the SQLite file while it is written to, and the way back into it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

from giaoluu.cli.keeping.product import first_line
from giaoluu.cli.refusal import Refused

MEMBER = "database.sqlite3"
PATIENCE_SECONDS = 30.0


def dump(place: Path) -> None:
    """The database as it is at one moment, in a file of its own; who writes meanwhile is not kept waiting."""
    with closing(_open(_live())) as live, closing(_open(place)) as copy:
        live.backup(copy)
        # A copy stands alone: without this it would ask for a second file beside it.
        copy.execute("PRAGMA journal_mode=DELETE")


def examine(copy: Path) -> None:
    """Raises `Refused` where the file is no sound database."""
    try:
        with closing(_open(copy)) as trial:
            said = trial.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        said = first_line(error)
    if said != "ok":
        raise Refused(f"cơ sở dữ liệu trong bản sao bị hỏng: {' '.join(said.split())}")


def replace(copy: Path) -> None:
    """Writes the copy into the live file in one step: whoever reads sees the old state or the new one.

    Raises `Refused` where somebody writes for so long that it cannot begin.
    """
    begun = monotonic()

    def hurry(*_: int) -> None:
        if monotonic() - begun > PATIENCE_SECONDS:
            raise Refused("cơ sở dữ liệu đang bận ghi; chưa có gì thay đổi, hãy thử lại")

    with closing(_open(copy)) as source, closing(_open(_live())) as live:
        source.backup(live, progress=hurry)


def _live() -> Path:
    from django.db import connection  # noqa: PLC0415

    return Path(connection.settings_dict["NAME"])


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None)
