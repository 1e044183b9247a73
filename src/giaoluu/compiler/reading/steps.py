"""How far a long reading is: whoever waits may be told after each page."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int], None]
"""Pages read, and how many there are."""


def untold(done: int, total: int) -> None:
    """Nobody waits."""
