"""The bus of a single process."""

from __future__ import annotations

import asyncio

from giaoluu.lib.live_hub.bus import Heard, Missed


class InProcessBus:
    """Calls those who listen, on the thread of whoever publishes."""

    def __init__(self) -> None:
        self._listeners: list[Heard] = []

    def publish(self, message: str) -> None:
        """As of `Bus`; never down."""
        for heard in tuple(self._listeners):
            heard(message)

    async def listen(self, heard: Heard, missed: Missed) -> None:
        """As of `Bus`."""
        self._listeners.append(heard)
        missed()
        try:
            await asyncio.Event().wait()
        finally:
            self._listeners.remove(heard)

    def close(self) -> None:
        """As of `Bus`: there is none."""
