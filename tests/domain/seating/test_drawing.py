"""A hall is drawn step by step, with a real database."""

from __future__ import annotations

import pytest

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.seating.actions.drawing import HallChanged, Occupied, begin_hall, draw, redo, undo
from giaoluu.domain.seating.choices import Drawing, SeatKind
from giaoluu.domain.seating.decisions.editing import marked, moved
from giaoluu.domain.seating.decisions.layout import Block, Layout, same_rows
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.decisions.reading import LayoutWrong
from giaoluu.domain.seating.models import Hall, HallStep, Placement, Seat
from giaoluu.domain.seating.queries.hall import HallInfo, hall_of, seats_in_hall
from tests.workspace import BY, NOW, Workspace

SMALL = Layout(blocks=(Block("A", rows=same_rows(2, 3)),))
CORNER = SeatName("A", "2", 3)


@pytest.fixture
def hall(space: Workspace) -> HallInfo:
    begin_hall(space.event.pk, "Hội trường nhỏ", SMALL, Drawing.READY, "nhỏ", by=BY, at=NOW)
    return now(space)


def now(space: Workspace) -> HallInfo:
    found = hall_of(space.event.pk)
    assert found
    return found


def sit(space: Workspace, hall: HallInfo, name: SeatName) -> Placement:
    """Somebody on that seat."""
    agency = space.agencies["Công an tỉnh"]
    quota, _made = Quota.objects.get_or_create(
        event=space.event, agency=agency, key="q", defaults={"order": 1, "kind": "open", "words": "cán bộ"}
    )
    delegate = Delegate.objects.create(
        event=space.event, agency=agency, quota=quota, number=1, standing=Standing.NAMED, name="Nguyễn Văn An",
        title="Ông", registered_at=NOW, registered_by="x",
    )  # fmt: skip
    seat = next(seat for seat in seats_in_hall(hall) if seat.name == name)
    return Placement.objects.create(event=space.event, seat_id=seat.id, delegate=delegate, at=NOW, by="x")


def test_there_is_no_hall_before_one_is_drawn(space: Workspace) -> None:
    assert hall_of(space.event.pk) is None


def test_a_hall_has_the_seats_of_its_drawing(space: Workspace, hall: HallInfo) -> None:
    seats = seats_in_hall(hall)
    assert [str(seat.name) for seat in seats] == ["A1-1", "A1-2", "A1-3", "A2-1", "A2-2", "A2-3"]
    assert (hall.name, hall.layout, hall.edition) == ("Hội trường nhỏ", SMALL, 1)
    entry = Entry.objects.filter(event=space.event).latest("version")
    assert (entry.kind, entry.data) == ("HallDrawn", {"drawing": "ready", "about": "nhỏ", "seats": 6})


def test_the_same_again_changes_nothing(space: Workspace, hall: HallInfo) -> None:
    before = [seat.id for seat in seats_in_hall(hall)]
    begin_hall(space.event.pk, "Hội trường nhỏ", SMALL, Drawing.READY, "nhỏ", by=BY, at=NOW)
    draw(space.event.pk, SMALL, Drawing.CHANGE, edition=77, by=BY, at=NOW)
    assert ([seat.id for seat in seats_in_hall(now(space))], now(space)) == (before, hall)


def test_seats_that_stay_keep_their_number_when_others_come_and_go(space: Workspace, hall: HallInfo) -> None:
    before = {seat.name: seat.id for seat in seats_in_hall(hall)}
    wider = Layout(blocks=(Block("A", x=40, rows=same_rows(1, 4)),))
    draw(space.event.pk, wider, Drawing.CHANGE, "A", edition=1, by=BY, at=NOW)
    after = {seat.name: seat.id for seat in seats_in_hall(now(space))}
    assert [after.get(name) == number for name, number in before.items()] == [True] * 3 + [False] * 3
    assert sorted(Seat.objects.values_list("row", "number", "x")) == [
        ("1", 1, -42), ("1", 2, 12), ("1", 3, 68), ("1", 4, 122)
    ]  # fmt: skip


