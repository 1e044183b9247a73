"""How far a whole event is: counted by the database, however many agencies and tasks there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import BigIntegerField, Case, Count, F, OuterRef, Q, QuerySet, Subquery, When
from django.utils.timezone import localtime

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.queries import dropped_agencies
from giaoluu.domain.tasks.choices import OPEN, Progress, Share
from giaoluu.domain.tasks.models import Obstacle, Part, Task

ENDED = (Progress.DONE, Progress.CANNOT)


class Tally(NamedTuple):
    """So many tasks of one row that are due on one day and that far; there may be thousands of these."""

    row: int
    due_on: date | None
    progress: str
    number: int


def _row(agency: str) -> Case:
    """The row of an agency: its own number, or minus that of its group."""
    grouped = When(**{f"{agency}group__isnull": False, "then": -F(f"{agency}group_id")})
    return Case(grouped, default=F(f"{agency}id"), output_field=BigIntegerField())


def _led(event_id: int) -> QuerySet[Part]:
    """The leads' parts of an event: one a task. Agencies are not joined: hardly ever was one of them dropped."""
    led = Part.objects.filter(event_id=event_id, share=Share.LEAD, task__dropped_at__isnull=True)
    dropped = dropped_agencies(event_id)
    return led.exclude(agency_id__in=dropped) if dropped else led


def tallies(event_id: int, rows: Iterable[int]) -> list[Tally]:
    """The tasks of some rows (agencies, or groups by their number with a minus), counted by day and progress."""
    shown = list(rows)
    alone, groups = [one for one in shown if one > 0], [-one for one in shown if one < 0]
    found = _led(event_id).filter(Q(agency_id__in=alone) | Q(agency__group_id__in=groups))
    counted = found.values_list(_row("agency__"), "task__due_on", "progress").annotate(n=Count("pk"))
    return list(map(Tally._make, counted.order_by()))


def totals(event_id: int) -> list[Tally]:
    """Every task of an event, counted by day and progress alone."""
    found = _led(event_id).values_list("task__due_on", "progress").annotate(n=Count("pk"))
    return [Tally(0, *each) for each in found.order_by()]


