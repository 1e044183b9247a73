"""A hall as seating sees it: which chairs touch, which rows go before which, how far the stage is.

- Two chairs *touch* where they stand side by side (one slot apart in a row of a block), or one behind the other or
  across the corner in two rows of a block that follow each other.
- A row's *level* is how many rows lie before it: blocks that stand beside each other begin at the same level, one that
  stands behind others goes on counting after their rows.
- The *way* of a chair is the distance from the stage in centimetres: forward in full, to the side by a quarter, since
  the row says more of an honour than the place in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from giaoluu.domain.seating.choices import SeatKind

SIDEWAYS = 4
BEHIND = 1.1
"""How much farther than corner to corner two chairs of following rows may stand and still touch."""


@dataclass(frozen=True, slots=True)
class Chair:
    """A seat of the hall; `depth` counts the rows of its block, `slot` the places of its row, gaps too."""

    id: int
    block: str
    depth: int
    slot: int
    kind: SeatKind
    x: int
    y: int

    @property
    def way(self) -> int:
        return max(0, self.y + abs(self.x) // SIDEWAYS)


Row = tuple[int, ...]
"""The chairs of a row by their place in the room, from one end to the other."""


@dataclass(frozen=True, slots=True)
class Room:
    """The chairs that are in use, each named by its place in `chairs`."""

    chairs: tuple[Chair, ...]
    place: dict[int, int]
    touching: tuple[tuple[int, ...], ...]
    runs: tuple[Row, ...]
    run_of: tuple[int, ...]
    level: tuple[int, ...]
    way: tuple[int, ...]
    leading: tuple[bool, ...]
    """Whether a chair stands in the first row of its block."""
    blocks: tuple[tuple[Row, ...], ...]
    """The rows of each block, the first first."""


def room_of(chairs: Iterable[Chair]) -> Room:
    """What a hall is, worked out once."""
    used = tuple(
        sorted(
            (chair for chair in chairs if chair.kind != SeatKind.OUT),
            key=lambda chair: (chair.block, chair.depth, chair.slot),
        )
    )
    blocks = tuple(rows for _, rows in sorted(_rows(used).items()))
    runs = tuple(run for rows in blocks for row in rows for run in _runs(used, row))
    run_of = [0] * len(used)
    for number, run in enumerate(runs):
        for chair in run:
            run_of[chair] = number
    level, leading = [0] * len(used), [False] * len(used)
    for rows, first in zip(blocks, _offsets(used, blocks), strict=True):
        start = used[rows[0][0]].depth
        for row in rows:
            for chair in row:
                level[chair] = first + used[chair].depth - start
                leading[chair] = row is rows[0]
    return Room(
        used, {chair.id: place for place, chair in enumerate(used)}, _touching(used, blocks, runs), runs,
        tuple(run_of), tuple(level), tuple(chair.way for chair in used), tuple(leading), blocks,
    )  # fmt: skip


def _rows(chairs: tuple[Chair, ...]) -> dict[str, tuple[Row, ...]]:
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, chair in enumerate(chairs):
        found[chair.block][chair.depth].append(place)
    return {block: tuple(tuple(row) for _, row in sorted(rows.items())) for block, rows in found.items()}


def _runs(chairs: tuple[Chair, ...], row: Row) -> list[Row]:
    runs = [[row[0]]]
    for before, chair in pairwise(row):
        if chairs[chair].slot - chairs[before].slot == 1:
            runs[-1].append(chair)
        else:
            runs.append([chair])
    return [tuple(run) for run in runs]


def _middle(chairs: tuple[Chair, ...], row: Row) -> float:
    return sum(chairs[chair].y for chair in row) / len(row)


def _offsets(chairs: tuple[Chair, ...], blocks: tuple[tuple[Row, ...], ...]) -> list[int]:
    """The level of each block's first row."""
    depths = [[_middle(chairs, row) for row in rows] for rows in blocks]
    offsets = [0] * len(blocks)
    for one in sorted(range(len(blocks)), key=lambda block: depths[block][0]):
        for other, rows in enumerate(depths):
            pitch = abs(rows[-1] - rows[0]) / (len(rows) - 1) if len(rows) > 1 else 100.0
            if rows[0] < depths[one][0] - 1.5 * pitch:
                before = sum(y < depths[one][0] - pitch / 2 for y in rows)
                offsets[one] = max(offsets[one], offsets[other] + before)
    return offsets


def _touching(
    chairs: tuple[Chair, ...], blocks: tuple[tuple[Row, ...], ...], runs: tuple[Row, ...]
) -> tuple[tuple[int, ...], ...]:
    beside: list[set[int]] = [set() for _ in chairs]
    for run in runs:
        for one, other in pairwise(run):
            beside[one].add(other)
            beside[other].add(one)
    for rows in blocks:
        spacing = min((_apart(chairs, one, two) for row in rows for one in row for two in beside[one]), default=60.0)
        for front, back in pairwise(rows):
            if chairs[back[0]].depth - chairs[front[0]].depth == 1:
                _join(chairs, front, back, spacing, beside)
    return tuple(tuple(sorted(several)) for several in beside)


def _join(chairs: tuple[Chair, ...], front: Row, back: Row, spacing: float, beside: list[set[int]]) -> None:
    apart = {(one, two): _apart(chairs, one, two) for one in front for two in back}
    reach = BEHIND * hypot(spacing, min(apart.values()))
    for (one, two), distance in apart.items():
        if distance <= reach:
            beside[one].add(two)
            beside[two].add(one)


def _apart(chairs: tuple[Chair, ...], one: int, other: int) -> float:
    return hypot(chairs[one].x - chairs[other].x, chairs[one].y - chairs[other].y)
