"""Who may have been registered twice, by one agency or by several."""

from __future__ import annotations

from django.db.models import Count

from giaoluu.domain.delegates.choices import COMING, Standing
from giaoluu.domain.delegates.decisions.twins import Named, twins
from giaoluu.domain.delegates.models import Delegate


def twins_of(event_id: int) -> list[tuple[int, ...]]:
    """Groups of delegates of an event who may be one person, by id, each in the order of numbers."""
    there = Delegate.objects.filter(event_id=event_id, standing__in=(*COMING, Standing.PROPOSED)).exclude(twin_key="")
    twice = there.values("twin_key").annotate(n=Count("pk")).filter(n__gt=1).values("twin_key").order_by()
    rows = there.filter(twin_key__in=twice).order_by("twin_key", "number")
    return twins(Named(*row) for row in rows.values_list("pk", "twin_key", "unit", "agency__name", "born"))
