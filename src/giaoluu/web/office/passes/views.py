"""The page of all passes, the press that issues them, the lists on paper for the doors."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.queries import delegates_of
from giaoluu.domain.papers.contacts import contacts_of
from giaoluu.domain.papers.people import faces_of, occasion_of
from giaoluu.domain.papers.reserve import Reserve, reserve_sheet
from giaoluu.domain.passes.actions import issue
from giaoluu.domain.passes.decisions import NoDayYet
from giaoluu.domain.seating.queries import seats_of
from giaoluu.web.live.region import topic
from giaoluu.web.office.passes.page import overview_of
from giaoluu.web.office.passes.paper import FONTS, PDF
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page

FOUND = 30


@require_safe
@for_event(Doing.PRINT_PASSES)
def overview(request: HttpRequest, room: Room) -> HttpResponse:
    """How far passes, badges and plates are; `q` finds a delegate."""
    return shown(request, room)


def shown(request: HttpRequest, room: Room, problem: str = "", status: int = 200) -> HttpResponse:
    wanted = request.GET.get("q", "").strip()[:100]
    context = {
        "overview": overview_of(room.event),
        "topics": [topic(name, room.event.id) for name in ("passes", "passes-numbers")],
        "wanted": wanted,
        "found": delegates_of(room.event.id, search=wanted, most=FOUND) if wanted else [],
        "problem": problem,
    }
    return event_page(request, room, "passes/overview.html", context, status)


@require_POST
@for_event(Doing.PRINT_PASSES)
def issuing(request: HttpRequest, room: Room) -> HttpResponse:
    """A pass for everybody who comes and has none; pressed twice it is done once."""
    try:
        issue(room.event.id, secret=settings.SECRET_KEY, by=room.visitor.who, at=now())
    except NoDayYet:
        return shown(request, room, no_day(), 422)
    return redirect("passes_office:overview", room.event.key)


def no_day() -> str:
    """Why no pass can be issued before the event has a day."""
    return _("Chưa phát thẻ nào: chương trình chưa có ngày giờ nên chưa biết thẻ dùng đến bao giờ. Ghi ngày giờ trước.")


@require_safe
@for_event(Doing.PRINT_PASSES)
def reserve(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """Door list, seat list and, for who may see them, telephone numbers: one PDF."""
    at, occasion = localtime(now()), occasion_of(room.event)
    told = ", ".join(part for part in (occasion.when, occasion.where) if part)
    contacts = contacts_of(room.event.id) if room.may(Doing.SEE_PRIVATE) else []
    lists = Reserve(
        occasion.name, told, room.event.version, at, faces_of(room.event), seats_of(room.event.id), contacts
    )
    made = reserve_sheet(lists).pdf(FONTS)
    return attachment(made, PDF, f"giay-du-phong-{room.event.key}-{at:%Y%m%d-%H%M}.pdf")
