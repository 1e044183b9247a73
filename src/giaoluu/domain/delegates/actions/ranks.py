"""The order of precedence: written, and given to people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F

from giaoluu.domain.delegates.actions.quotas import lock_register
from giaoluu.domain.delegates.actions.refusals import NotAllowed, RegisterChanged
from giaoluu.domain.delegates.actions.writing import changed, lock_delegate, told
from giaoluu.domain.delegates.choices import COMING
from giaoluu.domain.delegates.decisions.precedence import rank_key, rank_proposed
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.facts import RankSet, RanksGiven, RanksSet
from giaoluu.domain.delegates.models import Delegate, Rank, Register
from giaoluu.domain.delegates.queries import ranks_of, register_of
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

BATCH = 500
LONGEST_NAME = 200


@transaction.atomic
def set_ranks(event_id: int, names: Sequence[str], *, edition: int | None = None, by: Who, at: datetime) -> None:
    """Writes the order of precedence anew, the first line first. Whoever has a line that stays keeps it, whoever has
    one that goes has none. Raises `RegisterChanged`.
    """
    lines = {rank_key(name): " ".join(name.split())[:LONGEST_NAME] for name in reversed(names) if rank_key(name)}
    wanted = dict(reversed(lines.items()))
    # Delegates before the register, as everywhere: two who wait for each other would wait for ever.
    Delegate.objects.filter(event_id=event_id, rank__isnull=False).exclude(rank__key__in=wanted).update(rank=None)
    register = lock_register(event_id)
    if edition not in (None, register.edition):
        raise RegisterChanged(register_of(event_id))
    if [one.name for one in ranks_of(event_id)] == list(wanted.values()):
        return
    _write(event_id, wanted)
    Register.objects.filter(event_id=event_id).update(edition=F("edition") + 1)
    announce(RanksSet(event_id=event_id, subject=f"register:{event_id}", count=len(wanted)), by=by, at=at)


def _write(event_id: int, wanted: dict[str, str]) -> None:
    Rank.objects.filter(event_id=event_id).exclude(key__in=wanted).delete()
    there = {rank.key: rank for rank in Rank.objects.filter(event_id=event_id)}
    for order, (key, name) in enumerate(wanted.items(), 1):
        rank = there.setdefault(key, Rank(event_id=event_id, key=key))
        rank.order, rank.name = order, name
    Rank.objects.bulk_update([rank for rank in there.values() if rank.pk], ["order", "name"], batch_size=BATCH)
    Rank.objects.bulk_create([rank for rank in there.values() if not rank.pk], batch_size=BATCH)


@transaction.atomic
def set_rank(delegate_id: int, rank_id: int | None, *, edition: int | None = None, by: Who, at: datetime) -> None:
    """Gives a delegate a line of the order of precedence, or none. Raises `DelegateChanged`, `NotAllowed`."""
    delegate = lock_delegate(delegate_id)
    if delegate.rank_id == rank_id:
        return
    if edition not in (None, delegate.edition):
        raise changed(delegate)
    names = {rank.id: rank.name for rank in ranks_of(delegate.event_id)}
    if rank_id is not None and rank_id not in names:
        raise NotAllowed(Why.ELSEWHERE)
    Delegate.objects.filter(pk=delegate_id).update(rank_id=rank_id, edition=delegate.edition + 1)
    was, now = (names.get(one, "") if one else "" for one in (delegate.rank_id, rank_id))
    announce(RankSet(**told(delegate, ""), was=was, now=now), by=by, at=at)


@transaction.atomic
def give_ranks(event_id: int, *, by: Who, at: datetime) -> int:
    """Gives everybody who has no rank the one that their own position names without doubt; how many is told."""
    ranks = ranks_of(event_id)
    names = [one.name for one in ranks]
    without = Delegate.objects.filter(event_id=event_id, standing__in=COMING, rank__isnull=True).exclude(position="")
    alike: dict[str, list[int]] = defaultdict(list)
    for pk, position in without.select_for_update().order_by("pk").values_list("pk", "position"):
        alike[position].append(pk)
    named = ((rank_proposed(position, names), ids) for position, ids in alike.items())
    given = sum(_give(ranks[place].id, ids) for place, ids in named if place is not None)
    if given:
        announce(RanksGiven(event_id=event_id, subject=f"register:{event_id}", count=given), by=by, at=at)
    return given


def _give(rank_id: int, ids: list[int]) -> int:
    parts = (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))
    return sum(Delegate.objects.filter(pk__in=part).update(rank_id=rank_id, edition=F("edition") + 1) for part in parts)
