"""What people change of the tasks themselves: deadlines, titles, what they must bring, what was only proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.tasks.actions.concerned import agencies_of_task
from giaoluu.domain.tasks.decisions import search_words
from giaoluu.domain.tasks.facts import (
    DeadlineSet,
    DeliverableAdded,
    DeliverableMarked,
    ProposalAccepted,
    TaskReworded,
)
from giaoluu.domain.tasks.models import Deliverable, Task

PROPOSED = Q(due_origin=Origin.PROPOSED, due_on__isnull=False) | Q(lead_origin=Origin.PROPOSED)


@dataclass(frozen=True, slots=True)
class TaskNow:
    """A task as it is, for somebody who saw an earlier one."""

    title: str
    due_on: date | None
    edition: int


class TaskChanged(Exception):
    """Somebody changed the task in the meantime; `now` is what it is. Nothing was written."""

    def __init__(self, now: TaskNow) -> None:
        super().__init__(now)
        self.now = now


@transaction.atomic
def set_deadline(task_id: int, due_on: date | None, why: str, edition: int, *, by: Who, at: datetime) -> None:
    """Sets the deadline by a person's word; what it was stays in the journal. Raises `TaskChanged`."""
    task = Task.objects.select_for_update().get(pk=task_id)
    if (task.due_on, task.due_origin) == (due_on, Origin.PERSON):
        return
    _hold(task, edition)
    Task.objects.filter(pk=task_id).update(due_on=due_on, due_origin=Origin.PERSON, edition=edition + 1)
    fact = DeadlineSet(
        **_of(task), was=_iso(task.due_on), was_origin=task.due_origin, now=_iso(due_on), why=why.strip()
    )
    announce(fact, by=by, at=at)


@transaction.atomic
def reword_task(task_id: int, title: str, edition: int, *, by: Who, at: datetime) -> None:
    """Gives a task a clearer title; the sentence of the plan stays. Raises `TaskChanged`."""
    task = Task.objects.select_for_update().get(pk=task_id)
    title = " ".join(title.split())[:200]
    if title in {"", task.title}:
        return
    _hold(task, edition)
    words = search_words(title, task.text)
    Task.objects.filter(pk=task_id).update(title=title, search=words, edition=edition + 1)
    announce(TaskReworded(**_of(task), was=task.title, now=title), by=by, at=at)


@transaction.atomic
def accept_proposal(task_id: int, *, by: Who, at: datetime) -> None:
    """What was proposed for a task is decided by a person from now on; accepted already, nothing happens."""
    _accept(list(Task.objects.select_for_update().filter(PROPOSED, pk=task_id)), by, at)


@transaction.atomic
def accept_proposals(event_id: int, *, by: Who, at: datetime) -> int:
    """The same for all tasks of an event at once; gives how many there were."""
    open_ones = Task.objects.select_for_update().filter(PROPOSED, event_id=event_id, dropped_at__isnull=True)
    found = list(open_ones.order_by("pk"))
    _accept(found, by, at)
    return len(found)


def _accept(tasks: list[Task], by: Who, at: datetime) -> None:
    ids = [task.pk for task in tasks]
    Task.objects.filter(pk__in=ids).update(edition=F("edition") + 1)
    Task.objects.filter(pk__in=ids, due_origin=Origin.PROPOSED, due_on__isnull=False).update(due_origin=Origin.PERSON)
    Task.objects.filter(pk__in=ids, lead_origin=Origin.PROPOSED).update(lead_origin=Origin.PERSON)
    announce(*(_accepted(task) for task in tasks), by=by, at=at)


def _accepted(task: Task) -> ProposalAccepted:
    return ProposalAccepted(
        **_of(task),
        due_on=_iso(task.due_on),
        deadline=task.due_origin == Origin.PROPOSED and task.due_on is not None,
        lead=task.lead_origin == Origin.PROPOSED,
    )


@transaction.atomic
def mark_deliverable(deliverable_id: int, done: bool, *, by: Who, at: datetime) -> None:
    """Ticks off something that a task must bring, or takes the tick back; the same again changes nothing."""
    found = Deliverable.objects.select_for_update(of=("self",)).select_related("task").get(pk=deliverable_id)
    if (found.done_at is not None) == done:
        return
    mark = {"done_at": at, "done_by": by.name} if done else {"done_at": None, "done_by": ""}
    Deliverable.objects.filter(pk=deliverable_id).update(**mark)
    announce(DeliverableMarked(**_of(found.task), text=found.text, done=done), by=by, at=at)


@transaction.atomic
def add_deliverable(task_id: int, text: str, count: int | None = None, *, by: Who, at: datetime) -> int:
    """Writes down something that a task must bring, by a person's word; the same again is the one that is there."""
    task = Task.objects.select_for_update().get(pk=task_id)
    text = " ".join(text.split())[:300]
    there = Deliverable.objects.filter(task=task, text=text).first()
    if there:
        return there.pk
    added = Deliverable.objects.create(task=task, text=text, count=count, origin=Origin.PERSON)
    announce(DeliverableAdded(**_of(task), text=text, count=count), by=by, at=at)
    return added.pk


def _hold(task: Task, edition: int) -> None:
    if task.edition != edition:
        raise TaskChanged(TaskNow(task.title, task.due_on, task.edition))


def _of(task: Task) -> dict[str, Any]:
    return {"event_id": task.event_id, "subject": f"task:{task.pk}", "agencies": agencies_of_task(task.pk)}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
