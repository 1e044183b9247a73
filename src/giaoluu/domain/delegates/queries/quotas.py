"""Quotas with what is taken of them, and the numbers of a whole event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import Coalesce

from giaoluu.domain.delegates.choices import COMING, Asks, Circle, Kind, Standing
from giaoluu.domain.delegates.decisions.conditions import Person, Wanted, asked_columns, meets
from giaoluu.domain.delegates.models import Condition, Delegate, Meets, Quota, Register
from giaoluu.domain.delegates.queries.values import ConditionInfo, QuotaInfo, RegisterInfo, SaidAt
from giaoluu.domain.events.queries import agencies_among, delegates_total
from giaoluu.lib.batches import batches

AT_ONCE = 500
Counts = dict[int, Counter[str]]
_KNOWN = {Asks.SEX: "sex", Asks.ETHNIC: "ethnic", Asks.BORN_AFTER: "born", Asks.CIRCLE: "circle"}
"""The column that each kind of condition looks at."""


def quotas_of(event_id: int) -> list[QuotaInfo]:
    """The quotas of an event in the order of agencies and of the plan; those that an amendment dropped left out."""
    return _infos(Quota.objects.filter(event_id=event_id))


def quotas_of_agency(agency_id: int) -> list[QuotaInfo]:
    """The quotas of one agency, in the order of the plan."""
    return _infos(Quota.objects.filter(agency_id=agency_id))


def quota_ids_of(agency_ids: Iterable[int]) -> list[int]:
    """The numbers of the quotas of some agencies, which may be thousands."""
    asked = batches(agency_ids, AT_ONCE)
    return [pk for some in asked for pk in Quota.objects.filter(agency__in=some).values_list("pk", flat=True)]


def quota_by_id(quota_id: int) -> QuotaInfo | None:
    """One quota, also one that was dropped; None where there is none."""
    found = _with_counts(Quota.objects.filter(pk=quota_id))
    return found[0] if found else None


def event_of_quota(quota_id: int) -> int | None:
    """The event that a quota belongs to; None where there is no such quota."""
    return Quota.objects.filter(pk=quota_id).values_list("event_id", flat=True).first()


def asked_of(quota_id: int) -> set[str]:
    """The personal columns that the conditions of a quota ask for."""
    return set(asked_columns(Condition.objects.filter(quota_id=quota_id).values_list("asks", flat=True)))


def register_of(event_id: int) -> RegisterInfo:
    """What is true of all lists of an event; nothing was said where nobody has set anything."""
    rows = Register.objects.filter(event_id=event_id).values_list("closes_on", "frozen_on", "pool", "edition")
    return RegisterInfo(*(rows.first() or (None, None, 0, 0)))


@dataclass(frozen=True, slots=True)
class Names:
    """How many delegates of an agency have a name, and how many places it has; None where no quota has a number, and
    then all names count.
    """

    named: int
    places: int | None


def names_of_agency(agency_id: int) -> Names | None:
    """The list of an agency in two numbers, for a line that leads to it; None where it has no quota."""
    quotas = Quota.objects.filter(agency_id=agency_id, dropped_at__isnull=True)
    there = quotas.aggregate(n=Count("pk"), places=Sum("places"))
    if not there["n"]:
        return None
    named = Delegate.objects.filter(agency_id=agency_id, standing__in=COMING, quota__dropped_at__isnull=True)
    if there["places"] is not None:
        named = named.filter(quota__places__isnull=False)
    return Names(named.count(), there["places"])


@dataclass(frozen=True, slots=True)
class Numbers:
    """An event in numbers. `total` is the plan's; `fixed` what is given by number; `open` what is left for those
    who come by composition, None where the plan has no total. `taken_open` are places taken there.
    """

    total: int | None
    fixed: int
    open: int | None
    pool: int
    held: int
    named: int
    confirmed: int
    declined: int
    excused: int
    awaited: int
    taken_open: int

    @property
    def taken(self) -> int:
        return self.held + self.named + self.confirmed

    @property
    def over(self) -> int:
        """By how much more is given than the plan's total."""
        return max(0, self.fixed + self.pool + self.taken_open - self.total) if self.total is not None else 0


