"""Running coroutines in tests: on a thread of its own, because a browser keeps a loop running in the tests' one."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

PATIENCE_SECONDS = 20
Found = TypeVar("Found")


def run(work: Coroutine[Any, Any, Found]) -> Found:
    """What the coroutine gives, in a fresh loop; fails where it takes too long."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(lambda: asyncio.run(asyncio.wait_for(work, PATIENCE_SECONDS))).result()
