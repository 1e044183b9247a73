"""Chairs and people as plain values."""

from __future__ import annotations

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.room import Chair

SPACING, PITCH, FIRST = 55, 90, 300


def block(name: str, rows: int, across: int, *, first: int = 1, x: int = 0, y: int = FIRST) -> list[Chair]:
    """Rows of chairs, the first of them number `first`; `x` is where the leftmost stands."""
    return [
        Chair(first + row * across + slot, name, row, slot, SeatKind.ORDINARY, x + SPACING * slot, y + PITCH * row)
        for row in range(rows)
        for slot in range(across)
    ]


def two_blocks(rows: int, across: int) -> list[Chair]:
    """Left and right of an aisle."""
    left = block("A", rows, across, x=-100 - SPACING * (across - 1))
    return [*left, *block("B", rows, across, first=len(left) + 1, x=100)]


def some(
    count: int, agency: int, *, first: int, circle: Circle = Circle.ORDINARY, rank: int | None = None
) -> list[Sitter]:
    """So many people of an agency."""
    return [Sitter(first + number, agency, agency, circle, rank) for number in range(count)]
