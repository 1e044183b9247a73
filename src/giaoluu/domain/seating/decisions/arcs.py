"""Blocks that stand round one point, and blocks that most halls have."""

from __future__ import annotations

from math import cos, degrees, sin
from typing import Any

from giaoluu.domain.seating.choices import Numbering, SeatKind
from giaoluu.domain.seating.decisions.layout import Block, Mark, same_rows


def on_arc(name: str, rows: int, seats: int, *, along: float, radius: int, y: int, **more: Any) -> Block:
    """A block whose rows are arcs round one point for all: its middle stands `along` centimetres of the first arc to
    the right of the hall's middle, where the first arc crosses at `y`.
    """
    round_it = along / radius
    return Block(
        name, x=round(radius * sin(round_it)), y=round(y + radius * cos(round_it) - radius),
        angle=-round(degrees(round_it)), rows=same_rows(rows, seats), radius=radius, **more,
    )  # fmt: skip


def presidium(seats: int, *, y: int = -190, name: str = "CT") -> Block:
    """A table on the stage whose people look at the hall: the first of them sits in the middle."""
    return Block(
        name, y=y, angle=-180, rows=same_rows(1, seats), seat_gap=75, numbering=Numbering.MIDDLE,
        kind=SeatKind.PRESIDIUM,
    )  # fmt: skip


def press(seats: int, *, x: int, y: int, rows: int = 1, angle: int = 0, name: str = "BC") -> Block:
    """Tables for the press."""
    return Block(
        name, x=x, y=y, angle=angle, rows=same_rows(rows, seats), seat_gap=70, row_gap=120, kind=SeatKind.PRESS
    )  # fmt: skip


def wheelchairs(row: str, *numbers: int) -> tuple[Mark, ...]:
    """These places of a row are for wheelchairs."""
    return tuple(Mark(row, number, SeatKind.WHEELCHAIR) for number in numbers)
