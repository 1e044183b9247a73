"""Substitutes after the freeze day: each is granted or refused here."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.actions import DelegateChanged, QuotaFull, answer_substitution
from giaoluu.domain.delegates.choices import Approval, Standing
from giaoluu.domain.delegates.queries import (
    DelegateInfo,
    delegate_by_id,
    delegates_among,
    delegates_of,
    event_of_delegate,
)
from giaoluu.web.office.delegates.views import ways
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, words_in
from giaoluu.web.ui.event_page import event_page

MOST = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is to go instead of somebody."""

    coming: DelegateInfo
    leaving: DelegateInfo | None


@require_safe
@for_event(Doing.MANAGE_DELEGATES)
def approvals(request: HttpRequest, room: Room) -> HttpResponse:
    """All who wait."""
    return _shown(request, room)


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def answer(request: HttpRequest, room: Room, delegate_id: int) -> HttpResponse:
    """Grants or refuses one; a refusal says why."""
    found = delegate_by_id(delegate_id)
    if found is None or event_of_delegate(delegate_id) != room.event.id:
        raise Http404
    granted, reason = request.POST.get("granted") == "1", words_in(request, "reason", 500)
    if not granted and not reason:
        says = _("Chưa ghi: không duyệt thì viết vì sao, đơn vị sẽ đọc câu này.")
        return _shown(request, room, Problem(str(delegate_id), says))
    try:
        answer_substitution(delegate_id, granted, reason=reason, by=room.visitor.who, at=timezone.now())
    except (DelegateChanged, QuotaFull):
        says = _("Chưa ghi: việc này đã được trả lời hoặc đơn vị vừa đổi. Trang đã hiện tình hình mới.")
        return _shown(request, room, Problem(str(delegate_id), says, {"reason": reason}, 409))
    return redirect("delegates_office:approvals", room.event.key)


def _shown(request: HttpRequest, room: Room, problem: Problem | None = None) -> HttpResponse:
    found = delegates_of(room.event.id, standings=[Standing.PROPOSED], most=MOST)
    waiting = [each for each in found if each.approval == Approval.AWAITED]
    leaving = delegates_among(room.event.id, (each.replaces_id for each in waiting if each.replaces_id))
    asked = [Asked(each, leaving.get(each.replaces_id or 0)) for each in waiting]
    context = {"asked": asked, "problem": problem, **ways(room)}
    return event_page(request, room, "delegates_office/approvals.html", context, problem.status if problem else 200)
