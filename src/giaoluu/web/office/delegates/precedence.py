"""The order of precedence: one list of positions, the first line goes first; edited as text, line by line."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoluu.domain.delegates.actions import RegisterChanged, give_ranks, set_ranks
from giaoluu.domain.delegates.decisions.precedence import READY
from giaoluu.domain.delegates.queries import ranks_of, register_of
from giaoluu.web.office.delegates.views import ways
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import edition_in, words_in
from giaoluu.web.ui.event_page import event_page

LONGEST = 40_000
LONGEST_LINE = 200
MOST_LINES = 400


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_DELEGATES)
def precedence(request: HttpRequest, room: Room) -> HttpResponse:
    """The list as text; lines that stay keep everybody who stands on them."""
    if request.method != "POST":
        ready = "ready" in request.GET
        names = list(READY) if ready else [rank.name for rank in ranks_of(room.event.id)]
        return _shown(request, room, "\n".join(names), is_ready=ready)
    typed = words_in(request, "names", LONGEST)
    names = [" ".join(line.split()) for line in typed.splitlines() if line.strip()]
    too_long = next((name for name in names if len(name) > LONGEST_LINE), "")
    if not names or len(names) > MOST_LINES or too_long:
        says = _("Chưa ghi: mỗi dòng một chức vụ, đến %(most)d dòng, mỗi dòng đến %(longest)d chữ.")
        return _shown(request, room, typed, problem=says % {"most": MOST_LINES, "longest": LONGEST_LINE})
    try:
        set_ranks(room.event.id, names, edition=edition_in(request), by=room.visitor.who, at=timezone.now())
    except RegisterChanged:
        says = _("Người khác vừa đổi thứ tự hoặc các ngày. Chưa ghi; điều bạn gõ còn nguyên, bấm Ghi nếu lấy bản này.")
        return _shown(request, room, typed, problem=says, status=409)
    give_ranks(room.event.id, by=room.visitor.who, at=timezone.now())
    return redirect("delegates_office:precedence", room.event.key)


def _shown(
    request: HttpRequest, room: Room, text: str, *, is_ready: bool = False, problem: str = "", status: int = 422
) -> HttpResponse:
    context = {
        "text": text, "is_ready": is_ready, "problem": problem, "ranks": ranks_of(room.event.id),
        "edition": register_of(room.event.id).edition, **ways(room),
    }  # fmt: skip
    return event_page(request, room, "delegates_office/precedence.html", context, status if problem else 200)
