"""What must be among the people of a quota: said by a person, ticked for somebody."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from giaoluu.domain.delegates.actions.counting import lock_quota
from giaoluu.domain.delegates.actions.quotas import told as told_of_quota
from giaoluu.domain.delegates.actions.refusals import NotAllowed
from giaoluu.domain.delegates.actions.writing import lock_delegate, told
from giaoluu.domain.delegates.choices import Asks
from giaoluu.domain.delegates.decisions.conditions import Wanted
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.facts import ConditionDropped, ConditionSet, ConditionTicked
from giaoluu.domain.delegates.models import Condition, Meets
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST_WORDS = 300


@transaction.atomic
def set_condition(quota_id: int, wanted: Wanted, *, condition_id: int | None = None, by: Who, at: datetime) -> int:
    """Says what must be among the people of a quota, or says a condition of it otherwise; gives its id.

    The same again changes nothing. Raises `NotAllowed` for a condition of another quota.
    """
    quota = lock_quota(quota_id)
    said = {
        "words": " ".join(wanted.words.split())[:LONGEST_WORDS], "asks": Asks(wanted.asks).value, "value": wanted.value,
        "at_least": max(1, wanted.at_least),
    }  # fmt: skip
    same = Condition.objects.filter(quota=quota, **said).first()
    if same is not None and condition_id in (None, same.pk):
        return same.pk
    if condition_id is not None:
        if not Condition.objects.filter(pk=condition_id, quota=quota).update(**said, origin=Origin.PERSON):
            raise NotAllowed(Why.ELSEWHERE)
    else:
        order = Condition.objects.filter(quota=quota).count() + 1
        condition_id = Condition.objects.create(quota=quota, order=order, origin=Origin.PERSON, **said).pk
    fact = ConditionSet(**told_of_quota(quota), words=str(said["words"]), at_least=max(1, wanted.at_least))
    announce(fact, by=by, at=at)
    return condition_id


@transaction.atomic
def drop_condition(condition_id: int, *, by: Who, at: datetime) -> None:
    """Takes a condition off its quota; taken off already it stays off."""
    found = Condition.objects.select_for_update(of=("self",)).select_related("quota__agency").filter(pk=condition_id)
    condition = found.first()
    if condition is None:
        return
    fact = ConditionDropped(**told_of_quota(condition.quota), words=condition.words)
    condition.delete()
    announce(fact, by=by, at=at)


@transaction.atomic
def tick(delegate_id: int, condition_id: int, on: bool, *, by: Who, at: datetime, behalf: str = "") -> None:
    """Ticks a delegate as one that a condition asks for, or takes the tick back; the same again changes nothing.

    Raises `NotAllowed` for a condition of another quota.
    """
    delegate = lock_delegate(delegate_id)
    condition = Condition.objects.filter(pk=condition_id, quota_id=delegate.quota_id).first()
    if condition is None:
        raise NotAllowed(Why.ELSEWHERE)
    if on:
        changed = Meets.objects.get_or_create(delegate=delegate, condition=condition)[1]
    else:
        changed = bool(Meets.objects.filter(delegate=delegate, condition=condition).delete()[0])
    if changed:
        announce(ConditionTicked(**told(delegate, behalf), words=condition.words, on=on), by=by, at=at)
