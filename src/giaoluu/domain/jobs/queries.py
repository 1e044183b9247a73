"""What others may know of jobs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from giaoluu.domain.jobs.choices import OPEN, Stage
from giaoluu.domain.jobs.models import Job


@dataclass(frozen=True, slots=True)
class JobInfo:
    """How far a job is."""

    id: int
    kind: str
    event_id: int | None
    stage: Stage
    done: int
    total: int
    result: dict[str, Any]
    problem: str
    made_at: datetime
    made_by: str
    ended_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.stage in OPEN

    @property
    def percent(self) -> int:
        return 100 * self.done // self.total if self.total else 0


def job_of(event_id: int, job_id: int) -> JobInfo | None:
    """A job of an event; None where there is none."""
    job = Job.objects.filter(event_id=event_id, pk=job_id).first()
    return _info(job) if job else None


def open_job(event_id: int, kind: str) -> JobInfo | None:
    """The latest job of a kind that has not ended yet."""
    job = Job.objects.filter(event_id=event_id, kind=kind, stage__in=OPEN).order_by("-pk").first()
    return _info(job) if job else None


def _info(job: Job) -> JobInfo:
    return JobInfo(
        job.pk, job.kind, job.event_id, Stage(job.stage), job.done, job.total, job.result, job.problem, job.made_at,
        job.made_by, job.ended_at,
    )  # fmt: skip
