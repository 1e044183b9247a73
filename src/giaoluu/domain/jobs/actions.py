"""The only writers of jobs. Every step of a worker asks for its own taking: one that lost its lease changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet

from giaoluu.domain.jobs.choices import OPEN, Stage
from giaoluu.domain.jobs.models import Job
from giaoluu.domain.journal.facts import Who

LEASE = timedelta(minutes=2)
MOST_TRIES = 5
AT_ONCE = 20
LONGEST_PROBLEM = 500
DIED_TOO_OFTEN = "Đã thử nhiều lần, lần nào máy cũng dừng giữa chừng."


class Stopped(Exception):
    """The job was cancelled, or its lease ran out and another has it: whoever works on it must stop."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that one worker has in hand; `taking` tells this taking from any other, `kept` is what an earlier left."""

    id: int
    taking: int
    kind: str
    event_id: int | None
    organiser_id: int | None
    payload: dict[str, Any]
    kept: dict[str, Any]


def enqueue(
    kind: str,
    payload: dict[str, Any],
    *,
    event_id: int | None = None,
    organiser_id: int | None = None,
    by: Who,
    at: datetime,
) -> int:
    """Puts a piece of long work in the row; its id."""
    job = Job.objects.create(
        kind=kind, payload=payload, event_id=event_id, organiser_id=organiser_id, made_at=at, made_by=by.name
    )
    return job.pk


def claim(*, at: datetime) -> Claimed | None:
    """The next job that waits or whose worker has not been heard of for a lease; None where there is none.

    A job that its workers died of too often is given up, so that it does not take down one after the other.
    """
    lost = Q(stage=Stage.RUNNING, leased_until__lt=at)
    Job.objects.filter(lost, tries__gte=MOST_TRIES).update(stage=Stage.FAILED, problem=DIED_TOO_OFTEN, ended_at=at)
    open_ones = Job.objects.filter(Q(stage=Stage.WAITING) | lost).order_by("pk")
    for pk, tries, stage in list(open_ones.values_list("pk", "tries", "stage")[:AT_ONCE]):
        mine = Job.objects.filter(pk=pk, tries=tries, stage=stage)
        if mine.update(stage=Stage.RUNNING, tries=F("tries") + 1, leased_until=at + LEASE):
            return _claimed(Job.objects.get(pk=pk))
    return None


def _claimed(job: Job) -> Claimed:
    return Claimed(job.pk, job.tries, job.kind, job.event_id, job.organiser_id, job.payload, job.kept)


def progress(claimed: Claimed, done: int, total: int, kept: dict[str, Any] | None = None, *, at: datetime) -> None:
    """Says how far it is, renews the lease, and keeps what a next run would go on from. Raises `Stopped`."""
    more = {} if kept is None else {"kept": kept}
    if not _mine(claimed).update(done=done, total=total, leased_until=at + LEASE, **more):
        raise Stopped


def finish(claimed: Claimed, result: dict[str, Any], *, at: datetime) -> None:
    """The work is done. Raises `Stopped` where it is not this worker's any more."""
    if not _mine(claimed).update(stage=Stage.DONE, result=result, done=F("total"), leased_until=None, ended_at=at):
        raise Stopped


def fail(claimed: Claimed, problem: str, *, at: datetime) -> None:
    """The work cannot be done; `problem` says why to whoever asked for it."""
    _mine(claimed).update(stage=Stage.FAILED, problem=problem[:LONGEST_PROBLEM], leased_until=None, ended_at=at)


def give_back(claimed: Claimed) -> None:
    """A worker that is told to stop puts its job back, for the next one to go on with at once."""
    _mine(claimed).update(stage=Stage.WAITING, leased_until=None)


def cancel(event_id: int, job_id: int, *, at: datetime) -> None:
    """Nobody needs it any more; whoever works on it hears of it at the next step."""
    jobs = Job.objects.filter(event_id=event_id, pk=job_id, stage__in=OPEN)
    jobs.update(stage=Stage.CANCELLED, leased_until=None, ended_at=at)


def _mine(claimed: Claimed) -> QuerySet[Job]:
    return Job.objects.filter(pk=claimed.id, stage=Stage.RUNNING, tries=claimed.taking)
