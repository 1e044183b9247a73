"""Scans as rows of SQLite, whose one writer has nobody to wait for."""

# ruff: noqa: S608 - statements are put together from our own words, values are always given beside them

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta
from sqlite3 import Connection
from typing import Any
from uuid import UUID

from django.db import connection

from giaoluu.domain.checkin.actions.rows.shape import Found, Head, Past, Row, Written
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.history import Happened, Ruling, Standing

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - the database keeps UTC without saying so
_MILLISECOND = timedelta(milliseconds=1)

_LOCK = """SELECT t.version, t.roster_version, t.digest, e.version
FROM checkin_tally t JOIN events_event e ON e.id = t.event_id WHERE t.event_id = ?"""
_BEGIN = """INSERT OR IGNORE INTO checkin_tally
(event_id, version, roster_version, digest, untold, untold_conflicts) VALUES (?, 0, 0, '', 0, 0)"""
_AMONG = "IN (SELECT value FROM json_each(?))"
_WRITTEN = f"SELECT id, coalesce(delegate_id, 0), verdict, is_conflict FROM checkin_scan WHERE id {_AMONG}"
_UNDOING = f"""SELECT id, undoes, coalesce(delegate_id, 0) FROM checkin_scan
WHERE undoes IS NOT NULL AND undoes {_AMONG}"""
_REVOKED = f"SELECT id FROM checkin_device WHERE id {_AMONG} AND revoked_at IS NOT NULL"
_STANDINGS = f"""SELECT delegate_id, inside, coalesce(gate_id, 0), first_at, coalesce(first_gate_id, 0), last_at
FROM checkin_presence WHERE delegate_id {_AMONG}"""
_HISTORIES = f"""SELECT delegate_id, id, way, said, grounds, at, coalesce(gate_id, 0), undoes, verdict, is_conflict
FROM checkin_scan WHERE delegate_id {_AMONG}"""
_WRITE = """INSERT INTO checkin_scan (event_id, received_at, settled_by, settled_how, id, device_id, gate_id,
delegate_id, way, said, grounds, verdict, token, undoes, is_conflict, at)
VALUES (?, ?, '', '', ?, nullif(?, 0), nullif(?, 0), nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?)"""
_STAND = """INSERT INTO checkin_presence
(event_id, version, delegate_id, inside, gate_id, first_at, first_gate_id, last_at)
VALUES (?, ?, ?, ?, nullif(?, 0), ?, nullif(?, 0), ?)
ON CONFLICT (delegate_id) DO UPDATE SET version = excluded.version, inside = excluded.inside,
gate_id = excluded.gate_id, first_at = excluded.first_at, first_gate_id = excluded.first_gate_id,
last_at = excluded.last_at"""
_RULE = "UPDATE checkin_scan SET verdict = ?, is_conflict = ? WHERE id = ?"
_ASSIGN = "UPDATE checkin_scan SET delegate_id = ? WHERE id = ?"

_COUNT = """UPDATE checkin_tally SET version = ?, untold = untold + ?, untold_conflicts = untold_conflicts + ?
WHERE event_id = ?"""
_OTHER_ROSTER = "UPDATE checkin_tally SET roster_version = ?, digest = ? WHERE event_id = ?"


class SqliteRows:
    """See `Rows`. A transaction is the only one that writes, so that nothing has to be locked."""

    def __init__(self) -> None:
        connection.ensure_connection()
        self._connection: Connection = connection.connection

    def together(self) -> AbstractContextManager[object]:
        return nullcontext()

    def lock(self, event_id: int) -> Head:
        self._connection.execute(_BEGIN, [event_id])
        return Head(*self._connection.execute(_LOCK, [event_id]).fetchone())

    def find(self, ids: list[UUID], delegates: Collection[int], devices: Collection[int]) -> Found:
        named = [one.hex for one in ids]
        return Found(
            {
                UUID(pk): Written(delegate, Verdict(verdict), bool(conflict))
                for pk, delegate, verdict, conflict in self._ask(_WRITTEN, named)
            },
            {UUID(pk): (UUID(undoes), delegate) for pk, undoes, delegate in self._ask(_UNDOING, named)},
            self.standings(delegates),
            {pk for (pk,) in self._ask(_REVOKED, devices)},
        )

    def standings(self, delegates: Collection[int]) -> dict[int, Standing]:
        return {
            pk: Standing(bool(inside), gate, _ms(first_at) if first_at else 0, first_gate, _ms(last_at))
            for pk, inside, gate, first_at, first_gate, last_at in self._ask(_STANDINGS, delegates)
        }

    def histories(self, delegates: Collection[int]) -> list[Past]:
        return [_past(*row) for row in self._ask(_HISTORIES, delegates)]

    def write(self, event_id: int, rows: list[Row], received: int) -> None:
        moment = _text(received)
        self._connection.executemany(_WRITE, [(event_id, moment, *_columns(row)) for row in rows])

    def stand(self, event_id: int, version: int, standings: Mapping[int, Standing]) -> None:
        rows = (
            (delegate, s.inside, s.gate, _text(s.first_at) if s.first_at else None, s.first_gate, _text(s.last_at))
            for delegate, s in standings.items()
        )
        self._connection.executemany(_STAND, [(event_id, version, *row) for row in rows])

    def rule(self, rulings: Iterable[tuple[UUID, Ruling]]) -> None:
        rows = [(ruling.verdict.value, ruling.is_conflict, pk.hex) for pk, ruling in rulings]
        self._connection.executemany(_RULE, rows)

    def assign(self, undoing: Iterable[tuple[UUID, int]]) -> None:
        self._connection.executemany(_ASSIGN, [(delegate, pk.hex) for pk, delegate in undoing])

    def count(self, event_id: int, version: int, scans: int, conflicts: int, digest: str | None) -> None:
        self._connection.execute(_COUNT, [version, scans, conflicts, event_id])
        if digest is not None:
            self._connection.execute(_OTHER_ROSTER, [version, digest, event_id])

    def _ask(self, words: str, values: Collection[object]) -> list[tuple[Any, ...]]:
        return self._connection.execute(words, [json.dumps(list(values))]).fetchall()


def _text(milliseconds: int) -> str:
    """A moment as Django keeps it."""
    return str(_EPOCH + milliseconds * _MILLISECOND)


def _ms(moment: str | datetime) -> int:
    """The moment in milliseconds; columns that were declared as moments are read as such."""
    found = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    naive = found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found
    return (naive - _EPOCH) // _MILLISECOND


def _columns(row: Row) -> tuple[object, ...]:
    scan, ruling = row.happened, row.ruling
    return (
        scan.id.hex, row.device, scan.gate, row.delegate, scan.way.value, scan.said.value, scan.grounds.value,
        ruling.verdict.value, row.token, scan.undoes.hex if scan.undoes else None, ruling.is_conflict, _text(scan.at),
    )  # fmt: skip


def _past(
    delegate: int, pk: str, way: str, said: str, grounds: str, at: str, gate: int, undoes: str | None, *ruling: Any
) -> Past:
    undone = UUID(undoes) if undoes else None
    scan = Happened(UUID(pk), Way(way), Verdict(said), Verdict(grounds), _ms(at), gate, undone)
    return Past(delegate, scan, Ruling(Verdict(ruling[0]), bool(ruling[1])))