def obstacles_by_row(event_id: int) -> dict[int, int]:
    """How many open obstacles each row has."""
    found = (
        Obstacle.objects.filter(event_id=event_id, holding__in=OPEN)
        .values_list(_row("agency__"))
        .annotate(n=Count("pk"))
    )
    return dict(found.order_by())


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task in a list of an event: the part of its lead."""

    part_id: int
    task_id: int
    agency_id: int
    agency: str
    title: str
    section: str
    clause: str
    start: int | None
    due_on: date | None
    due_origin: str
    progress: Progress
    note: str
    reported_at: datetime | None
    reported_by: str
    support: int
    support_done: int


def late_tasks(event_id: int, today: date, most: int) -> list[TaskLine]:
    """The tasks whose day has gone by, the latest first."""
    open_parts = Part.objects.filter(task=OuterRef("pk"), share=Share.LEAD, agency__dropped_at__isnull=True)
    # Walked along the index of deadlines, so that the first few cost the same however many are late.
    late = Task.objects.filter(event_id=event_id, due_on__lt=today, dropped_at__isnull=True)
    late = late.annotate(part=Subquery(open_parts.exclude(progress__in=ENDED).values("pk")[:1])).filter(
        part__isnull=False
    )
    parts = list(late.order_by("due_on", "order").values_list("part", flat=True)[:most])
    return _lines(Part.objects.filter(pk__in=parts).order_by("task__due_on", "agency__order", "pk"))


def agencies_late(event_id: int, today: date) -> set[int]:
    """The agencies that lead a task whose day has gone by."""
    late = _led(event_id).filter(task__due_on__lt=today).exclude(progress__in=ENDED)
    return set(late.values_list("agency_id", flat=True))


def tasks_page(event_id: int, by: str, first: int, most: int) -> list[TaskLine]:
    """A page of all tasks, by deadline or in the order of the plan."""
    order = ("task__due_on", "task__order", "agency__order") if by == "deadline" else ("task__order", "agency__order")
    return _lines(_led(event_id).order_by(*order, "pk")[first : first + most])


def tasks_of_agencies(event_id: int, agencies: Iterable[int]) -> list[TaskLine]:
    """The tasks that some agencies lead, in the order of the plan."""
    return _lines(_led(event_id).filter(agency_id__in=list(agencies)).order_by("agency__order", "task__order", "pk"))


def _lines(parts: QuerySet[Part]) -> list[TaskLine]:
    found = list(parts.select_related("task", "agency"))
    helped = _helped([part.task_id for part in found])
    return [_line(part, *helped[part.task_id]) for part in found]


def _helped(tasks: list[int]) -> dict[int, tuple[int, int]]:
    """How many support each task, and how many of them are through."""
    done = Count("pk", filter=Q(progress=Progress.DONE))
    counted = Part.objects.filter(task_id__in=tasks, share=Share.SUPPORT).values_list("task_id").order_by()
    found: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    found.update({task: (support, through) for task, support, through in counted.annotate(n=Count("pk"), done=done)})
    return found


def _line(part: Part, support: int, support_done: int) -> TaskLine:
    task = part.task
    return TaskLine(
        part.pk, task.pk, part.agency_id, part.agency.name, task.title, task.section, task.clause, task.start,
        task.due_on, task.due_origin, Progress(part.progress), part.note,
        localtime(part.reported_at) if part.reported_at else None, part.reported_by, support, support_done,
    )  # fmt: skip


def proposed_count(event_id: int) -> int:
    """How many tasks have a deadline that nobody has decided yet."""
    there = Task.objects.filter(event_id=event_id, dropped_at__isnull=True, due_on__isnull=False)
    return there.filter(due_origin=Origin.PROPOSED).count()


def task_line(event_id: int, task_id: int) -> TaskLine | None:
    """One task; None where the event has no such task."""
    found = _lines(_led(event_id).filter(task_id=task_id))
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class TaskWords:
    """What a task says in the plan, and what a form needs to change it."""

    text: str
    edition: int
    lead_origin: str


def task_words(task_id: int) -> TaskWords:
    """The words of a task that is known to be there."""
    return TaskWords(*Task.objects.values_list("text", "edition", "lead_origin").get(pk=task_id))


@dataclass(frozen=True, slots=True)
class Pending:
    """An obstacle that somebody has to answer or decide."""

    id: int
    agency_id: int
    agency: str
    text: str
    title: str
    clause: str
    start: int | None
    holding: str
    at: datetime
    last_words: str


def pending_obstacles(event_id: int, most: int, holding: str | None = None) -> list[Pending]:
    """Open obstacles, those that wait longest first; with `holding` only those in these hands."""
    found = Obstacle.objects.filter(event_id=event_id, holding__in=[holding] if holding else OPEN)
    found = found.select_related("agency", "part__task").prefetch_related("steps").order_by("at", "pk")
    return [_pending(one) for one in found[:most]]


def _pending(one: Obstacle) -> Pending:
    task = one.part.task if one.part else None
    words = [step.text for step in one.steps.all() if step.text]
    return Pending(
        one.pk, one.agency_id, one.agency.name, one.text, task.title if task else "", task.clause if task else "",
        task.start if task else None, one.holding, localtime(one.at), words[-1] if words else "",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundTask:
    """A task that a search came upon."""

    task_id: int
    title: str
    agency: str


def find_tasks(event_id: int, words: Iterable[str], most: int) -> list[FoundTask]:
    """Tasks with all these words, which have no marks, in title or sentence; in the order of the plan."""
    found = _led(event_id)
    for word in words:
        found = found.filter(task__search__contains=word)
    rows = found.order_by("task__order", "agency__order").values_list("task_id", "task__title", "agency__name")
    return [FoundTask(*row) for row in rows[:most]]
