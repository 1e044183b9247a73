"""Scans as rows, in the words of each database: many at once, because people at doors do not wait."""

from __future__ import annotations

from django.db import connection

from giaoluu.domain.checkin.actions.rows.shape import Rows


def rows_here() -> Rows:
    """The rows of the database that this thread is connected with; to be used within a transaction."""
    if connection.vendor == "postgresql":
        from giaoluu.domain.checkin.actions.rows.postgres import PostgresRows  # noqa: PLC0415 - only where it is used

        return PostgresRows()
    from giaoluu.domain.checkin.actions.rows.sqlite import SqliteRows  # noqa: PLC0415

    return SqliteRows()
