"""Quotas made from a plan: the writers that adoption calls, each within its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.delegates.decisions.conditions import Wanted
from giaoluu.domain.delegates.models import Condition, Quota
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.intake import Place

BATCH = 500
LONGEST_KEY = 120
LONGEST_WORDS = 500


@dataclass(frozen=True, slots=True)
class NewQuota:
    """Places that a plan gives to one agency. `places` is how many it has to begin with: None is by composition."""

    key: str
    agency_id: int
    order: int
    kind: str
    words: str
    planned: int | None
    places: int | None
    place: Place
    at_least: int | None = None
    circle: str = Circle.ORDINARY.value
    conditions: tuple[Wanted, ...] = ()


@dataclass(frozen=True, slots=True)
class Recounted:
    """What became of a quota when the plan gave another number: `wanted` is the plan's, `places` what it has now.

    They differ where more were taken than the plan now gives, or where a person had set a number of their own.
    """

    quota_id: int
    wanted: int | None
    places: int | None
    taken: int

    @property
    def follows(self) -> bool:
        """Whether the quota has what the plan gives it."""
        return self.wanted == self.places


def quota_key(clause: str, agency: str) -> str:
    """The key of a quota of an agency."""
    return f"{clause}:{agency}"[:LONGEST_KEY]


def add_quotas(event_id: int, quotas: Sequence[NewQuota]) -> int:
    """Makes the quotas that are missing, and brings back those that had been dropped; how many are new is told."""
    there = set(Quota.objects.filter(event_id=event_id).values_list("key", flat=True))
    keys = [one.key for one in quotas]
    Quota.objects.filter(event_id=event_id, key__in=keys, dropped_at__isnull=False).update(dropped_at=None)
    missing = [one for one in quotas if one.key not in there]
    made = Quota.objects.bulk_create([_quota(event_id, new) for new in missing], batch_size=BATCH)
    pairs = zip(made, missing, strict=True)
    Condition.objects.bulk_create([one for quota, new in pairs for one in _conditions(quota, new)], batch_size=BATCH)
    return len(made)


def _quota(event_id: int, new: NewQuota) -> Quota:
    return Quota(
        event_id=event_id, agency_id=new.agency_id, key=new.key, planned=new.planned, places=new.places, **_words(new)
    )


def _words(new: NewQuota) -> dict[str, Any]:
    return {
        "order": new.order, "kind": new.kind, "words": new.words[:LONGEST_WORDS], "circle": new.circle,
        "at_least": new.at_least, **new.place.values(),
    }  # fmt: skip


def _conditions(quota: Quota, new: NewQuota) -> list[Condition]:
    return [
        Condition(
            quota=quota, order=order, words=one.words, asks=one.asks, value=one.value, at_least=one.at_least,
            **new.place.values(),
        )
        for order, one in enumerate(new.conditions, 1)
    ]  # fmt: skip


def recount_quota(event_id: int, new: NewQuota) -> Recounted | None:
    """The new words and number of a quota; None where the event has no such quota.

    A number that a person set stays. One that follows the plan goes on following it, yet never below what is taken.
    """
    quota = Quota.objects.select_for_update().filter(event_id=event_id, key=new.key).first()
    if quota is None:
        return None
    places = quota.places
    if quota.places == quota.planned:
        places = None if new.places is None else max(new.places, quota.taken)
    Quota.objects.filter(pk=quota.pk).update(
        **_words(new), planned=new.planned, places=places, edition=quota.edition + 1
    )
    _set_conditions(quota, new)
    return Recounted(quota.pk, new.places, places, quota.taken)


def _set_conditions(quota: Quota, new: NewQuota) -> None:
    """Those of the plan are replaced, with what was ticked for one that stays; those that a person set stay."""
    plain = Condition.objects.filter(quota=quota).exclude(origin=Origin.PERSON)
    wanted = {one.words: one for one in new.conditions}
    plain.exclude(words__in=wanted).delete()
    for one in plain:
        said = wanted[one.words]
        plain.filter(pk=one.pk).update(asks=said.asks, value=said.value, at_least=said.at_least, **new.place.values())
    there = set(Condition.objects.filter(quota=quota).values_list("words", flat=True))
    Condition.objects.bulk_create([one for one in _conditions(quota, new) if one.words not in there])


def move_quota(event_id: int, new: NewQuota) -> None:
    """Where the same words now stand."""
    Quota.objects.filter(event_id=event_id, key=new.key).update(order=new.order, **new.place.values())


def rename_quota(event_id: int, old: str, new: str) -> None:
    """A quota whose clause changed has another key in the new text of the plan."""
    Quota.objects.filter(event_id=event_id, key=old).update(key=new[:LONGEST_KEY])


def drop_quotas(event_id: int, keys: Iterable[str], at: datetime) -> list[tuple[int, int]]:
    """Quotas that the plan no longer has: kept with everybody in them, and nobody is added any more.

    Gives those in which places are taken: the quota's id and how many. Somebody has to see to these people.
    """
    gone = Quota.objects.filter(event_id=event_id, key__in=list(keys), dropped_at__isnull=True)
    taken = list(gone.filter(taken__gt=0).order_by("pk").values_list("pk", "taken"))
    gone.update(dropped_at=at)
    return taken
