"""The hall of an event and its seats."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.delegates.choices import COMING
from giaoluu.domain.seating.choices import Drawing, SeatKind
from giaoluu.domain.seating.decisions.layout import Layout
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.decisions.reading import layout_from
from giaoluu.domain.seating.decisions.spots import SeatSpot, seats_of
from giaoluu.domain.seating.models import Hall, HallStep, Placement, Seat


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the drawing: what was done, to what, by whom."""

    number: int
    what: Drawing
    about: str
    by: str


@dataclass(frozen=True, slots=True)
class HallInfo:
    """The hall of an event; `undo` and `redo` are the steps that can be taken back and done again."""

    id: int
    event_id: int
    name: str
    layout: Layout
    edition: int
    undo: Step | None
    redo: Step | None


@dataclass(frozen=True, slots=True)
class SeatInfo:
    """A seat with its number in the table, and where it stands (see `SeatSpot`)."""

    id: int
    name: SeatName
    kind: SeatKind
    x: int
    y: int
    turn: int
    depth: int
    slot: int


def hall_of(event_id: int) -> HallInfo | None:
    """The hall of an event; None where none is drawn."""
    hall = Hall.objects.filter(event_id=event_id).first()
    if hall is None:
        return None
    around = HallStep.objects.filter(hall=hall, number__in=(hall.step, hall.step + 1))
    steps = {step.number: Step(step.number, Drawing(step.what), step.about, step.by) for step in around}
    layout = layout_from(hall.layout)
    return HallInfo(
        hall.pk, event_id, hall.name, layout, hall.edition, steps.get(hall.step), steps.get(hall.step + 1)
    )  # fmt: skip


def seats_in_hall(hall: HallInfo) -> list[SeatInfo]:
    """All seats of a hall in the order of `seats_of`: block by block, row by row; those taken out too."""
    ids = {
        SeatName(block, row, number): pk
        for pk, block, row, number in Seat.objects.filter(hall_id=hall.id).values_list("pk", "block", "row", "number")
    }
    return [_seat(ids[spot.name], spot) for spot in seats_of(hall.layout) if spot.name in ids]


def _seat(number: int, spot: SeatSpot) -> SeatInfo:
    return SeatInfo(number, spot.name, spot.kind, spot.x, spot.y, spot.turn, spot.depth, spot.slot)


def seat_names(event_id: int) -> dict[int, SeatName]:
    """What every seat of an event's hall is called, by its number in the table."""
    found = Seat.objects.filter(hall__event_id=event_id).values_list("pk", "block", "row", "number")
    return {pk: SeatName(block, row, number) for pk, block, row, number in found}


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A seat that was given to somebody who does not come any more: it is free."""

    seat_id: int
    delegate_id: int
    person: str


def given_up(event_id: int) -> list[GivenUp]:
    """Seats of those who do not come any more."""
    gone = Placement.objects.filter(event_id=event_id).exclude(delegate__standing__in=COMING).order_by("seat_id")
    rows = gone.values_list("seat_id", "delegate_id", "delegate__title", "delegate__name")
    return [GivenUp(seat_id, who, f"{title} {name}".strip()) for seat_id, who, title, name in rows]
