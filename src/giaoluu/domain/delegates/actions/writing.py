"""What all that write people down have in common: columns out of what was written, and who is there already."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from giaoluu.domain.delegates.actions.refusals import DelegateChanged, NotAllowed, NotWritable
from giaoluu.domain.delegates.choices import TAKING
from giaoluu.domain.delegates.decisions.precedence import rank_proposed
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Written, keys_of, written
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.delegates.queries import delegates_among, ranks_of
from giaoluu.domain.journal.facts import Who

LONGEST_BY = 200


def columns_of(person: Written) -> dict[str, Any]:
    """The columns of a person as they are kept; `circle` and `rank_id` are left out where they were not said.

    Raises `NotWritable`.
    """
    reading = written(person)
    if reading.problems:
        raise NotWritable(reading.problems)
    return {name: value for name, value in reading.columns.items() if name not in UNSAID or value is not None}


UNSAID = frozenset({"circle", "rank_id"})


def there_already(quota_id: int, columns: dict[str, Any]) -> int | None:
    """The delegate of this quota of whom exactly the same is written; the same again is no second person."""
    found = Delegate.objects.filter(quota_id=quota_id, standing__in=TAKING, **columns)
    return found.order_by("pk").values_list("pk", flat=True).first()


def new_delegate(quota: Quota, number: int, columns: dict[str, Any], *, by: Who, at: datetime, behalf: str) -> Delegate:
    """A delegate of a quota that is not saved yet, whose rank is that of their own position, where they have one."""
    rank = {"rank_id": columns.get("rank_id") or own_rank(quota.event_id, columns["position"])}
    return Delegate(
        **{"circle": quota.circle, **columns, **rank}, **keys_of(number, columns), event_id=quota.event_id,
        agency_id=quota.agency_id, quota=quota, number=number, **registered(by, at, behalf),
    )  # fmt: skip


def registered(by: Who, at: datetime, behalf: str) -> dict[str, Any]:
    """Who wrote somebody down, when, and for whom."""
    return {"registered_at": at, "registered_by": by.name[:LONGEST_BY], "behalf": behalf[:300]}


def own_rank(event_id: int, position: str) -> int | None:
    """The line of the order of precedence that a position names; None where it names none without doubt."""
    if not position:
        return None
    ranks = ranks_of(event_id)
    found = rank_proposed(position, [one.name for one in ranks])
    return None if found is None else ranks[found].id


def lock_delegate(delegate_id: int) -> Delegate:
    """A delegate, whom nobody else changes before the commit. Raises `NotAllowed` where the place was let go."""
    found = Delegate.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=delegate_id).first()
    if found is None:
        raise NotAllowed(Why.GONE)
    return found


def changed(delegate: Delegate) -> DelegateChanged:
    """What a delegate is now, as the exception that says so."""
    return DelegateChanged(delegates_among(delegate.event_id, [delegate.pk])[delegate.pk])


def told(delegate: Delegate, behalf: str) -> dict[str, Any]:
    """What every fact about a delegate says."""
    return {
        "event_id": delegate.event_id, "subject": f"delegate:{delegate.pk}", "agencies": (delegate.agency_id,),
        "name": delegate.name, "agency": delegate.agency.name, "behalf": behalf,
    }  # fmt: skip
