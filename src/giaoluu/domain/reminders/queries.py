"""The parts of tasks as reminders and reports of progress need them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef
from django.utils.timezone import localtime

from giaoluu.domain.reminders.choices import Stage
from giaoluu.domain.reminders.decisions import PartState
from giaoluu.domain.reminders.models import Reminder
from giaoluu.domain.tasks.choices import OPEN, Progress, Share


@dataclass(frozen=True, slots=True)
class PartLine:
    """One agency's part of one task, with all that a list of progress shows."""

    part_id: int
    agency_id: int
    agency: str
    title: str
    clause: str
    share: Share
    due_on: date | None
    due_origin: str
    progress: Progress
    note: str
    reported_at: datetime | None
    reported_by: str
    waits: bool

    @property
    def reported_on(self) -> date | None:
        """The day of the latest report, as the clocks here show it."""
        return localtime(self.reported_at).date() if self.reported_at else None

    def is_late(self, today: date) -> bool:
        return self.due_on is not None and self.due_on < today and self.progress != Progress.DONE


def lines_of(event_id: int) -> list[PartLine]:
    """All parts of an event by agency and task, in the order of the plan."""
    waiting = apps.get_model("tasks.Obstacle").objects.filter(part=OuterRef("pk"), holding__in=OPEN)
    parts = apps.get_model("tasks.Part").objects.filter(
        event_id=event_id, task__dropped_at__isnull=True, agency__dropped_at__isnull=True
    )
    found = parts.annotate(waits=Exists(waiting)).select_related("agency", "task")
    return [_line(part) for part in found.order_by("agency__order", "agency_id", "task__order", "pk")]


def _line(part: Any) -> PartLine:
    return PartLine(
        part.pk, part.agency_id, part.agency.name, part.task.title, part.task.clause, Share(part.share),
        part.task.due_on, part.task.due_origin, Progress(part.progress), part.note, part.reported_at,
        part.reported_by, part.waits,
    )  # fmt: skip


def states_of(event_id: int) -> list[PartState]:
    """All parts of an event with what was reminded of."""
    reminded: dict[int, dict[Stage, date]] = {}
    rows = Reminder.objects.filter(part__event_id=event_id).values_list("part_id", "stage", "on")
    for part_id, stage, on in rows:
        reminded.setdefault(part_id, {})[Stage(stage)] = on
    return [
        PartState(
            line.part_id, line.agency_id, line.title, line.due_on, line.progress, line.reported_on, line.waits,
            reminded.get(line.part_id, {}),
        )
        for line in lines_of(event_id)
    ]  # fmt: skip


def count_parts(event_id: int) -> int:
    """How many lines a list of progress has."""
    found: int = apps.get_model("tasks.Part").objects.filter(event_id=event_id, task__dropped_at__isnull=True).count()
    return found


@dataclass(frozen=True, slots=True)
class Reminding:
    """An event whose reminders are due to be looked at."""

    event_id: int
    by_itself: bool


def events_to_remind(today: date) -> list[Reminding]:
    """The events that are not over; those whose day is not known yet are among them."""
    events = (
        apps.get_model("events.Event")
        .objects.exclude(ends_at__date__lt=today)
        .exclude(ends_at__isnull=True, starts_at__date__lt=today)
    )
    return [Reminding(pk, itself) for pk, itself in events.order_by("pk").values_list("pk", "reminds_by_itself")]
