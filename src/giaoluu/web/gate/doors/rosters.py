"""The roster and its changes, as JSON."""

from __future__ import annotations

import gzip
import json
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta

from django.conf import settings

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.devices import note_fresh
from giaoluu.domain.checkin.actions.looking import Looked, look
from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.decisions.moments import milliseconds
from giaoluu.domain.checkin.queries import DeviceInfo
from giaoluu.domain.checkin.queries.rosters import presence_since
from giaoluu.domain.events.queries import EventInfo, event_by_id
from giaoluu.domain.passes.decisions import Mint
from giaoluu.web.gate.doors.shapes import Changes, DelegateRow, EventSaid, PresenceRow, Roster

AFTER_THE_END = timedelta(hours=12)
LENGTH_UNKNOWN = timedelta(hours=24)
NEVER = (0, 0, 0, 0, 0)
COMPRESSED = 5


def roster(device: DeviceInfo, books: Books, *, at: datetime) -> bytes:
    """All that a phone needs to decide without asking, compressed. No telephone number, no year of birth is in it."""
    event = event_by_id(device.event_id)
    assert event is not None  # noqa: S101 - a device goes with its event
    looked = look(device.event_id, books)
    note_fresh({device.id: looked.version}, at=at)
    said = json.dumps(_roster(event, device, looked, at), ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(said.encode(), COMPRESSED, mtime=0)


def _roster(event: EventInfo, device: DeviceInfo, looked: Looked, at: datetime) -> Roster:
    book = looked.book
    mint = Mint.of(settings.SECRET_KEY, event.id, event.key)
    return {
        "version": looked.version,
        "made_at": milliseconds(at),
        "event": _event(event),
        "public_key": urlsafe_b64encode(mint.public_key).rstrip(b"=").decode(),
        "device": {"id": device.id, "gate": device.gate_id, "name": device.name},
        "gates": [{"id": gate.id, "name": gate.name, "circles": list(gate.circles)} for gate in book.gates],
        "agencies": [(agency.id, agency.name, agency.free) for agency in book.agencies],
        "delegates": _delegates(book),
        "old_passes": _old_passes(book),
    }


def _event(event: EventInfo) -> EventSaid:
    over = event.ends_at + AFTER_THE_END if event.ends_at else None
    over = over or (event.starts_at + LENGTH_UNKNOWN if event.starts_at else None)
    return {
        "id": event.id, "key": event.key, "name": event.name, "starts_at": milliseconds(event.starts_at),
        "ends_at": milliseconds(event.ends_at), "wipe_at": milliseconds(over),
    }  # fmt: skip


def _delegates(book: Book) -> list[DelegateRow]:
    place = {agency.id: number for number, agency in enumerate(book.agencies)}
    presence = {row[0]: row for row in presence_since(book.event_id, 0)}
    rows = []
    for line in book.lines.values():
        entry = line.entry
        _, inside, first_at, first_gate, _ = presence.get(entry.delegate, NEVER)
        rows.append(
            DelegateRow(
                entry.delegate, entry.pass_id, line.number, line.name, line.unit, place.get(entry.agency, -1),
                line.seat, entry.circle, entry.state, inside, first_at, first_gate, entry.replaced_by, line.search,
            )
        )  # fmt: skip
    return rows


def _old_passes(book: Book) -> list[tuple[int, int]]:
    counting = {line.entry.pass_id for line in book.lines.values()}
    return [(number, known.delegate) for number, known in book.passes.items() if number not in counting]


def changes(device: DeviceInfo, since: int, books: Books, *, at: datetime) -> bytes:
    """Who came and went since that version."""
    looked = look(device.event_id, books)
    said: Changes = {
        "version": looked.version,
        "presence": [PresenceRow(*row) for row in presence_since(device.event_id, since)],
        "roster_changed": since < looked.roster_version,
    }
    note_fresh({device.id: looked.version}, at=at)
    return json.dumps(said, separators=(",", ":")).encode()
