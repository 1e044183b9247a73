"""Starts the loop: inside the web process where the database is a file, as processes of its own otherwise."""

from __future__ import annotations

import atexit
import signal
from functools import partial
from types import FrameType

from django.db import connection
from django.utils.timezone import now

from giaoluu.domain.jobs.running import run_next
from giaoluu.workers.loop import Chore, Loop
from giaoluu.workers.passes import LatePasses
from giaoluu.workers.post import Post
from giaoluu.workers.reminders import remind_all
from giaoluu.workers.surroundings import Surroundings, surroundings

HOURLY = 3600.0
SOON = 10.0
OFTEN = 2.0


def loop_here(place: Surroundings, often: float = OFTEN) -> Loop:
    """A loop with all chores of this product."""
    loop = Loop()
    must_stop = loop.stopping.is_set
    loop.add(Chore("post", Post(place).once, often))
    loop.add(Chore("reminders", remind_all, HOURLY))
    loop.add(Chore("passes", LatePasses(place.secret).once, SOON))
    loop.add(Chore("jobs", lambda at: run_next(at=at, clock=now, must_stop=must_stop), often))
    return loop


def start_inside() -> Loop | None:
    """Starts the loop in threads of this process, where the database is a file that one process keeps to itself.

    None where it is a server: there `giaoluu work` does it, as often as one likes.
    """
    if connection.vendor != "sqlite":
        return None
    loop = loop_here(surroundings())
    loop.start()
    atexit.register(loop.stop)
    return loop


def work() -> None:
    """Works in this process until it is interrupted or told to end."""
    loop = loop_here(surroundings())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, partial(_stop, loop))
    loop.start()
    loop.wait()
    loop.stop()


def _stop(loop: Loop, number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - as signals call
    loop.stopping.set()
