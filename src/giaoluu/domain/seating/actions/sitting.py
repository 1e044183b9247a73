"""One change of who sits where: read under a lock, written at once, kept so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import IntegrityError, transaction

from giaoluu.domain.delegates.choices import COMING
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.seating.choices import PlacedBy, SeatKind
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.models import Hall, Placement, Seat, SeatingStep

KEPT_STEPS = 50


@dataclass(frozen=True, slots=True)
class Sitting:
    """Where somebody sits and how they came there."""

    seat_id: int
    placed_by: PlacedBy
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A delegate as facts name one."""

    name: str
    agency_id: int


class SeatTaken(Exception):
    """Somebody else sits there by now (`delegate_id`, None where it is not known who). Nothing was written."""

    def __init__(self, delegate_id: int | None = None) -> None:
        super().__init__(delegate_id)
        self.delegate_id = delegate_id


class NoSuchSeat(Exception):
    """The hall has no such seat, or it is out of use. Nothing was written."""


class NotComing(Exception):
    """Only who has a name and may come can have a seat. Nothing was written."""


@contextmanager
def hall_held(event_id: int) -> Iterator[None]:
    """A transaction in which nobody else seats anybody in this hall.

    What still goes by, such as a seat that is taken out at the same moment, the constraints refuse: `SeatTaken`.
    """
    try:
        with transaction.atomic():
            list(Hall.objects.select_for_update().filter(event_id=event_id).values_list("pk"))
            yield
    except IntegrityError as refused:
        raise SeatTaken from refused


def sitting_of(event_id: int, delegate_ids: Iterable[int]) -> dict[int, Sitting]:
    """Where these people sit now."""
    found = Placement.objects.filter(event_id=event_id, delegate_id__in=list(delegate_ids))
    fields = ("delegate_id", "seat_id", "placed_by", "locked")
    return {who: Sitting(seat, PlacedBy(how), locked) for who, seat, how, locked in found.values_list(*fields)}


def sitter_on(event_id: int, seat_id: int) -> int | None:
    """Who sits there; the seat of somebody who no longer comes is free."""
    found = Placement.objects.filter(event_id=event_id, seat_id=seat_id, delegate__standing__in=COMING)
    return found.values_list("delegate_id", flat=True).first()


def usable(event_id: int, seat_ids: Iterable[int]) -> dict[int, SeatName]:
    """Those of these seats that the hall has and that are in use, with their names."""
    found = Seat.objects.filter(hall__event_id=event_id, pk__in=list(seat_ids)).exclude(kind=SeatKind.OUT)
    fields = ("pk", "block", "row", "number")
    return {seat: SeatName(block, row, number) for seat, block, row, number in found.values_list(*fields)}


def people_among(event_id: int, delegate_ids: Iterable[int]) -> dict[int, Person]:
    """Those of these delegates who come."""
    found = apps.get_model("delegates.Delegate").objects.filter(
        event_id=event_id, pk__in=list(delegate_ids), standing__in=COMING
    )
    return {who: Person(name, agency) for who, name, agency in found.values_list("pk", "name", "agency_id")}


def write(event_id: int, after: Mapping[int, Sitting | None], what: str, *, by: Who, at: datetime) -> None:
    """Puts everybody where `after` says (None: no seat), all at once: who changes seats leaves the old one first."""
    before = sitting_of(event_id, after)
    put(event_id, after, by=by, at=at)
    last = SeatingStep.objects.filter(event_id=event_id).order_by("-number").values_list("number", flat=True).first()
    number = (last or 0) + 1
    kept = [_line(who, before.get(who)) for who in after]
    SeatingStep.objects.create(event_id=event_id, number=number, before=kept, what=what, at=at, by=by.name)
    SeatingStep.objects.filter(event_id=event_id, number__lte=number - KEPT_STEPS).delete()


def put(event_id: int, after: Mapping[int, Sitting | None], *, by: Who, at: datetime) -> None:
    """As `write`, but kept nowhere."""
    seats = {who: sitting for who, sitting in after.items() if sitting}
    Placement.objects.filter(event_id=event_id, delegate_id__in=list(after)).delete()
    left = Placement.objects.filter(seat_id__in=[sitting.seat_id for sitting in seats.values()])
    left.exclude(delegate__standing__in=COMING).delete()
    Placement.objects.bulk_create(_row(event_id, who, sitting, by, at) for who, sitting in seats.items())


def _row(event_id: int, who: int, sitting: Sitting, by: Who, at: datetime) -> Placement:
    return Placement(
        event_id=event_id, delegate_id=who, seat_id=sitting.seat_id, placed_by=sitting.placed_by,
        locked=sitting.locked, at=at, by=by.name,
    )  # fmt: skip


def _line(who: int, sitting: Sitting | None) -> list[object]:
    return [who, sitting.seat_id, sitting.placed_by.value, sitting.locked] if sitting else [who, None, "", False]
