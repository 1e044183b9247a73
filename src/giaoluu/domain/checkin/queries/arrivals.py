"""Who has arrived, who is inside, and what somebody has to settle."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils.timezone import localtime

from giaoluu.domain.checkin.choices import Verdict
from giaoluu.domain.checkin.models import Gate, Newcomer, Presence, Scan


@dataclass(frozen=True, slots=True)
class Arrived:
    """A delegation at the doors: how many came at all, how many are inside, when the last of them came."""

    arrived: int = 0
    inside: int = 0
    last_at: datetime | None = None


def arrived_by_agency(event_id: int) -> dict[int, Arrived]:
    """The delegations of which anybody has come, by agency."""
    came = Presence.objects.filter(event_id=event_id, first_at__isnull=False).order_by()
    counted = came.values_list("delegate__agency_id").annotate(
        arrived=Count("pk"), now=Count("pk", filter=Q(inside=True)), last=Max("first_at")
    )
    return {agency: Arrived(arrived, inside, localtime(last)) for agency, arrived, inside, last in counted}


def arrived_ids(event_id: int) -> set[int]:
    """The delegates who have come, whether or not they are still there."""
    came = Presence.objects.filter(event_id=event_id, first_at__isnull=False)
    return set(came.values_list("delegate_id", flat=True))


def inside_count(event_id: int) -> int:
    """How many people are inside: people, not scans; also those who were let in and have no place yet."""
    return Presence.objects.filter(event_id=event_id, inside=True).count() + placeless_count(event_id)


def placeless_count(event_id: int) -> int:
    """How many were let in whom no list has a place for."""
    return Newcomer.objects.filter(event_id=event_id, delegate__isnull=True).count()


@dataclass(frozen=True, slots=True)
class GateCount:
    """A door, and how many of those inside came by it."""

    id: int
    name: str
    circles: tuple[str, ...]
    inside: int


def inside_by_gate(event_id: int) -> list[GateCount]:
    """The doors in their order."""
    inside = Presence.objects.filter(event_id=event_id, inside=True).order_by()
    counts = dict(inside.values_list("gate_id").annotate(Count("pk")))
    gates = Gate.objects.filter(event_id=event_id).order_by("order", "pk").values_list("pk", "name", "circles")
    return [GateCount(pk, name, tuple(circles), counts.get(pk, 0)) for pk, name, circles in gates]


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A scan that let somebody through and should not have; settled where `settled_at` says so."""

    id: UUID
    person: str
    agency: str
    verdict: Verdict
    at: datetime
    gate: str
    device: str
    first_at: datetime | None
    first_gate: str
    settled_at: datetime | None
    settled_by: str
    settled_how: str


_COLUMNS = (
    "pk", "delegate__name", "delegate__agency__name", "verdict", "at", "gate__name", "device__name",
    "delegate__presence__first_at", "delegate__presence__first_gate__name", "settled_at", "settled_by", "settled_how",
)  # fmt: skip


def conflicts_of(event_id: int, *, settled: bool = False, start: int = 0, most: int = 100) -> list[ConflictLine]:
    """Those that wait for somebody, or those that were settled: the latest first."""
    found = _conflicts(event_id).filter(settled_at__isnull=not settled).order_by("-at", "pk")
    rows = list(found.values_list(*_COLUMNS)[start : start + most])
    nameless = [row[0] for row in rows if not row[1]]
    strangers = dict(Newcomer.objects.filter(pk__in=nameless).values_list("pk", "name"))
    return [
        ConflictLine(pk, name or strangers.get(pk, ""), agency or "", Verdict(verdict), at, gate or "", *_plain(rest))
        for pk, name, agency, verdict, at, gate, *rest in rows
    ]


def _plain(rest: list[Any]) -> list[Any]:
    device, first_at, first_gate, *settled = rest
    return [device or "", first_at, first_gate or "", *settled]


def count_conflicts(event_id: int) -> int:
    """How many wait for somebody."""
    return _conflicts(event_id).filter(settled_at__isnull=True).count()


def _conflicts(event_id: int) -> QuerySet[Scan]:
    return Scan.objects.filter(event_id=event_id, is_conflict=True)
