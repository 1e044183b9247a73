"""Delegates, as lists and pages need them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet

from giaoluu.domain.delegates.choices import COMING, Approval, Circle, Ordered, Sex, Standing
from giaoluu.domain.delegates.decisions.searching import wanted_words
from giaoluu.domain.delegates.models import Delegate, Meets, Rank
from giaoluu.domain.delegates.queries.values import DelegateInfo, Private, RankInfo

_COLUMNS = (
    "pk", "number", "agency_id", "agency__name", "quota_id", "standing", "approval", "circle", "name", "title",
    "honour", "position", "unit", "rank_id", "rank__order", "is_minor", "guardian", "note", "replaces_id", "edition",
    "replaced_by__pk", "reason", "search", "registered_at", "registered_by", "behalf",
)  # fmt: skip
_BY_RANK = (F("rank__order").asc(nulls_last=True), "sort_key", "pk")
_ORDERS: dict[str, tuple[Any, ...]] = {
    Ordered.AGENCY: ("agency__order", "agency_id", *_BY_RANK),
    Ordered.PRECEDENCE: _BY_RANK,
    Ordered.NAME: ("sort_key", "pk"),
}


def delegates_of(
    event_id: int,
    *,
    agency_id: int | None = None,
    quota_id: int | None = None,
    standings: Iterable[str] | None = None,
    search: str = "",
    circle: str | None = None,
    ordered: str = Ordered.AGENCY,
    start: int = 0,
    most: int | None = None,
) -> list[DelegateInfo]:
    """Delegates of an event, narrowed and in the order asked; places without a name come after the names."""
    found = in_order(narrowed(event_id, agency_id, quota_id, standings, search, circle), ordered)
    return infos(found[start : None if most is None else start + most])


def count_delegates(
    event_id: int,
    *,
    agency_id: int | None = None,
    quota_id: int | None = None,
    standings: Iterable[str] | None = None,
    search: str = "",
    circle: str | None = None,
) -> int:
    """How many `delegates_of` would give without a limit."""
    return narrowed(event_id, agency_id, quota_id, standings, search, circle).count()


def coming(event_id: int) -> list[DelegateInfo]:
    """Those who have a name and may come, delegation by delegation, each in order of precedence."""
    return delegates_of(event_id, standings=COMING)


def delegate_by_id(delegate_id: int) -> DelegateInfo | None:
    """One delegate; None where there is none."""
    found = infos(Delegate.objects.filter(pk=delegate_id))
    return found[0] if found else None


def delegates_among(event_id: int, ids: Iterable[int]) -> dict[int, DelegateInfo]:
    """Those of these delegates that the event has, by id."""
    return {one.id: one for one in infos(Delegate.objects.filter(event_id=event_id, pk__in=list(ids)))}


def event_of_delegate(delegate_id: int) -> int | None:
    """The event that a delegate belongs to; None where there is no such delegate."""
    return Delegate.objects.filter(pk=delegate_id).values_list("event_id", flat=True).first()


def private_of(delegate_ids: Iterable[int]) -> dict[int, Private]:
    """What only those see who need it, by delegate; to be asked only for somebody who may."""
    return _privates(Delegate.objects.filter(pk__in=list(delegate_ids)))


def private_of_event(event_id: int) -> dict[int, Private]:
    """The same for all delegates of an event, for a list that somebody takes away."""
    return _privates(Delegate.objects.filter(event_id=event_id))


def _privates(found: QuerySet[Delegate]) -> dict[int, Private]:
    rows = found.values_list("pk", "sex", "ethnic", "born", "phone", "email", "guardian_phone")
    return {
        pk: Private(Sex(sex), ethnic, born, phone, email, guardian_phone)
        for pk, sex, ethnic, born, phone, email, guardian_phone in rows
    }


def ticked_of(delegate_ids: Iterable[int]) -> dict[int, set[int]]:
    """The conditions for which each delegate was ticked; those without any are left out."""
    found: dict[int, set[int]] = {}
    rows = Meets.objects.filter(delegate_id__in=list(delegate_ids))
    for delegate_id, condition_id in rows.values_list("delegate_id", "condition_id"):
        found.setdefault(delegate_id, set()).add(condition_id)
    return found


def ranks_of(event_id: int) -> list[RankInfo]:
    """The order of precedence of an event, the first line first."""
    rows = Rank.objects.filter(event_id=event_id).order_by("order", "pk").values_list("pk", "order", "name")
    return [RankInfo(*row) for row in rows]


def in_order(found: QuerySet[Delegate], ordered: str) -> QuerySet[Delegate]:
    """Delegates in one of the orders of lists."""
    return found.order_by(*_ORDERS[ordered])


def narrowed(
    event_id: int,
    agency_id: int | None,
    quota_id: int | None,
    standings: Iterable[str] | None,
    search: str,
    circle: str | None,
) -> QuerySet[Delegate]:
    """The delegates of an event that are asked for."""
    wanted: dict[str, Any] = {"agency_id": agency_id, "quota_id": quota_id, "circle": circle}
    wanted["standing__in"] = None if standings is None else list(standings)
    found = Delegate.objects.filter(
        event_id=event_id, **{name: value for name, value in wanted.items() if value is not None}
    )
    for word in wanted_words(search):
        found = found.filter(Q(search__contains=word) | Q(agency__key__contains=word))
    return found


def infos(found: QuerySet[Delegate]) -> list[DelegateInfo]:
    """Delegates as they are told of."""
    return [_info(*row) for row in found.values_list(*_COLUMNS)]


def _info(
    pk: int, number: int, agency_id: int, agency: str, quota_id: int, standing: str, approval: str, circle: str,
    *rest: Any,
) -> DelegateInfo:  # fmt: skip
    return DelegateInfo(
        pk, number, agency_id, agency, quota_id, _STANDINGS[standing], _APPROVALS[approval], _CIRCLES[circle], *rest
    )


# Looking a member up costs a fraction of calling its class, and lists are long.
_STANDINGS = {one.value: one for one in Standing}
_APPROVALS = {one.value: one for one in Approval}
_CIRCLES = {one.value: one for one in Circle}
