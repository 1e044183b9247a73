"""Seats given and taken by hand."""

from __future__ import annotations

import pytest

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.seating.actions.placing import (
    NOBODY,
    Exchange,
    NothingToUndo,
    SeatLocked,
    lock,
    note_need,
    place,
    undo,
    unplace,
)
from giaoluu.domain.seating.actions.sitting import NoSuchSeat, NotComing, SeatTaken
from giaoluu.domain.seating.choices import PlacedBy, SeatKind
from giaoluu.domain.seating.models import Seat
from giaoluu.domain.seating.queries import last_change, needs_of, placements_of, seat_of, seats_of
from tests.domain.seating.house import AN, BINH, CHI, House
from tests.workspace import BY, NOW, build


def put(house: House, name: str, seat: str, shown: int | None = None) -> Exchange:
    return place(house.event_id, house.people[name], house.seats[seat], shown=shown, by=BY, at=NOW)


def test_a_delegate_is_put_on_a_seat_and_the_seat_has_a_name(house: House) -> None:
    assert put(house, AN, "A1-3") == Exchange()
    assert house.sits() == {AN: "A1-3"}
    assert {who: str(seat) for who, seat in seats_of(house.event_id).items()} == {house.people[AN]: "A1-3"}
    assert str(seat_of(house.people[AN])) == "A1-3"
    assert seat_of(house.people[BINH]) is None
    assert [(one.delegate_id, one.placed_by, one.locked, one.by) for one in placements_of(house.event_id)] == [
        (house.people[AN], PlacedBy.HAND, False, BY.name)
    ]


def test_a_drop_on_a_taken_seat_swaps(house: House) -> None:
    put(house, AN, "A1-1")
    put(house, BINH, "A1-2")
    assert put(house, AN, "A1-2") == Exchange(house.people[BINH], house.seats["A1-1"])
    assert house.sits() == {AN: "A1-2", BINH: "A1-1"}


def test_who_had_no_seat_takes_the_place_of_who_sat_there(house: House) -> None:
    put(house, AN, "A1-1")
    assert put(house, BINH, "A1-1") == Exchange(house.people[AN], None)
    assert house.sits() == {BINH: "A1-1"}


def test_the_same_again_changes_nothing(house: House) -> None:
    put(house, AN, "A1-1")
    put(house, AN, "A1-1")
    assert Entry.objects.filter(kind="DelegatePlaced").count() == 1


def test_the_journal_tells_who_sat_there(house: House) -> None:
    put(house, AN, "A1-1")
    put(house, BINH, "A1-2")
    put(house, AN, "A1-2")
    put(house, CHI, "A1-1")
    assert list(Entry.objects.filter(subject__startswith="delegate").order_by("id").values_list("kind", "data")) == [
        ("DelegatePlaced", {"person": AN, "seat": "A1-1", "was": ""}),
        ("DelegatePlaced", {"person": BINH, "seat": "A1-2", "was": ""}),
        ("DelegatesSwapped", {"person": AN, "seat": "A1-2", "was": "A1-1", "other": BINH}),
        ("SeatTakenOver", {"person": CHI, "seat": "A1-1", "other": BINH}),
    ]


def test_a_seat_that_was_shown_free_and_is_taken_by_now_is_refused(house: House) -> None:
    put(house, AN, "A1-1")
    with pytest.raises(SeatTaken) as refused:
        put(house, BINH, "A1-1", shown=NOBODY)
    assert refused.value.delegate_id == house.people[AN]
    assert house.sits() == {AN: "A1-1"}
    put(house, BINH, "A1-1", shown=house.people[AN])
    assert house.sits() == {BINH: "A1-1"}


def test_a_fast_seat_is_left_only_by_the_hand_that_moves_its_sitter(house: House) -> None:
    put(house, AN, "A1-1")
    lock(house.event_id, house.people[AN], True, by=BY, at=NOW)
    with pytest.raises(SeatLocked):
        put(house, BINH, "A1-1")
    put(house, AN, "A2-1")
    assert [(one.seat_id, one.locked) for one in placements_of(house.event_id)] == [(house.seats["A2-1"], True)]
    lock(house.event_id, house.people[AN], False, by=BY, at=NOW)
    lock(house.event_id, house.people[AN], False, by=BY, at=NOW)
    assert [one.locked for one in placements_of(house.event_id)] == [False]
    assert list(Entry.objects.filter(kind__startswith="Placement").order_by("id").values_list("kind", flat=True)) == [
        "PlacementLocked", "PlacementUnlocked",
    ]  # fmt: skip


