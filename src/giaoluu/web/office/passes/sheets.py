"""The passes of one agency as a page and as a PDF, and the letters that bring them."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.events.queries import AgencyInfo, agencies_among
from giaoluu.domain.outbox.actions import draft
from giaoluu.domain.papers.faces import Face
from giaoluu.domain.papers.people import faces_of, occasion_of
from giaoluu.domain.papers.sheet import agency_sheet
from giaoluu.lib.qr_code import svg_of
from giaoluu.web.office.passes.gates import gates_of_people
from giaoluu.web.office.passes.letters import letters_for, post_of
from giaoluu.web.office.passes.paper import FONTS, PDF, mint_of
from giaoluu.web.permissions import Doing, Room, for_event, not_found_unless
from giaoluu.web.typed import number_in
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page


@dataclass(frozen=True, slots=True)
class Holder:
    """A delegate as the page of their agency shows them; `code` is empty before there is a pass."""

    face: Face
    gate: str
    code: SafeString


@require_safe
@for_event(Doing.REPORT, Doing.PRINT_PASSES)
def agency(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """The passes of an agency, for its officer and the secretariat: each to be sent on, or all printed."""
    of, faces = _agency(room, agency_id), faces_of(room.event, mint_of(room.event), agency_id)
    gates = gates_of_people(room.event.id, faces)
    holders = [Holder(face, gates.get(face.delegate_id, ""), _code(face.token)) for face in faces]
    context = {"agency": of, "holders": holders, "issued": sum(bool(face.token) for face in faces)}
    return event_page(request, room, "passes/agency.html", context)


def _code(token: str) -> SafeString:
    return mark_safe(svg_of(token).decode() if token else "")  # noqa: S308 - drawn here, of black lines only


def _agency(room: Room, agency_id: int) -> AgencyInfo:
    """The agency, for whoever may speak for it."""
    not_found_unless(room.visitor.may_report_for(agency_id, room.event.id))
    found = agencies_among(room.event.id, [agency_id])
    not_found_unless(agency_id in found)
    return found[agency_id]


@require_safe
@for_event(Doing.REPORT, Doing.PRINT_PASSES)
def agency_file(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:  # noqa: ARG001
    """The same on paper."""
    of, faces = _agency(room, agency_id), faces_of(room.event, mint_of(room.event), agency_id)
    gates = gates_of_people(room.event.id, faces)
    made = agency_sheet(of.name, faces, gates, occasion_of(room.event), localtime(now())).pdf(FONTS)
    return attachment(made, PDF, f"the-{room.event.key}-{agency_id}.pdf")


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.PRINT_PASSES)
def letters(request: HttpRequest, room: Room) -> HttpResponse:
    """To whom the passes would be sent; POST drafts that, to as many people as were shown."""
    post = post_of(room.event)
    if request.method != "POST":
        return event_page(request, room, "passes/letters.html", {"post": post})
    if number_in(request, "people") != post.people or not post.people:
        says = _("Chưa soạn thư nào: số người nhận vừa thay đổi. Xem lại rồi bấm lần nữa.")
        return event_page(request, room, "passes/letters.html", {"post": post, "problem": says}, 422)
    draft(room.event.id, letters_for(room.event, post, localtime(now())), by=room.visitor.who, at=now())
    return redirect("outbox:outbox", room.event.key)
