"""The first page of the staff: the events of their organiser, and a sheet that waits for a plan."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from giaoluu.domain.events.queries import events_of, uploads_of
from giaoluu.web.permissions import Visitor, for_staff


@require_safe
@for_staff
def events(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The events that the visitor has a role in, and the plans dropped but not adopted yet."""
    held = {role.event_id for role in visitor.held}
    organiser = visitor.organiser_id or 0
    context = {
        "events": [event for event in events_of(organiser) if event.id in held],
        "uploads": uploads_of(organiser),
        "visitor": visitor,
    }
    return render(request, "adoption/events.html", context)
