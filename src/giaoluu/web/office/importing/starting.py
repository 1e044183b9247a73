"""Where a list comes in: the template to fill in, a file or pasted cells, and the lists that came in before."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.delegates.actions.incoming import keep_incoming
from giaoluu.domain.delegates.queries import quotas_of_agency, register_of
from giaoluu.domain.delegates.queries.incoming import incoming_by_id, is_closed, latest_incoming
from giaoluu.domain.delegates.queries.quotas import numbers_of
from giaoluu.domain.events.queries import AgencyInfo
from giaoluu.web.office.importing.access import agency_for, is_on_behalf
from giaoluu.web.office.importing.forms import given_list
from giaoluu.web.office.importing.reading import begin, shelf
from giaoluu.web.office.importing.template import template_for
from giaoluu.web.office.importing.wording import closed_sentence
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_DELEGATES)
def of_event(request: HttpRequest, room: Room) -> HttpResponse:
    """A list of the whole event: every row names its agency."""
    return _start(request, room, None)


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_DELEGATES, Doing.REPORT)
def of_agency(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """A list of one agency, by its officer or by the secretariat for it."""
    return _start(request, room, agency_for(room, agency_id))


def _start(request: HttpRequest, room: Room, agency: AgencyInfo | None) -> HttpResponse:
    if request.method != "POST":
        return _page(request, room, agency)
    given = given_list(request)
    if given is None:
        problem = _("Chưa có tệp nào được gửi và ô dán còn trống. Chọn tệp, hoặc chép các ô trong bảng tính rồi dán.")
        return _page(request, room, agency, problem, 422)
    return redirect("importing:incoming", room.event.key, _take_in(room, agency, *given))


def _take_in(room: Room, agency: AgencyInfo | None, content: bytes, name: str) -> int:
    """Keeps what was given, reads it or has it read; the number of the list."""
    at, who = now(), room.visitor.who
    kept = shelf().keep(content, name)
    number = keep_incoming(room.event.id, agency.id if agency else None, kept.sha256, kept.name, by=who, at=at)
    incoming = incoming_by_id(room.event.id, number)
    assert incoming  # noqa: S101 - it was written a line ago
    begin(incoming, by=who, at=at)
    return number


def _page(
    request: HttpRequest, room: Room, agency: AgencyInfo | None, problem: str = "", status: int = 200
) -> HttpResponse:
    own = agency.id if agency else None
    context: dict[str, Any] = {
        "agency": agency,
        "quotas": quotas_of_agency(agency.id) if agency else [],
        "numbers": None if agency else numbers_of(room.event.id),
        "register": register_of(room.event.id),
        "closed": closed_sentence() if _may_not_add(room, own) else "",
        "before": latest_incoming(room.event.id, own),
        "problem": problem,
        "pasted": request.POST.get("cells", ""),
    }
    return event_page(request, room, "importing/start.html", context, status)


def _may_not_add(room: Room, agency_id: int | None) -> bool:
    return not is_on_behalf(room, agency_id) and is_closed(room.event.id, localtime(now()).date())


@require_safe
@for_event(Doing.MANAGE_DELEGATES, Doing.REPORT)
def template_of_agency(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:  # noqa: ARG001
    """The workbook that an agency fills in, with the people whom it has named already."""
    agency = agency_for(room, agency_id)
    return attachment(template_for(room.event, agency), XLSX, f"dai-bieu-{agency.key.replace(' ', '-')[:60]}.xlsx")


@require_safe
@for_event(Doing.MANAGE_DELEGATES)
def template_of_event(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001
    """The same for the whole event, with a column for the agency."""
    return attachment(template_for(room.event, None), XLSX, f"dai-bieu-{room.event.key}.xlsx")
