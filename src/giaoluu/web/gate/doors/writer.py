"""Group commit: requests that wait are written down together, in one transaction, and answered after it.

A disk is asked to keep something some hundreds of times a second, however little it is; people at eight doors do not
wait for each other. While one transaction is under way those that come meanwhile gather for the next.
"""

from __future__ import annotations

import logging
import time
from asyncio import AbstractEventLoop, Future, get_running_loop
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils.timezone import now

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.devices import note_seen
from giaoluu.domain.checkin.actions.scans import record, tell, untold_events
from giaoluu.domain.checkin.decisions.scans import Brought, Recorded

logger = logging.getLogger(__name__)

MOST = 2000
"""So many scans in one transaction, so that the last who comes does not wait for all."""
TELL_SECONDS = 0.25
"""The journal and the open pages are told so often of what was written; it stands in the tables before."""
SEEN_SECONDS = 10.0
TRIES = 3


class Lost(Exception):
    """What was brought could not be written down now: the phone keeps it and comes again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One request that waits for its commit."""

    event_id: int
    brought: Brought
    answer: Future[Recorded | None]
    loop: AbstractEventLoop


class Writer:
    """Writes on a thread of its own, with a connection of its own."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._waiting: deque[Waiting] = deque()
        self._changed = Condition()
        self._untold: set[int] = set()
        self._seen: set[int] = set()
        self._tell_at = self._see_at = 0.0
        self._thread: Thread | None = None
        self._stopping = False

    async def write(self, event_id: int, brought: Brought) -> Recorded | None:
        """What became of it, once it is durable; None where the device was revoked. Raises `Lost`."""
        loop = get_running_loop()
        waiting = Waiting(event_id, brought, loop.create_future(), loop)
        with self._changed:
            self._start()
            self._waiting.append(waiting)
            self._changed.notify()
        return await waiting.answer

    def stop(self) -> None:
        """Writes what waits, tells of it, and ends."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="doors", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        tried(lambda: self._untold.update(untold_events()))
        while True:
            group = self._next()
            if group:
                self._write_all(group)
            if self._stopping or time.monotonic() >= self._tell_at:
                self._tell()
            if self._stopping and not group:
                connection.close()
                return

    def _next(self) -> list[Waiting]:
        """All that wait, up to `MOST` scans; nothing where it is time to tell."""
        with self._changed:
            if not self._waiting and not self._stopping:
                self._changed.wait(max(0.0, self._tell_at - time.monotonic()) if self._untold else None)
            group: list[Waiting] = []
            count = 0
            while self._waiting and count < MOST:
                group.append(self._waiting.popleft())
                count += len(group[-1].brought.scans)
            return group

    def _write_all(self, group: list[Waiting]) -> None:
        by_event: dict[int, list[Waiting]] = defaultdict(list)
        for waiting in group:
            by_event[waiting.event_id].append(waiting)
        for event_id, together in by_event.items():
            self._write(event_id, together)
        self._seen.update(waiting.brought.device for waiting in group)

    def _write(self, event_id: int, together: list[Waiting]) -> None:
        answers = self._recorded(event_id, together)
        if answers is None and len(together) > 1:
            # One of them may be what the database does not take: the others must not wait for it.
            for waiting in together:
                self._write(event_id, [waiting])
            return
        _give(together, answers)
        if not self._untold:
            self._tell_at = time.monotonic() + TELL_SECONDS
        self._untold.add(event_id)

    def _recorded(self, event_id: int, together: list[Waiting]) -> list[Recorded | None] | None:
        """What became of them; None where nothing did. A connection that broke is made again."""
        brought = [waiting.brought for waiting in together]
        for attempt in range(TRIES):
            try:
                _connect()
                return record(event_id, brought, books=self._books, at=now())
            except (OperationalError, InterfaceError):
                connection.close()
                time.sleep(0.05 * attempt)
            except Exception:
                logger.exception("doors: %d requests could not be written down", len(together))
                with suppress(DatabaseError):
                    connection.close()
                return None
        logger.error("doors: the database is away; %d requests were sent back", len(together))
        return None

    def _tell(self) -> None:
        told, self._untold = self._untold, set()
        for event_id in told:
            self._tell_event(event_id)
        if self._seen and (self._stopping or time.monotonic() >= self._see_at):
            seen, self._seen = self._seen - {0}, set()
            self._see_at = time.monotonic() + SEEN_SECONDS
            tried(lambda: note_seen(seen, at=now()))
        self._tell_at = time.monotonic() + TELL_SECONDS

    def _tell_event(self, event_id: int) -> None:
        if not tried(lambda: tell(event_id, at=now())):
            self._untold.add(event_id)


def tried(work: Callable[[], object]) -> bool:
    """What is only told may wait for the next time; what was written down is not touched by it."""
    try:
        _connect()
        work()
    except DatabaseError:
        logger.warning("doors: not told for now", exc_info=True)
        connection.close()
        return False
    return True


def _connect() -> None:
    """What is answered survives a power cut, which SQLite is not asked for elsewhere; PostgreSQL keeps its plans."""
    if connection.connection is not None:
        return
    connection.ensure_connection()
    driver: Any = connection.connection
    if connection.vendor == "sqlite":
        driver.execute("PRAGMA synchronous=FULL")
    else:
        driver.prepare_threshold = 5


def _give(together: list[Waiting], answers: Iterable[Recorded | None] | None) -> None:
    """Answers all at once, in the loop that they wait in."""
    given: list[Recorded | Lost | None] = list(answers) if answers is not None else [Lost()] * len(together)
    with suppress(RuntimeError):  # the loop was closed: nobody waits any more
        together[0].loop.call_soon_threadsafe(_settle, together, given)


def _settle(together: list[Waiting], given: list[Recorded | Lost | None]) -> None:
    for waiting, answer in zip(together, given, strict=True):
        if waiting.answer.done():
            continue
        if isinstance(answer, Lost):
            waiting.answer.set_exception(answer)
        else:
            waiting.answer.set_result(answer)