def numbers_of(event_id: int) -> Numbers:
    """The numbers of a whole event, counted by the database."""
    total, pool = delegates_total(event_id), register_of(event_id).pool
    there = Quota.objects.filter(event_id=event_id, dropped_at__isnull=True)
    fixed = there.aggregate(sum=Coalesce(Sum("places"), 0))["sum"]
    taken_open = there.filter(places__isnull=True).aggregate(sum=Coalesce(Sum("taken"), 0))["sum"]
    by = dict(Delegate.objects.filter(event_id=event_id).values_list("standing").annotate(n=Count("pk")).order_by())
    left = None if total is None else max(0, total - fixed - pool)
    return Numbers(
        total, fixed, left, pool, held=by.get(Standing.HELD, 0), named=by.get(Standing.NAMED, 0),
        confirmed=by.get(Standing.CONFIRMED, 0), declined=by.get(Standing.DECLINED, 0),
        excused=by.get(Standing.EXCUSED, 0), awaited=by.get(Standing.PROPOSED, 0), taken_open=taken_open,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class BoardLine:
    """An agency on the board. `places` is the sum of its numbers, None where it has none; `is_open` where a quota of
    it goes by composition.
    """

    agency_id: int
    agency: str
    order: int
    places: int | None
    is_open: bool
    held: int
    named: int
    confirmed: int
    declined: int
    unmet: int
    unused: int
    """Places that nobody has, of the quotas that have a number."""

    @property
    def free(self) -> int | None:
        return None if self.places is None or self.is_open else self.places - self.held - self.named - self.confirmed


def board_of(event_id: int, start: int = 0, most: int | None = None) -> list[BoardLine]:
    """The agencies that have a quota, in the order of the plan; of thousands only as many as a page shows."""
    asked = Quota.objects.filter(event_id=event_id)
    gone = Delegate.objects.filter(event_id=event_id, standing__in=(Standing.DECLINED, Standing.EXCUSED))
    if start or most is not None:
        ids = _agencies_with_quota(event_id)[start : None if most is None else start + most]
        asked, gone = asked.filter(agency_id__in=ids), gone.filter(agency_id__in=ids)
    quotas: dict[int, list[QuotaInfo]] = defaultdict(list)
    for quota in _infos(asked):
        quotas[quota.agency_id].append(quota)
    absent = dict(gone.values_list("agency_id").annotate(n=Count("pk")).order_by())
    agencies = sorted(agencies_among(event_id, quotas).values(), key=lambda one: (one.order, one.id))
    return [_line(one.id, one.name, one.order, quotas[one.id], absent.get(one.id, 0)) for one in agencies]


def _agencies_with_quota(event_id: int) -> list[int]:
    there = Quota.objects.filter(event_id=event_id, dropped_at__isnull=True, agency__dropped_at__isnull=True)
    ordered = there.order_by("agency__order", "agency_id").values_list("agency_id", "agency__order").distinct()
    return [agency_id for agency_id, _ in ordered]


def _line(agency_id: int, agency: str, order: int, quotas: list[QuotaInfo], gone: int) -> BoardLine:
    numbers = [quota.places for quota in quotas if quota.places is not None]
    unmet = sum(condition.missing > 0 for quota in quotas for condition in quota.conditions)
    return BoardLine(
        agency_id, agency, order, sum(numbers) if numbers else None, len(numbers) < len(quotas),
        sum(one.held for one in quotas), sum(one.named for one in quotas), sum(one.confirmed for one in quotas),
        gone, unmet, sum(one.free or 0 for one in quotas),
    )  # fmt: skip


def _infos(quotas: QuerySet[Quota]) -> list[QuotaInfo]:
    return _with_counts(quotas.filter(dropped_at__isnull=True, agency__dropped_at__isnull=True))


def _with_counts(quotas: QuerySet[Quota]) -> list[QuotaInfo]:
    found = list(quotas.select_related("agency").order_by("agency__order", "agency_id", "order", "pk"))
    # Asked by the same conditions, not by a list of thousands of numbers.
    inside = quotas.order_by().values("pk")
    conditions, counts = _conditions(inside), _counts(inside)
    return [_info(quota, conditions.get(quota.pk, ()), counts[quota.pk]) for quota in found]


def _counts(inside: QuerySet[Any, Any]) -> Counts:
    rows = Delegate.objects.filter(quota__in=inside).values_list("quota_id", "standing").annotate(n=Count("pk"))
    counts: Counts = defaultdict(Counter)
    for quota_id, standing, n in rows.order_by():
        counts[quota_id][standing] = n
    return counts


def _conditions(inside: QuerySet[Any, Any]) -> dict[int, tuple[ConditionInfo, ...]]:
    found = list(Condition.objects.filter(quota__in=inside).order_by("quota_id", "order", "pk"))
    people = _people([one for one in found if one.asks != Asks.TICK])
    ticks = _ticks([one.pk for one in found if one.asks == Asks.TICK])
    told: dict[int, tuple[ConditionInfo, ...]] = {}
    for one in found:
        wanted = Wanted(one.words, one.asks, one.value, one.at_least)
        known = people[one.quota_id].items()
        met = ticks.get(one.pk, 0) if one.asks == Asks.TICK else sum(n for each, n in known if meets(each, wanted))
        info = ConditionInfo(one.pk, one.words, one.at_least, met, one.asks, one.value)
        told[one.quota_id] = (*told.get(one.quota_id, ()), info)
    return told


def _people(conditions: list[Condition]) -> dict[int, Counter[Person]]:
    """Who is in the quotas of these conditions, by what they ask and by nothing else: many are alike."""
    columns = sorted({str(_KNOWN[Asks(one.asks)]) for one in conditions})
    rows = Delegate.objects.filter(quota__in={one.quota_id for one in conditions}, standing__in=COMING)
    people: dict[int, Counter[Person]] = defaultdict(Counter)
    for quota_id, *known, n in rows.values_list("quota_id", *columns).annotate(n=Count("pk")).order_by():
        people[quota_id][Person(**dict(zip(columns, known, strict=True)))] += n
    return people


def _ticks(condition_ids: list[int]) -> dict[int, int]:
    ticked = Meets.objects.filter(condition__in=condition_ids, delegate__standing__in=COMING)
    return dict(ticked.values_list("condition_id").annotate(n=Count("pk")).order_by())


def _info(quota: Quota, conditions: tuple[ConditionInfo, ...], counts: Counter[str]) -> QuotaInfo:
    return QuotaInfo(
        quota.pk, quota.agency_id, quota.agency.name, Kind(quota.kind), quota.words, Circle(quota.circle),
        quota.planned, quota.at_least, quota.places, quota.taken, counts[Standing.HELD], counts[Standing.NAMED],
        counts[Standing.CONFIRMED], conditions, SaidAt(quota.clause, quota.start, quota.origin), quota.edition,
    )  # fmt: skip
