"""Tells a bus of changes, and makes good what could not be told."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable

from giaoluu.lib.live_hub.bus import Bus, BusDown
from giaoluu.lib.live_hub.change import ANYTHING, Change, parts

logger = logging.getLogger(__name__)


class Publisher:
    """Told after the commit, from any thread. A bus that is away costs the page nothing: what it missed is owed.

    Owed is the news that anything may have changed; it goes out before the next change, or when `settle` is called.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._owes = False

    def changed(self, scope: str, version: int, topics: Iterable[str], revoke: Iterable[str] = ()) -> None:
        """The topics of the scope changed at the version; the holders lost their right to hear."""
        for change in parts(scope, version, topics, revoke, time.time()):
            self._send(change)

    def settle(self) -> None:
        """Sends what is owed, if anything is."""
        if self._owes:
            self._owes = False
            self._send(ANYTHING)

    def _send(self, change: Change) -> None:
        if change is not ANYTHING:
            self.settle()
        try:
            self._bus.publish(change.message())
        except BusDown:
            self._owes = True
            logger.warning("live: the bus is away; pages are told when it is back", exc_info=True)
