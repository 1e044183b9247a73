"""Seats given and taken by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Fact, Who
from giaoluu.domain.seating.actions.sitting import (
    NoSuchSeat,
    NotComing,
    Person,
    SeatTaken,
    Sitting,
    hall_held,
    people_among,
    put,
    sitter_on,
    sitting_of,
    usable,
    write,
)
from giaoluu.domain.seating.choices import NEEDS, PlacedBy, SeatKind
from giaoluu.domain.seating.facts import (
    DelegatePlaced,
    DelegatesSwapped,
    DelegateUnplaced,
    PlacementLocked,
    PlacementUnlocked,
    SeatingUndone,
    SeatNeedNoted,
    SeatTakenOver,
)
from giaoluu.domain.seating.models import Placement, SeatingStep, SeatNeed
from giaoluu.domain.seating.queries.placements import seat_of

NOBODY = 0
"""As `shown`: the page showed the seat as free."""


class SeatLocked(Exception):
    """Somebody sits there whose seat is fast: `delegate_id`. Nothing was written."""

    def __init__(self, delegate_id: int) -> None:
        super().__init__(delegate_id)
        self.delegate_id = delegate_id


class NothingToUndo(Exception):
    """There is no change that could be taken back."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What became of a drop: whoever sat there, and the seat they have now; None each where there is none."""

    other_id: int | None = None
    other_seat_id: int | None = None


def place(
    event_id: int, delegate_id: int, seat_id: int, *, shown: int | None = None, by: Who, at: datetime
) -> Exchange:
    """Puts a delegate on a seat. Where somebody sits there, the two change seats, or that one loses theirs where the
    first had none. The same again changes nothing; a lock goes with the person.

    `shown` is whom the page showed there (`NOBODY` for a free seat): where it is somebody else by now, `SeatTaken`.
    Raises `NoSuchSeat`, `NotComing`, `SeatLocked` where the one who sits there is fast.
    """
    with hall_held(event_id):
        other = sitter_on(event_id, seat_id)
        if other == delegate_id:
            return Exchange()
        if shown is not None and shown != (other or NOBODY):
            raise SeatTaken(other)
        return _exchange(event_id, delegate_id, seat_id, other, by, at)


swap = place
"""A drop on a taken seat swaps: it is the same."""


def _exchange(event_id: int, delegate_id: int, seat_id: int, other: int | None, by: Who, at: datetime) -> Exchange:
    both = [delegate_id, *([other] if other else [])]
    now, people = sitting_of(event_id, both), people_among(event_id, both)
    if delegate_id not in people:
        raise NotComing
    mine, theirs = now.get(delegate_id), now.get(other) if other else None
    names = usable(event_id, [seat_id, *([mine.seat_id] if mine else [])])
    if seat_id not in names:
        raise NoSuchSeat
    if other and theirs and theirs.locked:
        raise SeatLocked(other)
    free = mine.seat_id if mine and mine.seat_id in names else None
    after: dict[int, Sitting | None] = {
        delegate_id: Sitting(seat_id, PlacedBy.HAND, bool(mine and mine.locked)),
        **({other: Sitting(free, PlacedBy.HAND) if free else None} if other else {}),
    }
    fact = _told(event_id, delegate_id, people, other, str(names[seat_id]), str(names[free]) if free else "")
    write(event_id, after, type(fact).__name__, by=by, at=at)
    announce(fact, by=by, at=at)
    return Exchange(other, free if other else None)


def _told(event_id: int, who: int, people: dict[int, Person], other: int | None, seat: str, was: str) -> Fact:
    place_of: dict[str, Any] = {
        "event_id": event_id, "subject": f"delegate:{who}", "agencies": _agencies(people), "person": people[who].name,
        "seat": seat,
    }  # fmt: skip
    if other is None:
        return DelegatePlaced(**place_of, was=was)
    if was:
        return DelegatesSwapped(**place_of, was=was, other=people[other].name)
    return SeatTakenOver(**place_of, other=people[other].name)


def _agencies(people: dict[int, Person]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(person.agency_id for person in people.values()))


def unplace(event_id: int, delegate_id: int, *, by: Who, at: datetime) -> None:
    """Takes a delegate off the seat, fast or not; who has none keeps having none."""
    with hall_held(event_id):
        name, person = seat_of(delegate_id), people_among(event_id, [delegate_id]).get(delegate_id)
        if name is None or person is None:
            return
        write(event_id, {delegate_id: None}, DelegateUnplaced.__name__, by=by, at=at)
        fact = DelegateUnplaced(
            event_id=event_id, subject=f"delegate:{delegate_id}", agencies=(person.agency_id,),
            person=person.name, was=str(name),
        )  # fmt: skip
        announce(fact, by=by, at=at)


def lock(event_id: int, delegate_id: int, on: bool, *, by: Who, at: datetime) -> None:
    """Makes a delegate's seat fast, or no longer so; the same again, or without a seat, changes nothing."""
    with hall_held(event_id):
        person = people_among(event_id, [delegate_id]).get(delegate_id)
        sitting = sitting_of(event_id, [delegate_id]).get(delegate_id)
        if person is None or sitting is None or sitting.locked is on:
            return
        Placement.objects.filter(delegate_id=delegate_id).update(locked=on)
        kind = PlacementLocked if on else PlacementUnlocked
        fact = kind(
            event_id=event_id, subject=f"delegate:{delegate_id}", person=person.name, seat=str(seat_of(delegate_id))
        )
        announce(fact, by=by, at=at)


def note_need(event_id: int, delegate_id: int, kind: SeatKind | None, *, by: Who, at: datetime) -> None:
    """Says which kind of seat a delegate needs (one of `NEEDS`), or none; they are not moved by it.

    Raises `NotComing`, and `ValueError` for a kind that nobody can need.
    """
    if kind is not None and kind not in NEEDS:
        raise ValueError(kind)
    with hall_held(event_id):
        person = people_among(event_id, [delegate_id]).get(delegate_id)
        if person is None:
            raise NotComing
        now = SeatNeed.objects.filter(delegate_id=delegate_id).values_list("kind", flat=True).first()
        if now == kind:
            return
        SeatNeed.objects.filter(delegate_id=delegate_id).delete()
        if kind:
            SeatNeed.objects.create(event_id=event_id, delegate_id=delegate_id, kind=kind)
        fact = SeatNeedNoted(
            event_id=event_id, subject=f"delegate:{delegate_id}", person=person.name,
            seat_kind=kind.value if kind else "",
        )  # fmt: skip
        announce(fact, by=by, at=at)


def undo(event_id: int, *, by: Who, at: datetime) -> int:
    """Takes the last change back and tells how many it moved; again takes back the one before.

    Who no longer comes is left as they are, and who had sat on a seat that is no longer there has none.
    Raises `NothingToUndo`.
    """
    with hall_held(event_id):
        step = SeatingStep.objects.filter(event_id=event_id).order_by("-number").first()
        if step is None:
            raise NothingToUndo
        before = {who: Sitting(seat, PlacedBy(how), locked) if seat else None for who, seat, how, locked in step.before}
        people = people_among(event_id, before)
        there = usable(event_id, [sitting.seat_id for sitting in before.values() if sitting])
        after = {
            who: sitting if sitting and sitting.seat_id in there else None
            for who, sitting in before.items()
            if who in people
        }
        put(event_id, after, by=by, at=at)
        step.delete()
        fact = SeatingUndone(
            event_id=event_id, subject=f"event:{event_id}", agencies=_agencies(people), change=step.what,
            moved=len(after),
        )  # fmt: skip
        announce(fact, by=by, at=at)
        return len(after)
