"""The free chairs in the order in which they are given."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from giaoluu.domain.seating.decisions.people import Party, Zone
from giaoluu.domain.seating.decisions.quality import WAY
from giaoluu.domain.seating.decisions.room import Room, Row

Stretch = tuple[int, int]
"""From where to before where in the line."""


@dataclass(frozen=True, slots=True)
class Line:
    """The free chairs, block after block, and sums along them: `x[end] - x[start]` is the sum over a stretch."""

    chairs: tuple[int, ...]
    blocks: tuple[Stretch, ...]
    row_starts: tuple[int, ...]
    row_ends: tuple[int, ...]
    """For each place, where its row ends in the line."""
    breaks: tuple[int, ...]
    """How often up to a chair one did not touch the one before it; `breaks[end - 1] - breaks[start]` in a stretch."""
    level: tuple[int, ...]
    leading: tuple[bool, ...]
    beyond: dict[Zone, tuple[int, ...]]
    """Sums of what it costs to have a zone's person there, beyond what the best seating of its kind must cost."""
    way: tuple[int, ...]


def line_of(room: Room, free: Collection[int], parties: Sequence[Party]) -> Line:
    """The line of these chairs for these parties."""
    chairs: list[int] = []
    blocks, row_starts, row_ends = [], [], []
    usable = set(free)
    for rows in room.blocks:
        begun = len(chairs)
        for row in _winding(room, rows, usable):
            row_starts.append(len(chairs))
            row_ends += [len(chairs) + len(row)] * len(row)
            chairs += row
        blocks.append((begun, len(chairs)))
    return Line(
        tuple(chairs), tuple(block for block in blocks if block[0] < block[1]), tuple(row_starts), tuple(row_ends),
        _breaks(room, chairs), tuple(room.level[chair] for chair in chairs),
        tuple(room.leading[chair] for chair in chairs), _beyond(room, chairs, parties),
        _sums(room.way[chair] for chair in chairs),
    )  # fmt: skip


def _winding(room: Room, rows: Iterable[Row], usable: Collection[int]) -> list[list[int]]:
    """The rows to and fro, the first from its end that is nearer to the middle of the hall."""
    found = [[chair for chair in row if chair in usable] for row in rows]
    found = [row for row in found if row]
    if not found:
        return []
    inner = room.way[found[0][0]] <= room.way[found[0][-1]]
    return [row if (number % 2 == 0) == inner else row[::-1] for number, row in enumerate(found)]


def _breaks(room: Room, chairs: Sequence[int]) -> tuple[int, ...]:
    apart = (int(chair not in room.touching[before]) for before, chair in pairwise(chairs))
    return tuple(accumulate(apart, initial=0))


def _beyond(room: Room, chairs: Sequence[int], parties: Sequence[Party]) -> dict[Zone, tuple[int, ...]]:
    """Were nothing together, each zone would sit on the nearest chairs that those before it leave: a chair farther away
    costs its distance from the farthest of these, as much heavier as the zone weighs more than the next.
    """
    nearest = sorted(room.way[chair] for chair in chairs)
    counts = [sum(len(party.people) for party in parties if party.zone is zone) for zone in Zone]
    weights = [WAY[zone] for zone in Zone] + [0]
    limits = [nearest[min(total, len(nearest)) - 1] if total and nearest else 0 for total in accumulate(counts)]
    return {
        zone: _sums(
            sum(
                (weights[other] - weights[other + 1]) * max(0, room.way[chair] - limits[other])
                for other in range(zone, 3)
            )
            for chair in chairs
        )
        for zone in Zone
    }


def _sums(values: Iterable[int]) -> tuple[int, ...]:
    return tuple(accumulate(values, initial=0))
