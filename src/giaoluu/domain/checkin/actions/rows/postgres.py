"""Scans as rows of PostgreSQL: one statement for all, and what does not wait for an answer sent together."""

# ruff: noqa: S608 - statements are put together from our own words, values are always given beside them

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any
from uuid import UUID

from django.db import connection
from psycopg import Connection, Cursor

from giaoluu.domain.checkin.actions.rows.shape import Found, Head, Past, Row, Written
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.history import Happened, Ruling, Standing

_MILLISECONDS = "(extract(epoch from {}) * 1000)::bigint"
_MOMENT = "to_timestamp({} / 1000.0)"

_LOCK = """SELECT t.version, t.roster_version, t.digest, e.version
FROM checkin_tally t JOIN events_event e ON e.id = t.event_id WHERE t.event_id = %s FOR UPDATE OF t"""
_BEGIN = """INSERT INTO checkin_tally
(event_id, version, roster_version, digest, untold, untold_conflicts)
VALUES (%s, 0, 0, '', 0, 0) ON CONFLICT DO NOTHING"""
_WRITTEN = "SELECT id, coalesce(delegate_id, 0), verdict, is_conflict FROM checkin_scan WHERE id = ANY(%s)"
_UNDOING = "SELECT id, undoes, coalesce(delegate_id, 0) FROM checkin_scan WHERE undoes = ANY(%s)"
_REVOKED = "SELECT id FROM checkin_device WHERE id = ANY(%s) AND revoked_at IS NOT NULL"
_STANDINGS = f"""SELECT delegate_id, inside, coalesce(gate_id, 0), coalesce({_MILLISECONDS.format("first_at")}, 0),
coalesce(first_gate_id, 0), {_MILLISECONDS.format("last_at")} FROM checkin_presence WHERE delegate_id = ANY(%s)"""
_HISTORIES = f"""SELECT delegate_id, id, way, said, grounds, {_MILLISECONDS.format("at")}, coalesce(gate_id, 0), undoes,
verdict, is_conflict FROM checkin_scan WHERE delegate_id = ANY(%s)"""
_WRITE = f"""INSERT INTO checkin_scan (event_id, received_at, settled_by, settled_how, id, device_id, gate_id,
delegate_id, way, said, grounds, verdict, token, undoes, is_conflict, at)
SELECT %s, {_MOMENT.format("%s")}, '', '', id, nullif(device, 0), nullif(gate, 0), nullif(delegate, 0), way, said,
grounds, verdict, token, undoes, is_conflict, {_MOMENT.format("at")}
FROM json_to_recordset(%s::json) AS r (id uuid, device bigint, gate bigint, delegate bigint, way text, said text,
grounds text, verdict text, token text, undoes uuid, is_conflict bool, at bigint)"""
_STAND = f"""INSERT INTO checkin_presence
(event_id, version, delegate_id, inside, gate_id, first_at, first_gate_id, last_at)
SELECT %s, %s, delegate, inside, nullif(gate, 0), {_MOMENT.format("nullif(first_at, 0)")}, nullif(first_gate, 0),
{_MOMENT.format("last_at")}
FROM json_to_recordset(%s::json) AS r (delegate bigint, inside bool, gate bigint, first_at bigint, first_gate bigint,
last_at bigint)
ON CONFLICT (delegate_id) DO UPDATE SET version = excluded.version, inside = excluded.inside,
gate_id = excluded.gate_id, first_at = excluded.first_at, first_gate_id = excluded.first_gate_id,
last_at = excluded.last_at"""
_RULE = """UPDATE checkin_scan SET verdict = r.verdict, is_conflict = r.is_conflict
FROM unnest(%s::uuid[], %s::text[], %s::bool[]) AS r (id, verdict, is_conflict) WHERE checkin_scan.id = r.id"""
_ASSIGN = """UPDATE checkin_scan SET delegate_id = r.delegate
FROM unnest(%s::uuid[], %s::bigint[]) AS r (id, delegate) WHERE checkin_scan.id = r.id"""

_COUNT = """UPDATE checkin_tally SET version = %s, untold = untold + %s, untold_conflicts = untold_conflicts + %s
WHERE event_id = %s"""
_OTHER_ROSTER = "UPDATE checkin_tally SET roster_version = %s, digest = %s WHERE event_id = %s"


