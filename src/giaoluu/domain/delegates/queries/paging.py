"""Very long lists, a page at a time: what comes after the last row that was shown, never a count, never an offset."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from giaoluu.domain.delegates.choices import Ordered
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.delegates.queries.people import in_order, infos, narrowed
from giaoluu.domain.delegates.queries.values import DelegateInfo


def delegates_after(
    event_id: int,
    last_id: int | None,
    *,
    most: int,
    ordered: str = Ordered.NAME,
    agency_id: int | None = None,
    standings: Iterable[str] | None = None,
    search: str = "",
    circle: str | None = None,
) -> list[DelegateInfo]:
    """At most so many delegates that come after one of them in the order asked; the first ones where none is named.

    Whoever is not there any more is as if nobody were named: the list begins again.
    """
    found = narrowed(event_id, agency_id, None, standings, search, circle)
    last = _keys(event_id, last_id)
    if last is not None:
        found = _after(found, Ordered(ordered), last)
    return infos(in_order(found, ordered)[:most])


Keys = dict[str, Any]


def _keys(event_id: int, last_id: int | None) -> Keys | None:
    names = ("agency__order", "agency_id", "rank__order", "sort_key", "pk")
    return Delegate.objects.filter(event_id=event_id, pk=last_id).values(*names).first() if last_id else None


def _after(found: QuerySet[Delegate], ordered: Ordered, last: Keys) -> QuerySet[Delegate]:
    if ordered is Ordered.NAME:
        return found.filter(_later(last, "sort_key", "pk"))
    by_rank = _later_rank(last)
    if ordered is Ordered.PRECEDENCE:
        return found.filter(by_rank)
    same = Q(agency_id=last["agency_id"])
    return found.filter(_later(last, "agency__order", "agency_id") | (same & by_rank))


def _later_rank(last: Keys) -> Q:
    """Whoever has no rank comes after everybody who has one."""
    rank, by_name = last["rank__order"], _later(last, "sort_key", "pk")
    if rank is None:
        return Q(rank__isnull=True) & by_name
    return Q(rank__isnull=True) | Q(rank__order__gt=rank) | (Q(rank__order=rank) & by_name)


def _later(last: Keys, first: str, second: str) -> Q:
    """`first` is asked of twice: alone it lets the database begin in the middle of an index."""
    later = Q(**{f"{first}__gt": last[first]}) | Q(**{first: last[first], f"{second}__gt": last[second]})
    return Q(**{f"{first}__gte": last[first]}) & later
