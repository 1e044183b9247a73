"""A list that came in: everything that is wrong with it and everything it would do on one page; then it is done."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.actions.incoming import ListClosed, ListMoved, take_columns
from giaoluu.domain.delegates.queries.incoming import IncomingInfo
from giaoluu.web.office.importing.access import incoming_for, is_on_behalf
from giaoluu.web.office.importing.forms import chosen_columns
from giaoluu.web.office.importing.page import page_of_list
from giaoluu.web.office.importing.reading import ACCEPTANCE, ROWS_AT_ONCE, accept, begin, hand_over
from giaoluu.web.office.importing.wording import closed_sentence, moved_sentence
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page

AGAIN_SECONDS = 2


@require_safe
@for_event(Doing.MANAGE_DELEGATES, Doing.REPORT)
def preview(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """What a list would do; while it is read or written the page asks again by itself, without a script."""
    return _shown(request, room, incoming_for(room, number))


def _shown(
    request: HttpRequest, room: Room, incoming: IncomingInfo, problem: str = "", status: int = 200
) -> HttpResponse:
    page = page_of_list(incoming)
    response = event_page(request, room, "importing/incoming.html", {"page": page, "problem": problem}, status)
    if page.job and page.job.is_open:
        response["Refresh"] = str(AGAIN_SECONDS)
    return response


@require_POST
@for_event(Doing.MANAGE_DELEGATES, Doing.REPORT)
def columns(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """Somebody says which column is what; the list is compared anew."""
    incoming = incoming_for(room, number)
    take_columns(incoming.id, chosen_columns(request.POST, incoming))
    begin(incoming_for(room, number), by=room.visitor.who, at=now())
    return redirect("importing:incoming", room.event.key, number)


@require_POST
@for_event(Doing.MANAGE_DELEGATES, Doing.REPORT)
def acceptance(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """Takes over what was shown, at once or beside the pages; what has changed since is shown first."""
    incoming = incoming_for(room, number)
    if incoming.accepted_at is None and request.POST.get("seen", "") != incoming.outcome.get("digest"):
        return _shown(request, room, incoming, moved_sentence(), 409)
    behalf, who, at = is_on_behalf(room, incoming.agency_id), room.visitor.who, now()
    if incoming.outcome["rows"] > ROWS_AT_ONCE and incoming.accepted_at is None:
        hand_over(ACCEPTANCE, incoming, by=who, at=at, behalf=behalf)
        return redirect("importing:incoming", room.event.key, number)
    try:
        accept(incoming, by=who, at=at, behalf=behalf)
    except ListMoved:
        return _shown(request, room, incoming_for(room, number), moved_sentence(), 409)
    except ListClosed:
        return _shown(request, room, incoming, closed_sentence(), 409)
    return redirect("importing:incoming", room.event.key, number)
