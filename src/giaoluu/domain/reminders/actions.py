"""The only writers of reminders: they draft messages, and remember what was reminded of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localtime

from giaoluu.domain.accounts.queries import Reachable, officers_of, overseers_of
from giaoluu.domain.events.queries import EventInfo, agencies_of, event_by_id
from giaoluu.domain.journal.facts import HOUSE, Who
from giaoluu.domain.outbox.actions import Letter, draft, drop, send
from giaoluu.domain.outbox.choices import Channel, Leaving
from giaoluu.domain.outbox.decisions import people, ready
from giaoluu.domain.outbox.queries import addressees, messages_of
from giaoluu.domain.reminders.choices import Stage
from giaoluu.domain.reminders.decisions import SETTLED, Due, PartState, due_reminders
from giaoluu.domain.reminders.models import Reminder
from giaoluu.domain.reminders.queries import states_of
from giaoluu.domain.reminders.texts import digest, overview, urging

REMINDER, URGING = "reminder", "urge"


@transaction.atomic
def remind(event_id: int, *, by_itself: bool, at: datetime) -> list[int]:
    """Drafts today's digests, one a person; the ids of the drafts. Asked again on the same day it drafts nothing more.

    `by_itself` lets them leave at once. A digest of an earlier day that nobody sent is dropped: today's says all of it.
    """
    event, today = event_by_id(event_id), localtime(at).date()
    if event is None:
        return []
    dues = due_reminders(states_of(event_id), today, event.day)
    letters = [*_to_officers(event, dues, today), *_to_overseers(event, dues, today)]
    if not letters:
        return []
    drafted = draft(event_id, letters, by=HOUSE, at=at)
    _drop_earlier(event_id, {letter.person_id for letter in letters}, drafted, at)
    _remember(dues, today)
    if by_itself:
        found = addressees(event_id, drafted)
        if ready(found):
            send(event_id, [one.message_id for one in ready(found)], people=people(ready(found)), by=HOUSE, at=at)
    return drafted


def _to_officers(event: EventInfo, dues: Sequence[Due], today: date) -> list[Letter]:
    by_person: dict[int, tuple[Reachable, list[Due]]] = {}
    for officer in officers_of(event.id, {due.part.agency_id for due in dues}):
        theirs = by_person.setdefault(officer.person_id, (officer, []))[1]
        theirs += [due for due in dues if due.part.agency_id == officer.agency_id]
    return [
        _letter(officer, digest(event, officer, theirs), REMINDER, f"digest:{officer.person_id}:{today}")
        for officer, theirs in by_person.values()
    ]


def _to_overseers(event: EventInfo, dues: Sequence[Due], today: date) -> list[Letter]:
    """What is overdue goes to those who oversee too, and to the officers of the overseeing agency."""
    late = [due for due in dues if due.stage is Stage.LATE]
    if not late:
        return []
    agencies = {agency.id: agency.name for agency in agencies_of(event.id)}
    asked = [*overseers_of(event.id), *(officers_of(event.id, [event.overseeing_id]) if event.overseeing_id else [])]
    return [
        _letter(person, overview(event, person, late, agencies), REMINDER, f"overview:{person.person_id}:{today}")
        for person in {person.person_id: person for person in asked}.values()
    ]


def _letter(person: Reachable, words: tuple[str, str], cause: str, once: str) -> Letter:
    by_mail = bool(person.email and not person.refused_address)
    return Letter(
        channel=Channel.EMAIL if by_mail else Channel.ZALO, cause=cause, once=once, to_name=person.name,
        subject=words[0], body=words[1], address=person.email, person_id=person.person_id, agency_id=person.agency_id,
    )  # fmt: skip


def _drop_earlier(event_id: int, person_ids: set[int | None], kept: Sequence[int], at: datetime) -> None:
    earlier = [
        row.id
        for row in messages_of(event_id, [Leaving.DRAFT], most=None)
        if row.cause == REMINDER and row.person_id in person_ids and row.id not in kept
    ]
    drop(event_id, earlier, by=HOUSE, at=at)


def _remember(dues: Sequence[Due], today: date) -> None:
    Reminder.objects.bulk_create(
        [Reminder(part_id=due.part.part_id, stage=due.stage, on=today) for due in dues],
        update_conflicts=True, unique_fields=["part", "stage"], update_fields=["on"],
    )  # fmt: skip


@transaction.atomic
def urge(event_id: int, agency_ids: Iterable[int], *, by: Who, at: datetime) -> list[int]:
    """Drafts one message to each officer of these agencies, naming what is late or unopened; the ids of the drafts.

    An agency is urged once a day: a second press gives the draft of the first.
    """
    event, today, wanted = event_by_id(event_id), localtime(at).date(), set(agency_ids)
    if event is None or not wanted:
        return []
    unopened = {agency.id for agency in agencies_of(event_id) if agency.opened_at is None}
    late = _late_by_agency(states_of(event_id), today)
    letters = []
    for officer in officers_of(event_id, wanted):
        words = urging(event, officer, late.get(officer.agency_id or 0, []), unopened=officer.agency_id in unopened)
        letters.append(_letter(officer, words, URGING, f"urge:{officer.person_id}:{officer.agency_id}:{today}"))
    return draft(event_id, letters, by=by, at=at) if letters else []


def _late_by_agency(parts: Iterable[PartState], today: date) -> dict[int, list[Due]]:
    found: dict[int, list[Due]] = {}
    for part in parts:
        if part.due_on and part.due_on < today and part.progress not in SETTLED:
            due = Due(part, Stage.LATE, (part.due_on - today).days)
            found.setdefault(part.agency_id, []).append(due)
    return found
