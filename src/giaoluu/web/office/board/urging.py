"""One click urges: a draft for every officer of the agencies meant; who has no officer is named."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_POST

from giaoluu.domain.accounts.queries import officers_of
from giaoluu.domain.events.queries import AgencyInfo, agencies_of
from giaoluu.domain.reminders.actions import urge
from giaoluu.domain.tasks.queries.board import agencies_late
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import number_in
from giaoluu.web.ui.event_page import event_page


@require_POST
@for_event(Doing.URGE)
def urge_them(request: HttpRequest, room: Room) -> HttpResponse:
    """Drafts the urgings, and goes to them; or says whom nobody can write to yet."""
    meant = _meant(request, room)
    if not meant:
        raise Http404
    urge(room.event.id, [agency.id for agency in meant], by=room.visitor.who, at=now())
    reached = {officer.agency_id for officer in officers_of(room.event.id, [agency.id for agency in meant])}
    unreached = [agency for agency in meant if agency.id not in reached]
    if not unreached:
        return redirect("outbox:outbox", room.event.key)
    context = {
        "unreached": unreached,
        "drafted": len(meant) - len(unreached),
        "may_manage": room.may(Doing.MANAGE_PEOPLE),
    }
    return event_page(request, room, "board/urged.html", context)


def _meant(request: HttpRequest, room: Room) -> list[AgencyInfo]:
    """The agencies that a press names: one, those of a group that have to be urged, or all that have to be."""
    every, late = agencies_of(room.event.id), agencies_late(room.event.id, localtime().date())
    one, group = number_in(request, "agency"), number_in(request, "group")
    if one is not None:
        return [agency for agency in every if agency.id == one]
    waiting = [agency for agency in every if agency.opened_at is None or agency.id in late]
    return [agency for agency in waiting if group is None or agency.group_id == group]
