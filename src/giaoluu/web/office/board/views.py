"""The pages of the board. The clock is read here."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from giaoluu.domain.events.queries import agencies_in, groups_of
from giaoluu.domain.journal.queries import latest
from giaoluu.domain.tasks.queries.board import tasks_of_agencies
from giaoluu.web.office.board.page import WAYS, Listed, board_of, listed, ready_of
from giaoluu.web.office.board.sentences import sentence
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import page_in, page_of

UNITS = 15
"""Units of a group on one page, each with its tasks."""


@require_safe
@for_event(Doing.SEE_BOARD)
def board(request: HttpRequest, room: Room) -> HttpResponse:
    """How far everybody is: by agency, by deadline or by section of the plan."""
    by = request.GET.get("by", "agency")
    if by not in WAYS:
        raise Http404
    audience = "office" if room.may(Doing.EDIT_FACTS) else "watch" if room.may(Doing.URGE) else "read"
    shown = board_of(room.event, localtime(), by, audience, page_in(request))
    context = {"board": shown, "board_key": f"{room.event.id}.{by}.{audience}"}
    return event_page(request, room, "board/board.html", context)


@require_safe
@for_event(Doing.SEE_BOARD)
def group(request: HttpRequest, room: Room, group_id: int) -> HttpResponse:
    """The units of a group, one by one."""
    found = [one for one in groups_of(room.event.id) if one.id == group_id]
    if not found:
        raise Http404
    shown = page_of(agencies_in(group_id, page_in(request) * UNITS, UNITS + 1), page_in(request), most=UNITS)
    today = localtime().date()
    tasks: dict[int, list[Listed]] = {agency.id: [] for agency in shown.rows}
    for one in tasks_of_agencies(room.event.id, tasks):
        tasks[one.agency_id].append(listed(one, today))
    by_agency = [(agency, tasks[agency.id]) for agency in shown.rows]
    context = {"group": found[0], "by_agency": by_agency, "page": shown}
    return event_page(request, room, "board/group.html", context)


@require_safe
@for_event(Doing.SEE_READY)
def ready(request: HttpRequest, room: Room) -> HttpResponse:
    """The leader's page."""
    return event_page(request, room, "board/ready.html", {"ready": ready_of(room.event, localtime())})


@require_safe
@for_event(Doing.SEE_BOARD)
def journal(request: HttpRequest, room: Room) -> HttpResponse:
    """All that happened, the latest first."""
    before = request.GET.get("before", "")
    version = int(before) if before.isascii() and before.isdigit() and len(before) < 18 else None
    found = latest(room.event.id, before=version)
    lines = [(line, sentence(line.kind, line.data)) for line in found]
    older = found[-1].version if found and found[-1].version > 1 else None
    return event_page(request, room, "board/journal.html", {"lines": lines, "older": older})
