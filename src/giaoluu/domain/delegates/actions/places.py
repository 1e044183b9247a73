"""Places: held without a name, named, corrected."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from giaoluu.domain.delegates.actions.counting import lock_quota, next_numbers, refuse_late, take_places
from giaoluu.domain.delegates.actions.refusals import NotAllowed
from giaoluu.domain.delegates.actions.writing import (
    changed,
    columns_of,
    lock_delegate,
    new_delegate,
    own_rank,
    registered,
    there_already,
    told,
)
from giaoluu.domain.delegates.choices import TAKING, Standing
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Written, another_person, keys_of
from giaoluu.domain.delegates.facts import DelegateCorrected, DelegateNamed, PlacesHeld
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

BATCH = 500


@transaction.atomic
def hold_places(quota_id: int, count: int, *, by: Who, at: datetime, behalf: str = "") -> list[int]:
    """Holds so many places for people who have no name yet; gives the new delegates' ids.

    `behalf` names the agency where somebody else does it. Raises `QuotaFull`, `NotAllowed`.
    """
    if count < 1:
        return []
    quota = lock_quota(quota_id)
    refuse_late(quota, at=at, behalf=behalf)
    take_places(quota_id, count)
    places = (
        Delegate(
            event_id=quota.event_id, agency_id=quota.agency_id, quota=quota, number=number, circle=quota.circle,
            **keys_of(number, {"name": "", "position": "", "unit": "", "honour": ""}), **registered(by, at, behalf),
        )
        for number in next_numbers(quota.event_id, count)
    )  # fmt: skip
    made = Delegate.objects.bulk_create(places, batch_size=BATCH)
    fact = PlacesHeld(
        event_id=quota.event_id, subject=f"quota:{quota_id}", agencies=(quota.agency_id,), agency=quota.agency.name,
        count=count, behalf=behalf,
    )  # fmt: skip
    announce(fact, by=by, at=at)
    return [one.pk for one in made]


@transaction.atomic
def write_name(
    quota_id: int,
    person: Written,
    *,
    delegate_id: int | None = None,
    edition: int | None = None,
    by: Who,
    at: datetime,
    behalf: str = "",
) -> int:
    """Writes a person down: on a place of their own, or with `delegate_id` on the place that is held, or corrected.

    Exactly the same again changes nothing. Gives the delegate's id. Raises `QuotaFull`, `DelegateChanged`,
    `NotAllowed`, `NotWritable`.
    """
    columns = columns_of(person)
    if delegate_id is not None:
        return _rewrite(quota_id, delegate_id, columns, edition, by=by, at=at, behalf=behalf)
    quota = lock_quota(quota_id)
    there = there_already(quota_id, columns)
    if there is not None:
        return there
    refuse_late(quota, at=at, behalf=behalf)
    take_places(quota_id, 1)
    [number] = next_numbers(quota.event_id, 1)
    delegate = new_delegate(quota, number, columns, by=by, at=at, behalf=behalf)
    delegate.standing = Standing.NAMED
    delegate.save(force_insert=True)
    announce(DelegateNamed(**told(delegate, behalf)), by=by, at=at)
    return delegate.pk


def _rewrite(
    quota_id: int, delegate_id: int, columns: dict[str, Any], edition: int | None, *, by: Who, at: datetime, behalf: str
) -> int:
    was = lock_delegate(delegate_id)
    fields = tuple(name for name, value in columns.items() if getattr(was, name) != value)
    if not fields:
        return delegate_id
    _refuse_rewriting(was, quota_id, columns["name"], edition)
    first = was.standing == Standing.HELD
    Delegate.objects.filter(pk=delegate_id).update(
        **_rewritten(was, columns), **(registered(by, at, behalf) if first else {}), edition=was.edition + 1
    )
    said = {**told(was, behalf), "name": columns["name"]}
    announce(DelegateNamed(**said) if first else DelegateCorrected(**said, fields=fields), by=by, at=at)
    return delegate_id


def _refuse_rewriting(was: Delegate, quota_id: int, name: str, edition: int | None) -> None:
    """Whoever names a place that is held need not say its edition: it is held as long as nobody else has named it."""
    taken_by_others = edition is None and was.standing != Standing.HELD
    if taken_by_others or edition not in (None, was.edition) or was.quota_id != quota_id:
        raise changed(was)
    if was.standing not in (*TAKING, Standing.PROPOSED):
        raise NotAllowed(Why.DOES_NOT_FOLLOW)
    if another_person(was.name, name):
        raise NotAllowed(Why.ANOTHER_PERSON)


def _rewritten(was: Delegate, columns: dict[str, Any]) -> dict[str, Any]:
    """Whoever writes another position and says no rank has that of the new position."""
    if "rank_id" not in columns and columns["position"] != was.position:
        columns = {**columns, "rank_id": own_rank(was.event_id, columns["position"])}
    standing = Standing.NAMED if was.standing == Standing.HELD else was.standing
    return {**columns, **keys_of(was.number, columns), "standing": standing}
