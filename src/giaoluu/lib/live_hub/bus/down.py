"""What a bus raises, and how long it waits before it tries again."""

from __future__ import annotations

import random
from collections.abc import Iterator

FIRST_SECONDS = 0.1
LONGEST_SECONDS = 5.0


class BusDown(Exception):
    """The bus could not be reached."""


def pauses() -> Iterator[float]:
    """Seconds to wait before each further try: growing, and never the same for two processes."""
    pause = FIRST_SECONDS
    while True:
        yield pause * random.uniform(0.5, 1.0)  # noqa: S311 - nothing secret
        pause = min(pause * 2, LONGEST_SECONDS)
