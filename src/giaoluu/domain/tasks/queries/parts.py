"""The part of every agency in every task of an event, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.timezone import localtime

from giaoluu.domain.tasks.choices import OPEN, Progress, Share
from giaoluu.domain.tasks.models import Obstacle, Part


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
    waiting = Obstacle.objects.filter(part=OuterRef("pk"), holding__in=OPEN)
    parts = Part.objects.filter(event_id=event_id, task__dropped_at__isnull=True, agency__dropped_at__isnull=True)
    found = parts.annotate(waits=Exists(waiting)).select_related("agency", "task")
    return [_line(part) for part in found.order_by("agency__order", "agency_id", "task__order", "pk")]


def _line(part: Any) -> PartLine:  # with `waits`, which the query added
    return PartLine(
        part.pk, part.agency_id, part.agency.name, part.task.title, part.task.clause, Share(part.share),
        part.task.due_on, part.task.due_origin, Progress(part.progress), part.note, part.reported_at,
        part.reported_by, part.waits,
    )  # fmt: skip


def count_parts(event_id: int) -> int:
    """How many lines a list of progress has."""
    return Part.objects.filter(event_id=event_id, task__dropped_at__isnull=True).count()