def test_a_seat_out_of_use_or_of_another_hall_is_no_seat(house: House) -> None:
    Seat.objects.filter(pk=house.seats["A1-1"]).update(kind=SeatKind.OUT)
    with pytest.raises(NoSuchSeat):
        put(house, AN, "A1-1")
    other = build("khac", "Khác")
    with pytest.raises(NotComing):
        place(other.event.pk, house.people[AN], house.seats["A1-2"], by=BY, at=NOW)
    with pytest.raises(NoSuchSeat):
        place(house.event_id, house.people[AN], 10**6, by=BY, at=NOW)


def test_who_does_not_come_has_no_seat_and_leaves_theirs_free(house: House) -> None:
    put(house, AN, "A1-1")
    Delegate.objects.filter(pk=house.people[AN]).update(standing=Standing.DECLINED)
    assert (seats_of(house.event_id), placements_of(house.event_id)) == ({}, [])
    with pytest.raises(NotComing):
        put(house, AN, "A1-2")
    put(house, BINH, "A1-1", shown=NOBODY)
    assert house.sits() == {BINH: "A1-1"}


def test_a_delegate_is_taken_off_a_seat(house: House) -> None:
    put(house, AN, "A1-1")
    unplace(house.event_id, house.people[AN], by=BY, at=NOW)
    unplace(house.event_id, house.people[AN], by=BY, at=NOW)
    assert house.sits() == {}
    assert Entry.objects.filter(kind="DelegateUnplaced").count() == 1


def test_changes_are_taken_back_one_by_one_from_the_last(house: House) -> None:
    put(house, AN, "A1-1")
    put(house, BINH, "A1-2")
    put(house, AN, "A1-2")
    last = last_change(house.event_id)
    assert last is not None
    assert (last.what, last.by) == ("DelegatesSwapped", BY.name)
    assert undo(house.event_id, by=BY, at=NOW) == 2
    assert house.sits() == {AN: "A1-1", BINH: "A1-2"}
    undo(house.event_id, by=BY, at=NOW)
    undo(house.event_id, by=BY, at=NOW)
    assert (house.sits(), last_change(house.event_id)) == ({}, None)
    with pytest.raises(NothingToUndo):
        undo(house.event_id, by=BY, at=NOW)


def test_undo_leaves_who_no_longer_comes(house: House) -> None:
    put(house, AN, "A1-1")
    unplace(house.event_id, house.people[AN], by=BY, at=NOW)
    Delegate.objects.filter(pk=house.people[AN]).update(standing=Standing.WITHDRAWN)
    assert undo(house.event_id, by=BY, at=NOW) == 0
    assert house.sits() == {}


def test_undo_gives_back_no_seat_that_is_gone(house: House) -> None:
    put(house, AN, "A1-1")
    put(house, AN, "A1-2")
    Seat.objects.filter(pk=house.seats["A1-1"]).delete()
    undo(house.event_id, by=BY, at=NOW)
    assert house.sits() == {}


def test_a_need_is_kept_until_it_is_taken_back(house: House) -> None:
    note_need(house.event_id, house.people[AN], SeatKind.WHEELCHAIR, by=BY, at=NOW)
    note_need(house.event_id, house.people[AN], SeatKind.WHEELCHAIR, by=BY, at=NOW)
    assert needs_of(house.event_id) == {house.people[AN]: SeatKind.WHEELCHAIR}
    note_need(house.event_id, house.people[AN], None, by=BY, at=NOW)
    assert needs_of(house.event_id) == {}
    assert Entry.objects.filter(kind="SeatNeedNoted").count() == 2
    with pytest.raises(ValueError, match="press"):
        note_need(house.event_id, house.people[AN], SeatKind.PRESS, by=BY, at=NOW)
