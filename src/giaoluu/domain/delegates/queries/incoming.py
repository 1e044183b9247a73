"""Lists that came in, what they are compared with, and the lists whose columns somebody chose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Sum

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.incoming import VALUES, Around, Known
from giaoluu.domain.delegates.decisions.incoming_columns import Columns
from giaoluu.domain.delegates.decisions.incoming_places import Place
from giaoluu.domain.delegates.models import Delegate, Incoming, Quota, SavedList
from giaoluu.domain.delegates.queries.quotas import register_of
from giaoluu.domain.events.queries import agencies_of
from giaoluu.lib.batches import batches

_KNOWN = ("pk", "number", "agency_id", "standing", "twin_key")
_AT_ONCE = 500
_CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class IncomingInfo:
    """A list that came in. `outcome` is empty until it was read."""

    id: int
    event_id: int
    agency_id: int | None
    sha256: str
    name: str
    columns: Columns
    outcome: dict[str, Any]
    made_at: datetime
    made_by: str
    accepted_at: datetime | None
    edition: int


def incoming_by_id(event_id: int, number: int) -> IncomingInfo | None:
    """A list that came in for an event; None where there is none."""
    found = Incoming.objects.filter(event_id=event_id, pk=number).first()
    return _info(found) if found else None


def latest_incoming(event_id: int, agency_id: int | None = None, most: int = 10) -> list[IncomingInfo]:
    """The lists that came in last: of one agency, or those of the whole event."""
    own = Q(agency_id=agency_id) if agency_id else Q(agency__isnull=True)
    found = Incoming.objects.filter(own, event_id=event_id).order_by("-pk")
    return [_info(one) for one in found[:most]]


def _info(one: Incoming) -> IncomingInfo:
    return IncomingInfo(
        one.pk, one.event_id, one.agency_id, one.sha256, one.name, Columns.from_json(one.columns), one.outcome,
        one.made_at, one.made_by, one.accepted_at, one.edition,
    )  # fmt: skip


def around_of(event_id: int, agency_id: int | None, twins: Iterable[str]) -> Around:
    """What a list is compared with; `twins` are the names in it, without marks."""
    own = _delegates(event_id, agency_id)
    elsewhere = [] if agency_id is None else list(_namesakes(event_id, agency_id, set(twins)))
    names = {agency.id: agency.name for agency in agencies_of(event_id)}
    return Around(names, list(_known(own)), elsewhere, _places(event_id, agency_id))


def is_closed(event_id: int, today: date) -> bool:
    """Whether agencies add nobody any more."""
    closes_on = register_of(event_id).closes_on
    return closes_on is not None and today > closes_on


def mark_of(event_id: int, agency_id: int | None) -> tuple[object, ...]:
    """Other than it was as soon as anything changes that a list was compared with."""
    own = _delegates(event_id, agency_id).order_by().aggregate(n=Count("pk"), last=Max("pk"), sum=Sum("edition"))
    places = _quotas(event_id, agency_id).order_by().aggregate(n=Count("pk"), taken=Sum("taken"), sum=Sum("places"))
    return (*own.values(), *places.values())


def _delegates(event_id: int, agency_id: int | None) -> QuerySet[Delegate]:
    own = Delegate.objects.filter(event_id=event_id).order_by("number")
    return own if agency_id is None else own.filter(agency_id=agency_id)


def _quotas(event_id: int, agency_id: int | None) -> QuerySet[Quota]:
    own = Quota.objects.filter(event_id=event_id, dropped_at__isnull=True).order_by("order", "pk")
    return own if agency_id is None else own.filter(agency_id=agency_id)


def _known(found: QuerySet[Delegate]) -> Iterator[Known]:
    rows = found.values_list(*_KNOWN, *VALUES).iterator(chunk_size=_CHUNK)
    return (Known(pk, number, agency, standing, twin, values) for pk, number, agency, standing, twin, *values in rows)


def _namesakes(event_id: int, agency_id: int, twins: set[str]) -> Iterator[Known]:
    others = Delegate.objects.filter(event_id=event_id).exclude(agency_id=agency_id)
    for some in batches(sorted(twins - {""}), _AT_ONCE):
        yield from _known(others.filter(twin_key__in=some))


def _places(event_id: int, agency_id: int | None) -> list[Place]:
    held: dict[int, list[int]] = defaultdict(list)
    waiting = _delegates(event_id, agency_id).filter(standing=Standing.HELD)
    for quota_id, pk in waiting.values_list("quota_id", "pk"):
        held[quota_id].append(pk)
    rows = _quotas(event_id, agency_id).values_list("pk", "agency_id", "words", "circle", "places", "taken")
    return [Place(*row, held=tuple(held[row[0]])) for row in rows]


@dataclass(frozen=True, slots=True)
class SavedListInfo:
    """A choice of columns, order and filter under a name that all share."""

    id: int
    name: str
    columns: tuple[str, ...]
    narrowed: dict[str, str]
    made_by: str


def saved_lists(event_id: int) -> list[SavedListInfo]:
    """The choices that were given a name, by name."""
    found = SavedList.objects.filter(event_id=event_id).order_by("name")
    return [SavedListInfo(one.pk, one.name, tuple(one.columns), dict(one.narrowed), one.made_by) for one in found]
