"""The one way to say that something happened."""

from __future__ import annotations

import logging
from datetime import datetime

from django.apps import apps
from django.db import transaction
from django.db.models import F

from giaoluu.domain.journal.announced import announced
from giaoluu.domain.journal.facts import Fact, Who
from giaoluu.domain.journal.models import Entry

logger = logging.getLogger(__name__)


def announce(*facts: Fact, by: Who, at: datetime) -> None:
    """Writes the facts into the journal, in the transaction of whoever calls, and tells the listeners after its commit.

    Facts of one event are counted on the event's own row, so that a higher version is always a later commit. Call it
    last in a transaction: the row is locked from here on.
    """
    for event_id in dict.fromkeys(fact.event_id for fact in facts):
        _announce(event_id, [fact for fact in facts if fact.event_id == event_id], by, at)


def _announce(event_id: int, facts: list[Fact], by: Who, at: datetime) -> None:
    event = apps.get_model("events.Event").objects.filter(pk=event_id)
    event.update(version=F("version") + len(facts))
    last: int = event.values_list("version", flat=True).get()
    entries = [_entry(fact, by, at, last - len(facts) + number) for number, fact in enumerate(facts, 1)]
    Entry.objects.bulk_create(entries)
    transaction.on_commit(lambda: _tell(facts, last))


def _entry(fact: Fact, by: Who, at: datetime, version: int) -> Entry:
    return Entry(
        event_id=fact.event_id, version=version, at=at, by_id=by.person_id, by_name=by.name, through=by.through,
        kind=type(fact).__name__, subject=fact.subject, data=fact.data(),
    )  # fmt: skip


def _tell(facts: list[Fact], version: int) -> None:
    """What is committed is so: a listener that breaks is written down, and breaks neither the others nor the action."""
    for _, answer in announced.send_robust(sender=None, facts=facts, version=version):
        if isinstance(answer, Exception):
            logger.error("a listener broke at version %d", version, exc_info=answer)
