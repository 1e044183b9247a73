"""Finds what contains all the words asked for: letters without marks find those with marks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from giaoluu.domain.accounts.queries import find_people
from giaoluu.domain.delegates.queries import delegates_of
from giaoluu.domain.events.queries import find_agencies
from giaoluu.domain.tasks.queries.board import find_tasks
from giaoluu.lib.vietnamese import canonical, fold
from giaoluu.web.agency.delegation.lines import line_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page

MOST = 30
LONGEST = 80
FEWEST_LETTERS = 2


@require_safe
@for_event(Doing.SEE_BOARD)
def find(request: HttpRequest, room: Room) -> HttpResponse:
    """Agencies, tasks, delegates, and for those who manage them people."""
    asked = request.GET.get("q", "").strip()[:LONGEST]
    words = fold(canonical(asked)).replace("\x00", "").split()
    context: dict[str, object] = {"asked": asked, "searched": len("".join(words)) >= FEWEST_LETTERS}
    if context["searched"]:
        context["agencies"] = find_agencies(room.event.id, words, MOST)
        context["tasks"] = find_tasks(room.event.id, words, MOST)
        context["delegates"] = [line_of(each) for each in delegates_of(room.event.id, search=asked, most=MOST)]
        context["people"] = find_people(room.event.id, words, MOST) if room.may(Doing.MANAGE_PEOPLE) else []
    return event_page(request, room, "finding/find.html", context)
