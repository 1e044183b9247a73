"""The hall as a drawing: SVG made of whole numbers, classes and escaped names, the same for screen and paper.

One unit of the drawing is a centimetre of the hall. From the presidium's side everything is turned round, letters not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians, sin

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from giaoluu.domain.seating.choices import SeatKind, StageShape
from giaoluu.domain.seating.decisions.layout import Layout, Stage
from giaoluu.domain.seating.decisions.spots import SeatSpot
from giaoluu.domain.seating.queries.hall import SeatInfo

HALL, PRESIDIUM = "hall", "presidium"
SIDES = (HALL, PRESIDIUM)
SIDE, ROUND, SQUARE, PLAIN = 46, 23, 1, 7
BESIDE, BEHIND, MARGIN = 50, 74, 90
BULGE, SPLAY = 80, 0.9
Seat = SeatSpot | SeatInfo


@dataclass(frozen=True, slots=True)
class View:
    """From where the hall is looked at, and what of it is seen: left, top, width and height."""

    side: str
    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> str:
        return f"{self.left} {self.top} {self.width} {self.height}"

    @property
    def is_wide(self) -> bool:
        """Whether the seats would be too small beside a column of text."""
        return self.width > 3000

    def place(self, x: float, y: float) -> tuple[int, int]:
        """Where a place of the hall is in the drawing."""
        return (round(x), round(y)) if self.side == HALL else (-round(x), -round(y))


def view_of(layout: Layout, spots: Sequence[Seat], side: str = HALL) -> View:
    """All of a hall: its stage, its seats, and room for what is written round them."""
    half = layout.stage.width // 2
    xs, ys = [-half, half, *(spot.x for spot in spots)], [-layout.stage.depth, *(spot.y for spot in spots)]
    left, top, right, bottom = min(xs) - MARGIN, min(ys) - 20, max(xs) + MARGIN, max(*ys, 0) + BEHIND + 40
    if side == PRESIDIUM:
        left, top, right, bottom = -right, -bottom, -left, -top
    return View(side, left, top, right - left, bottom - top)


def stage_in(stage: Stage, view: View) -> SafeString:
    """The stage, with its name."""
    half, back = stage.width / 2, stage.width / 2 * (SPLAY if stage.shape == StageShape.SPLAYED else 1)
    bulge = 0 if stage.shape == StageShape.STRAIGHT else BULGE
    corners = [(-half, 0), (0, 2 * bulge), (half, 0), (back, -stage.depth), (-back, -stage.depth)]
    (ax, ay), (bx, by), (cx, cy), (dx, dy), (ex, ey) = (view.place(x, y) for x, y in corners)
    name_x, name_y = view.place(0, -stage.depth + 46)
    path = f'<path d="M{ax} {ay}Q{bx} {by} {cx} {cy}L{dx} {dy} {ex} {ey}Z"></path>'
    words = escape(_("Sân khấu"))
    name = f'<text x="{name_x}" y="{name_y + 9}">{words}</text>'
    return mark_safe(f'<g class="stage">{path}{name}</g>')  # noqa: S308 - whole numbers and escaped words


def square(seat: Seat, view: View, attributes: str) -> str:
    """One seat: round for a wheelchair, with corners for the press."""
    x, y = view.place(seat.x, seat.y)
    corner = {SeatKind.WHEELCHAIR: ROUND, SeatKind.PRESS: SQUARE}.get(seat.kind, PLAIN)
    turn = f' transform="rotate({seat.turn} {x} {y})"' if seat.turn % 180 else ""
    size = f'x="{x - SIDE // 2}" y="{y - SIDE // 2}" width="{SIDE}" height="{SIDE}" rx="{corner}"'
    return f"<rect {attributes} {size}{turn}></rect>"


def written(seat: Seat, view: View, words: str, more: str = "") -> str:
    """A few letters on a seat."""
    x, y = view.place(seat.x, seat.y)
    return f'<text x="{x}" y="{y + 8}"{more}>{escape(words)}</text>'


def row_names(spots: Iterable[Seat], view: View) -> SafeString:
    """What the rows are called, at the left end of each; a block of one row needs none."""
    return mark_safe("".join(_row_names(spots, view)))  # noqa: S308 - whole numbers and escaped words


def _row_names(spots: Iterable[Seat], view: View) -> Iterator[str]:
    for _block, seats in groupby(spots, key=lambda spot: spot.name.block):
        rows = [next(row) for _name, row in groupby(seats, key=lambda spot: spot.name.row)]
        for first in rows if len(rows) > 1 else ():
            turn = radians(first.turn)
            x, y = view.place(first.x - BESIDE * cos(turn), first.y - BESIDE * sin(turn))
            yield f'<text x="{x}" y="{y + 7}">{escape(first.name.row)}</text>'


def block_names(layout: Layout, spots: Iterable[Seat], view: View) -> SafeString:
    """What the blocks are called, behind the last row of each; the presidium and the press by their own words."""
    named = {block.name: block.kind for block in layout.blocks}
    groups = ((name, list(seats)) for name, seats in groupby(spots, key=lambda spot: spot.name.block))
    return mark_safe("".join(_block_name(named.get(name), name, seats, view) for name, seats in groups))  # noqa: S308


def _block_name(kind: SeatKind | None, name: str, seats: list[Seat], view: View) -> str:
    last = [seat for seat in seats if seat.name.row == seats[-1].name.row]
    middle, turn = last[len(last) // 2], radians(last[len(last) // 2].turn)
    along = sum(seat.x for seat in last) / len(last), sum(seat.y for seat in last) / len(last)
    behind = -62 if kind == SeatKind.PRESIDIUM else BEHIND
    x, y = view.place(along[0] - behind * sin(turn), middle.y + behind * cos(turn))
    words = {SeatKind.PRESIDIUM: _("Đoàn chủ tịch"), SeatKind.PRESS: _("Báo chí")}
    said = escape(words.get(kind) or _("Khu %(name)s") % {"name": name}) if kind else escape(name)
    return f'<text x="{x}" y="{y + 10}">{said}</text>'


def small(layout: Layout, spots: Sequence[SeatSpot]) -> SafeString:
    """A hall in passing: its stage and its seats, nothing to press."""
    view = view_of(layout, spots)
    seats = "".join(square(spot, view, 'class="o"') for spot in spots)
    drawn = f"{stage_in(layout.stage, view)}<g>{seats}</g>"
    return mark_safe(f'<svg class="plan small" viewBox="{view.box}" aria-hidden="true">{drawn}</svg>')  # noqa: S308


def attributes(values: Mapping[str, object]) -> str:
    """Attributes of an element; empty ones are left out."""
    return " ".join(f'{name}="{escape(value)}"' for name, value in values.items() if value not in ("", None))
