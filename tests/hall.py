"""A hall with people in it, for tests: delegates of three agencies, and a drawing to seat them in."""

from __future__ import annotations

from giaoluu.domain.delegates.choices import Circle, Kind, Standing
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.events.models import Agency
from giaoluu.domain.seating.actions.drawing import begin_hall
from giaoluu.domain.seating.choices import Drawing
from giaoluu.domain.seating.decisions.layout import Block, Layout, same_rows
from giaoluu.domain.seating.models import Placement, Seat
from tests.workspace import BY, NOW, Workspace

SMALL = Layout(blocks=(Block("A", x=-200, rows=same_rows(3, 4)), Block("B", x=200, rows=same_rows(3, 4))))
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Thu Dung", "Hoàng Văn Em")


def add_people(space: Workspace, agency: str | Agency, many: int, circle: Circle = Circle.ORDINARY) -> list[Delegate]:
    """So many named delegates of an agency, numbered on."""
    of = space.agencies[agency] if isinstance(agency, str) else agency
    quota = Quota.objects.create(
        event=space.event, agency=of, key=f"{of.pk}.{circle}", order=of.order, kind=Kind.OPEN, words="đại biểu"
    )
    first = Delegate.objects.filter(event=space.event).count() + 1
    people = [
        Delegate(
            event=space.event, agency=of, quota=quota, number=number, standing=Standing.NAMED, circle=circle,
            title="Ông", name=f"{NAMES[number % len(NAMES)]} {number}", sort_key=f"{number:05d}", search=f"{number}",
            registered_at=NOW, registered_by="x",
        )
        for number in range(first, first + many)
    ]  # fmt: skip
    return Delegate.objects.bulk_create(people)


def add_hall(space: Workspace, layout: Layout = SMALL) -> dict[str, Seat]:
    """The hall of the event; its seats by their names."""
    begin_hall(space.event.pk, "Hội trường tỉnh", layout, Drawing.READY, by=BY, at=NOW)
    return {f"{seat.block}{seat.row}-{seat.number}": seat for seat in Seat.objects.filter(hall__event=space.event)}


def sit(delegate: Delegate, seat: Seat, *, locked: bool = False) -> Placement:
    return Placement.objects.create(
        event_id=delegate.event_id, seat=seat, delegate=delegate, locked=locked, at=NOW, by="Người xếp"
    )