def test_every_step_is_taken_back_and_done_again(space: Workspace, hall: HallInfo) -> None:
    further, out = moved(SMALL, "A", 10, 300), marked(moved(SMALL, "A", 10, 300), [CORNER], SeatKind.OUT)
    draw(space.event.pk, further, Drawing.MOVE, "A", edition=1, by=BY, at=NOW)
    draw(space.event.pk, out, Drawing.OUT, "A2-3", edition=2, by=BY, at=NOW)
    seen = []
    for edition, act in enumerate((undo, undo, undo, undo, redo, redo, redo, redo), 3):
        act(space.event.pk, edition=min(edition, now(space).edition), by=BY, at=NOW)
        seen.append(now(space).layout)
    assert seen == [further, SMALL, Layout(), Layout(), SMALL, further, out, out]
    assert sum(seat.kind == SeatKind.OUT for seat in seats_in_hall(now(space))) == 1


def test_what_was_undone_is_forgotten_when_something_else_is_drawn(space: Workspace, hall: HallInfo) -> None:
    draw(space.event.pk, moved(SMALL, "A", 10, 300), Drawing.MOVE, "A", edition=1, by=BY, at=NOW)
    undo(space.event.pk, edition=2, by=BY, at=NOW)
    undone = now(space).redo
    assert undone
    assert (undone.what, undone.about, undone.by) == (Drawing.MOVE, "A", BY.name)
    draw(space.event.pk, moved(SMALL, "A", 0, 400), Drawing.MOVE, "A", edition=3, by=BY, at=NOW)
    assert (now(space).redo, HallStep.objects.count()) == (None, 2)


def test_somebody_who_saw_an_earlier_drawing_is_told(space: Workspace, hall: HallInfo) -> None:
    draw(space.event.pk, moved(SMALL, "A", 10, 300), Drawing.MOVE, "A", edition=1, by=BY, at=NOW)
    for act in (undo, redo):
        with pytest.raises(HallChanged) as told:
            act(space.event.pk, edition=1, by=BY, at=NOW)
        assert told.value.edition == 2
    with pytest.raises(HallChanged):
        draw(space.event.pk, Layout(), Drawing.DROP, edition=1, by=BY, at=NOW)
    with pytest.raises(HallChanged):
        begin_hall(space.event.pk, "Khác", Layout(), Drawing.READY, edition=0, by=BY, at=NOW)
    assert (now(space).name, now(space).edition) == ("Hội trường nhỏ", 2)


@pytest.mark.parametrize(
    "layout",
    [Layout(blocks=(Block("A", rows=same_rows(1, 3)),)), marked(SMALL, [CORNER], SeatKind.OUT), Layout()],
)
def test_a_seat_with_somebody_on_it_does_not_go_and_they_are_named(
    space: Workspace, hall: HallInfo, layout: Layout
) -> None:
    sit(space, hall, CORNER)
    with pytest.raises(Occupied) as refused:
        draw(space.event.pk, layout, Drawing.CHANGE, edition=1, by=BY, at=NOW)
    assert refused.value.sitting == ((CORNER, "Ông Nguyễn Văn An"),)
    assert (now(space), Placement.objects.count()) == (hall, 1)


def test_whoever_sits_moves_with_the_block(space: Workspace, hall: HallInfo) -> None:
    placement = sit(space, hall, CORNER)
    draw(space.event.pk, moved(SMALL, "A", 0, 900), Drawing.MOVE, "A", edition=1, by=BY, at=NOW)
    placement.refresh_from_db()
    assert (placement.seat.row, placement.seat.number, placement.seat.y) == ("2", 3, 1000)


def test_a_drawing_that_is_no_hall_is_not_taken(space: Workspace, hall: HallInfo) -> None:
    with pytest.raises(LayoutWrong):
        draw(space.event.pk, Layout(blocks=(Block("A-"),)), Drawing.ADD, edition=1, by=BY, at=NOW)
    assert Hall.objects.get().edition == 1
