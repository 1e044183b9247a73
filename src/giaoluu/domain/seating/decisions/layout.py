"""A hall as it is drawn: a stage, and blocks of rows. All lengths in centimetres, all angles in degrees.

The middle of the stage's edge is the origin; `x` grows to the right as the hall looks at the stage, `y` away from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from giaoluu.domain.seating.choices import Align, Labels, Numbering, SeatKind, StageShape

SEAT = 42
"""The side of a seat: two seats of a block are never nearer than that."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage: how wide its edge is, how deep it reaches back, and what its edge looks like."""

    width: int = 1200
    depth: int = 500
    shape: StageShape = StageShape.STRAIGHT


@dataclass(frozen=True, slots=True)
class Row:
    """One row: so many seats. What it leaves open, its block gives.

    `gaps` are places without a seat: `(4, 2)` leaves two open behind the fourth seat; `skip` those before the first.
    `way` is how many centimetres wider than usual it stands behind the row before it: a way across.
    """

    seats: int
    label: str = ""
    numbers: tuple[int, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    skip: int = 0
    way: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """One seat that is not what its block is."""

    row: str
    number: int
    kind: SeatKind


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that stand together. `x`, `y` is the middle of the first row, `angle` how far the block is turned round it:
    0 looks at the stage, 180 looks at the hall, as a presidium does.

    With a `radius` the first row is an arc of that radius round a point before it, and every later row one behind it.
    `aisles` are ways of `aisle` centimetres behind the n-th place of every row. Seats are counted from `start` by
    `step`, so that a block may have the odd numbers and another the even ones.
    """

    name: str
    x: int = 0
    y: int = 200
    angle: int = 0
    rows: tuple[Row, ...] = ()
    radius: int = 0
    seat_gap: int = 55
    row_gap: int = 100
    aisles: tuple[int, ...] = ()
    aisle: int = 120
    align: Align = Align.MIDDLE
    labels: Labels = Labels.NUMBERS
    first: int = 1
    numbering: Numbering = Numbering.LEFT
    start: int = 1
    step: int = 1
    kind: SeatKind = SeatKind.ORDINARY
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole hall."""

    stage: Stage = Stage()
    blocks: tuple[Block, ...] = ()

    def block(self, name: str) -> Block | None:
        """The block of that name; None where there is none."""
        return next((block for block in self.blocks if block.name == name), None)

    def with_block(self, block: Block, instead: str = "") -> Layout:
        """The hall with a block in the place of another of its name (or of the name `instead`), or else at the end."""
        name = instead or block.name
        if self.block(name) is None:
            return replace(self, blocks=(*self.blocks, block))
        return replace(self, blocks=tuple(block if one.name == name else one for one in self.blocks))

    def without_block(self, name: str) -> Layout:
        return replace(self, blocks=tuple(block for block in self.blocks if block.name != name))


def same_rows(rows: int, seats: int) -> tuple[Row, ...]:
    """So many rows of so many seats."""
    return (Row(seats),) * rows
