"""What becomes of those who are registered: they come, decline, are excused, withdrawn, restored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from giaoluu.domain.delegates.actions.counting import take_places
from giaoluu.domain.delegates.actions.refusals import NotAllowed
from giaoluu.domain.delegates.actions.writing import changed, lock_delegate, told
from giaoluu.domain.delegates.choices import TAKING, Approval, Standing
from giaoluu.domain.delegates.decisions.standings import Step, Why, after, places_more, refused
from giaoluu.domain.delegates.facts import (
    DelegateConfirmed,
    DelegateDeclined,
    DelegateExcused,
    DelegateRestored,
    DelegatesConfirmed,
    DelegateWithdrawn,
    OfDelegate,
    PlaceReleased,
)
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST_REASON = 500
_FACTS: dict[Step, type[OfDelegate]] = {
    Step.CONFIRM: DelegateConfirmed,
    Step.DECLINE: DelegateDeclined,
    Step.EXCUSE: DelegateExcused,
    Step.WITHDRAW: DelegateWithdrawn,
    Step.RESTORE: DelegateRestored,
}
_WITH_REASON = (Step.DECLINE, Step.EXCUSE, Step.WITHDRAW)


def confirm(delegate_id: int, *, edition: int | None = None, by: Who, at: datetime, behalf: str = "") -> None:
    """Somebody comes. Said already, nothing changes. Raises `DelegateChanged`, `NotAllowed`."""
    _take(delegate_id, Step.CONFIRM, "", edition, by=by, at=at, behalf=behalf)


def decline(
    delegate_id: int, reason: str = "", *, edition: int | None = None, by: Who, at: datetime, behalf: str = ""
) -> None:
    """Somebody does not come: their place is free. Raises `DelegateChanged`, `NotAllowed`."""
    _take(delegate_id, Step.DECLINE, reason, edition, by=by, at=at, behalf=behalf)


def excuse(
    delegate_id: int, reason: str, *, edition: int | None = None, by: Who, at: datetime, behalf: str = ""
) -> None:
    """Somebody cannot come and says why: their place is free. Raises `DelegateChanged`, `NotAllowed`."""
    _take(delegate_id, Step.EXCUSE, reason, edition, by=by, at=at, behalf=behalf)


def withdraw(
    delegate_id: int, reason: str = "", *, edition: int | None = None, by: Who, at: datetime, behalf: str = ""
) -> None:
    """Takes a name off the list, or lets go a place that was held for nobody yet; withdrawn already, it stays so.

    Raises `DelegateChanged`, `NotAllowed`.
    """
    _take(delegate_id, Step.WITHDRAW, reason, edition, by=by, at=at, behalf=behalf)


def restore(delegate_id: int, *, edition: int | None = None, by: Who, at: datetime, behalf: str = "") -> None:
    """Takes back what was last said of somebody; a place that was let go is taken again. Whoever was replaced is
    restored once the other has let the place go. Raises `QuotaFull`, `DelegateChanged`, `NotAllowed`.
    """
    _take(delegate_id, Step.RESTORE, "", edition, by=by, at=at, behalf=behalf)


@transaction.atomic
def confirm_all(event_id: int, delegate_ids: Iterable[int], *, by: Who, at: datetime) -> int:
    """Confirms all of these who are named; how many is told, and written down as one."""
    named = Delegate.objects.select_for_update().filter(
        event_id=event_id, pk__in=list(delegate_ids), standing=Standing.NAMED
    )
    rows = list(named.order_by("pk").values_list("pk", "agency_id"))
    if rows:
        Delegate.objects.filter(pk__in=[pk for pk, _ in rows]).update(
            standing=Standing.CONFIRMED, edition=F("edition") + 1
        )
        agencies = tuple(sorted({agency for _, agency in rows}))
        fact = DelegatesConfirmed(event_id=event_id, subject=f"event:{event_id}", agencies=agencies, count=len(rows))
        announce(fact, by=by, at=at)
    return len(rows)


@transaction.atomic
def _take(
    delegate_id: int, step: Step, reason: str, edition: int | None, *, by: Who, at: datetime, behalf: str
) -> None:
    # A place held for nobody is gone when it was let go, and stays so.
    if step is Step.WITHDRAW and not Delegate.objects.filter(pk=delegate_id).exists():
        return
    delegate = lock_delegate(delegate_id)
    reason = " ".join(reason.split())[:LONGEST_REASON]
    was, now = Standing(delegate.standing), after(Standing(delegate.standing), step)
    if now is was and reason in ("", delegate.reason):
        return
    if edition not in (None, delegate.edition):
        raise changed(delegate)
    why = refused(was, Approval(delegate.approval), step, reason)
    if why or now is None:
        raise NotAllowed(why or Why.DOES_NOT_FOLLOW)
    _write(delegate, now, reason)
    announce(_fact(delegate, step, reason, behalf), by=by, at=at)


def _write(delegate: Delegate, now: Standing, reason: str) -> None:
    was = Standing(delegate.standing)
    if was is Standing.REPLACED:
        _take_over_again(delegate)
    take_places(delegate.quota_id, places_more(was, now))
    if was is Standing.HELD:
        delegate.delete()
        return
    replaces = {"replaces": None} if was is Standing.PROPOSED else {}
    Delegate.objects.filter(pk=delegate.pk).update(
        standing=now, reason=reason, edition=delegate.edition + 1, **replaces
    )


def _take_over_again(delegate: Delegate) -> None:
    """Whoever was replaced comes back only into a place that the other has let go."""
    others = Delegate.objects.filter(replaces=delegate)
    if others.filter(standing__in=(*TAKING, Standing.REPLACED)).exists():
        raise NotAllowed(Why.TAKEN_OVER)
    others.update(replaces=None)


def _fact(delegate: Delegate, step: Step, reason: str, behalf: str) -> OfDelegate | PlaceReleased:
    said: dict[str, Any] = told(delegate, behalf)
    if delegate.standing == Standing.HELD:
        said["subject"] = f"quota:{delegate.quota_id}"
        del said["name"]
        return PlaceReleased(**said)
    return _FACTS[step](**said | ({"reason": reason} if step in _WITH_REASON else {}))
