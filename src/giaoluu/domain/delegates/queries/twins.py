"""Who may have been registered twice, by one agency or by several."""

from __future__ import annotations

from django.db.models import Count

from giaoluu.domain.delegates.choices import COMING, Standing
from giaoluu.domain.delegates.decisions.twins import Named, twins
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.delegates.queries.people import delegates_among
from giaoluu.domain.delegates.queries.values import DelegateInfo

_THERE = (*COMING, Standing.PROPOSED)


def twins_beside(delegate_id: int) -> list[DelegateInfo]:
    """Those who may be the same person as one delegate."""
    found = Delegate.objects.filter(pk=delegate_id).exclude(twin_key="").values_list("event_id", "twin_key").first()
    if found is None:
        return []
    there = Delegate.objects.filter(event_id=found[0], twin_key=found[1], standing__in=_THERE).order_by("number")
    rows = there.values_list("pk", "twin_key", "unit", "agency__name", "born")
    group = next((group for group in twins(Named(*row) for row in rows) if delegate_id in group), ())
    others = delegates_among(found[0], [one for one in group if one != delegate_id]) if group else {}
    return list(others.values())


def twins_of(event_id: int) -> list[tuple[int, ...]]:
    """Groups of delegates of an event who may be one person, by id, each in the order of numbers."""
    there = Delegate.objects.filter(event_id=event_id, standing__in=_THERE).exclude(twin_key="")
    twice = there.values("twin_key").annotate(n=Count("pk")).filter(n__gt=1).values("twin_key").order_by()
    rows = there.filter(twin_key__in=twice).order_by("twin_key", "number")
    return twins(Named(*row) for row in rows.values_list("pk", "twin_key", "unit", "agency__name", "born"))
