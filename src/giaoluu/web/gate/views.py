"""The page of a door: joined once by whoever came by its code, then kept by the phone, which needs nobody any more."""

from __future__ import annotations

import json

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.checkin.actions import join_device
from giaoluu.domain.checkin.queries import gates_of
from giaoluu.web.gate import files
from giaoluu.web.gate.words import words
from giaoluu.web.permissions import Doing, Room, for_event

LONGEST_NAME = 100
at_the_door = csp_update({"worker-src": [SELF], "manifest-src": [SELF], "media-src": [SELF, "blob:"]})


@require_safe
@at_the_door
@for_event(Doing.ADMIT)
def page(request: HttpRequest, room: Room) -> HttpResponse:
    """The page itself: the same for every device, because a device knows who it is."""
    return HttpResponse(_page(request, room))


@require_http_methods(["GET", "HEAD", "POST"])
@at_the_door
@for_event(Doing.ADMIT)
def join(request: HttpRequest, room: Room) -> HttpResponse:
    """Which gate this device stands at; its token is told once, to the script that keeps it sealed."""
    if request.method == "POST":
        return _join(request, room)
    return render(request, "gate/join.html", {"event": room.event, "gates": gates_of(room.event.id)})


@require_safe
@for_event(Doing.ADMIT)
def worker(request: HttpRequest, room: Room) -> HttpResponse:
    """The program that keeps the page on the phone, with the list of what it keeps; another as soon as any of it is."""
    gate = {
        "page": reverse("gate:page", args=[room.event.key]),
        "prefix": f"gate:{room.event.key}:",
        "version": files.digest(_page(request, room)),
        "files": files.addresses(),
    }
    response = HttpResponse(f"self.GATE = {json.dumps(gate)};\n{files.worker()}", content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@for_event(Doing.ADMIT)
def manifest(_request: HttpRequest, room: Room) -> HttpResponse:
    """What the phone needs to put the page among its programs."""
    start = reverse("gate:page", args=[room.event.key])
    icon = {"src": static("ui/icon.svg"), "sizes": "any", "type": "image/svg+xml"}
    told = {
        "name": _("Cửa: %(event)s") % {"event": room.event.name}, "short_name": _("Cửa"), "start_url": start,
        "scope": start, "display": "standalone", "background_color": "#151412", "theme_color": "#151412",
        "icons": [icon],
    }  # fmt: skip
    return JsonResponse(told, content_type="application/manifest+json")


def _page(request: HttpRequest, room: Room) -> str:
    certificate = reverse("wifi:certificate") if settings.ENVIRONMENT.wifi else ""
    return render_to_string(
        "gate/page.html", {"event": room.event, "words": words(), "certificate": certificate}, request
    )


def _join(request: HttpRequest, room: Room) -> HttpResponse:
    chosen = request.POST.get("gate", "")
    gate = next((gate for gate in gates_of(room.event.id) if str(gate.id) == chosen), None)
    if gate is None:
        return JsonResponse({}, status=422)
    name = request.POST.get("name", "").strip()[:LONGEST_NAME] or room.visitor.name
    token = join_device(gate.id, name, secret=settings.SECRET_KEY, by=room.visitor.who, at=timezone.now())
    return JsonResponse({"token": token}, headers={"Cache-Control": "no-store"})
