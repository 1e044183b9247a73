"""Small halls beside a solver that proves what is best."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.exact import fewest_moved, optimum
from bench.seated import crowd, small_late_change
from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.decisions.filling import filled
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import quality_in
from giaoluu.domain.seating.decisions.repair import repaired
from giaoluu.domain.seating.decisions.room import room_of
from tests.domain.seating.halls import two_blocks


def without_a_school(people: list[Sitter]) -> list[Sitter]:
    """The solver knows nothing of teachers and pupils."""
    schooled = (Circle.TEACHER, Circle.PUPIL)
    return [replace(one, circle=Circle.ORDINARY) if one.circle in schooled else one for one in people]


@pytest.mark.parametrize(("rows", "across", "total", "agencies", "seed"), [(3, 5, 26, 4, 1), (4, 4, 30, 6, 1)])
def test_a_small_hall_is_within_a_hundredth_of_what_none_can_beat(
    rows: int, across: int, total: int, agencies: int, seed: int
) -> None:
    room = room_of(two_blocks(rows, across))
    people = without_a_school(crowd(total, agencies, seed))
    placed = filled(room, people, {})
    proof = optimum(room, people, seconds=3, known=placed)
    assert quality_in(room, people, placed).value <= 1.01 * proof.bound


def test_a_hall_of_forty_is_as_good_as_any() -> None:
    room = room_of(two_blocks(5, 4))
    people = without_a_school(crowd(38, 8, 3))
    placed = filled(room, people, {})
    assert quality_in(room, people, placed).value == optimum(room, people, seconds=3, known=placed).bound


@pytest.mark.parametrize("seed", [0, 2, 3, 5, 7])
def test_for_late_names_as_few_move_as_the_solver_proves(seed: int) -> None:
    room, people, placed, allowed = small_late_change(seed)
    after = repaired(room, people, placed, together=True)
    proof = fewest_moved(room, people, placed, allowed, seconds=20)
    assert (sum(after[who] != chair for who, chair in placed.items()), proof.proven) == (proof.best, True)
