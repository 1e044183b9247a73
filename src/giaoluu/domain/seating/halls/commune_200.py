"""The house of culture of a commune: two blocks of straight rows, one aisle."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.decisions.arcs import presidium, press, wheelchairs
from giaoluu.domain.seating.decisions.layout import Block, Layout, Stage, same_rows

NAME = _("Nhà văn hóa xã, phường: hai khu thẳng, 200 ghế")


def layout() -> Layout:
    rows = same_rows(10, 10)
    return Layout(
        Stage(900, 360),
        (
            presidium(5, y=-150),
            Block("A", x=-345, rows=rows, row_gap=85, marks=wheelchairs("10", 9, 10)),
            Block("B", x=345, rows=rows, row_gap=85, marks=wheelchairs("10", 1, 2)),
            press(6, x=0, y=1120),
        ),
    )
