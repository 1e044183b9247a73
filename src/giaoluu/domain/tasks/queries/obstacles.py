"""Obstacles with all that was said and done about them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localtime

from giaoluu.domain.tasks.choices import OPEN, Hat, Holding, Step
from giaoluu.domain.tasks.models import Obstacle, ObstacleStep


@dataclass(frozen=True, slots=True)
class StepInfo:
    """One thing said or done: by whom, as what, of which agency."""

    id: int
    kind: Step
    hat: Hat
    speaker: str
    addressee: str
    text: str
    photo_sha256: str
    photo_name: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class ObstacleInfo:
    """An obstacle: of which agency, about which task, in whose hands, and its steps, the first report first."""

    id: int
    event_id: int
    agency_id: int
    agency: str
    part_id: int | None
    task: str
    clause: str
    start: int | None
    text: str
    holding: Holding
    passed_to_id: int | None
    passed_to: str
    at: datetime
    edition: int
    steps: tuple[StepInfo, ...]

    @property
    def is_open(self) -> bool:
        return self.holding in OPEN

    @property
    def proposal(self) -> str:
        """What was last proposed to the committee; empty where nothing was."""
        return next((step.text for step in reversed(self.steps) if step.kind is Step.BROUGHT), "")


def obstacles(event_id: int) -> list[ObstacleInfo]:
    """All obstacles of an event: the open ones first, of these the one that waits longest; then the latest closed."""
    found = told(Obstacle.objects.filter(event_id=event_id).order_by("pk"))
    return [each for each in found if each.is_open] + [each for each in reversed(found) if not each.is_open]


def obstacle(event_id: int, obstacle_id: int) -> ObstacleInfo | None:
    """One obstacle of an event; None where the event has none of that number."""
    return next(iter(told(Obstacle.objects.filter(event_id=event_id, pk=obstacle_id))), None)


def obstacle_by_id(obstacle_id: int) -> ObstacleInfo | None:
    return next(iter(told(Obstacle.objects.filter(pk=obstacle_id))), None)


def told(asked: QuerySet[Obstacle]) -> list[ObstacleInfo]:
    """Obstacles with their steps, in two queries."""
    found = list(asked.select_related("agency", "passed_to", "part__task"))
    steps = defaultdict(list)
    for step in ObstacleStep.objects.filter(obstacle__in=[each.pk for each in found]).order_by("pk"):
        steps[step.obstacle_id].append(_step(step))
    return [_obstacle(each, tuple(steps[each.pk])) for each in found]


def _obstacle(found: Obstacle, steps: tuple[StepInfo, ...]) -> ObstacleInfo:
    task = found.part.task if found.part else None
    return ObstacleInfo(
        found.pk, found.event_id, found.agency_id, found.agency.name, found.part_id, task.title if task else "",
        task.clause if task else "", task.start if task else None, found.text, Holding(found.holding),
        found.passed_to_id, found.passed_to.name if found.passed_to else "", localtime(found.at), found.edition, steps,
    )  # fmt: skip


def _step(step: ObstacleStep) -> StepInfo:
    return StepInfo(
        step.pk, Step(step.kind), Hat(step.hat), step.speaker, step.addressee, step.text, step.photo_sha256,
        step.photo_name, localtime(step.at), step.by,
    )  # fmt: skip
