"""Quotas and people that the tests of this part begin with."""

from __future__ import annotations

from typing import Any

from giaoluu.domain.delegates.actions import write_name
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.journal.models import Entry
from tests.workspace import BY, NOW, Workspace

OFFICER = Who(None, "Hà Thị Mai", "link:1")


def quota(space: Workspace, places: int | None = 3, agency: str = "Công an tỉnh", **more: Any) -> Quota:
    order = Quota.objects.count() + 1
    return Quota.objects.create(
        event=space.event, agency=space.agencies[agency], key=f"{order}", order=order, words=f"{places} đại biểu",
        kind="open" if places is None else "fixed", places=places, planned=places, **more,
    )  # fmt: skip


def register(quota: Quota, name: str = "Bế Ngọc Ánh", **more: Any) -> Delegate:
    """Somebody who is named under a quota."""
    return Delegate.objects.get(pk=write_name(quota.pk, Written(name, **more), by=OFFICER, at=NOW))


def standings(quota: Quota) -> dict[str, str]:
    return dict(Delegate.objects.filter(quota=quota).order_by("number").values_list("name", "standing"))


def taken(quota: Quota) -> int:
    """What the counter says; it must be what there is."""
    quota.refresh_from_db()
    there = Delegate.objects.filter(quota=quota, standing__in=("held", "named", "confirmed")).count()
    assert quota.taken == there
    return there


def kinds(quota: Quota) -> list[str]:
    """What the journal has of an event's quotas and delegates, in its order."""
    return list(
        Entry.objects.filter(event_id=quota.event_id, at=NOW)
        .exclude(by_name=BY.name)
        .order_by("version")
        .values_list("kind", flat=True)
    )
