"""Everybody is seated by precedence and delegation."""

from __future__ import annotations

from dataclasses import replace

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.faults import Fault, FaultKind, faults_of
from giaoluu.domain.seating.decisions.filling import filled
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import Quality, quality_in, quality_of
from giaoluu.domain.seating.decisions.room import Chair, room_of
from tests.domain.seating.halls import block, some, two_blocks


def seated(people: list[Sitter], chairs: list[Chair], fixed: dict[int, int] | None = None) -> dict[int, int]:
    """Seats by delegates."""
    room = room_of(chairs)
    stay = {who: room.place[seat] for who, seat in (fixed or {}).items()}
    return {who: room.chairs[chair].id for who, chair in filled(room, people, stay).items()}


def agencies(people: list[Sitter], placed: dict[int, int], chairs: list[Chair]) -> list[str]:
    """Rows of the hall with the agency on each chair."""
    of = {placed[one.id]: str(one.agency_id) for one in people if one.id in placed}
    rows: dict[tuple[str, int], str] = {}
    for chair in chairs:
        rows[chair.block, chair.depth] = rows.get((chair.block, chair.depth), "") + of.get(chair.id, ".")
    return list(rows.values())


def test_delegations_sit_together_in_their_order() -> None:
    chairs = block("A", 3, 4)
    people = [*some(3, 1, first=1), *some(6, 2, first=11), *some(2, 3, first=21)]
    placed = seated(people, chairs)
    assert agencies(people, placed, chairs) == ["1112", "2222", "233."]
    assert (quality_of(people, chairs, placed).split_delegations, faults_of(people, chairs, placed)) == (0, ())


def test_the_highest_precedence_of_a_delegation_goes_before_the_order_of_agencies() -> None:
    chairs = block("A", 2, 3)
    people = [*some(3, 1, first=1), *some(2, 2, first=11), Sitter(13, 2, 2, rank=1)]
    assert agencies(people, seated(people, chairs), chairs) == ["222", "111"]


def test_within_a_delegation_precedence_goes_to_the_front() -> None:
    chairs = block("A", 3, 1)
    people = [Sitter(1, 1, 1), Sitter(2, 1, 1, rank=9), Sitter(3, 1, 1, rank=2)]
    assert seated(people, chairs) == {3: 1, 2: 2, 1: 3}


def test_leaders_and_guests_sit_in_front_of_everybody() -> None:
    chairs = block("A", 3, 2)
    people = [
        *some(2, 1, first=1),
        *some(1, 2, first=11, circle=Circle.LEADER),
        *some(1, 3, first=21, circle=Circle.GUEST),
    ]
    placed = seated(people, chairs)
    assert {placed[11], placed[21]} == {1, 2}


def test_exemplars_have_a_free_way_to_the_stage() -> None:
    chairs = block("A", 3, 5)
    people = [
        *some(5, 1, first=1, circle=Circle.LEADER), *some(2, 2, first=11, circle=Circle.EXEMPLAR),
        *some(6, 3, first=21),
    ]  # fmt: skip
    placed = seated(people, chairs)
    assert sorted(placed[one] for one in (11, 12)) in ([6, 7], [9, 10])
    assert quality_of(people, chairs, placed).blocked == 0


def test_a_way_is_free_past_other_exemplars_and_past_nobody_who_stays() -> None:
    chairs = block("A", 2, 4)
    people = [*some(2, 1, first=1, circle=Circle.EXEMPLAR), *some(2, 2, first=11)]
    assert quality_of(people, chairs, {1: 5, 2: 6, 11: 7, 12: 8}).blocked == 0
    assert quality_of(people, chairs, {11: 5, 1: 6, 2: 7, 12: 8}).blocked == 2
    assert quality_of(people, chairs, {11: 1, 1: 2, 2: 3, 12: 4}).blocked == 0


def test_pupils_have_a_teacher_at_hand() -> None:
    chairs = block("A", 2, 10)
    people = [*some(2, 1, first=1, circle=Circle.TEACHER), *some(16, 1, first=11, circle=Circle.PUPIL)]
    placed = seated(people, chairs)
    assert quality_of(people, chairs, placed).alone == 0
    assert faults_of(people, chairs, placed) == ()


def test_the_press_sits_at_its_tables_until_they_are_full() -> None:
    chairs = [*block("A", 2, 3), *(replace(one, kind=SeatKind.PRESS) for one in block("T", 1, 2, first=101, y=900))]
    people = [*some(3, 1, first=1), *some(3, 2, first=11, circle=Circle.PRESS)]
    placed = seated(people, chairs)
    assert [placed[11], placed[12], placed[13] < 100] == [101, 102, True]


