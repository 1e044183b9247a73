"""The hall is drawn: from a ready one, from a workbook, block by block; every form is one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoluu.domain.seating.actions.drawing import HallChanged, Occupied, begin_hall, draw
from giaoluu.domain.seating.actions.drawing import redo as redo_step
from giaoluu.domain.seating.actions.drawing import undo as undo_step
from giaoluu.domain.seating.choices import Align, Drawing, Labels, Numbering, SeatKind, StageShape
from giaoluu.domain.seating.decisions.layout import Block, Layout
from giaoluu.domain.seating.decisions.reading import LIMITS, LayoutWrong
from giaoluu.domain.seating.decisions.spots import SeatSpot, counted, overlapping, seats_of
from giaoluu.domain.seating.halls import ready_hall, ready_halls
from giaoluu.domain.seating.queries.hall import HallInfo, hall_of
from giaoluu.web.office.hall.picture import View, attributes, block_names, row_names, small, square, stage_in, view_of
from giaoluu.web.office.hall.sheet import layout_in, workbook_of
from giaoluu.web.office.hall.strokes import LABELS, WHOLE, NoStroke, rows_text, sentences, stroke_in
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import edition_in, words_in
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHOICES = {"align": Align, "labels": Labels, "numbering": Numbering}
KINDS = (SeatKind.ORDINARY, SeatKind.PRESIDIUM, SeatKind.PRESS)


@dataclass(frozen=True, slots=True)
class Field:
    """A whole number that can be typed."""

    name: str
    label: str
    value: object
    low: int
    high: int


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.SEAT)
def drawing(request: HttpRequest, room: Room) -> HttpResponse:
    """The drawing; a POST is one stroke of it."""
    hall = hall_of(room.event.id)
    if request.method == "POST":
        return _strike(request, room, hall)
    return _page(request, room, hall, words_in_query(request, "block"))


def words_in_query(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "")[:20]


def _strike(request: HttpRequest, room: Room, hall: HallInfo | None) -> HttpResponse:
    block = words_in(request, "block", 10)
    if hall is None:
        return _page(request, room, None, "", [_("Chưa có hội trường; chọn một hội trường để bắt đầu.")], 422)
    try:
        stroke = stroke_in(request, hall.layout)
        draw(
            room.event.id, stroke.layout, stroke.what, stroke.about, edition=edition_in(request),
            by=room.visitor.who, at=now(),
        )  # fmt: skip
    except NoStroke as wrong:
        return _page(request, room, hall, block, [str(wrong)], 422)
    except LayoutWrong as wrong:
        return _page(request, room, hall, block, sentences(wrong), 422)
    except (HallChanged, Occupied) as wrong:
        return _page(request, room, hall_of(room.event.id), block, refusals(wrong), 409)
    return _back(room, stroke.block)


def refusals(wrong: HallChanged | Occupied) -> list[str]:
    """Why the hall stays as it is: somebody was faster, or somebody sits there."""
    if isinstance(wrong, HallChanged):
        return [_("Người khác vừa sửa bản vẽ. Bản mới đã hiện ra; xem lại rồi làm lần nữa.")]
    told = _("Hàng %(row)s ghế %(number)s khu %(block)s: %(person)s đang ngồi.")
    named = [
        told % {"row": name.row, "number": name.number, "block": name.block, "person": person}
        for name, person in wrong.sitting[:20]
    ]
    if len(wrong.sitting) > len(named):
        named.append(_("Và %(count)d người nữa.") % {"count": len(wrong.sitting) - len(named)})
    return [_("Bản vẽ vẫn như cũ, vì có người ngồi ở ghế sẽ mất. Bỏ xếp hoặc đổi chỗ cho họ trước."), *named]


def _back(room: Room, block: str = "") -> HttpResponse:
    address = reverse("hall:drawing", args=[room.event.key])
    return redirect(f"{address}?block={block}" if block else address)


@require_POST
@for_event(Doing.SEAT)
def begin(request: HttpRequest, room: Room) -> HttpResponse:
    """Takes a ready hall, or an empty one, in the place of what is there."""
    hall = hall_of(room.event.id)
    key = request.POST.get("ready", "")
    ready = ready_hall(key)
    if ready is None and key != "empty":
        return _page(request, room, hall, "", [_("Chọn một hội trường trong danh sách.")], 422)
    name = room.event.venue or (str(ready.name) if ready else _("Hội trường"))
    layout, about = (ready.layout, str(ready.name).partition(":")[0]) if ready else (Layout(), "")
    return _begun(request, room, hall, name, layout, Drawing.READY, about)


def _begun(
    request: HttpRequest, room: Room, hall: HallInfo | None, name: str, layout: Layout, what: Drawing, about: str
) -> HttpResponse:
    edition = edition_in(request) if hall else None
    try:
        begin_hall(room.event.id, name, layout, what, about, edition=edition, by=room.visitor.who, at=now())
    except LayoutWrong as wrong:
        return _page(request, room, hall, "", sentences(wrong), 422)
    except (HallChanged, Occupied) as wrong:
        return _page(request, room, hall_of(room.event.id), "", refusals(wrong), 409)
    return _back(room)


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.SEAT)
def sheet(request: HttpRequest, room: Room) -> HttpResponse:
    """The hall as a workbook; a POST takes one in the place of what is there, and tells all that is wrong with it."""
    hall = hall_of(room.event.id)
    if request.method != "POST":
        layout = hall.layout if hall else ready_halls()[0].layout
        return attachment(workbook_of(layout), XLSX, _("so-do-hoi-truong.xlsx"))
    given = request.FILES.get("file")
    if given is None:
        return _page(request, room, hall, "", [_("Chọn một tệp XLSX, XLS, ODS hoặc CSV.")], 422)
    layout, faults = layout_in(given.read())
    if faults:
        return _page(request, room, hall, "", faults, 422)
    name = hall.name if hall else room.event.venue or _("Hội trường")
    return _begun(request, room, hall, name, layout, Drawing.SHEET, str(given.name)[:60])


@require_POST
@for_event(Doing.SEAT)
def undo(request: HttpRequest, room: Room) -> HttpResponse:
    """Takes the last step back, or with `redo` does again the one that was taken back."""
    hall = hall_of(room.event.id)
    if hall is None:
        return _page(request, room, None, "", [_("Chưa có hội trường; chọn một hội trường để bắt đầu.")], 422)
    act = redo_step if request.POST.get("redo") else undo_step
    try:
        act(room.event.id, edition=edition_in(request), by=room.visitor.who, at=now())
    except (HallChanged, Occupied) as wrong:
        return _page(request, room, hall_of(room.event.id), "", refusals(wrong), 409)
    return _back(room)


@require_safe
@for_event(Doing.SEAT)
def start(request: HttpRequest, room: Room) -> HttpResponse:
    """The ready halls, for an event that has one already."""
    return _page(request, room, hall_of(room.event.id), "", is_start=True)


def _page(
    request: HttpRequest, room: Room, hall: HallInfo | None, block: str, trouble: Iterable[str] = (), status: int = 200,
    *, is_start: bool = False,
) -> HttpResponse:  # fmt: skip
    layout = hall.layout if hall else Layout()
    spots = seats_of(layout)
    view = view_of(layout, spots)
    context: dict[str, Any] = {"hall": hall, "trouble": list(trouble), "is_start": is_start or hall is None}
    if context["is_start"]:
        context["ready"] = [(one, small(one.layout, seats_of(one.layout))) for one in ready_halls()]
    else:
        chosen = layout.block(block)
        context |= {
            "view": view, "chosen": chosen, "plan": plan(layout, spots, view, chosen), "seats": counted(spots),
            "blocks": [(one, sum(row.seats for row in one.rows)) for one in layout.blocks],
            "overlaps": overlapping(spots), "shapes": StageShape.choices, "limits": LIMITS,
        }  # fmt: skip
        context |= _form(request, chosen) if chosen else {}
    return event_page(request, room, "hall/drawing.html", context, status)


def _form(request: HttpRequest, block: Block) -> dict[str, Any]:
    """The fields of a block, with what was typed where that was refused."""
    typed = request.POST if request.POST.get("op") == "change" else {}
    return {
        "numbers": [
            Field(name, str(LABELS[name]), typed.get(name, getattr(block, name)), *LIMITS[name]) for name in WHOLE
        ],
        "lists": [
            (name, str(LABELS[name]), choices.choices, str(typed.get(name, getattr(block, name))))
            for name, choices in CHOICES.items()
        ],
        "kinds": [(kind.value, kind.label) for kind in KINDS], "kind": str(typed.get("kind", block.kind)),
        "name": typed.get("name", block.name), "rows": typed.get("rows", rows_text(block)),
        "aisles": typed.get("aisles", ", ".join(map(str, block.aisles))),
    }  # fmt: skip


def plan(layout: Layout, spots: tuple[SeatSpot, ...], view: View, chosen: Block | None) -> SafeString:
    """The drawing with its blocks as things that can be taken hold of."""
    named = {block.name: block for block in layout.blocks}
    groups = groupby(spots, key=lambda spot: spot.name.block)
    drawn = [_block(named[name], list(seats), view, named[name] == chosen) for name, seats in groups]
    names = f'<g class="rows">{row_names(spots, view)}</g><g class="blocks">{block_names(layout, spots, view)}</g>'
    return mark_safe(f"{stage_in(layout.stage, view)}{''.join(drawn)}{names}")  # noqa: S308 - escaped in its parts


def _block(block: Block, seats: list[SeatSpot], view: View, is_chosen: bool) -> str:
    said = _("Khu %(name)s, %(count)d ghế") % {"name": block.name, "count": len(seats)}
    about = attributes({
        "class": "block chosen" if is_chosen else "block", "data-block": block.name, "data-x": block.x,
        "data-y": block.y, "data-angle": block.angle, "tabindex": "0", "role": "button", "aria-label": said,
    })  # fmt: skip
    drawn = "".join(square(seat, view, f'class="{seat.kind}" data-seat="{seat.name}"') for seat in seats)
    crosses = "".join(_cross(seat, view) for seat in seats if seat.kind == SeatKind.OUT)
    handle = f'<circle class="turn" data-turn cx="{block.x}" cy="{block.y - 70}" r="17"></circle>' if is_chosen else ""
    return f"<g {about}>{drawn}{crosses}{handle}</g>"


def _cross(seat: SeatSpot, view: View) -> str:
    x, y = view.place(seat.x, seat.y)
    return f'<path class="cross" d="M{x - 12} {y - 12}l24 24m0 -24l-24 24"></path>'
