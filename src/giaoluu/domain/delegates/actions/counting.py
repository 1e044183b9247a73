"""Places and numbers, counted by the database itself, so that no two requests get the same one.

Whoever needs several rows locks them in this order: delegates, quotas, the register, the event. All of these are to be
called within a transaction.
"""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.timezone import localtime

from giaoluu.domain.delegates.actions.refusals import NotAllowed, QuotaFull
from giaoluu.domain.delegates.decisions.standings import Why, is_over
from giaoluu.domain.delegates.models import Quota, Register


def lock_quota(quota_id: int) -> Quota:
    """The quota, which nobody else changes before the commit."""
    return Quota.objects.select_for_update(of=("self",)).select_related("agency").get(pk=quota_id)


def refuse_late(quota: Quota, *, at: datetime, behalf: str) -> None:
    """Raises `NotAllowed` where nothing is added to this quota any more, or not by an agency itself."""
    if quota.dropped_at is not None:
        raise NotAllowed(Why.DROPPED)
    closes_on = Register.objects.filter(event_id=quota.event_id).values_list("closes_on", flat=True).first()
    if not behalf and is_over(closes_on, localtime(at).date()):
        raise NotAllowed(Why.CLOSED)


def take_places(quota_id: int, count: int) -> None:
    """Takes so many places, or gives them back where `count` is negative. The database refuses one too many, however
    many ask at once: raises `QuotaFull`.
    """
    if not count:
        return
    try:
        with transaction.atomic():
            Quota.objects.filter(pk=quota_id).update(taken=F("taken") + count)
    except IntegrityError:
        places, taken = Quota.objects.values_list("places", "taken").get(pk=quota_id)
        raise QuotaFull(places or 0, taken) from None


def next_numbers(event_id: int, count: int) -> range:
    """The numbers of so many new delegates: each belongs to one delegate for ever."""
    Register.objects.get_or_create(event_id=event_id)
    Register.objects.filter(event_id=event_id).update(last_number=F("last_number") + count)
    last = Register.objects.values_list("last_number", flat=True).get(event_id=event_id)
    return range(last - count + 1, last + 1)