class PostgresRows:
    """See `Rows`. Statements go to the connection's own driver: wrapping them costs more than they do."""

    def __init__(self) -> None:
        connection.ensure_connection()
        self._connection: Connection[Any] = connection.connection

    def together(self) -> AbstractContextManager[object]:
        return self._connection.pipeline()

    def lock(self, event_id: int) -> Head:
        with self._connection.pipeline():  # the beginning of the transaction goes with it
            found = self._ask(_LOCK, event_id)
        if not found:
            self._ask(_BEGIN, event_id)
            found = self._ask(_LOCK, event_id)
        return Head(*found[0])

    def find(self, ids: list[UUID], delegates: Collection[int], devices: Collection[int]) -> Found:
        asked = ((_WRITTEN, ids), (_UNDOING, ids), (_STANDINGS, list(delegates)), (_REVOKED, list(devices)))
        with self._connection.pipeline():
            answers = [Cursor(self._connection).execute(words, [values]) for words, values in asked]
        written, undoing, standings, revoked = (answer.fetchall() for answer in answers)
        return Found(
            {pk: Written(delegate, Verdict(verdict), conflict) for pk, delegate, verdict, conflict in written},
            {pk: (undoes, delegate) for pk, undoes, delegate in undoing},
            {pk: Standing(*standing) for pk, *standing in standings},
            {pk for (pk,) in revoked},
        )

    def standings(self, delegates: Collection[int]) -> dict[int, Standing]:
        return {pk: Standing(*standing) for pk, *standing in self._ask(_STANDINGS, list(delegates))}

    def histories(self, delegates: Collection[int]) -> list[Past]:
        return [_past(*row) for row in self._ask(_HISTORIES, list(delegates))]

    def write(self, event_id: int, rows: list[Row], received: int) -> None:
        # One text is put together and taken apart again faster than a list for every column.
        self._do(_WRITE, event_id, received, json.dumps([_record(row) for row in rows]))

    def stand(self, event_id: int, version: int, standings: Mapping[int, Standing]) -> None:
        self._do(_STAND, event_id, version, json.dumps([_stood(pk, standing) for pk, standing in standings.items()]))

    def rule(self, rulings: Iterable[tuple[UUID, Ruling]]) -> None:
        rows = [(pk, ruling.verdict.value, ruling.is_conflict) for pk, ruling in rulings]
        self._do(_RULE, *(list(column) for column in zip(*rows, strict=True)))

    def assign(self, undoing: Iterable[tuple[UUID, int]]) -> None:
        self._do(_ASSIGN, *(list(column) for column in zip(*undoing, strict=True)))

    def count(self, event_id: int, version: int, scans: int, conflicts: int, digest: str | None) -> None:
        self._do(_COUNT, version, scans, conflicts, event_id)
        if digest is not None:
            self._do(_OTHER_ROSTER, version, digest, event_id)

    def _ask(self, words: str, value: object) -> list[tuple[Any, ...]]:
        cursor = Cursor(self._connection).execute(words, [value])
        return cursor.fetchall() if cursor.description else []

    def _do(self, words: str, *values: object) -> None:
        Cursor(self._connection).execute(words, values)


def _record(row: Row) -> dict[str, object]:
    scan, ruling = row.happened, row.ruling
    return {
        "id": str(scan.id), "device": row.device, "gate": scan.gate, "delegate": row.delegate, "way": scan.way,
        "said": scan.said, "grounds": scan.grounds, "verdict": ruling.verdict, "token": row.token,
        "undoes": str(scan.undoes) if scan.undoes else None, "is_conflict": ruling.is_conflict, "at": scan.at,
    }  # fmt: skip


def _stood(delegate: int, standing: Standing) -> dict[str, object]:
    return {
        "delegate": delegate, "inside": standing.inside, "gate": standing.gate, "first_at": standing.first_at,
        "first_gate": standing.first_gate, "last_at": standing.last_at,
    }  # fmt: skip


def _past(
    delegate: int, pk: UUID, way: str, said: str, grounds: str, at: int, gate: int, undoes: UUID | None, *ruling: Any
) -> Past:
    scan = Happened(pk, Way(way), Verdict(said), Verdict(grounds), at, gate, undoes)
    return Past(delegate, scan, Ruling(Verdict(ruling[0]), ruling[1]))
