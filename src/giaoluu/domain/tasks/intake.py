"""Tasks made from a plan: the writers that adoption calls, each within its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.intake import Place
from giaoluu.domain.tasks.choices import Share
from giaoluu.domain.tasks.decisions import search_words
from giaoluu.domain.tasks.models import Deliverable, Part, Task

BATCH = 500


@dataclass(frozen=True, slots=True)
class NewYield:
    """Something countable that a task must bring."""

    text: str
    count: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class DutyWords:
    """What a sentence of duty says, the same for every agency that has it."""

    key: str
    order: int
    text: str
    title: str
    section: str
    kind: str
    due_on: date | None
    due_words: str
    due_origin: str
    lead_origin: str
    yields: tuple[NewYield, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class NewTask:
    """A duty as the task of one agency, with those that support it; `lead` and `supports` are ids of agencies."""

    duty: DutyWords
    lead_key: str
    lead: int
    supports: tuple[int, ...]

    @property
    def key(self) -> str:
        return task_key(self.duty.key, self.lead_key)


def task_key(duty: str, lead: str) -> str:
    """The key of a duty of an agency."""
    return f"{duty}:{lead}"[:120]


def add_tasks(event_id: int, tasks: Sequence[NewTask]) -> int:
    """Makes the tasks that are missing, and brings back those that had been dropped; how many are new is told."""
    there = set(Task.objects.filter(event_id=event_id).values_list("key", flat=True))
    Task.objects.filter(event_id=event_id, key__in=[task.key for task in tasks], dropped_at__isnull=False).update(
        dropped_at=None
    )
    missing = [task for task in tasks if task.key not in there]
    made = Task.objects.bulk_create([_task(event_id, new) for new in missing], batch_size=BATCH)
    pairs = list(zip(made, missing, strict=True))
    Part.objects.bulk_create([part for task, new in pairs for part in _parts(event_id, task, new)], batch_size=BATCH)
    Deliverable.objects.bulk_create([one for task, new in pairs for one in _yields(task, new.duty)], batch_size=BATCH)
    return len(made)


def _task(event_id: int, new: NewTask) -> Task:
    duty = new.duty
    return Task(
        event_id=event_id, key=new.key, order=duty.order, text=duty.text, title=duty.title[:200],
        section=duty.section[:300], kind=duty.kind, due_on=duty.due_on, due_words=duty.due_words[:200],
        due_origin=duty.due_origin, lead_origin=duty.lead_origin, search=search_words(duty.title, duty.text),
        **duty.place.values(),
    )  # fmt: skip


def _parts(event_id: int, task: Task, new: NewTask) -> list[Part]:
    shares = {new.lead: Share.LEAD} | {agency: Share.SUPPORT for agency in new.supports if agency != new.lead}
    return [Part(task=task, agency_id=agency, event_id=event_id, share=share) for agency, share in shares.items()]


def _yields(task: Task, duty: DutyWords) -> list[Deliverable]:
    return [Deliverable(task=task, text=one.text[:300], count=one.count, **one.place.values()) for one in duty.yields]


def rename_duties(event_id: int, renamed: Mapping[str, str]) -> None:
    """Duties whose words changed have another key in the new text of the plan: old -> new."""
    for old, new in renamed.items():
        tasks = list(Task.objects.filter(event_id=event_id, key__startswith=f"{old}:"))
        for task in tasks:
            task.key = task_key(new, task.key.partition(":")[2])
        Task.objects.bulk_update(tasks, ["key"], batch_size=BATCH)


def reword_duty(event_id: int, duty: DutyWords) -> None:
    """The new words of a duty on all its tasks; what agencies reported stays."""
    _of(event_id, duty.key).update(
        text=duty.text, title=duty.title[:200], section=duty.section[:300], kind=duty.kind,
        search=search_words(duty.title, duty.text), **duty.place.values(),
    )  # fmt: skip


def move_duty(event_id: int, duty: DutyWords) -> None:
    """Where the same words now stand."""
    _of(event_id, duty.key).update(order=duty.order, **duty.place.values())


def reschedule_duty(event_id: int, duty: DutyWords) -> None:
    """The new deadline of a duty on all its tasks."""
    _of(event_id, duty.key).update(due_on=duty.due_on, due_words=duty.due_words[:200], due_origin=duty.due_origin)


def recount_duty(event_id: int, duty: DutyWords) -> None:
    """The new counts of a duty: those of the plan are replaced, what people added or ticked stays."""
    tasks = list(_of(event_id, duty.key))
    plain = Deliverable.objects.filter(task__in=tasks, origin=Origin.PLAN)
    wanted = {one.text[:300] for one in duty.yields}
    plain.filter(done_at__isnull=True).exclude(text__in=wanted).delete()
    kept = set(plain.values_list("task_id", "text"))
    new = [one for task in tasks for one in _yields(task, duty) if (task.pk, one.text) not in kept]
    Deliverable.objects.bulk_create(new, batch_size=BATCH)


def drop_duty(event_id: int, key: str, at: datetime, but: Iterable[str] = ()) -> None:
    """A duty that the plan no longer has: its tasks are kept with all that was done, and no longer asked for."""
    gone = _of(event_id, key).exclude(key__in=[task_key(key, lead) for lead in but])
    gone.filter(dropped_at__isnull=True).update(dropped_at=at)


def set_supports(event_id: int, key: str, supports: Sequence[int]) -> None:
    """Whoever supports a duty now; whoever has reported on it stays."""
    for task in _of(event_id, key).prefetch_related("parts"):
        there = {part.agency_id for part in task.parts.all()}
        Part.objects.bulk_create(
            Part(task=task, agency_id=agency, event_id=event_id, share=Share.SUPPORT)
            for agency in supports if agency not in there
        )  # fmt: skip
        task.parts.filter(share=Share.SUPPORT, reported_at__isnull=True).exclude(agency_id__in=supports).delete()


def _of(event_id: int, duty: str):  # type: ignore[no-untyped-def]  # a query set of tasks
    return Task.objects.filter(event_id=event_id, key__startswith=f"{duty}:")
