"""Everybody seated by the rules, and late names after that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Fact, Who
from giaoluu.domain.seating.actions.sitting import SeatTaken, Sitting, hall_held, write
from giaoluu.domain.seating.choices import PlacedBy, SeatKind
from giaoluu.domain.seating.decisions.filling import filled
from giaoluu.domain.seating.decisions.quality import Quality, in_room, quality_in
from giaoluu.domain.seating.decisions.repair import repaired
from giaoluu.domain.seating.decisions.room import Room, room_of
from giaoluu.domain.seating.facts import HallFilled, NewcomersSeated
from giaoluu.domain.seating.queries.table import Table, table_of

TRIES = 5


@dataclass(frozen=True, slots=True)
class Filled:
    """How many have another seat than before or their first, how many of them had one, and how good it is now."""

    moved: int
    shifted: int
    quality: Quality


Decide = Callable[[Table, Room], dict[int, int]]


def fill(event_id: int, *, by: Who, at: datetime) -> Filled:
    """Seats everybody by the rules. Who is locked stays, and who sits in the presidium; the same again moves nobody.

    Raises `SeatTaken` where others kept changing the seating all the while. Nothing was written.
    """
    return _decided(event_id, _all_anew, HallFilled, by, at)


def refill(event_id: int, *, together: bool = False, by: Who, at: datetime) -> Filled:
    """Seats those who have no seat. Others move only where there is no other way to seat somebody, or, `together`,
    where a delegation that has grown would be torn apart: as few as can be, and never who is locked.

    Raises `SeatTaken` as `fill` does.
    """

    def decide(table: Table, room: Room) -> dict[int, int]:
        return repaired(room, table.people, in_room(room, table.placed), together=together)

    return _decided(event_id, decide, NewcomersSeated, by, at)


def _all_anew(table: Table, room: Room) -> dict[int, int]:
    placed, locked = in_room(room, table.placed), table.locked
    presidium = {who for who, chair in placed.items() if room.chairs[chair].kind == SeatKind.PRESIDIUM}
    return filled(room, table.people, {who: chair for who, chair in placed.items() if who in locked | presidium})


def _decided(event_id: int, decide: Decide, kind: type[Fact], by: Who, at: datetime) -> Filled:
    """Decides outside of the transaction, so that doors and desks need not wait for it, and writes where nothing that
    mattered was changed in the meantime."""
    for _ in range(TRIES):
        table = table_of(event_id)
        room = room_of(table.chairs)
        wanted = decide(table, room)
        after = {who: room.chairs[chair].id for who, chair in wanted.items()}
        with hall_held(event_id):
            if table_of(event_id) == table:
                done = _done(table, after, quality_in(room, table.people, wanted))
                _write(event_id, table, after, done, kind, by, at)
                return done
    raise SeatTaken


def _done(table: Table, after: Mapping[int, int], quality: Quality) -> Filled:
    moved = [who for who, seat in after.items() if table.placed.get(who) != seat]
    return Filled(len(moved), sum(who in table.placed for who in moved), quality)


def _write(
    event_id: int, table: Table, after: Mapping[int, int], done: Filled, kind: type[Fact], by: Who, at: datetime
) -> None:
    changed: dict[int, Sitting | None] = {
        who: Sitting(seat, PlacedBy.RULE, who in table.locked) for who, seat in after.items()
        if table.placed.get(who) != seat
    }  # fmt: skip
    changed.update({who: None for who in table.placed if who not in after})
    if not changed:
        return
    write(event_id, changed, kind.__name__, by=by, at=at)
    announce(_fact(event_id, table, changed, done, kind), by=by, at=at)


def _fact(
    event_id: int, table: Table, changed: Mapping[int, Sitting | None], done: Filled, kind: type[Fact]
) -> Fact:  # fmt: skip
    subject, left = f"event:{event_id}", done.quality.unseated
    agencies = tuple(sorted({one.agency_id for one in table.people if one.id in changed}))
    if kind is HallFilled:
        return HallFilled(
            event_id=event_id, subject=subject, agencies=agencies, moved=done.moved, left=left,
            quality=done.quality.value,
        )  # fmt: skip
    return NewcomersSeated(
        event_id=event_id, subject=subject, agencies=agencies, moved=done.moved - done.shifted, shifted=done.shifted,
        left=left,
    )  # fmt: skip
