"""Obstacles: reported, added to, answered, passed on, brought to the committee, decided, closed."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db import transaction

from giaoluu.domain.events.queries import AgencyInfo, agency_by_id, event_by_id
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.tasks.choices import OPEN, Hat, Holding, Step
from giaoluu.domain.tasks.decisions import SPEAKING, Move, Not, move
from giaoluu.domain.tasks.facts import ObstacleMoved, ObstacleReported
from giaoluu.domain.tasks.models import Obstacle, ObstacleStep


class ObstacleChanged(Exception):
    """Somebody did something about it in the meantime; the page shows what. Nothing was written."""

    def __init__(self, holding: Holding, edition: int) -> None:
        super().__init__(holding, edition)
        self.holding, self.edition = holding, edition


class StepRefused(Exception):
    """The step cannot be taken; `why` says why. Nothing was written."""

    def __init__(self, why: Not) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture on the shelf."""

    sha256: str
    name: str


@transaction.atomic
def report_obstacle(
    agency_id: int, part_id: int | None, text: str, photo: Photo | None = None, *, by: Who, at: datetime
) -> int:
    """Writes down what stands in the way of an agency, for the standing agency to answer; gives its number.

    The same words of the same agency about the same part, still open, are the one that is there. Raises `StepRefused`
    where there are no words.
    """
    # The agency's row is held, so that a double press makes one obstacle.
    agency = apps.get_model("events.Agency").objects.select_for_update(no_key=True).get(pk=agency_id)
    text = text.strip()
    if not text:
        raise StepRefused(Not.WITHOUT_WORDS)
    same = Obstacle.objects.filter(agency_id=agency_id, text=text, holding__in=OPEN)
    there = (same.filter(part_id=part_id) if part_id else same.filter(part__isnull=True)).first()
    if there:
        return there.pk
    made = Obstacle.objects.create(event_id=agency.event_id, agency_id=agency_id, part_id=part_id, text=text, at=at)
    ObstacleStep.objects.create(
        obstacle=made, kind=Step.REPORTED, hat=Hat.ASKER, speaker=agency.name, text=text, at=at, by=by.name,
        photo_sha256=photo.sha256 if photo else "", photo_name=photo.name if photo else "",
    )  # fmt: skip
    fact = ObstacleReported(
        event_id=agency.event_id, subject=f"obstacle:{made.pk}", agencies=(agency_id,), agency=agency.name, text=text
    )  # fmt: skip
    announce(fact, by=by, at=at)
    return made.pk


@transaction.atomic
def take_step(
    obstacle_id: int,
    step: Step,
    text: str,
    edition: int,
    *,
    hats: Set[Hat],
    to_agency: int | None = None,
    by: Who,
    at: datetime,
) -> None:
    """Does something about an obstacle, as one of the `hats` that whoever asks may speak as.

    The same step of the same person, taken last, changes nothing. Raises `ObstacleChanged`, `StepRefused`.
    """
    obstacle = Obstacle.objects.select_for_update().get(pk=obstacle_id)
    text = text.strip()
    receiver = _receiver(obstacle, step, to_agency)
    if _is_repeat(obstacle, step, text, receiver, by):
        return
    if obstacle.edition != edition:
        raise ObstacleChanged(Holding(obstacle.holding), obstacle.edition)
    taken = _allowed(Holding(obstacle.holding), step, text, receiver, hats)
    _write(obstacle, step, text, taken, receiver, by, at)


def _receiver(obstacle: Obstacle, step: Step, to_agency: int | None) -> AgencyInfo | None:
    """The agency that it is passed to: of the same event, and another than the one that asks."""
    if step is not Step.PASSED or to_agency is None or to_agency == obstacle.agency_id:
        return None
    of_event = apps.get_model("events.Agency").objects.filter(pk=to_agency, event_id=obstacle.event_id)
    return agency_by_id(to_agency) if of_event.exists() else None


def _is_repeat(obstacle: Obstacle, step: Step, text: str, receiver: AgencyInfo | None, by: Who) -> bool:
    last = obstacle.steps.order_by("-pk").values_list("kind", "text", "addressee", "by").first()
    return last == (step.value, text, receiver.name if receiver else "", by.name)


def _allowed(holding: Holding, step: Step, text: str, receiver: AgencyInfo | None, hats: Set[Hat]) -> Move:
    taken = move(holding, step, hats)
    if taken is None:
        raise StepRefused(Not.NOW)
    if step in SPEAKING and not text:
        raise StepRefused(Not.WITHOUT_WORDS)
    if step is Step.PASSED and receiver is None:
        raise StepRefused(Not.WITHOUT_AGENCY)
    return taken


def _write(
    obstacle: Obstacle, step: Step, text: str, taken: Move, receiver: AgencyInfo | None, by: Who, at: datetime
) -> None:
    passed_to = receiver.id if receiver else obstacle.passed_to_id
    addressee = receiver.name if receiver else ""
    Obstacle.objects.filter(pk=obstacle.pk).update(
        holding=taken.holding, passed_to=passed_to, edition=obstacle.edition + 1
    )
    ObstacleStep.objects.create(
        obstacle=obstacle, kind=step, hat=taken.hat, speaker=_speaker(obstacle, taken.hat), addressee=addressee,
        text=text, at=at, by=by.name,
    )  # fmt: skip
    concerned = (obstacle.agency_id, obstacle.passed_to_id, passed_to)
    fact = ObstacleMoved(
        event_id=obstacle.event_id, subject=f"obstacle:{obstacle.pk}", step=step.value, hat=taken.hat.value,
        agencies=tuple(dict.fromkeys(agency for agency in concerned if agency)), agency=obstacle.agency.name,
        was=obstacle.holding, now=taken.holding.value, text=text, to_agency=addressee,
    )  # fmt: skip
    announce(fact, by=by, at=at)


def _speaker(obstacle: Obstacle, hat: Hat) -> str:
    """The agency that speaks; the committee is none."""
    if hat is Hat.ASKER:
        return obstacle.agency.name
    if hat is Hat.PASSED:
        return obstacle.passed_to.name if obstacle.passed_to else ""
    event = event_by_id(obstacle.event_id) if hat is Hat.STANDING else None
    standing = agency_by_id(event.standing_id) if event and event.standing_id else None
    return standing.name if standing else ""
