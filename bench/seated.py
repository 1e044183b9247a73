"""Delegates for a hall: agencies large and small, their leaders, exemplars, teachers with pupils, the press."""

from __future__ import annotations

from random import Random

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.layout import Layout
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.room import Chair
from giaoluu.domain.seating.decisions.spots import seats_of


def chairs_of(layout: Layout) -> tuple[Chair, ...]:
    """The seats of a drawn hall, numbered from one."""
    return tuple(
        Chair(number, spot.name.block, spot.depth, spot.slot, spot.kind, spot.x, spot.y)
        for number, spot in enumerate(seats_of(layout), 1)
    )


def crowd(total: int, agencies: int, seed: int, *, press: int = 0, wheelchairs: int = 0) -> list[Sitter]:
    """So many people of so many agencies: a few send many, most a few; every fifth a leader or guest, every tenth an
    exemplar, one agency teachers with pupils."""
    chance = Random(seed)
    weights = [1 / (1 + place) ** 0.8 for place in range(agencies)]
    chance.shuffle(weights)
    homes = [*range(agencies), *chance.choices(range(agencies), weights, k=total - agencies - press)]
    people = [_one(chance, number, home) for number, home in enumerate(homes, 1)]
    people += [
        Sitter(len(people) + number, agencies + number // 4, agencies + number // 4, Circle.PRESS)
        for number in range(1, press + 1)
    ]
    return [_with_need(one, one.id <= wheelchairs) for one in people]


def _one(chance: Random, number: int, home: int) -> Sitter:
    circle = chance.choices(
        [Circle.LEADER, Circle.GUEST, Circle.EXEMPLAR, Circle.FORCES, Circle.ORDINARY], [14, 4, 8, 20, 54]
    )[0]  # fmt: skip
    if home == 3:
        circle = Circle.TEACHER if chance.random() < 0.15 else Circle.PUPIL
    rank = chance.randrange(40) if circle in (Circle.LEADER, Circle.GUEST) else None
    return Sitter(number, home, home, circle, rank)


def _with_need(one: Sitter, needs: bool) -> Sitter:
    return (
        Sitter(one.id, one.agency_id, one.agency_order, one.circle, one.rank, SeatKind.WHEELCHAIR) if needs else one
    )  # fmt: skip
