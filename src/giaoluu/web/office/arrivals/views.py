"""The reception's pages: who has arrived, and what the doors let through and should not have."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.checkin.actions.conflicts import find_place, settle, take_back
from giaoluu.domain.checkin.queries import conflicts_of
from giaoluu.web.office.arrivals.page import board_of_doors, called
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page


@require_safe
@for_event(Doing.SEE_ARRIVALS)
def board(request: HttpRequest, room: Room) -> HttpResponse:
    """Who has arrived, delegation by delegation; with `q` the answer for one of them on top."""
    words = request.GET.get("q", "").strip()[:100]
    found = board_of_doors(room.event.id)
    context = {
        "board": found, "words": words, "called": called(found.rows, words), "may_run": room.may(Doing.RUN_DOORS)
    }  # fmt: skip
    return event_page(request, room, "arrivals/board.html", context)


@require_safe
@for_event(Doing.RUN_DOORS)
def conflicts(request: HttpRequest, room: Room) -> HttpResponse:
    """What waits for the head of the doors, and what was settled."""
    return _conflicts(request, room)


def _conflicts(request: HttpRequest, room: Room, trouble: str = "", status: int = 200) -> HttpResponse:
    event_id = room.event.id
    context = {"lines": conflicts_of(event_id), "settled": conflicts_of(event_id, settled=True), "trouble": trouble}
    return event_page(request, room, "arrivals/conflicts.html", context, status)


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.RUN_DOORS)
def settling(request: HttpRequest, room: Room, scan_id: UUID) -> HttpResponse:
    """One of them: what was it, and what is done about it."""
    found = conflicts_of(room.event.id, most=1000)
    line = next((one for one in found if one.id == scan_id), None)
    if line is None:
        words = _("Lượt quét này đã được xử lý, hoặc không còn là lượt cần xem lại.")
        return _conflicts(request, room, words, 409 if request.method == "POST" else 404)
    if request.method == "POST":
        return _settle(request, room, scan_id)
    return event_page(request, room, "arrivals/settling.html", {"line": line})


def _settle(request: HttpRequest, room: Room, scan_id: UUID) -> HttpResponse:
    how, doing = request.POST.get("how", "").strip(), request.POST.get("doing", "")
    if doing == "place":
        if not find_place(room.event.id, scan_id, by=room.visitor.who, at=now()):
            return _conflicts(request, room, _("Đoàn chưa có chỗ trống. Cấp thêm chỗ rồi thử lại."), 422)
        how = how or _("Đã xếp vào chỗ trống của đoàn.")
    if not how:
        return _conflicts(request, room, _("Chưa ghi gì: cần một câu cho biết đã xử lý thế nào."), 422)
    done = take_back if doing == "back" else settle
    done(room.event.id, scan_id, how, by=room.visitor.who, at=now())
    return redirect("arrivals:conflicts", room.event.key)
