"""Which stretch of the line each party takes: the best few beginnings are kept, step by step."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giaoluu.domain.seating.decisions.line import Line, Stretch
from giaoluu.domain.seating.decisions.people import Party, Zone
from giaoluu.domain.seating.decisions.quality import BLOCKED, INVERSION, PIECE

KEPT = 60
"""How many beginnings are kept at each step."""
CHOICES = 6
"""In how many free places a party is tried, the foremost first."""

Given = tuple["Given | None", tuple[Stretch, ...]]


class Beginning(NamedTuple):
    """The first parties seated: what is free, what it cost, and (for what comes) how many parties of this zone begin
    behind each row, and where the last free way of exemplars went on. `promise` is the cost with the inversions that
    are bound to come where somebody still sits down on what is free in front of others. `given` leads back through
    what each party got.
    """

    free: tuple[Stretch, ...]
    cost: int
    promise: int
    way: int
    behind: tuple[int, ...]
    called: int
    given: Given | None


def stretches_of(line: Line, parties: Sequence[Party]) -> list[tuple[Stretch, ...]]:
    """What each party takes."""
    nobody = (0,) * (max(line.level, default=0) + 1)
    kept = [Beginning(line.blocks, 0, 0, 0, nobody, -1, None)]
    zone = Zone.FRONT
    for party in parties:
        if party.zone is not zone:
            zone = party.zone
            kept = [one._replace(behind=nobody) for one in kept]
        kept = _best(line, kept, zone, len(party.people))
    return _led_back(kept[0].given)


def _best(line: Line, kept: list[Beginning], zone: Zone, size: int) -> list[Beginning]:
    found: dict[tuple[Stretch, ...], Beginning] = {}
    for one in kept:
        for stretches in _choices(line, one.free, zone, size):
            new = _seated(line, one, zone, stretches)
            known = found.get(new.free)
            if known is None or (new.promise, new.way) < (known.promise, known.way):
                found[new.free] = new
    return sorted(found.values(), key=lambda new: (new.promise, new.way, new.free))[:KEPT]


def _choices(line: Line, free: tuple[Stretch, ...], zone: Zone, size: int) -> Iterator[tuple[Stretch, ...]]:
    """Stretches for so many: from where one is free, or from the next row on; in several places if in none at once."""
    fitting = [one for one in free if one[1] - one[0] >= size]
    if not fitting:
        yield _in_pieces(free, size)
        return
    fitting.sort(key=lambda one: line.level[one[0]])
    exact = [one for one in fitting[CHOICES:] if one[1] - one[0] == size]
    for start, end in fitting[:CHOICES] + exact:
        yield ((start, start + size),)
        row = line.row_ends[start]
        if row + size <= end and (zone is Zone.EXEMPLAR or line.breaks[start + size - 1] > line.breaks[start]):
            yield ((row, row + size),)


def _in_pieces(free: tuple[Stretch, ...], size: int) -> tuple[Stretch, ...]:
    """As few places as possible: the longest wholly, then the shortest that has room for the rest."""
    taken: list[Stretch] = []
    left = sorted(free, key=lambda one: (one[0] - one[1], one))
    while size:
        fitting = [one for one in left if one[1] - one[0] >= size]
        start, end = fitting[-1] if fitting else left[0]
        left.remove((start, end))
        taken.append((start, min(end, start + size)))
        size -= taken[-1][1] - start
    return tuple(taken)


def _seated(line: Line, before: Beginning, zone: Zone, stretches: tuple[Stretch, ...]) -> Beginning:
    cost, way, called, free = before.cost + PIECE * (len(stretches) - 1), before.way, before.called, before.free
    beyond = line.beyond[zone]
    for start, end in stretches:
        cost += beyond[end] - beyond[start] + PIECE * (line.breaks[end - 1] - line.breaks[start])
        way += line.way[end] - line.way[start]
        free = _without(free, start, end)
    behind = before.behind
    if zone is Zone.EXEMPLAR:
        shut, called = _shut(line, stretches, called)
        cost += BLOCKED * shut
    else:
        level = min(line.level[start] for start, _ in stretches)
        cost += INVERSION * behind[level]
        behind = (*[count + 1 for count in behind[:level]], *behind[level:])
    promise = cost + INVERSION * sum(behind[line.level[start]] for start, _ in free)
    return Beginning(free, cost, promise, way, behind, called, (before.given, stretches))


def _without(free: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    at = bisect_right(free, start, key=_start) - 1
    first, last = free[at]
    left = ((first, start),) if first < start else ()
    right = ((end, last),) if end < last else ()
    return (*free[:at], *left, *right, *free[at + 1 :])


def _start(stretch: Stretch) -> int:
    return stretch[0]


def _shut(line: Line, stretches: tuple[Stretch, ...], called: int) -> tuple[int, int]:
    """How many on these stretches have no free way, and where the last free way goes on."""
    shut = 0
    for start, end in stretches:
        row_end = line.row_ends[start]
        in_first_row = min(end, row_end) - start
        begins = start == called or line.leading[start] or start == 0 or line.row_ends[start - 1] <= start
        if not begins and end < row_end:
            shut += in_first_row
        called = end if begins or end > row_end else -1
    return shut, called


def _led_back(given: Given | None) -> list[tuple[Stretch, ...]]:
    found = []
    while given is not None:
        given, stretches = given
        found.append(stretches)
    return found[::-1]
