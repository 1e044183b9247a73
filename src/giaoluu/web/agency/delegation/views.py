"""The delegation of an agency, to look at. The clock is read here."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from giaoluu.domain.delegates.choices import Approval, Standing
from giaoluu.domain.delegates.queries import DelegateInfo, delegate_by_id, twins_beside
from giaoluu.web.agency.delegation.page import DelegationPage, delegation_page, topics_of
from giaoluu.web.agency.delegation.table import Table, take_table
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem
from giaoluu.web.ui.event_page import event_page

MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Just:
    """What was done a moment ago, and what takes it back."""

    delegate_id: int
    says: str
    undo: str
    elsewhere: str = ""


@require_safe
@for_event(Doing.REPORT)
def own(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001
    """The delegation of whoever asks."""
    agencies = room.visitor.agencies(room.event.id)
    if not agencies:
        raise Http404
    return redirect("delegation:page", room.event.key, agencies[0])


@require_safe
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def page(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """Who comes for an agency, one line a place."""
    return shown(request, take_table(room, agency_id))


def shown(request: HttpRequest, table: Table, problem: Problem | None = None) -> HttpResponse:
    """The page of a delegation; `problem` says what could not be taken, with what had been typed."""
    found = delegation_page(table.event.id, table.agency.id, timezone.localdate())
    head_key = f"{table.event.id}.{table.agency.id}"
    context = {
        "page": found, "seat": table.seat, "can": table.can, "head_key": head_key, "problem": problem,
        "topics": topics_of(found, head_key, can=table.can), "first": _first_free(found),
        "just": just_in(request, table), "is_closed": table.is_closed(timezone.localdate()),
    }  # fmt: skip
    return event_page(request, table.room, "delegation/page.html", context, problem.status if problem else 200)


def _first_free(found: DelegationPage) -> int | None:
    """The quota whose button is the one red action of the page."""
    return next((entry.quota.id for entry in found.quotas if not entry.is_full), None)


def just_in(request: HttpRequest, table: Table) -> Just | None:
    """What the address says was done: `?added=7`, or `?did=7` where somebody answered."""
    confirmed = _number(request, "confirmed")
    if confirmed is not None:
        said = ngettext("Đã xác nhận %(count)d người dự.", "Đã xác nhận %(count)d người dự.", confirmed)
        return Just(0, said % {"count": confirmed}, "")
    for name in ("added", "did"):
        number = _number(request, name)
        person = delegate_by_id(number) if number is not None else None
        if person is not None and person.agency_id == table.agency.id:
            return _just(person, added=name == "added")
    return None


def _number(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < MOST_DIGITS else None


def _just(person: DelegateInfo, *, added: bool) -> Just:
    words = {"name": person.name or _("chỗ giữ")}
    if person.approval == Approval.AWAITED:
        says = _("Đã ghi %(name)s đi thay. Danh sách đã chốt nên chờ ban thư ký duyệt.") % words
        return Just(person.id, says, "withdraw", elsewhere(person))
    if added:
        return Just(person.id, _("Đã ghi %(name)s.") % words, "withdraw", elsewhere(person))
    said = {
        Standing.CONFIRMED: _("Đã xác nhận %(name)s dự."),
        Standing.DECLINED: _("Đã ghi %(name)s không dự; chỗ này trống lại."),
        Standing.EXCUSED: _("Đã ghi %(name)s vắng có lý do; chỗ này trống lại."),
        Standing.WITHDRAWN: _("Đã rút %(name)s; chỗ này trống lại."),
    }.get(Standing(person.standing))
    return Just(person.id, (said or _("Đã ghi %(name)s.")) % words, "restore" if said else "")


def elsewhere(person: DelegateInfo) -> str:
    """Where somebody of the same name, unit and year of birth stands as well."""
    twins = twins_beside(person.id)
    if not twins:
        return ""
    named = ", ".join(dict.fromkeys(twin.agency for twin in twins))
    return _("Cũng có một người như vậy ở: %(where)s. Nếu là một người, chỉ giữ một nơi.") % {"where": named}
