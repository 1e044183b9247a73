"""One delegate: added, corrected, answered for, replaced. What was typed is kept whatever happens."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from giaoluu.domain.delegates.actions import DelegateChanged, NotAllowed, NotWritable, QuotaFull, write_name
from giaoluu.domain.delegates.actions import substitute as put_in_place
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.queries import DelegateInfo, QuotaInfo, private_of
from giaoluu.web.agency.delegation.forms import PersonForm, written_of
from giaoluu.web.agency.delegation.person import Difference, differences, person_page
from giaoluu.web.agency.delegation.table import Table, person_at, quota_at, quota_of, take_table
from giaoluu.web.agency.delegation.views import elsewhere, just_in, shown
from giaoluu.web.agency.delegation.words import full, not_allowed
from giaoluu.web.permissions import Doing, Room, for_event, not_found_unless
from giaoluu.web.typed import Problem, edition_in
from giaoluu.web.ui.event_page import event_page

GET_OR_POST = ["GET", "HEAD", "POST"]


@require_http_methods(GET_OR_POST)
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def add(request: HttpRequest, room: Room, agency_id: int, quota_id: int) -> HttpResponse:
    """A name into a free place of a quota; then the next one."""
    table = take_table(room, agency_id, writing=True)
    quota = quota_at(table, quota_id)
    if request.method != "POST":
        if quota.free == 0:
            refused = QuotaFull(quota.places or 0, quota.taken)
            return shown(request, table, Problem(f"quota-{quota.id}", full(refused, table), {}, 409))
        return _adding(request, table, quota, _form(quota, initial={"circle": quota.circle}).begin_at_the_name())
    form = _form(quota, request.POST)
    if not form.is_valid():
        return _adding(request, table, quota, form, status=422)
    try:
        number = write_name(quota.id, form.written(), by=room.visitor.who, at=timezone.now(), behalf=table.behalf)
    except QuotaFull as refused:
        return _adding(request, table, quota, form, full(refused, table), 409)
    except NotWritable as refused:
        form.refuse(refused.problems)
        return _adding(request, table, quota, form, status=422)
    except NotAllowed as refused:
        return _adding(request, table, quota, form, not_allowed(refused.why), 409)
    return _onward(request, table, quota, number)


def _onward(request: HttpRequest, table: Table, quota: QuotaInfo, number: int) -> HttpResponse:
    """To the next name where one more was wanted and fits, else back to the list."""
    free = quota.free
    if "next" in request.POST and (free is None or free > 1):
        response = redirect("delegation:add", table.event.key, table.agency.id, quota.id)
        response["Location"] += f"?added={number}"
        return response
    response = redirect("delegation:page", table.event.key, table.agency.id)
    response["Location"] += f"?added={number}#d{number}"
    return response


def _adding(
    request: HttpRequest, table: Table, quota: QuotaInfo, form: PersonForm, problem: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "seat": table.seat, "can": True, "quota": quota, "form": form, "problem": problem,
        "free": quota.free, "just": just_in(request, table),
    }  # fmt: skip
    return event_page(request, table.room, "delegation/add.html", context, status)


@require_http_methods(GET_OR_POST)
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def person(request: HttpRequest, room: Room, agency_id: int, delegate_id: int) -> HttpResponse:
    """What is known of somebody, what happened, what can be done; a held place gets its name here."""
    table = take_table(room, agency_id, writing=request.method == "POST")
    found = person_at(table, delegate_id)
    if request.method != "POST":
        return shown_person(request, table, found.id)
    quota = quota_of(found)
    form = _form(quota, request.POST)
    if not form.is_valid():
        return shown_person(request, table, found.id, form=form, status=422)
    given: dict[str, Any] = {"by": room.visitor.who, "at": timezone.now(), "behalf": table.behalf}
    try:
        person = form.written(_written(found))
        write_name(quota.id, person, delegate_id=found.id, edition=edition_in(request), **given)
    except DelegateChanged as changed:
        return _overtaken(request, table, changed.now, form)
    except NotWritable as refused:
        form.refuse(refused.problems)
        return shown_person(request, table, found.id, form=form, status=422)
    except NotAllowed as refused:
        return shown_person(request, table, found.id, Problem("write", not_allowed(refused.why), {}, 409), form)
    response = redirect("delegation:page", room.event.key, agency_id)
    response["Location"] += f"?did={found.id}#d{found.id}"
    return response


def _overtaken(request: HttpRequest, table: Table, now: DelegateInfo, form: PersonForm) -> HttpResponse:
    """Somebody was faster: what stands now beside what was typed; pressing again writes what was typed."""
    both = differences(asdict(_written(now)), form)
    return shown_person(request, table, now.id, form=form, both=both, status=409)


def shown_person(
    request: HttpRequest, table: Table, delegate_id: int, problem: Problem | None = None,
    form: PersonForm | None = None, both: tuple[Difference, ...] = (), status: int = 200,
) -> HttpResponse:  # fmt: skip
    """The page of one delegate."""
    found = person_at(table, delegate_id)
    quota = quota_of(found)
    shown = person_page(table, found, quota, timezone.localdate())
    if form is None and table.can and shown.may_write:
        form = _form(quota, initial=shown.start)
    context = {
        "seat": table.seat, "can": table.can, "page": shown, "quota": quota, "form": form, "problem": problem,
        "both": both, "elsewhere": elsewhere(found), "may_rank": table.room.may(Doing.MANAGE_DELEGATES),
    }  # fmt: skip
    return event_page(request, table.room, "delegation/person.html", context, problem.status if problem else status)


@require_http_methods(GET_OR_POST)
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def substitute(request: HttpRequest, room: Room, agency_id: int, delegate_id: int) -> HttpResponse:
    """Somebody goes instead: the old pass dies, the rank is not inherited; after the freeze day it needs approval."""
    table = take_table(room, agency_id, writing=True)
    leaving = person_at(table, delegate_id)
    quota = quota_of(leaving)
    not_found_unless(bool(leaving.name))
    if request.method != "POST":
        start = {"circle": leaving.circle, "unit": leaving.unit}
        return _instead(request, table, leaving, quota, _form(quota, initial=start).begin_at_the_name())
    form = _form(quota, request.POST)
    if not form.is_valid():
        return _instead(request, table, leaving, quota, form, status=422)
    given: dict[str, Any] = {"by": room.visitor.who, "at": timezone.now(), "behalf": table.behalf}
    try:
        number = put_in_place(leaving.id, form.written(), today=timezone.localdate(), **given)
    except DelegateChanged as changed:
        return _instead(request, table, changed.now, quota, form, not_allowed(Why.DOES_NOT_FOLLOW), 409)
    except QuotaFull as refused:
        return _instead(request, table, leaving, quota, form, full(refused, table), 409)
    except NotWritable as refused:
        form.refuse(refused.problems)
        return _instead(request, table, leaving, quota, form, status=422)
    except NotAllowed as refused:
        return _instead(request, table, leaving, quota, form, not_allowed(refused.why), 409)
    response = redirect("delegation:page", room.event.key, agency_id)
    response["Location"] += f"?added={number}#d{number}"
    return response


def _instead(
    request: HttpRequest, table: Table, leaving: DelegateInfo, quota: QuotaInfo, form: PersonForm, problem: str = "",
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    shown = person_page(table, leaving, quota, timezone.localdate())
    context = {"seat": table.seat, "can": True, "page": shown, "quota": quota, "form": form, "problem": problem}
    return event_page(request, table.room, "delegation/substitute.html", context, status)


def _form(quota: QuotaInfo, *args: Any, **kwargs: Any) -> PersonForm:
    return PersonForm([each.asks for each in quota.conditions], *args, **kwargs)


def _written(person: DelegateInfo) -> Written:
    return written_of(person, private_of([person.id])[person.id])
