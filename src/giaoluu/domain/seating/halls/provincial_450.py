"""The conference centre of a province: three blocks on one shallow arc, fifteen rows, a presidium of seven."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import StageShape
from giaoluu.domain.seating.decisions.arcs import on_arc, presidium, press, wheelchairs
from giaoluu.domain.seating.decisions.layout import Layout, Stage

NAME = _("Trung tâm Hội nghị tỉnh: ba khu cong nhẹ, 15 hàng, 450 ghế")
RADIUS, FIRST = 4200, 210


def layout() -> Layout:
    return Layout(
        Stage(1250, 480, StageShape.SPLAYED),
        (
            presidium(7),
            on_arc("A", 15, 9, along=-730, radius=RADIUS, y=FIRST, row_gap=78, marks=wheelchairs("15", 8, 9)),
            on_arc("B", 15, 12, along=0, radius=RADIUS, y=FIRST, row_gap=78),
            on_arc("C", 15, 9, along=730, radius=RADIUS, y=FIRST, row_gap=78, marks=wheelchairs("15", 1, 2)),
            press(10, x=0, y=1440),
        ),
    )
