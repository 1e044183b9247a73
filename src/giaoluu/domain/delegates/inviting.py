"""Those whom the plan itself names for places: written down as it is adopted, within its transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from giaoluu.domain.delegates.actions.counting import next_numbers, take_places
from giaoluu.domain.delegates.actions.writing import columns_of, new_delegate
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.writing import LONGEST, Written
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.journal.facts import Who


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whom the plan names. A collective has yet to say who comes for it: its place is held."""

    name: str
    is_person: bool
    title: str = ""
    position: str = ""
    unit: str = ""


def invite(event_id: int, key: str, guests: Sequence[Guest], *, by: Who, at: datetime) -> int:
    """Gives each of these a place of the quota with that key, whoever is there already excepted; how many are new.

    Where somebody has set a number of places that does not reach, there are as many more as the plan names people.
    """
    quota = Quota.objects.select_for_update().get(event_id=event_id, key=key)
    there = set(Delegate.objects.filter(quota=quota).values_list("name", "unit"))
    new = [one for one in guests if (_name(one), _unit(one)) not in there]
    if not new:
        return 0
    if quota.places is not None:
        Quota.objects.filter(pk=quota.pk).update(places=max(quota.places, quota.taken + len(new)))
    take_places(quota.pk, len(new))
    numbers = next_numbers(event_id, len(new))
    Delegate.objects.bulk_create(
        _delegate(quota, number, one, by, at) for number, one in zip(numbers, new, strict=True)
    )
    return len(new)


def _delegate(quota: Quota, number: int, one: Guest, by: Who, at: datetime) -> Delegate:
    columns = columns_of(Written(_name(one) or one.name, title=one.title, position=one.position, unit=_unit(one)))
    made = new_delegate(quota, number, {**columns, "name": _name(one)}, by=by, at=at, behalf="")
    made.standing = Standing.NAMED if one.is_person else Standing.HELD
    return made


def _name(one: Guest) -> str:
    return one.name[: LONGEST["name"]] if one.is_person else ""


def _unit(one: Guest) -> str:
    """Of a collective the place is held for, that collective is the unit."""
    return (one.unit if one.is_person else one.name)[: LONGEST["unit"]]
