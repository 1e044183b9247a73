"""Very many people at once: written set by set, so that a list of a hundred thousand takes seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import F

from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.incoming import VALUES, Added, Assessment, Changed, named
from giaoluu.domain.delegates.decisions.writing import keys_of
from giaoluu.domain.delegates.models import Delegate, Quota, Register
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
    writer.add(new, _numbers(event_id, len(new)))
    writer.fill([one for one in assessment.added if one.held_id is not None])
    writer.change(assessment.changed)
    concerned = {one.agency_id for one in assessment.added} | {one.known.agency_id for one in assessment.changed}
    return tuple(sorted(concerned))


def _count(new: Iterable[Added]) -> None:
    """Counts the places of each quota at once: the database refuses one too many."""
    for quota_id, taken in sorted(Counter(one.quota_id for one in new).items()):
        Quota.objects.filter(pk=quota_id).update(taken=F("taken") + taken, edition=F("edition") + 1)


def _numbers(event_id: int, count: int) -> int:
    """The first of so many numbers that nobody ever had."""
    Register.objects.get_or_create(event_id=event_id)
    Register.objects.filter(event_id=event_id).update(last_number=F("last_number") + count)
    last: int = Register.objects.values_list("last_number", flat=True).get(event_id=event_id)
    return last - count + 1


class _Writer:
    def __init__(self, event_id: int, by: Who, at: datetime, agencies: dict[int, str], circles: dict[int, str]) -> None:
        self.event_id, self.by, self.at, self.agencies, self.circles = event_id, by, at, agencies, circles

    def add(self, new: list[Added], first: int) -> None:
        """Somebody new in a place that was free."""
        for some in batches(enumerate(new, first), _AT_ONCE):
            Delegate.objects.bulk_create(self._delegate(one, number) for number, one in some)

    def _delegate(self, one: Added, number: int) -> Delegate:
        made = Delegate(event_id=self.event_id, agency_id=one.agency_id, quota_id=one.quota_id, number=number)
        made.circle = self.circles[one.quota_id]
        return self._named(made, one.values)

    def _named(self, delegate: Delegate, values: dict[str, Any]) -> Delegate:
        delegate.standing = Standing.NAMED
        delegate.registered_at, delegate.registered_by = self.at, self.by.name
        delegate.behalf = self.agencies.get(delegate.agency_id, "")
        return _with(delegate, values)

    def fill(self, added: list[Added]) -> None:
        """A name for a place that was held."""
        values = {one.held_id: one.values for one in added if one.held_id}
        _save(self._named(held, values[held.pk]) for held in _found(values))

    def change(self, changed: list[Changed]) -> None:
        """What a list says otherwise of those who are there."""
        values = {one.known.id: named(one.changes) for one in changed}
        _save(_with(known, values[known.pk]) for known in _found(values))


def _with(delegate: Delegate, values: dict[str, Any]) -> Delegate:
    for name, value in values.items():
        setattr(delegate, name, value)
    keys = keys_of(delegate.number, {name: getattr(delegate, name) for name in ("name", "position", "unit", "honour")})
    for name, key in keys.items():
        setattr(delegate, name, key)
    delegate.edition += 1
    return delegate


def _found(ids: Iterable[int]) -> Iterator[Delegate]:
    for some in batches(ids, _AT_ONCE):
        yield from Delegate.objects.filter(pk__in=some)


def _save(delegates: Iterable[Delegate]) -> None:
    """All of them by what their rows become: one statement for many, where an update would need one for each."""
    for some in batches(delegates, _AT_ONCE):
        Delegate.objects.bulk_create(some, update_conflicts=True, unique_fields=["pk"], update_fields=_WRITTEN)
