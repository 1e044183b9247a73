"""What is wrong with who sits where, one by one, so that each can be looked at and mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Party, Sitter, Zone
from giaoluu.domain.seating.decisions.quality import Placed, alone, blocked, in_room, pieces, seated_parties
from giaoluu.domain.seating.decisions.room import Chair, Room, room_of


class FaultKind(StrEnum):
    """What can be wrong with one delegate's place."""

    UNSEATED = "unseated"
    SPLIT = "split"
    INVERSION = "inversion"
    INSIDE = "inside"
    BLOCKED = "blocked"
    ALONE = "alone"
    NOT_KEPT = "not_kept"
    """Somebody on a chair that is kept for others."""
    NEED = "need"
    """Somebody who needs a kind of chair and sits on another."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a delegate's place; `other` is the delegate with whom, where there is one."""

    kind: FaultKind
    delegate_id: int
    seat_id: int | None = None
    other: int | None = None


def faults_of(people: Iterable[Sitter], seats: Iterable[Chair], placed: Mapping[int, int]) -> tuple[Fault, ...]:
    """All that is wrong, kind by kind; `placed` are seats by delegates.

    An inversion is told once for each who sits too far back, with the nearest to them of those in front who come after.
    """
    room, everybody = room_of(seats), tuple(people)
    where = in_room(room, placed)
    parties = seated_parties(room, everybody, where)
    found = [
        *(Fault(FaultKind.UNSEATED, one.id) for one in everybody if one.id not in where),
        *_kept(room, everybody, where),
        *(fault for party in parties for fault in _split(room, party, where)),
        *(Fault(FaultKind.BLOCKED, who) for who in blocked(room, everybody, where)),
        *(Fault(FaultKind.ALONE, who) for who in alone(room, everybody, where)),
        *(fault for zone in (Zone.FRONT, Zone.BODY) for fault in _inversions(room, parties, where, zone)),
        *(fault for party in parties for fault in _inside(room, party, where)),
    ]
    return tuple(_with_seat(room, where, fault) for fault in found)


def _with_seat(room: Room, where: Placed, fault: Fault) -> Fault:
    chair = where.get(fault.delegate_id)
    seat = room.chairs[chair].id if chair is not None else None
    return Fault(fault.kind, fault.delegate_id, seat, fault.other)


def _kept(room: Room, people: Sequence[Sitter], where: Placed) -> Iterator[Fault]:
    """Who sits on a chair that is kept for others, and who does not sit on the one they need.

    A presidium is put together by hand: whoever sits there may.
    """
    for one in people:
        if one.id not in where:
            continue
        kind = room.chairs[where[one.id]].kind
        if kind in (SeatKind.WHEELCHAIR, SeatKind.PRESS) and kind != one.wants:
            yield Fault(FaultKind.NOT_KEPT, one.id)
        if one.needs and one.needs != kind:
            yield Fault(FaultKind.NEED, one.id)


def _split(room: Room, party: Party, where: Placed) -> Iterator[Fault]:
    """Everybody outside the largest piece, with somebody in it."""
    on = {where[one.id]: one.id for one in party.people}
    largest, *others = pieces(room, on)
    for piece in others:
        yield from (Fault(FaultKind.SPLIT, on[chair], other=on[largest[0]]) for chair in sorted(piece))


def _inversions(room: Room, parties: Iterable[Party], where: Placed, zone: Zone) -> Iterator[Fault]:
    """The foremost of each party that begins behind one that comes after it."""
    first = [min(party.people, key=lambda one: room.level[where[one.id]]) for party in parties if party.zone is zone]
    yield from _behind(FaultKind.INVERSION, room, first, where)


def _inside(room: Room, party: Party, where: Placed) -> Iterator[Fault]:
    people = [one for one in party.people if one.circle != Circle.PUPIL]
    yield from _behind(FaultKind.INSIDE, room, people, where, by_rank=True)


def _behind(
    kind: FaultKind, room: Room, people: Sequence[Sitter], where: Placed, *, by_rank: bool = False
) -> Iterator[Fault]:
    for place, one in enumerate(people):
        level = room.level[where[one.id]]
        later = [
            other for other in people[place + 1 :]
            if room.level[where[other.id]] < level and not (by_rank and other.precedence == one.precedence)
        ]  # fmt: skip
        if later:
            yield Fault(kind, one.id, other=max(later, key=lambda other: room.level[where[other.id]]).id)
