"""Words on boards, in one table, with a version that grows: the domain of this site."""

from __future__ import annotations

from django.db import connection, transaction

from giaoluu.web.live.announce import changed

SCOPE = "event:1"


def prepare() -> None:
    """Makes the table where there is none."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS board (name TEXT PRIMARY KEY, words TEXT, version INTEGER)")


def write(name: str, words: str) -> None:
    """Writes on a board, and tells whoever has it open after the commit."""
    with transaction.atomic(), connection.cursor() as cursor:
        version = latest(SCOPE) + 1
        cursor.execute(
            "INSERT INTO board VALUES (%s, %s, %s) ON CONFLICT (name) DO UPDATE SET words = excluded.words,"
            " version = excluded.version",
            [name, words, version],
        )
        transaction.on_commit(lambda: changed(SCOPE, version, [f"board:{name}"]))


def read(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM board WHERE name = %s", [name])
        row = cursor.fetchone()
    return row[0] if row else ""


def latest(scope: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(version), 0) FROM board")
        return int(cursor.fetchone()[0])


def vouch(holder: str) -> bool:
    return holder != "link:lost"
