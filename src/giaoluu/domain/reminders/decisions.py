"""Which parts of tasks are reminded of on a day. No database, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from giaoluu.domain.reminders.calendar import is_closed, open_day_before
from giaoluu.domain.reminders.choices import Stage
from giaoluu.domain.tasks.choices import Progress

FIRST_WARNING, LAST_WARNING = 3, 1
ANSWERED = (Progress.RECEIVED, Progress.DOING)
SETTLED = (Progress.DONE, Progress.CANNOT)
"""Nothing is asked of an agency any more: it is done, or it is the secretariat's turn."""


@dataclass(frozen=True, slots=True)
class PartState:
    """What is known of an agency's part of a task; `waits` while an obstacle of it waits for an answer."""

    part_id: int
    agency_id: int
    title: str
    due_on: date | None
    progress: Progress
    reported_on: date | None = None
    waits: bool = False
    reminded_on: Mapping[Stage, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Due:
    """A part that is reminded of; `days` to its deadline, below zero behind it."""

    part: PartState
    stage: Stage
    days: int


def due_reminders(parts: Iterable[PartState], today: date, event_on: date | None = None) -> list[Due]:
    """What is reminded of today, in the order given.

    Three days and one day before the deadline, each once; daily behind it. Where the day of reminding is closed it is
    the last open day before, so that closed days stay silent; only what is overdue on the eve of the event is said
    then too. An agency that has answered since is left in peace, and one that waits for an answer always.
    """
    if is_closed(today) and not _is_eve(today, event_on):
        return []
    found = [Due(part, stage, _days(part, today)) for part in parts if (stage := _stage(part, today))]
    return [due for due in found if due.stage is Stage.LATE] if is_closed(today) else found


def _is_eve(today: date, event_on: date | None) -> bool:
    return event_on is not None and (event_on - today).days == 1


def _days(part: PartState, today: date) -> int:
    return (part.due_on - today).days if part.due_on else 0


def _stage(part: PartState, today: date) -> Stage | None:
    if part.due_on is None or part.waits or part.progress in SETTLED:
        return None
    stage, since = stage_on(part.due_on, today)
    if stage is None or since is None:
        return None
    last = part.reminded_on.get(stage)
    if last and (stage is not Stage.LATE or last >= today):
        return None
    return None if _has_answered(part, last or since) else stage


def stage_on(due_on: date, today: date) -> tuple[Stage | None, date | None]:
    """The stage that a deadline is at, and since which day."""
    if today > due_on:
        return Stage.LATE, date.fromordinal(due_on.toordinal() + 1)
    for stage, days in ((Stage.NEXT_DAY, LAST_WARNING), (Stage.SOON, FIRST_WARNING)):
        since = open_day_before(due_on, days)
        if today >= since:
            return stage, since
    return None, None


def _has_answered(part: PartState, since: date) -> bool:
    return part.progress in ANSWERED and part.reported_on is not None and part.reported_on >= since
