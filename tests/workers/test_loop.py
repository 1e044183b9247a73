"""The loop itself: it goes on after what went wrong, and it ends promptly."""

from __future__ import annotations

import logging
import time
from datetime import UTC, date, datetime, timedelta
from threading import Event

import pytest

from giaoluu.domain.outbox.models import Message
from giaoluu.workers.loop import PATIENCE_SECONDS, Chore, Loop
from giaoluu.workers.reminders import remind_all
from tests.workers.conftest import until
from tests.workspace import add_task, build


def test_a_round_that_fails_is_written_down_and_the_next_is_made(caplog: pytest.LogCaptureFixture) -> None:
    rounds: list[datetime] = []

    def fails_once(at: datetime) -> bool:
        rounds.append(at)
        if len(rounds) == 1:
            raise RuntimeError("no such thing")
        return False

    loop = Loop()
    loop.add(Chore("failing", fails_once, 0.01))
    with caplog.at_level(logging.ERROR):
        loop.start()
        until(lambda: len(rounds) >= 3)
        loop.stop()
    assert [record.getMessage() for record in caplog.records] == ["failing: a round failed"]


def test_while_there_is_work_it_does_not_pause_and_then_it_does() -> None:
    left, idle = [1] * 50, Event()

    def work(at: datetime) -> bool:
        if not left:
            idle.set()
            return False
        left.pop()
        return True

    loop = Loop()
    loop.add(Chore("busy", work, 3600))
    loop.start()
    assert idle.wait(60)
    begun = time.monotonic()
    loop.stop()
    assert (time.monotonic() - begun < PATIENCE_SECONDS, [thread.is_alive() for thread in loop.threads]) == (
        True,
        [False],
    )


SEVEN_IN_HANOI = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.parametrize(("minutes", "drafted"), [(-1, 0), (0, 1), (11 * 60 - 1, 1), (11 * 60, 0)])
def test_people_are_reminded_in_the_hours_of_work_only(minutes: int, drafted: int) -> None:
    space = build()
    space.tasks.append(add_task(space, "Công an tỉnh", "Việc", due_on=date(2026, 3, 3)))
    assert remind_all(SEVEN_IN_HANOI + timedelta(minutes=minutes)) is False
    assert Message.objects.count() == drafted
