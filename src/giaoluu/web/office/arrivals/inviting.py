"""A code by which one phone joins, once: photographed from this page by whoever will stand at a door."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import token_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page

LONGEST_NAME = 100


@require_POST
@for_event(Doing.MANAGE_PEOPLE)
def code(request: HttpRequest, room: Room) -> HttpResponse:
    """Makes the code for one phone; whoever stands there may be named."""
    name = " ".join(request.POST.get("name", "").split())[:LONGEST_NAME] or _("Người trực cửa")
    at = now()
    with transaction.atomic():
        person = make_person(room.event.organiser_id, name, at=at)
        grant = give_role(person, room.event.id, Role.GATE, by=room.visitor.who, at=at)
        link = make_link(grant, by=room.visitor.who, at=at)
    path = reverse("door:link", args=[token_of(link.pk, link.nonce, settings.SECRET_KEY)])
    context = {"address": request.build_absolute_uri(path), "name": name, "expires_at": link.expires_at}
    response = event_page(request, room, "arrivals/code.html", context)
    response["Cache-Control"] = "no-store"
    return response
