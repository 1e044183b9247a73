"""Very many people at once: written set by set, so that a list of a hundred thousand takes seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import F

from giaoluu.domain.delegates.actions.counting import next_numbers
from giaoluu.domain.delegates.actions.writing import LONGEST_BY
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.incoming import VALUES, Added, Assessment, Changed, named
from giaoluu.domain.delegates.decisions.precedence import rank_proposed
from giaoluu.domain.delegates.decisions.writing import keys_of
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.delegates.queries.people import ranks_of
from giaoluu.domain.events.queries import names_of_agencies
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.batches import batches

_AT_ONCE = 500
_KEYS = ("search", "sort_key", "twin_key")
_WRITTEN = (
    *(name.removesuffix("_id") for name in VALUES),
    *_KEYS,
    "standing",
    "registered_at",
    "registered_by",
    "behalf",
    "edition",
)


def take_rows(event_id: int, assessment: Assessment, *, by: Who, at: datetime, behalf: bool) -> tuple[int, ...]:
    """Writes who is new and what has changed, within the transaction of whoever calls; the agencies concerned.

    `behalf` where somebody else than the agency does it. Raises `IntegrityError` where a quota would be exceeded.
    """
    agencies = names_of_agencies(event_id) if behalf else {}
    new = [one for one in assessment.added if one.held_id is None]
    circles = dict(Quota.objects.filter(event_id=event_id).values_list("pk", "circle"))
    writer = _Writer(event_id, by, at, agencies, circles)
    _count(new)
    writer.add(new, next_numbers(event_id, len(new)))
    writer.fill([one for one in assessment.added if one.held_id is not None])
    writer.change(assessment.changed)
    concerned = {one.agency_id for one in assessment.added} | {one.known.agency_id for one in assessment.changed}
    return tuple(sorted(concerned))


def _count(new: Iterable[Added]) -> None:
    """Counts the places of each quota at once: the database refuses one too many."""
    for quota_id, taken in sorted(Counter(one.quota_id for one in new).items()):
        Quota.objects.filter(pk=quota_id).update(taken=F("taken") + taken, edition=F("edition") + 1)


class _Writer:
    def __init__(self, event_id: int, by: Who, at: datetime, agencies: dict[int, str], circles: dict[int, str]) -> None:
        self.event_id, self.by, self.at, self.agencies, self.circles = event_id, by, at, agencies, circles
        self.order = ranks_of(event_id)
        self.ranks: dict[str, int | None] = {}

    def add(self, new: list[Added], numbers: Iterable[int]) -> None:
        """Somebody new in a place that was free."""
        for some in batches(zip(new, numbers, strict=True), _AT_ONCE):
            Delegate.objects.bulk_create(self._delegate(one, number) for one, number in some)

    def _delegate(self, one: Added, number: int) -> Delegate:
        made = Delegate(event_id=self.event_id, agency_id=one.agency_id, quota_id=one.quota_id, number=number)
        made.circle = self.circles[one.quota_id]
        return self._named(made, one.values)

    def _named(self, delegate: Delegate, values: dict[str, Any]) -> Delegate:
        delegate.standing = Standing.NAMED
        delegate.registered_at, delegate.registered_by = self.at, self.by.name[:LONGEST_BY]
        delegate.behalf = self.agencies.get(delegate.agency_id, "")
        return self._with(delegate, values)

    def fill(self, added: list[Added]) -> None:
        """A name for a place that was held."""
        values = {one.held_id: one.values for one in added if one.held_id}
        _save(self._named(held, values[held.pk]) for held in _found(values))

    def change(self, changed: list[Changed]) -> None:
        """What a list says otherwise of those who are there."""
        values = {one.known.id: named(one.changes) for one in changed}
        _save(self._with(known, values[known.pk]) for known in _found(values))

    def _with(self, delegate: Delegate, values: dict[str, Any]) -> Delegate:
        """Whoever writes a position and no rank has that of the position."""
        for name, value in values.items():
            setattr(delegate, name, value)
        if "position" in values and "rank_id" not in values:
            delegate.rank_id = self._rank(delegate.position)
        texts = {name: getattr(delegate, name) for name in ("name", "position", "unit", "honour")}
        for name, key in keys_of(delegate.number, texts).items():
            setattr(delegate, name, key)
        delegate.edition += 1
        return delegate

    def _rank(self, position: str) -> int | None:
        if position not in self.ranks:
            found = rank_proposed(position, [one.name for one in self.order]) if position and self.order else None
            self.ranks[position] = None if found is None else self.order[found].id
        return self.ranks[position]


def _found(ids: Iterable[int]) -> Iterator[Delegate]:
    for some in batches(ids, _AT_ONCE):
        yield from Delegate.objects.filter(pk__in=some)


def _save(delegates: Iterable[Delegate]) -> None:
    """All of them by what their rows become: one statement for many, where an update would need one for each."""
    for some in batches(delegates, _AT_ONCE):
        Delegate.objects.bulk_create(some, update_conflicts=True, unique_fields=["pk"], update_fields=_WRITTEN)
