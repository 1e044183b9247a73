"""One quota: raised or lowered and why, places out of the pool, its conditions, what happened to it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.actions import (
    BelowTaken,
    NotAllowed,
    PoolEmpty,
    QuotaChanged,
    drop_condition,
    give_from_pool,
    set_condition,
    set_places,
)
from giaoluu.domain.delegates.choices import Asks, Circle, Sex
from giaoluu.domain.delegates.decisions.conditions import Wanted
from giaoluu.domain.delegates.queries import QuotaInfo, event_of_quota, quota_by_id, register_of
from giaoluu.domain.journal.queries import of_subject
from giaoluu.web.office.board.sentences import sentence
from giaoluu.web.office.delegates.quotas import MOST_PLACES
from giaoluu.web.office.delegates.views import ways
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, edition_in, number_in, words_in
from giaoluu.web.ui.event_page import event_page

TYPED = ("places", "why", "count", "words", "asks", "value", "at_least")


@require_safe
@for_event(Doing.MANAGE_DELEGATES)
def quota(request: HttpRequest, room: Room, quota_id: int) -> HttpResponse:
    """A quota with all that can be changed of it."""
    return shown(request, room, quota_id)


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def places(request: HttpRequest, room: Room, quota_id: int) -> HttpResponse:
    """Another number of places, never below those that are taken."""
    found = quota_at(room, quota_id)
    typed, wanted, why = words_in(request, "places", 10), number_in(request, "places"), words_in(request, "why", 300)
    if typed and (wanted is None or wanted > MOST_PLACES):
        return _refused(
            request, room, found, "places", _("Chưa đổi: “%(typed)s” không phải một số chỗ.") % {"typed": typed}
        )
    if not why:
        return _refused(request, room, found, "places", _("Chưa đổi: ghi vì sao, một câu là đủ."))
    try:
        set_places(found.id, wanted, why=why, edition=edition_in(request), by=room.visitor.who, at=timezone.now())
    except QuotaChanged as changed:
        return _refused(request, room, found, "places", _overtaken(changed.now, typed), 409)
    except BelowTaken as refused:
        words = {"taken": refused.taken, "wanted": wanted}
        says = _("Chưa đổi: đã dùng %(taken)d chỗ nên không hạ xuống %(wanted)d được. Hạ đến %(taken)d, hoặc rút bớt.")
        return _refused(request, room, found, "places", says % words, 409)
    return redirect("delegates_office:quota", room.event.key, found.id)


def _overtaken(now: QuotaInfo, typed: str) -> str:
    said = _("Người khác vừa đổi thành %(now)s chỗ. Bạn định đổi thành %(typed)s; chưa ghi. Nếu vẫn đúng, bấm lại.")
    open_ended = _("không ghi số")
    return said % {"now": open_ended if now.places is None else now.places, "typed": typed or open_ended}


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def give(request: HttpRequest, room: Room, quota_id: int) -> HttpResponse:
    """Places out of the pool."""
    found = quota_at(room, quota_id)
    count, why = number_in(request, "count"), words_in(request, "why", 300)
    if not count or not why:
        return _refused(request, room, found, "give", _("Chưa cấp: ghi số chỗ và vì sao."))
    try:
        give_from_pool(found.id, count, why=why, by=room.visitor.who, at=timezone.now())
    except NotAllowed:
        return _refused(request, room, found, "give", _("Chưa cấp: chỉ tiêu này không ghi số chỗ."), 409)
    except PoolEmpty as refused:
        words = {"pool": refused.pool, "count": count}
        says = _(
            "Chưa cấp: kho còn %(pool)d chỗ, không đủ %(count)d. Cấp đến %(pool)d, hoặc thu lại chỗ chưa dùng trước."
        )
        return _refused(request, room, found, "give", says % words, 409)
    return redirect("delegates_office:quota", room.event.key, found.id)


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def condition(request: HttpRequest, room: Room, quota_id: int) -> HttpResponse:
    """One more condition inside the quota."""
    found = quota_at(room, quota_id)
    words, asks, value = (words_in(request, name, 300) for name in ("words", "asks", "value"))
    at_least = number_in(request, "at_least")
    if not words or asks not in Asks.values or not at_least or not _fits(asks, value):
        says = _(
            "Chưa thêm: ghi điều kiện, ít nhất mấy người, và giá trị nếu đếm theo giới tính (nữ, nam), "
            "năm sinh (2010) hay tư cách."
        )
        return _refused(request, room, found, "condition", says)
    wanted = Wanted(words, asks, _kept(asks, value), at_least)
    set_condition(found.id, wanted, by=room.visitor.who, at=timezone.now())
    return redirect("delegates_office:quota", room.event.key, found.id)


def _fits(asks: str, value: str) -> bool:
    if asks == Asks.BORN_AFTER:
        return value.isascii() and value.isdigit()
    return asks not in (Asks.SEX, Asks.CIRCLE) or bool(_kept(asks, value))


def _kept(asks: str, value: str) -> str:
    """A value as it is compared: of sexes and circles their name, found by the word that people write."""
    choices = {Asks.SEX.value: Sex.choices, Asks.CIRCLE.value: Circle.choices}.get(asks)
    if not choices:
        return value if asks != Asks.TICK else ""
    return next((name for name, word in choices if value.casefold() in {name, str(word).casefold()} and name), "")


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def drop(request: HttpRequest, room: Room, quota_id: int, condition_id: int) -> HttpResponse:  # noqa: ARG001
    """Takes a condition away."""
    found = quota_at(room, quota_id)
    if condition_id in {each.id for each in found.conditions}:
        drop_condition(condition_id, by=room.visitor.who, at=timezone.now())
    return redirect("delegates_office:quota", room.event.key, found.id)


def quota_at(room: Room, quota_id: int) -> QuotaInfo:
    """Raises `Http404` where the event has no such quota."""
    found = quota_by_id(quota_id)
    if found is None or event_of_quota(quota_id) != room.event.id:
        raise Http404
    return found


def _refused(
    request: HttpRequest, room: Room, found: QuotaInfo, form: str, says: str, status: int = 422
) -> HttpResponse:
    typed = {name: words_in(request, name, 300) for name in TYPED}
    return shown(request, room, found.id, Problem(form, says, typed, status))


def shown(request: HttpRequest, room: Room, quota_id: int, problem: Problem | None = None) -> HttpResponse:
    """The page of one quota."""
    found = quota_at(room, quota_id)
    lines = [(line, sentence(line.kind, line.data)) for line in of_subject(room.event.id, f"quota:{found.id}")]
    context = {
        "quota": found, "register": register_of(room.event.id), "problem": problem, "lines": lines,
        "asks": Asks.choices, **ways(room),
    }  # fmt: skip
    return event_page(request, room, "delegates_office/quota.html", context, problem.status if problem else 200)