def test_chairs_that_are_kept_are_given_to_nobody_else() -> None:
    kinds = (SeatKind.WHEELCHAIR, SeatKind.PRESIDIUM, SeatKind.PRESS, SeatKind.OUT)
    chairs = [replace(chair, kind=kind) for chair, kind in zip(block("A", 1, 4), kinds, strict=True)]
    people = [
        Sitter(1, 1, 1), Sitter(2, 1, 1, needs=SeatKind.WHEELCHAIR), Sitter(3, 1, 1, needs=SeatKind.PRESIDIUM),
        Sitter(4, 2, 2, Circle.PRESS), Sitter(5, 2, 2),
    ]  # fmt: skip
    assert seated(people, chairs) == {2: 1, 3: 2, 4: 3}
    assert quality_of(people, chairs, {2: 1, 3: 2, 4: 3}) == Quality(unseated=2)


def test_where_chairs_run_out_the_last_in_precedence_have_none() -> None:
    people = [*some(2, 1, first=1), *some(2, 2, first=11), *some(1, 3, first=21, circle=Circle.GUEST)]
    assert sorted(seated(people, block("A", 1, 3))) == [1, 2, 21]


def test_who_is_locked_stays() -> None:
    people = [*some(3, 1, first=1), *some(3, 2, first=11)]
    placed = seated(people, block("A", 2, 3), fixed={11: 2})
    assert placed[11] == 2
    assert len(set(placed.values())) == 6


def test_a_hall_of_two_blocks_is_filled_row_by_row_on_both_sides() -> None:
    chairs = two_blocks(3, 3)
    people = [one for agency in range(1, 7) for one in some(3, agency, first=10 * agency)]
    rows = agencies(people, seated(people, chairs), chairs)
    assert [{*rows[row], *rows[row + 3]} for row in range(3)] == [{"1", "2"}, {"3", "4"}, {"5", "6"}]


def test_every_fault_is_told_with_who_and_where() -> None:
    chairs = [*block("A", 3, 4), replace(block("T", 1, 1, first=99, y=2000)[0], kind=SeatKind.PRESS)]
    people = [
        Sitter(1, 1, 1), Sitter(2, 1, 1), Sitter(3, 2, 2), Sitter(4, 2, 2), Sitter(5, 3, 3), Sitter(6, 3, 3, rank=4),
        Sitter(7, 4, 4, needs=SeatKind.WHEELCHAIR), Sitter(8, 4, 4),
    ]  # fmt: skip
    placed = {1: 1, 2: 12, 3: 3, 4: 4, 5: 5, 6: 9, 7: 6, 8: 99}
    assert faults_of(people, chairs, placed) == (
        Fault(FaultKind.NEED, 7, 6),
        Fault(FaultKind.NOT_KEPT, 8, 99),
        Fault(FaultKind.SPLIT, 2, 12, 1),
        Fault(FaultKind.INVERSION, 5, 5, 1),
        Fault(FaultKind.INSIDE, 6, 9, 5),
    )
    assert faults_of(people[:1], chairs, {}) == (Fault(FaultKind.UNSEATED, 1),)


def test_the_same_people_in_the_same_hall_sit_the_same_however_they_are_listed() -> None:
    chairs = two_blocks(4, 5)
    people = [one for agency in range(1, 9) for one in some(agency % 5 + 1, agency, first=10 * agency)]
    assert seated(people, chairs) == seated(people[::-1], chairs[::-1])


def test_the_number_is_what_it_is_made_of() -> None:
    chairs = block("A", 1, 3)
    room = room_of(chairs)
    people = [*some(2, 1, first=1), *some(1, 2, first=11)]
    apart = quality_in(room, people, {1: 0, 2: 2, 11: 1})
    assert apart == Quality(split_delegations=1, distance=300 + 313 + 327)
    assert apart.value == 5_000 + 940


def test_a_delegation_sits_with_the_one_of_it_who_is_locked() -> None:
    chairs = block("A", 5, 4)
    people = [*some(4, 1, first=1), *some(4, 2, first=11), *some(4, 3, first=21), *some(2, 4, first=31)]
    placed = seated(people, chairs, fixed={1: 20})
    assert placed[1] == 20
    assert quality_of(people, chairs, placed).split_delegations == 0
