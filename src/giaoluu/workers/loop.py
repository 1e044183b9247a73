"""One loop that reads the clock and calls what is to be done, until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Thread

from django.db import close_old_connections, connections
from django.utils.timezone import now

log = logging.getLogger(__name__)
PATIENCE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to be done again and again. `once` does one piece at a time given, and says whether there was any;
    after an idle round the loop waits `pause` seconds.
    """

    name: str
    once: Callable[[datetime], bool]
    pause: float


class Loop:
    """Does chores, each in a thread of its own, so that a long one keeps none of the others waiting."""

    def __init__(self) -> None:
        self.stopping = Event()
        self.threads: list[Thread] = []

    def add(self, chore: Chore) -> None:
        """One more chore, before the loop is started."""
        self.threads.append(Thread(target=self._run, args=[chore], name=f"giaoluu {chore.name}", daemon=True))

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        """Tells all to stop after what they have in hand, and waits for that as long as is reasonable."""
        self.stopping.set()
        for thread in self.threads:
            thread.join(PATIENCE_SECONDS)

    def wait(self) -> None:
        """Until somebody tells it to stop."""
        self.stopping.wait()

    def _run(self, chore: Chore) -> None:
        while not self.stopping.is_set():
            if not self._round(chore):
                self.stopping.wait(chore.pause)
        connections.close_all()

    def _round(self, chore: Chore) -> bool:
        """One round. What goes wrong is written into the log, and the loop goes on after its pause."""
        close_old_connections()
        try:
            return chore.once(now())
        except Exception:
            log.exception("%s: a round failed", chore.name)
            return False
