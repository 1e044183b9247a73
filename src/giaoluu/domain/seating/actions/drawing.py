"""The hall is drawn: every change is a step that can be undone, and the seats follow the drawing."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.seating.choices import Drawing, SeatKind
from giaoluu.domain.seating.decisions.layout import Layout
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.decisions.reading import json_of, layout_from
from giaoluu.domain.seating.decisions.spots import SeatSpot, counted, seats_of
from giaoluu.domain.seating.facts import HallDrawn
from giaoluu.domain.seating.models import Hall, HallStep, Placement, Seat

MOST_STEPS = 200
"""As many steps can be undone; what is older is forgotten."""


class HallChanged(Exception):
    """Somebody drew in the meantime; `edition` is what stands now. Nothing was written."""

    def __init__(self, edition: int) -> None:
        super().__init__(edition)
        self.edition = edition


class Occupied(Exception):
    """Seats that would go have somebody on them: `sitting` are the seats and who sits there. Nothing was written."""

    def __init__(self, sitting: tuple[tuple[SeatName, str], ...]) -> None:
        super().__init__(sitting)
        self.sitting = sitting


@transaction.atomic
def begin_hall(
    event_id: int, name: str, layout: Layout, what: Drawing, about: str = "", *, edition: int | None = None,
    by: Who, at: datetime,
) -> None:  # fmt: skip
    """Gives an event a hall, or another in the place of the one it has; the same again changes nothing.

    Raises `HallChanged`, `Occupied`, `LayoutWrong`.
    """
    hall = Hall.objects.select_for_update().filter(event_id=event_id).first() or _empty(event_id, edition)
    if hall.name != name:
        Hall.objects.filter(pk=hall.pk).update(name=name[:200])
    _step(hall, layout, what, about, edition, by, at)


@transaction.atomic
def draw(event_id: int, layout: Layout, what: Drawing, about: str = "", *, edition: int, by: Who, at: datetime) -> None:
    """Changes the hall of an event by one step; the same again changes nothing.

    Raises `HallChanged`, `Occupied`, `LayoutWrong`.
    """
    hall = Hall.objects.select_for_update().get(event_id=event_id)
    _step(hall, layout, what, about, edition, by, at)


@transaction.atomic
def undo(event_id: int, *, edition: int, by: Who, at: datetime) -> None:
    """Takes back the last step; where there is none, nothing. Raises `HallChanged`, `Occupied`."""
    hall = Hall.objects.select_for_update().get(event_id=event_id)
    _expect(hall, edition)
    step = HallStep.objects.filter(hall=hall, number=hall.step).first()
    if step:
        _become(hall, layout_from(step.before), hall.step - 1)
        _tell(hall, Drawing.UNDO, _about(step), by, at)


@transaction.atomic
def redo(event_id: int, *, edition: int, by: Who, at: datetime) -> None:
    """Does again what was last undone; where there is nothing, nothing. Raises `HallChanged`, `Occupied`."""
    hall = Hall.objects.select_for_update().get(event_id=event_id)
    _expect(hall, edition)
    step = HallStep.objects.filter(hall=hall, number=hall.step + 1).first()
    if step:
        _become(hall, layout_from(step.after), hall.step + 1)
        _tell(hall, Drawing.REDO, _about(step), by, at)


def _empty(event_id: int, edition: int | None) -> Hall:
    """A hall without anything in it; of two who begin at the same moment the later is told."""
    try:
        with transaction.atomic():
            return Hall.objects.create(event_id=event_id, name="", layout=json_of(Layout()))
    except IntegrityError:
        hall = Hall.objects.select_for_update().get(event_id=event_id)
        if edition is None:
            raise HallChanged(hall.edition) from None
        return hall


def _expect(hall: Hall, edition: int) -> None:
    if hall.edition != edition:
        raise HallChanged(hall.edition)


def _step(hall: Hall, layout: Layout, what: Drawing, about: str, edition: int | None, by: Who, at: datetime) -> None:
    before, after = hall.layout, json_of(layout_from(json_of(layout)))
    if before == after:
        return
    if edition is not None:
        _expect(hall, edition)
    steps = HallStep.objects.filter(hall=hall)
    steps.filter(number__gt=hall.step).delete()
    steps.filter(number__lte=hall.step - MOST_STEPS).delete()
    _become(hall, layout, hall.step + 1)
    HallStep.objects.create(
        hall=hall, number=hall.step, what=what, about=about[:60], before=before, after=after, at=at, by=by.name
    )
    _tell(hall, what, about[:60], by, at)


def _become(hall: Hall, layout: Layout, step: int) -> None:
    """The drawing, and the seats that follow it."""
    spots = seats_of(layout)
    _seat(hall, spots)
    hall.layout, hall.step, hall.edition = json_of(layout), step, hall.edition + 1
    Hall.objects.filter(pk=hall.pk).update(layout=hall.layout, step=step, edition=hall.edition)


def _seat(hall: Hall, spots: tuple[SeatSpot, ...]) -> None:
    """Makes the seats of the table those of the drawing: a seat that keeps its name keeps whoever sits on it."""
    there = {
        SeatName(seat.block, seat.row, seat.number): seat for seat in Seat.objects.select_for_update().filter(hall=hall)
    }
    wanted = {spot.name: spot for spot in spots}
    gone = [seat.pk for name, seat in there.items() if name not in wanted]
    closed = [there[name].pk for name, spot in wanted.items() if spot.kind == SeatKind.OUT and name in there]
    _refuse_occupied([*gone, *closed])
    for start in range(0, len(gone), 500):
        Seat.objects.filter(pk__in=gone[start : start + 500]).delete()
    new = [_new(hall, spot) for name, spot in wanted.items() if name not in there]
    Seat.objects.bulk_create(new, batch_size=500)
    other = [seat for name, seat in there.items() if name in wanted and _follow(seat, wanted[name])]
    Seat.objects.bulk_update(other, ["kind", "x", "y"], batch_size=500)


def _new(hall: Hall, spot: SeatSpot) -> Seat:
    name = spot.name
    return Seat(
        hall=hall, block=name.block, row=name.row, number=name.number, kind=spot.kind, x=spot.x, y=spot.y
    )  # fmt: skip


def _follow(seat: Seat, spot: SeatSpot) -> bool:
    """Makes a seat what the drawing says of it; whether that was anything new."""
    if (seat.kind, seat.x, seat.y) == (spot.kind, spot.x, spot.y):
        return False
    seat.kind, seat.x, seat.y = spot.kind, spot.x, spot.y
    return True


def _refuse_occupied(seats: list[int]) -> None:
    wanted = set(seats)
    if not wanted:
        return
    hall = Seat.objects.filter(pk=seats[0]).values("hall_id")
    found = Placement.objects.filter(seat__hall_id__in=hall).select_related("seat", "delegate").order_by("seat_id")
    sitting = tuple(
        (SeatName(one.seat.block, one.seat.row, one.seat.number), _who(one.delegate)) for one in found
        if one.seat_id in wanted
    )  # fmt: skip
    if sitting:
        raise Occupied(sitting)


def _who(delegate: object) -> str:
    """Whoever sits there as people call them."""
    title, name = getattr(delegate, "title", ""), getattr(delegate, "name", "")
    return f"{title} {name}".strip()


def _about(step: HallStep) -> str:
    return f"{Drawing(step.what).label} {step.about}".strip()[:60]


def _tell(hall: Hall, what: Drawing, about: str, by: Who, at: datetime) -> None:
    fact = HallDrawn(
        event_id=hall.event_id, subject="hall", drawing=what.value, about=about,
        seats=counted(seats_of(layout_from(hall.layout))),
    )  # fmt: skip
    announce(fact, by=by, at=at)
