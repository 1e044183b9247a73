"""The best seating there is, and what no seating can be better than, by a solver that proves it.

The solver (CP-SAT) minimises what `quality` counts. Two things are left out of its number: pairs within a delegation in
the wrong order (`inside`) and pupils without a teacher at hand (`alone`). Neither can make a seating cheaper, so what
is proven is a bound for the whole number too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import Any

from ortools.sat.python import cp_model

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Party, Sitter, Zone, parties_of
from giaoluu.domain.seating.decisions.quality import BLOCKED, INVERSION, PIECE, WAY
from giaoluu.domain.seating.decisions.room import Room


@dataclass(frozen=True, slots=True)
class Proof:
    """What no seating can be better than; `best` is the best that was found, and `proven` where both are one."""

    bound: int
    best: int | None
    proven: bool


def ordinary(room: Room, people: Sequence[Sitter]) -> tuple[tuple[Party, ...], list[int]]:
    """The parties and the chairs of people of whom none needs a chair of a kind."""
    chairs = [chair for chair, seat in enumerate(room.chairs) if seat.kind == SeatKind.ORDINARY]
    seated = [one for one in people if one.wants == SeatKind.ORDINARY]
    return parties_of(seated, people), chairs


def optimum(room: Room, people: Sequence[Sitter], *, seconds: float, known: Mapping[int, int]) -> Proof:
    """Chair by chair, with all that a piece is: for small halls."""
    parties, chairs = ordinary(room, people)
    model = cp_model.CpModel()
    on = {(party, chair): model.new_bool_var("") for party in range(len(parties)) for chair in chairs}
    for chair in chairs:
        model.add_at_most_one(on[party, chair] for party in range(len(parties)))
    for number, party in enumerate(parties):
        model.add(sum(on[number, chair] for chair in chairs) == len(party.people))
    cost = _way_of_each(room, parties, chairs, on)
    cost += PIECE * (_pieces(model, room, parties, chairs, on) - len(parties))
    cost += BLOCKED * _blocked(model, room, parties, chairs, on)
    levels = sorted({room.level[chair] for chair in chairs})
    at = {
        (number, level): [on[number, chair] for chair in chairs if room.level[chair] == level]
        for number in range(len(parties)) for level in levels
    }  # fmt: skip
    cost += INVERSION * _inversions(model, parties, levels, at)
    for number, party in enumerate(parties):
        mine = {known[one.id] for one in party.people}
        for chair in chairs:
            model.add_hint(on[number, chair], chair in mine)
    model.minimize(cost)
    return _solved(model, seconds)


def _way_of_each(room: Room, parties: Sequence[Party], chairs: Sequence[int], on: Mapping[Any, Any]) -> Any:
    return sum(
        WAY[party.zone] * room.way[chair] * on[number, chair]
        for number, party in enumerate(parties)
        for chair in chairs
    )


def _pieces(
    model: cp_model.CpModel, room: Room, parties: Sequence[Party], chairs: Sequence[int], on: Mapping[Any, Any]
) -> Any:
    """Everybody is the root of a piece or hangs on a neighbour of the same party who is nearer to a root."""
    longest = max(len(party.people) for party in parties)
    depth = {chair: model.new_int_var(0, longest - 1, "") for chair in chairs}
    roots = []
    for chair in chairs:
        root, hangs = model.new_bool_var(""), []
        for other in room.touching[chair]:
            if other not in depth:
                continue
            arc = model.new_bool_var("")
            hangs.append(arc)
            model.add(depth[chair] >= depth[other] + 1).only_enforce_if(arc)
            for number in range(len(parties)):
                model.add_bool_or(arc.Not(), on[number, chair].Not(), on[number, other])
        model.add(root + sum(hangs) == sum(on[number, chair] for number in range(len(parties))))
        roots.append(root)
    model.add(sum(roots) >= len(parties))
    return sum(roots)


def _blocked(
    model: cp_model.CpModel, room: Room, parties: Sequence[Party], chairs: Sequence[int], on: Mapping[Any, Any]
) -> Any:
    called = [number for number, party in enumerate(parties) if party.zone is Zone.EXEMPLAR]
    staying = [number for number, party in enumerate(parties) if party.zone is not Zone.EXEMPLAR]
    usable, shut = set(chairs), []
    for run in room.runs:
        here = [chair for chair in run if chair in usable and not room.leading[chair]]
        sides = [_shut_from(model, here, staying, on), _shut_from(model, here[::-1], staying, on)]
        for chair in here:
            blocked = model.new_bool_var("")
            model.add(blocked >= sum(on[number, chair] for number in called) + sides[0][chair] + sides[1][chair] - 2)
            shut.append(blocked)
    return sum(shut)


def _shut_from(model: cp_model.CpModel, run: Sequence[int], staying: Sequence[int], on: Mapping[Any, Any]) -> Any:
    """Whether somebody who stays sits between each chair and this end of the run."""
    shut = {chair: model.new_bool_var("") for chair in run}
    for before, chair in pairwise(run):
        model.add(shut[chair] >= shut[before])
        model.add(shut[chair] >= sum(on[number, before] for number in staying))
    return shut


def _inversions(
    model: cp_model.CpModel, parties: Sequence[Party], levels: Sequence[int], at: Mapping[tuple[int, int], list[Any]]
) -> Any:
    """`begun` says that somebody of a party sits in this row or before it."""
    begun: dict[tuple[int, int], Any] = {}
    for number in range(len(parties)):
        so_far: list[Any] = []
        for level in levels:
            begun[number, level] = model.new_bool_var("")
            so_far = [*so_far, *at[number, level]]
            model.add(sum(so_far) >= begun[number, level])
            for one in at[number, level]:
                model.add_implication(one, begun[number, level])
        for before, level in pairwise(levels):
            model.add_implication(begun[number, before], begun[number, level])
    found = []
    for one, other in combinations(range(len(parties)), 2):
        if parties[one].zone is parties[other].zone and parties[one].zone is not Zone.EXEMPLAR:
            wrong = model.new_bool_var("")
            found.append(wrong)
            for level in levels:
                model.add(wrong >= begun[other, level] - begun[one, level])
    return sum(found)


def bound(room: Room, people: Sequence[Sitter], *, seconds: float) -> Proof:
    """Row by row, for large halls: how many of a party sit in which row, which of its weight sit on which chair.

    A party's pieces are counted as stretches of rows that follow each other, which are at most as many; exemplars have
    their way, and parties their order, for nothing.
    """
    parties, chairs = ordinary(room, people)
    model = cp_model.CpModel()
    usable = set(chairs)
    blocks = [[[chair for chair in row if chair in usable] for row in rows] for rows in room.blocks]
    blocks = [[row for row in rows if row] for rows in blocks if any(rows)]
    rows = [row for several in blocks for row in several]
    follow = _following(room, rows)
    count: dict[tuple[int, int], Any] = {}
    use: dict[tuple[int, int], Any] = {}
    pieces = []
    for number, party in enumerate(parties):
        size = len(party.people)
        for place, row in enumerate(rows):
            use[number, place] = model.new_bool_var("")
            count[number, place] = model.new_int_var(0, min(size, len(row)), "")
            model.add(count[number, place] <= min(size, len(row)) * use[number, place])
            model.add(count[number, place] >= use[number, place])
        model.add(sum(count[number, place] for place in range(len(rows))) == size)
        joined = []
        for one, other in follow:
            both = model.new_bool_var("")
            model.add_implication(both, use[number, one])
            model.add_implication(both, use[number, other])
            joined.append(both)
        piece = model.new_int_var(1, size, "")
        model.add(piece >= sum(use[number, place] for place in range(len(rows))) - sum(joined))
        pieces.append(piece)
    cost = PIECE * (sum(pieces) - len(parties)) + _way_of_weights(model, room, parties, rows, count)
    model.minimize(cost)
    proof = _solved(model, seconds)
    return replace(proof, bound=max(proof.bound, _were_nothing_together(room, parties, chairs)))


def _were_nothing_together(room: Room, parties: Sequence[Party], chairs: Sequence[int]) -> int:
    """The heaviest on the nearest chairs: what a solver that had too little time would have begun with."""
    weights = sorted((WAY[party.zone] for party in parties for _ in party.people), reverse=True)
    ways = sorted(room.way[chair] for chair in chairs)
    return sum(weight * way for weight, way in zip(weights, ways, strict=False))


def _following(room: Room, rows: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    chairs = room.chairs
    return [
        (place, place + 1) for place, (one, other) in enumerate(pairwise(rows))
        if chairs[one[0]].block == chairs[other[0]].block and chairs[other[0]].depth == chairs[one[0]].depth + 1
    ]  # fmt: skip


def _way_of_weights(
    model: cp_model.CpModel, room: Room, parties: Sequence[Party], rows: Sequence[Sequence[int]],
    count: Mapping[tuple[int, int], Any],
) -> Any:  # fmt: skip
    cost = 0
    on = {(zone, chair): model.new_bool_var("") for zone in Zone for row in rows for chair in row}
    for place, row in enumerate(rows):
        for chair in row:
            model.add_at_most_one(on[zone, chair] for zone in Zone)
            cost += sum(WAY[zone] * room.way[chair] * on[zone, chair] for zone in Zone)
        for zone in Zone:
            of = [number for number, party in enumerate(parties) if party.zone is zone]
            model.add(sum(count[number, place] for number in of) == sum(on[zone, chair] for chair in row))
    return cost


def fewest_moved(
    room: Room, people: Sequence[Sitter], placed: Mapping[int, int], pieces: Mapping[tuple[int, Zone], int], *,
    seconds: float,
) -> Proof:  # fmt: skip
    """How many of those who have a chair must change it, at the least, so that all sit and no party of an agency
    (`pieces` by agency and zone) is in more pieces than it may be."""
    parties, chairs = ordinary(room, people)
    model = cp_model.CpModel()
    on = {(party, chair): model.new_bool_var("") for party in range(len(parties)) for chair in chairs}
    for chair in chairs:
        model.add_at_most_one(on[party, chair] for party in range(len(parties)))
    for number, party in enumerate(parties):
        model.add(sum(on[number, chair] for chair in chairs) == len(party.people))
    for number, party in enumerate(parties):
        mine = {(0, chair): on[number, chair] for chair in chairs}
        model.add(_pieces(model, room, [party], chairs, mine) <= pieces[party.agency_id, party.zone])
    stays = [
        on[number, placed[one.id]] for number, party in enumerate(parties) for one in party.people if one.id in placed
    ]
    model.minimize(len(stays) - sum(stays))
    return _solved(model, seconds)


def _solved(model: cp_model.CpModel, seconds: float) -> Proof:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    best = round(solver.objective_value) if found else None
    return Proof(-round(-solver.best_objective_bound // 1), best, status == cp_model.OPTIMAL)
