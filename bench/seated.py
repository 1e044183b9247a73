"""Delegates for a hall: agencies large and small, their leaders, exemplars, teachers with pupils, the press."""

from __future__ import annotations

from random import Random

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.filling import filled
from giaoluu.domain.seating.decisions.layout import Block, Layout, Stage, same_rows
from giaoluu.domain.seating.decisions.people import Sitter, Zone, parties_of
from giaoluu.domain.seating.decisions.quality import pieces
from giaoluu.domain.seating.decisions.repair import repaired
from giaoluu.domain.seating.decisions.room import Chair, Room, room_of
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


def of_two_thousand() -> Layout:
    """Three blocks on the floor, two behind them, 2,040 seats."""
    rows = same_rows(17, 24)
    floor = tuple(Block(name, x=x, y=300, rows=rows, row_gap=90) for name, x in (("A", -1500), ("B", 0), ("C", 1500)))
    behind = tuple(Block(name, x=x, y=2100, rows=rows, row_gap=90) for name, x in (("D", -800), ("E", 800)))
    return Layout(Stage(1800, 600), (*floor, *behind))


def grown(people: list[Sitter], agencies: int, each: int) -> list[Sitter]:
    """So many agencies more, late: each sends so many who were not there before."""
    last = max(one.id for one in people)
    return [
        *people,
        *(
            Sitter(last + number * each + place + 1, home, home)
            for number, home in enumerate(range(0, 7 * agencies, 7))
            for place in range(each)
        ),
    ]


def small_late_change(seed: int) -> tuple[Room, list[Sitter], dict[int, int], dict[tuple[int, Zone], int]]:
    """Thirty chairs, five delegations, of whom two have grown by one or two each: the hall, all of them, where those
    sit who had a seat, and in how many pieces each party may come out (as many as before, or as the repair made it).
    """
    chance = Random(seed)
    spots = [(row, side, slot) for row in range(3) for side in (0, 1) for slot in range(5)]
    chairs = [
        Chair(number, "AB"[side], row, slot, SeatKind.ORDINARY, 55 * slot + 375 * side - 300, 90 * row)
        for number, (row, side, slot) in enumerate(spots, 1)
    ]
    room = room_of(chairs)
    homes = sorted([*range(5), *chance.choices(range(5), k=21)])
    people = [Sitter(number, home, home) for number, home in enumerate(homes, 1)]
    placed = filled(room, people, {})
    late = [Sitter(101 + number, home, home) for number, home in enumerate(chance.sample(range(5), 2) * 2)][:3]
    everybody = [*people, *late]
    after = repaired(room, everybody, placed, together=True)
    allowed = {
        (party.agency_id, party.zone): len(pieces(room, {after[one.id] for one in party.people}))
        for party in parties_of(everybody, everybody)
    }
    return room, everybody, placed, allowed
