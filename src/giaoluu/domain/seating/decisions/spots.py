"""From the drawing of a hall to its seats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, product
from math import cos, degrees, hypot, radians, sin
from typing import Protocol

from giaoluu.domain.seating.choices import Align, Labels, Numbering, SeatKind
from giaoluu.domain.seating.decisions.layout import SEAT, Block, Layout, Row
from giaoluu.domain.seating.decisions.names import SeatName, letters


@dataclass(frozen=True, slots=True)
class SeatSpot:
    """A seat and where it stands; `turn` is how far it is turned from looking at the stage's side.

    `depth` counts the rows of its block from 0, `slot` the places of its row from the left of whoever sits there, open
    places and aisles counted too: neighbours are one apart.
    """

    name: SeatName
    kind: SeatKind
    x: int
    y: int
    turn: int
    depth: int
    slot: int


def seats_of(layout: Layout) -> tuple[SeatSpot, ...]:
    """Every seat of a hall, block by block, row by row, from the left of whoever sits there; those taken out too."""
    return tuple(spot for block in layout.blocks for spot in seats_in(block))


def seats_in(block: Block) -> Iterator[SeatSpot]:
    """The seats of one block."""
    marks = {(mark.row, mark.number): mark.kind for mark in block.marks}
    widest = max((width_of(block, row) for row in block.rows), default=0.0)
    around = radians(block.angle)
    turned = cos(around), sin(around)
    for depth, (row, behind) in enumerate(zip(block.rows, behind_first(block), strict=True)):
        label = row.label or label_of(block, depth)
        begin = _begin(block.align, widest, width_of(block, row))
        for (slot, along), number in zip(_along(block, row), numbers_of(block, row), strict=True):
            x, y, turn = _placed(block, begin + along, behind, turned)
            kind = marks.get((label, number), block.kind)
            yield SeatSpot(SeatName(block.name, label, number), kind, x, y, turn, depth, slot)


def label_of(block: Block, depth: int) -> str:
    """What a row is called that has no name of its own."""
    count = block.first + depth
    return letters(count) if block.labels == Labels.LETTERS else str(count)


def numbers_of(block: Block, row: Row) -> tuple[int, ...]:
    """The numbers of a row's seats, from the left of whoever sits there."""
    if row.numbers:
        return row.numbers
    counted = [block.start + place * block.step for place in range(row.seats)]
    if block.numbering == Numbering.LEFT:
        return tuple(counted)
    if block.numbering == Numbering.RIGHT:
        return tuple(reversed(counted))
    return (*reversed(counted[1::2]), *counted[::2])


def behind_first(block: Block) -> list[int]:
    """How far each row stands behind the first."""
    steps = [0, *(block.row_gap + row.way for row in block.rows[1:])]
    return list(accumulate(steps))[: len(block.rows)]


def width_of(block: Block, row: Row) -> float:
    """From the left edge of a row to its right one."""
    slots = row.skip + row.seats + sum(open_slots for _, open_slots in row.gaps)
    ways = sum(1 for place in block.aisles if place < row.seats)
    return float(slots * block.seat_gap + ways * block.aisle)


def _begin(align: Align, widest: float, width: float) -> float:
    if align == Align.LEFT:
        return -widest / 2
    return widest / 2 - width if align == Align.RIGHT else -width / 2


def _along(block: Block, row: Row) -> Iterator[tuple[int, float]]:
    """Slot and middle of every seat of a row, from the row's left edge."""
    opened = dict(row.gaps)
    slot, along = row.skip, row.skip * block.seat_gap + block.seat_gap / 2
    for place in range(1, row.seats + 1):
        yield slot, along
        way = place in block.aisles
        slot += 1 + opened.get(place, 0) + way
        along += block.seat_gap * (1 + opened.get(place, 0)) + block.aisle * way


def _placed(block: Block, along: float, behind: float, turned: tuple[float, float]) -> tuple[int, int, int]:
    """A place of a block (so far along its row, so far behind the first) as a place of the hall, and its turn."""
    turn = 0.0
    if block.radius:
        round_it = block.radius + behind
        turn = along / round_it
        along, behind = round_it * sin(turn), round_it * cos(turn) - block.radius
    x, y = along * turned[0] - behind * turned[1], along * turned[1] + behind * turned[0]
    return round(block.x + x), round(block.y + y), round(block.angle - degrees(turn))


def counted(spots: tuple[SeatSpot, ...]) -> int:
    """How many can be sat on."""
    return sum(spot.kind != SeatKind.OUT for spot in spots)


def twice_named(spots: tuple[SeatSpot, ...]) -> list[str]:
    """Names that more than one seat would be called by, as they stand on a pass."""
    seen: dict[str, int] = defaultdict(int)
    for spot in spots:
        seen[str(spot.name)] += 1
    return [name for name, count in seen.items() if count > 1]


def overlapping(spots: tuple[SeatSpot, ...]) -> list[tuple[str, str]]:
    """Pairs of blocks of which two seats stand in one place."""
    cells: dict[tuple[int, int], list[SeatSpot]] = defaultdict(list)
    for spot in spots:
        cells[spot.x // SEAT, spot.y // SEAT].append(spot)
    found = (
        _pair(one, other)
        for (column, row), here in cells.items()
        for one, other in [*combinations(here, 2), *product(here, _after(cells, column, row))]
        if one.name.block != other.name.block and hypot(one.x - other.x, one.y - other.y) < SEAT
    )
    return sorted(set(found))


def _after(cells: dict[tuple[int, int], list[SeatSpot]], column: int, row: int) -> list[SeatSpot]:
    beside = ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1))
    return [spot for cell in beside for spot in cells.get(cell, ())]


def _pair(one: SeatSpot, other: SeatSpot) -> tuple[str, str]:
    first, second = sorted((one.name.block, other.name.block))
    return first, second


def extent(spots: tuple[SeatSpot, ...]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what the middles of all seats cover; the stage's edge where there is none."""
    xs, ys = [spot.x for spot in spots] or [0], [spot.y for spot in spots] or [0]
    return min(xs), min(ys), max(xs), max(ys)


class Drawn(Protocol):
    """A seat of which it is known where in its row it stands."""

    @property
    def name(self) -> SeatName: ...

    @property
    def slot(self) -> int: ...


def first_of_runs(order: Sequence[tuple[Drawn, object]]) -> list[bool]:
    """For seats in the order of `seats_of`, each with who has it: whether it begins a run of the same in its row."""
    before: list[tuple[Drawn, object] | None] = [None, *order[:-1]]
    return [was is None or not _goes_on(was, now) for was, now in zip(before, order, strict=True)]


def _goes_on(was: tuple[Drawn, object], now: tuple[Drawn, object]) -> bool:
    (left, whose), (right, now_whose) = was, now
    same_row = (left.name.block, left.name.row) == (right.name.block, right.name.row)
    return same_row and right.slot - left.slot == 1 and whose == now_whose
