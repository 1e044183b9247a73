"""What the hub has done elsewhere: tasks of its loop, and calls on threads."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

logger = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class Unavailable(Exception):
    """What was asked for cannot be had now."""


class Errands:
    """Keeps hold of what was begun, so that it can be ended."""

    def __init__(self, threads: int) -> None:
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="live")
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begins the work in the running loop."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def ask(self, call: Callable[[str], Answer], about: str) -> Answer:
        """What the call gives, on a thread; raises `Unavailable` where it fails, and logs why."""
        future = asyncio.get_running_loop().run_in_executor(self._threads, call, about)
        await asyncio.wait([future])
        error = future.exception()
        if error is not None:
            logger.error("live: %s failed for %r", getattr(call, "__name__", "a call"), about, exc_info=error)
            raise Unavailable from error
        return future.result()

    async def end(self) -> None:
        """Ends all of it."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._threads.shutdown(wait=False, cancel_futures=True)
