"""The last changes of a scope, so that a page that comes a little late is sent what it missed and nothing else."""

from __future__ import annotations

from collections import deque

LATE = 0.5


class Ring:
    """Knows every change after `floor`; what lies before it is forgotten.

    Versions may arrive out of order: whoever commits first need not have taken the lower number. A page that has seen
    version 5 need not have seen a 4 that arrived later, so such a latecomer counts as a little newer than the newest.
    """

    def __init__(self, floor: int, size: int) -> None:
        self.newest = floor
        self._floor: float = floor
        self._size = size
        self._changes: deque[tuple[float, tuple[str, ...] | None]] = deque()

    def add(self, version: int, topics: tuple[str, ...] | None) -> None:
        """Notes that the topics, or all where None, changed at the version."""
        place = version if version >= self.newest else self.newest + LATE
        self.newest = max(self.newest, version)
        self._changes.append((place, topics))
        if len(self._changes) > self._size:
            self._floor, _ = self._changes.popleft()

    def touched_since(self, since: int) -> set[str] | None:
        """The topics that changed after the version; None where that is not known, or all may have."""
        if since < self._floor:
            return None
        touched: set[str] = set()
        for place, topics in reversed(self._changes):
            if place <= since:
                break
            if topics is None:
                return None
            touched.update(topics)
        return touched
