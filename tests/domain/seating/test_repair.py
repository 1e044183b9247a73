"""Late names, and as few others moved as can be."""

from __future__ import annotations

from dataclasses import replace

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import quality_of
from giaoluu.domain.seating.decisions.repair import repaired
from giaoluu.domain.seating.decisions.room import Chair, room_of
from tests.domain.seating.halls import block, some


def mended(
    people: list[Sitter], chairs: list[Chair], placed: dict[int, int], *, together: bool = False
) -> dict[int, int]:
    """The seats of those who have another than before, by delegates."""
    room = room_of(chairs)
    there = {who: room.place[seat] for who, seat in placed.items()}
    after = repaired(room, people, there, together=together)
    return {who: room.chairs[chair].id for who, chair in after.items() if room.chairs[chair].id != placed.get(who)}


def test_a_late_name_sits_down_beside_the_own_delegation() -> None:
    people = [*some(3, 1, first=1), *some(2, 2, first=11)]
    assert mended(people, block("A", 2, 5), {1: 8, 2: 9, 11: 1, 12: 2}) == {3: 3}


def test_a_delegation_that_comes_late_sits_where_there_is_room_for_all_of_it() -> None:
    people = [*some(1, 1, first=1), *some(3, 2, first=11)]
    assert sorted(mended(people, block("A", 2, 3), {1: 2}).values()) in ([1, 4, 5], [3, 5, 6], [4, 5, 6])


def test_nobody_moves_for_a_late_name_unless_delegations_are_to_stay_together() -> None:
    people = [*some(3, 1, first=1), *some(3, 2, first=11)]
    placed = {1: 1, 2: 2, 11: 3, 12: 4, 13: 5}
    chairs = block("A", 1, 8)
    assert mended(people, chairs, placed) == {3: 6}
    assert mended(people, chairs, placed, together=True) == {3: 3, 11: 6}


def test_a_chain_of_neighbours_is_as_short_as_can_be() -> None:
    people = [*some(3, 1, first=1), *some(2, 2, first=11), *some(2, 3, first=21)]
    placed = {1: 1, 2: 2, 11: 3, 12: 4, 21: 5, 22: 6}
    chairs = block("A", 1, 7)
    after = mended(people, chairs, placed, together=True)
    assert after == {3: 3, 11: 5, 21: 7}
    assert quality_of(people, chairs, placed | after).split_delegations == 0


def test_who_is_locked_is_not_moved_for_anybody() -> None:
    people = [*some(3, 1, first=1), *(replace(one, locked=True) for one in some(1, 2, first=11))]
    assert mended(people, block("A", 1, 4), {1: 1, 2: 2, 11: 3}, together=True) == {3: 4}


def test_where_chairs_run_out_who_has_a_table_of_their_own_goes_there() -> None:
    chairs = [*block("A", 1, 2), *(replace(one, kind=SeatKind.PRESS) for one in block("T", 1, 1, first=9, y=900))]
    people = [Sitter(1, 1, 1), Sitter(2, 2, 2, Circle.PRESS), Sitter(3, 1, 1)]
    assert mended(people, chairs, {1: 1, 2: 2}) == {2: 9, 3: 2}


def test_a_late_exemplar_gets_a_free_way() -> None:
    people = [*some(2, 1, first=1), Sitter(11, 2, 2, Circle.EXEMPLAR)]
    assert mended(people, block("B", 2, 5, first=1), {1: 1, 2: 3}) == {11: 2}
    back = [*some(5, 3, first=21), *some(1, 1, first=1), Sitter(11, 2, 2, Circle.EXEMPLAR)]
    taken = {21: 1, 22: 2, 23: 3, 24: 4, 25: 5, 1: 7}
    assert mended(back, block("B", 2, 5), taken)[11] in (6, 8)
