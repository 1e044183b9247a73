"""What one agency has to do, with everything that stands on its desk."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localtime

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.journal.queries import Line, latest_of_kind, of_subject
from giaoluu.domain.tasks.choices import Holding, Progress, Share
from giaoluu.domain.tasks.facts import EvidenceRemoved, ProgressReported
from giaoluu.domain.tasks.models import Deliverable, Evidence, Obstacle, Part
from giaoluu.domain.tasks.queries.obstacles import ObstacleInfo, told


@dataclass(frozen=True, slots=True)
class Colleague:
    """Another agency with a part in the same task."""

    agency_id: int
    name: str
    share: Share
    progress: Progress


@dataclass(frozen=True, slots=True)
class Proof:
    """A file (by its SHA-256) or a link that was added to a part."""

    id: int
    name: str
    sha256: str
    url: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a task must bring."""

    id: int
    text: str
    count: int | None
    done_at: datetime | None
    done_by: str
    clause: str
    start: int | None


@dataclass(frozen=True, slots=True)
class Duty:
    """The part of one agency in one task. `text` is the sentence of the plan, `title` what it is called by."""

    part_id: int
    task_id: int
    event_id: int
    agency_id: int
    title: str
    text: str
    section: str
    share: Share
    progress: Progress
    note: str
    reported_at: datetime | None
    reported_by: str
    edition: int
    due_on: date | None
    due_words: str
    due_origin: Origin
    lead_origin: Origin
    clause: str
    start: int | None
    colleagues: tuple[Colleague, ...] = ()
    items: tuple[Item, ...] = ()
    proofs: tuple[Proof, ...] = ()
    obstacles: tuple[ObstacleInfo, ...] = ()

    @property
    def lead(self) -> str:
        """Who leads the task, where it is somebody else."""
        return next((each.name for each in self.colleagues if each.share is Share.LEAD), "")


@dataclass(frozen=True, slots=True)
class Desk:
    """An agency's desk: duties that it leads, those that it supports, obstacles of no task, and those passed to it."""

    agency_id: int
    duties: tuple[Duty, ...]
    support: tuple[Duty, ...]
    obstacles: tuple[ObstacleInfo, ...]
    passed: tuple[ObstacleInfo, ...]

    def duty(self, part_id: int) -> Duty | None:
        """The duty of that part; None where it is not on this desk."""
        return next((duty for duty in (*self.duties, *self.support) if duty.part_id == part_id), None)


def desk(agency_id: int) -> Desk:
    """Everything on an agency's desk, in six queries however much it is."""
    parts = Part.objects.filter(agency_id=agency_id, task__dropped_at__isnull=True)
    duties = _duties(parts.select_related("task").order_by("task__order", "pk"))
    concerning = told(Obstacle.objects.filter(Q(agency_id=agency_id) | Q(passed_to_id=agency_id)).order_by("-pk"))
    own = [obstacle for obstacle in concerning if obstacle.agency_id == agency_id]
    duties = [replace(duty, obstacles=tuple(o for o in own if o.part_id == duty.part_id)) for duty in duties]
    on_desk = {duty.part_id for duty in duties}
    return Desk(
        agency_id,
        duties=tuple(duty for duty in duties if duty.share is Share.LEAD),
        support=tuple(duty for duty in duties if duty.share is Share.SUPPORT),
        obstacles=tuple(obstacle for obstacle in own if obstacle.part_id not in on_desk),
        passed=tuple(obstacle for obstacle in concerning if _is_passed_here(obstacle, agency_id)),
    )


def duty_of_part(part_id: int) -> Duty | None:
    """One duty, without its obstacles; None where an amendment has dropped it."""
    parts = Part.objects.filter(pk=part_id, task__dropped_at__isnull=True)
    return next(iter(_duties(parts.select_related("task"))), None)


def parts_of_task(task_id: int) -> list[int]:
    """The parts of one task, by number."""
    return list(Part.objects.filter(task_id=task_id).order_by("pk").values_list("pk", flat=True))


def parts_of_event(event_id: int) -> list[int]:
    """All parts of an event, by number."""
    return list(Part.objects.filter(event_id=event_id).order_by("pk").values_list("pk", flat=True))


def _is_passed_here(obstacle: ObstacleInfo, agency_id: int) -> bool:
    """What waits for this agency, and what it has answered; not what went on to others."""
    return obstacle.passed_to_id == agency_id and obstacle.holding in {Holding.AGENCY, Holding.ANSWERED}


def _duties(parts: QuerySet[Part]) -> list[Duty]:
    found = list(parts)
    tasks = [part.task_id for part in found]
    colleagues, items, proofs = _colleagues(tasks), _items(tasks), _proofs([part.pk for part in found])
    return [
        replace(
            _duty(part),
            colleagues=tuple(each for each in colleagues[part.task_id] if each.agency_id != part.agency_id),
            items=tuple(items[part.task_id]),
            proofs=tuple(proofs[part.pk]),
        )
        for part in found
    ]


def _duty(part: Part) -> Duty:
    task = part.task
    return Duty(
        part.pk, task.pk, part.event_id, part.agency_id, task.title, task.text, task.section, Share(part.share),
        Progress(part.progress), part.note, _here(part.reported_at), part.reported_by, part.edition, task.due_on,
        task.due_words, Origin(task.due_origin), Origin(task.lead_origin), task.clause, task.start,
    )  # fmt: skip


def _colleagues(tasks: list[int]) -> dict[int, list[Colleague]]:
    found = defaultdict(list)
    for part in Part.objects.filter(task_id__in=tasks).select_related("agency").order_by("agency__order", "pk"):
        found[part.task_id].append(
            Colleague(part.agency_id, part.agency.name, Share(part.share), Progress(part.progress))
        )
    return found


def _items(tasks: list[int]) -> dict[int, list[Item]]:
    found = defaultdict(list)
    for item in Deliverable.objects.filter(task_id__in=tasks).order_by("pk"):
        found[item.task_id].append(
            Item(item.pk, item.text, item.count, _here(item.done_at), item.done_by, item.clause, item.start)
        )
    return found


def _proofs(parts: list[int]) -> dict[int, list[Proof]]:
    found = defaultdict(list)
    for proof in Evidence.objects.filter(part_id__in=parts).order_by("pk"):
        found[proof.part_id].append(
            Proof(proof.pk, proof.name, proof.sha256, proof.url, localtime(proof.at), proof.by)
        )  # fmt: skip
    return found


def _here(moment: datetime | None) -> datetime | None:
    return localtime(moment) if moment else None


@dataclass(frozen=True, slots=True)
class Former:
    """What the last report of a part replaced: what taking it back leads to."""

    progress: Progress
    note: str


def former(event_id: int, part_id: int) -> Former | None:
    """What a part said before its last report; None where it never reported."""
    last = latest_of_kind(event_id, f"part:{part_id}", ProgressReported.__name__)
    return Former(Progress(last.data["was"]), last.data["was_note"]) if last else None


def last_removed(event_id: int, part_id: int) -> str:
    """The name of the evidence that was last taken off a part; empty where none was."""
    last = latest_of_kind(event_id, f"part:{part_id}", EvidenceRemoved.__name__)
    return last.data["name"] if last else ""


def history(event_id: int, part_id: int, task_id: int) -> list[Line]:
    """What happened to a part and its task, the latest first."""
    lines = of_subject(event_id, f"part:{part_id}") + of_subject(event_id, f"task:{task_id}")
    return sorted(lines, key=lambda line: -line.version)
