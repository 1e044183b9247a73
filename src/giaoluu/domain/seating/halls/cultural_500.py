"""A house of culture: even seats left and odd seats right of a middle aisle, a way across behind the eighth row."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import Align, Labels, Numbering
from giaoluu.domain.seating.decisions.arcs import presidium, press, wheelchairs
from giaoluu.domain.seating.decisions.layout import Block, Layout, Mark, Stage, same_rows

NAME = _("Trung tâm văn hóa: dãy chẵn, dãy lẻ, một lối ngang, 500 ghế")


def layout() -> Layout:
    return Layout(
        Stage(1300, 520),
        (
            presidium(9),
            _even("A", 8, 16, first=1, y=220),
            _odd("B", 8, 16, first=1, y=220),
            _even("C", 8, 15, first=9, y=1080, marks=wheelchairs("I", 2, 4)),
            _odd("D", 8, 15, first=9, y=1080, marks=wheelchairs("I", 1, 3)),
            press(10, x=0, y=1840),
        ),
    )


def _even(name: str, rows: int, seats: int, *, first: int, y: int, marks: tuple[Mark, ...] = ()) -> Block:
    """Left of the middle aisle: 2, 4, 6, counted from it."""
    return Block(
        name, x=-560, y=y, rows=same_rows(rows, seats), row_gap=85, aisles=(8,), align=Align.RIGHT,
        labels=Labels.LETTERS, first=first, numbering=Numbering.RIGHT, start=2, step=2, marks=marks,
    )  # fmt: skip


def _odd(name: str, rows: int, seats: int, *, first: int, y: int, marks: tuple[Mark, ...] = ()) -> Block:
    """Right of the middle aisle: 1, 3, 5, counted from it."""
    return Block(
        name, x=560, y=y, rows=same_rows(rows, seats), row_gap=85, aisles=(seats - 8,), align=Align.LEFT,
        labels=Labels.LETTERS, first=first, start=1, step=2, marks=marks,
    )  # fmt: skip
