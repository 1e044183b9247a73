"""What can be pressed in a delegation without a form of its own: places held, answers, ticks. Twice does no harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from giaoluu.domain.delegates.actions import (
    NotAllowed,
    QuotaFull,
    confirm,
    confirm_all,
    decline,
    excuse,
    hold_places,
    restore,
    set_rank,
    tick,
    withdraw,
)
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.queries import delegates_of, ranks_of
from giaoluu.web.agency.delegation.people import shown_person
from giaoluu.web.agency.delegation.table import Table, person_at, quota_at, quota_of, take_table
from giaoluu.web.agency.delegation.views import shown
from giaoluu.web.agency.delegation.words import full, not_allowed
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, number_in, words_in

MOST_AT_ONCE = 500
WITH_REASON: dict[str, Callable[..., Any]] = {"decline": decline, "excuse": excuse}
PLAIN: dict[str, Callable[..., Any]] = {"confirm": confirm, "withdraw": withdraw, "restore": restore}


@require_POST
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def hold(request: HttpRequest, room: Room, agency_id: int, quota_id: int) -> HttpResponse:
    """Keeps places whose names are not known yet."""
    table = take_table(room, agency_id, writing=True)
    quota = quota_at(table, quota_id)
    count = number_in(request, "count")
    if not count or count > MOST_AT_ONCE:
        return _not_held(
            request, table, quota_id, _("Chưa giữ chỗ: ghi số chỗ, từ 1 đến %(most)d.") % {"most": MOST_AT_ONCE}
        )
    try:
        hold_places(quota.id, count, by=room.visitor.who, at=timezone.now(), behalf=table.behalf)
    except QuotaFull as refused:
        return _not_held(request, table, quota_id, full(refused, table, wanted=count), 409)
    except NotAllowed as refused:
        return _not_held(request, table, quota_id, not_allowed(refused.why), 409)
    return back(table, f"quota-{quota_id}")


def _not_held(request: HttpRequest, table: Table, quota_id: int, says: str, status: int = 422) -> HttpResponse:
    typed = {"count": words_in(request, "count", 10)}
    return shown(request, table, Problem(f"quota-{quota_id}", says, typed, status))


@require_POST
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def answer(request: HttpRequest, room: Room, agency_id: int, delegate_id: int) -> HttpResponse:
    """Somebody comes, does not come, is excused, is taken off the list, or all of that is taken back."""
    table = take_table(room, agency_id, writing=True)
    found = person_at(table, delegate_id)
    doing, reason = request.POST.get("doing", ""), words_in(request, "reason", 500)
    if doing not in WITH_REASON and doing not in PLAIN:
        raise Http404
    if doing in WITH_REASON and not reason:
        says = _("Chưa ghi: viết một câu vì sao, rồi bấm lại.")
        return shown_person(request, table, found.id, Problem(doing, says, {"reason": reason}))
    given = {"by": room.visitor.who, "at": timezone.now(), "behalf": table.behalf}
    try:
        if doing in WITH_REASON:
            WITH_REASON[doing](found.id, reason, **given)
        else:
            PLAIN[doing](found.id, **given)
    except QuotaFull as refused:
        return shown_person(request, table, found.id, Problem(doing, full(refused, table), {}, 409))
    except NotAllowed as refused:
        return shown_person(request, table, found.id, Problem(doing, not_allowed(refused.why), {"reason": reason}, 409))
    return back(table, f"quota-{found.quota_id}", f"?did={found.id}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def confirmation(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:  # noqa: ARG001
    """Everybody of the agency who has a name and has not answered comes."""
    table = take_table(room, agency_id, writing=True)
    named = delegates_of(room.event.id, agency_id=agency_id, standings=[Standing.NAMED])
    count = confirm_all(room.event.id, (each.id for each in named), by=room.visitor.who, at=timezone.now())
    return back(table, "main", f"?confirmed={count}")


@require_POST
@for_event(Doing.REPORT, Doing.SEE_DELEGATES)
def tick_one(request: HttpRequest, room: Room, agency_id: int, delegate_id: int, condition_id: int) -> HttpResponse:
    """Says of somebody that they are the one whom a condition asks for, or that they are not."""
    table = take_table(room, agency_id, writing=True)
    found = person_at(table, delegate_id)
    quota = quota_of(found)
    if condition_id not in {each.id for each in quota.conditions}:
        raise Http404
    tick(
        found.id, condition_id, request.POST.get("on") == "1", by=room.visitor.who, at=timezone.now(),
        behalf=table.behalf,
    )  # fmt: skip
    return redirect("delegation:person", room.event.key, agency_id, found.id)


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def rank(request: HttpRequest, room: Room, agency_id: int, delegate_id: int) -> HttpResponse:
    """A line of the order of precedence; the one that was proposed is accepted so."""
    found = person_at(take_table(room, agency_id), delegate_id)
    wanted = number_in(request, "rank")
    if wanted is not None and wanted not in {each.id for each in ranks_of(room.event.id)}:
        raise Http404
    set_rank(found.id, wanted, by=room.visitor.who, at=timezone.now())
    return redirect("delegation:person", room.event.key, agency_id, found.id)


def back(table: Table, place: str, query: str = "") -> HttpResponse:
    """Back to the list, at the quota that was worked at."""
    response = redirect("delegation:page", table.event.key, table.agency.id)
    response["Location"] += f"{query}#{place}"
    return response
