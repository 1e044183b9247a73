"""How many places an agency has: added, raised, lowered, taken back into the pool and given out of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from giaoluu.domain.delegates.actions.counting import lock_quota
from giaoluu.domain.delegates.actions.refusals import BelowTaken, NotAllowed, PoolEmpty, QuotaChanged, RegisterChanged
from giaoluu.domain.delegates.choices import Circle, Kind
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.facts import DaysSet, PlacesGiven, PlacesSet, PlacesTakenBack, QuotaAdded
from giaoluu.domain.delegates.models import Quota, Register
from giaoluu.domain.delegates.queries import quota_by_id, register_of
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.queries import agencies_among
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.vietnamese import fold

LONGEST_WORDS = 500
LONGEST_KEY = 120


@transaction.atomic
def add_quota(
    event_id: int, agency_id: int, words: str, places: int | None, *, circle: str = Circle.ORDINARY.value, by: Who,
    at: datetime,
) -> int:  # fmt: skip
    """Gives an agency places by a person's word; without a number, by composition. The same again is the one there is.

    Raises `NotAllowed` for an agency of another event.
    """
    if agency_id not in agencies_among(event_id, [agency_id]):
        raise NotAllowed(Why.ELSEWHERE)
    words = " ".join(words.split())[:LONGEST_WORDS]
    kind = Kind.OPEN if places is None else Kind.FIXED
    quota, new = Quota.objects.get_or_create(
        event_id=event_id, key=f"{Origin.PERSON}:{agency_id}:{places}:{fold(words)}"[:LONGEST_KEY],
        defaults={
            "agency_id": agency_id, "order": Quota.objects.filter(event_id=event_id).count() + 1, "kind": kind,
            "words": words, "circle": circle, "places": places, "origin": Origin.PERSON,
        },
    )  # fmt: skip
    if new:
        announce(QuotaAdded(**told(quota), words=words, places=places), by=by, at=at)
    return quota.pk


@transaction.atomic
def set_places(quota_id: int, places: int | None, *, why: str, edition: int, by: Who, at: datetime) -> None:
    """Gives a quota more places or fewer, or none in number; what the plan said stays beside it.

    Raises `QuotaChanged`, and `BelowTaken` where more are taken.
    """
    quota = lock_quota(quota_id)
    if quota.places == places:
        return
    now = quota_by_id(quota_id)
    if quota.edition != edition and now:
        raise QuotaChanged(now)
    try:
        with transaction.atomic():
            Quota.objects.filter(pk=quota_id).update(places=places, edition=edition + 1)
    except IntegrityError:
        raise BelowTaken(places or 0, quota.taken) from None
    fact = PlacesSet(**told(quota), words=quota.words, was=quota.places, now=places, why=why.strip())
    announce(fact, by=by, at=at)


@transaction.atomic
def take_back_unused(event_id: int, quota_ids: Iterable[int], *, why: str = "", by: Who, at: datetime) -> int:
    """Puts the places of these quotas that nobody has into the pool, and tells how many they were."""
    locked = Quota.objects.select_for_update().filter(event_id=event_id, pk__in=list(quota_ids), places__gt=F("taken"))
    unused = [(one.pk, one.agency_id, (one.places or 0) - one.taken) for one in locked.order_by("pk")]
    count = sum(places for _, _, places in unused)
    if not count:
        return 0
    Quota.objects.filter(pk__in=[pk for pk, _, _ in unused]).update(places=F("taken"), edition=F("edition") + 1)
    Register.objects.get_or_create(event_id=event_id)
    Register.objects.filter(event_id=event_id).update(pool=F("pool") + count)
    fact = PlacesTakenBack(
        event_id=event_id, subject=f"register:{event_id}", agencies=tuple(sorted({agency for _, agency, _ in unused})),
        count=count, quotas=tuple((pk, places) for pk, _, places in unused), why=why.strip(),
    )  # fmt: skip
    announce(fact, by=by, at=at)
    return count


@transaction.atomic
def give_from_pool(quota_id: int, count: int, *, why: str, by: Who, at: datetime) -> None:
    """Gives places of the pool to a quota. Raises `PoolEmpty`, and `NotAllowed` for a quota without a number."""
    quota = lock_quota(quota_id)
    if quota.places is None or quota.dropped_at is not None or count < 1:
        raise NotAllowed(Why.OPEN if quota.places is None else Why.DROPPED if quota.dropped_at else Why.DOES_NOT_FOLLOW)
    Quota.objects.filter(pk=quota_id).update(places=F("places") + count, edition=quota.edition + 1)
    _take_from_pool(quota.event_id, count)
    announce(PlacesGiven(**told(quota), words=quota.words, count=count, why=why.strip()), by=by, at=at)


def _take_from_pool(event_id: int, count: int) -> None:
    """The database keeps the pool from falling below nothing, however many give out of it at once."""
    try:
        with transaction.atomic():
            found = Register.objects.filter(event_id=event_id).update(pool=F("pool") - count)
    except IntegrityError:
        found = 0
    if not found:
        raise PoolEmpty(register_of(event_id).pool)


@transaction.atomic
def set_days(
    event_id: int, closes_on: date | None, frozen_on: date | None, *, edition: int, by: Who, at: datetime
) -> None:
    """Sets the last day on which agencies add to their lists, and the last on which a substitute needs no leave.

    Raises `RegisterChanged`.
    """
    register = lock_register(event_id)
    if (register.closes_on, register.frozen_on) == (closes_on, frozen_on):
        return
    if register.edition != edition:
        raise RegisterChanged(register_of(event_id))
    Register.objects.filter(event_id=event_id).update(closes_on=closes_on, frozen_on=frozen_on, edition=edition + 1)
    agencies = Quota.objects.filter(event_id=event_id, dropped_at__isnull=True).values_list("agency_id", flat=True)
    fact = DaysSet(
        event_id=event_id, subject=f"register:{event_id}", agencies=tuple(sorted(set(agencies))),
        closes_on=_iso(closes_on), frozen_on=_iso(frozen_on),
    )  # fmt: skip
    announce(fact, by=by, at=at)


def lock_register(event_id: int) -> Register:
    """The register of an event, which nobody else changes before the commit; made where there is none."""
    Register.objects.get_or_create(event_id=event_id)
    return Register.objects.select_for_update().get(event_id=event_id)


def told(quota: Quota) -> dict[str, Any]:
    """What every fact about a quota says."""
    return {
        "event_id": quota.event_id, "subject": f"quota:{quota.pk}", "agencies": (quota.agency_id,),
        "agency": quota.agency.name,
    }  # fmt: skip


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
