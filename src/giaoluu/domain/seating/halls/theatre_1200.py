"""A theatre: three blocks on arcs downstairs, three on a balcony behind them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import StageShape
from giaoluu.domain.seating.decisions.arcs import on_arc, presidium, press, wheelchairs
from giaoluu.domain.seating.decisions.layout import Layout, Stage

NAME = _("Nhà hát tỉnh: tầng một ba khu cong, ban công ba khu, 1.200 ghế")
RADIUS, FIRST, ROW = 2600, 260, 80
BALCONY = 18 * ROW + 260
"""How far behind the first row the balcony begins."""


def layout() -> Layout:
    above, beyond = RADIUS + BALCONY, FIRST + BALCONY
    return Layout(
        Stage(1800, 620, StageShape.CURVED),
        (
            presidium(15, y=-220),
            on_arc("A", 18, 14, along=-1120, radius=RADIUS, y=FIRST, row_gap=ROW, marks=wheelchairs("18", 13, 14)),
            on_arc("B", 18, 20, along=0, radius=RADIUS, y=FIRST, row_gap=ROW),
            on_arc("C", 18, 14, along=1120, radius=RADIUS, y=FIRST, row_gap=ROW, marks=wheelchairs("18", 1, 2)),
            on_arc("D", 8, 12, along=-1170, radius=above, y=beyond, row_gap=ROW),
            on_arc("E", 8, 18, along=0, radius=above, y=beyond, row_gap=ROW),
            on_arc("F", 8, 12, along=1170, radius=above, y=beyond, row_gap=ROW),
            press(16, x=0, y=beyond + 8 * ROW + 120),
        ),
    )
