"""Long work: taken by one worker at a time, gone on with by another, stopped when nobody needs it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from giaoluu.domain.jobs.actions import LEASE, MOST_TRIES, Stopped, cancel, claim, enqueue, finish, give_back, progress
from giaoluu.domain.jobs.models import Job
from giaoluu.domain.jobs.queries import job_of, open_job
from giaoluu.domain.jobs.running import FAULT, run_next, work_of
from tests.workspace import BY, NOW, Workspace

LATER = NOW + LEASE + timedelta(seconds=1)


def put(space: Workspace, kind: str = "progress.workbook") -> int:
    return enqueue(kind, {"a": 1}, event_id=space.event.pk, by=BY, at=NOW)


def run(at: object = NOW, stop: bool = False) -> bool:
    return run_next(at=NOW, clock=lambda: NOW, must_stop=lambda: stop)


def test_a_job_is_taken_by_one_worker(space: Workspace) -> None:
    number = put(space)
    taken = [claim(at=NOW), claim(at=NOW)]
    assert [(one.id, one.payload) if one else None for one in taken] == [(number, {"a": 1}), None]


def test_a_job_whose_worker_died_goes_on_from_what_was_kept(space: Workspace) -> None:
    put(space)
    first = claim(at=NOW)
    assert first is not None
    progress(first, 3, 10, {"page": 3}, at=NOW)
    assert claim(at=NOW + LEASE) is None
    second = claim(at=LATER)
    assert second is not None
    assert (second.id, second.taking, second.kept) == (first.id, 2, {"page": 3})
    with pytest.raises(Stopped):
        finish(first, {}, at=LATER)
    finish(second, {"made": True}, at=LATER)
    assert Job.objects.values_list("stage", "done", "result").get() == ("done", 10, {"made": True})


def test_saying_how_far_it_is_renews_the_lease(space: Workspace) -> None:
    put(space)
    taken = claim(at=NOW)
    assert taken is not None
    progress(taken, 1, 2, at=NOW + LEASE)
    assert claim(at=LATER) is None


def test_a_job_that_kills_its_workers_is_given_up(space: Workspace) -> None:
    put(space)
    at = NOW
    for _ in range(MOST_TRIES):
        assert claim(at=at) is not None
        at += LEASE + timedelta(seconds=1)
    assert (claim(at=at), Job.objects.get().stage) == (None, "failed")


def test_a_cancelled_job_stops_at_its_next_step(space: Workspace) -> None:
    number = put(space)
    taken = claim(at=NOW)
    assert taken is not None
    cancel(space.event.pk, number, at=NOW)
    with pytest.raises(Stopped):
        progress(taken, 1, 2, at=NOW)
    found = job_of(space.event.pk, number)
    assert found is not None
    assert (found.stage, found.is_open, open_job(space.event.pk, "progress.workbook")) == ("cancelled", False, None)


def test_a_worker_that_must_stop_gives_its_job_back(space: Workspace) -> None:
    put(space)
    run(stop=True)
    assert Job.objects.get().stage == "waiting"
    taken = claim(at=NOW)
    assert taken is not None
    give_back(taken)
    assert claim(at=NOW) is not None


@pytest.mark.parametrize("kind", ["nobody.knows", "progress.nothing", "progress._hidden", "journal.x", ""])
def test_an_unknown_kind_fails_alone_and_says_so(space: Workspace, kind: str) -> None:
    put(space, kind)
    assert run() is True
    assert Job.objects.values_list("stage", "problem").get() == ("failed", FAULT)


def test_the_function_of_a_kind_is_found_in_the_part_of_that_name() -> None:
    from giaoluu.web.office.progress import jobs

    assert work_of("progress.workbook") is jobs.workbook


def test_where_nothing_waits_nothing_is_done(space: Workspace) -> None:
    assert run() is False
