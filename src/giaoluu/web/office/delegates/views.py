"""The board of delegates and those who may stand in it twice."""

from __future__ import annotations

from itertools import chain

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from giaoluu.domain.delegates.queries import delegates_among, twins_of
from giaoluu.web.agency.delegation.lines import line_of
from giaoluu.web.office.delegates.page import board_page
from giaoluu.web.office.delegates.regions import arrived_in
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import page_in, page_of

GROUPS = 50


@require_safe
@for_event(Doing.SEE_DELEGATES)
def board(request: HttpRequest, room: Room) -> HttpResponse:
    """Who comes, agency by agency."""
    shown = board_page(room.event.id, page_in(request), arrived_in(room.event.id))
    return event_page(request, room, "delegates_office/board.html", {"board": shown, **ways(room)})


@require_safe
@for_event(Doing.SEE_DELEGATES)
def twins(request: HttpRequest, room: Room) -> HttpResponse:
    """Those who may be one person: same name without marks, same unit, no other year of birth."""
    number = page_in(request)
    every = twins_of(room.event.id)
    page = page_of(every[number * GROUPS : (number + 1) * GROUPS + 1], number, most=GROUPS)
    people = delegates_among(room.event.id, chain.from_iterable(page.rows))
    groups = [[line_of(people[one]) for one in group if one in people] for group in page.rows]
    context = {"groups": groups, "page": page, "total": len(every), **ways(room)}
    return event_page(request, room, "delegates_office/twins.html", context)


def ways(room: Room) -> dict[str, object]:
    """What the line of ways under the head needs."""
    return {"may_manage": room.may(Doing.MANAGE_DELEGATES), "may_print": room.may(Doing.PRINT_PASSES)}
