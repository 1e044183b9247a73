"""Who sits where. A seat of somebody who no longer comes is free."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from giaoluu.domain.delegates.choices import COMING
from giaoluu.domain.seating.choices import PlacedBy, SeatKind
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.models import Placement, SeatingStep, SeatNeed


@dataclass(frozen=True, slots=True)
class Placed:
    """A delegate on a seat, and who put them there."""

    delegate_id: int
    seat_id: int
    placed_by: PlacedBy
    locked: bool
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class LastChange:
    """The change that `undo` would take back; `what` is the kind of the fact that told of it."""

    what: str
    at: datetime
    by: str


def placements_of(event_id: int) -> list[Placed]:
    """Who sits where, in the order of delegates' numbers in the database."""
    fields = ("delegate_id", "seat_id", "placed_by", "locked", "at", "by")
    found = _coming(event_id).order_by("delegate_id").values_list(*fields)
    return [
        Placed(delegate_id, seat_id, PlacedBy(placed_by), locked, at, by)
        for delegate_id, seat_id, placed_by, locked, at, by in found
    ]


def seats_of(event_id: int) -> dict[int, SeatName]:
    """The seat of every delegate who has one, by the delegate."""
    found = _coming(event_id).values_list("delegate_id", "seat__block", "seat__row", "seat__number")
    return {delegate_id: SeatName(block, row, number) for delegate_id, block, row, number in found}


def seat_of(delegate_id: int) -> SeatName | None:
    """The seat of one delegate."""
    found = Placement.objects.filter(delegate_id=delegate_id, delegate__standing__in=COMING)
    name = found.values_list("seat__block", "seat__row", "seat__number").first()
    return SeatName(*name) if name else None


def needs_of(event_id: int) -> dict[int, SeatKind]:
    """Which kind of seat is needed, by those who need one."""
    found = SeatNeed.objects.filter(event_id=event_id).values_list("delegate_id", "kind")
    return {delegate_id: SeatKind(kind) for delegate_id, kind in found}


def last_change(event_id: int) -> LastChange | None:
    """What `undo` would take back."""
    step = SeatingStep.objects.filter(event_id=event_id).order_by("-number").values_list("what", "at", "by").first()
    return LastChange(*step) if step else None


def _coming(event_id: int) -> QuerySet[Placement]:
    return Placement.objects.filter(event_id=event_id, delegate__standing__in=COMING)
