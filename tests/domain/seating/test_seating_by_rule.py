"""The rules seat those who come, on the seats of the hall as it is drawn."""

from __future__ import annotations

from giaoluu.domain.delegates.choices import Circle, Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.seating.actions.filling import fill, refill
from giaoluu.domain.seating.actions.placing import lock, note_need, place, undo, unplace
from giaoluu.domain.seating.choices import PlacedBy, SeatKind
from giaoluu.domain.seating.decisions.faults import FaultKind
from giaoluu.domain.seating.queries import placements_of
from giaoluu.domain.seating.queries.table import seating_faults, seating_quality, table_of
from tests.domain.seating.house import AN, BINH, CHI, House, furnish
from tests.workspace import BY, NOW, Workspace, build

DUNG, EN = "Đàm Dũng", "Bế Thị Én"


def test_everybody_who_comes_is_seated(house: House) -> None:
    house.comes(DUNG, "Sở Nội vụ", circle=Circle.LEADER, rank=1)
    Delegate.objects.filter(pk=house.people[CHI]).update(standing=Standing.DECLINED)
    done = fill(house.event_id, by=BY, at=NOW)
    assert (done.moved, done.shifted, done.quality.unseated) == (3, 0, 0)
    assert {name: seat[:2] for name, seat in house.sits().items()} == {AN: "A1", BINH: "A1", DUNG: "A1"}
    assert {one.placed_by for one in placements_of(house.event_id)} == {PlacedBy.RULE}
    assert (seating_faults(house.event_id), seating_quality(house.event_id)) == ((), done.quality)


def test_the_journal_has_one_fact_for_all(house: House) -> None:
    done = fill(house.event_id, by=BY, at=NOW)
    told = Entry.objects.get(kind="HallFilled")
    assert (told.subject, told.data) == (
        f"event:{house.event_id}", {"moved": 3, "left": 0, "quality": done.quality.value},
    )  # fmt: skip


def test_filling_again_moves_nobody_and_tells_nothing(house: House) -> None:
    fill(house.event_id, by=BY, at=NOW)
    before = house.sits()
    assert (fill(house.event_id, by=BY, at=NOW).moved, house.sits()) == (0, before)
    assert Entry.objects.filter(kind="HallFilled").count() == 1


def test_who_is_locked_stays_locked_where_they_are(house: House) -> None:
    place(house.event_id, house.people[AN], house.seats["A2-4"], by=BY, at=NOW)
    lock(house.event_id, house.people[AN], True, by=BY, at=NOW)
    place(house.event_id, house.people[BINH], house.seats["A2-3"], by=BY, at=NOW)
    fill(house.event_id, by=BY, at=NOW)
    assert house.sits()[AN] == "A2-4"
    assert [one.delegate_id for one in placements_of(house.event_id) if one.locked] == [house.people[AN]]


def test_a_late_name_is_seated_and_nobody_else_moves(house: House) -> None:
    fill(house.event_id, by=BY, at=NOW)
    before = house.sits()
    house.comes(DUNG)
    done = refill(house.event_id, by=BY, at=NOW)
    assert (done.moved, done.shifted) == (1, 0)
    assert {name: seat for name, seat in house.sits().items() if name != DUNG} == before
    assert Entry.objects.get(kind="NewcomersSeated").data == {"moved": 1, "shifted": 0, "left": 0}
    assert refill(house.event_id, by=BY, at=NOW).moved == 0


def test_a_delegation_that_grows_stays_together_where_that_is_asked_for(house: House) -> None:
    for name, seat in ((AN, "A1-1"), (BINH, "A2-1"), (CHI, "A2-2")):
        place(house.event_id, house.people[name], house.seats[seat], by=BY, at=NOW)
    house.comes(DUNG, "Sở Nội vụ")
    place(house.event_id, house.people[DUNG], house.seats["A1-4"], by=BY, at=NOW)
    house.comes(EN, "Sở Nội vụ")
    assert refill(house.event_id, together=True, by=BY, at=NOW).shifted == 0
    assert house.sits()[EN] in ("A1-3", "A2-3", "A2-4")


def test_those_for_whom_there_is_no_seat_are_told(house: House) -> None:
    for number in range(7):
        house.comes(f"Người {number}")
    assert fill(house.event_id, by=BY, at=NOW).quality.unseated == 2
    assert [fault.kind for fault in seating_faults(house.event_id)] == [FaultKind.UNSEATED] * 2


def test_an_event_without_a_hall_seats_nobody(space: Workspace) -> None:
    assert fill(space.event.pk, by=BY, at=NOW).moved == 0
    assert (table_of(space.event.pk).chairs, seating_faults(space.event.pk)) == ((), ())


def test_a_filling_is_taken_back_as_a_whole(house: House) -> None:
    place(house.event_id, house.people[AN], house.seats["A2-4"], by=BY, at=NOW)
    fill(house.event_id, by=BY, at=NOW)
    assert undo(house.event_id, by=BY, at=NOW) == 3
    assert house.sits() == {AN: "A2-4"}


def test_what_is_needed_and_the_order_of_agencies_are_known_to_the_table(house: House) -> None:
    note_need(house.event_id, house.people[AN], SeatKind.WHEELCHAIR, by=BY, at=NOW)
    house.comes(DUNG, "Sở Nội vụ", rank=2)
    people = {one.id: one for one in table_of(house.event_id).people}
    assert people[house.people[AN]].needs is SeatKind.WHEELCHAIR
    assert (people[house.people[DUNG]].rank, people[house.people[BINH]].rank) == (2, None)
    assert people[house.people[DUNG]].agency_order < people[house.people[BINH]].agency_order


def test_events_know_nothing_of_each_other(house: House) -> None:
    other = furnish(build("ngoai", "Ngoài"))
    fill(other.event_id, by=BY, at=NOW)
    assert (house.sits(), len(other.sits())) == ({}, 3)
    unplace(house.event_id, other.people[AN], by=BY, at=NOW)
    assert len(other.sits()) == 3
