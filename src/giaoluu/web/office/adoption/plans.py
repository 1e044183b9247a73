"""The plan of an event, in each of its texts: where "says who?" leads."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from giaoluu.domain.events.queries import RevisionInfo, revisions_of
from giaoluu.web.office.adoption.reading import NotYet, read_plan
from giaoluu.web.office.plan.apps import corner
from giaoluu.web.office.plan.page import plan_page
from giaoluu.web.office.plan.room import UnderWay
from giaoluu.web.office.plan.views import waiting
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui import language
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page


@require_safe
@for_event(Doing.READ_PLAN)
def plan(request: HttpRequest, room: Room) -> HttpResponse:
    """The text that is in force."""
    return _shown(request, room, revisions_of(room.event.id)[-1])


@require_safe
@for_event(Doing.READ_PLAN)
def revision(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """One text of the plan: a fact leads to the text that it was read in."""
    return _shown(request, room, _numbered(room, number))


@require_safe
@for_event(Doing.READ_PLAN)
def file(request: HttpRequest, room: Room, number: int) -> HttpResponse:  # noqa: ARG001
    """The file as it was signed, to be kept."""
    kept = corner().shelf.look(_numbered(room, number).sha256)
    if kept is None:
        raise Http404
    return attachment(kept.path.read_bytes(), "application/octet-stream", kept.name)


def _numbered(room: Room, number: int) -> RevisionInfo:
    found = [one for one in revisions_of(room.event.id) if one.number == number]
    if not found:
        raise Http404
    return found[0]


def _shown(request: HttpRequest, room: Room, one: RevisionInfo) -> HttpResponse:
    try:
        read = read_plan(one.sha256, language.current().code)
    except NotYet as not_yet:
        return waiting(request, not_yet.kept, UnderWay(not_yet.seconds))
    context = {"page": plan_page(read.compilation), "kept": read.kept, "layout": "ui/event.html", "revision": one}
    context["may_adopt"] = room.may(Doing.ADOPT)
    response = event_page(request, room, "plan/plan.html", context)
    patch_cache_control(response, private=True, no_cache=True)
    return response
