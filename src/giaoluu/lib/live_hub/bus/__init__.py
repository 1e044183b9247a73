"""Ways to tell every process of a change: within one process, over Valkey, over PostgreSQL. One tiny protocol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from giaoluu.lib.live_hub.bus.down import BusDown

__all__ = ["Bus", "BusDown", "Heard", "Missed"]

Heard = Callable[[str], None]
Missed = Callable[[], None]


class Bus(Protocol):
    """Carries short lines to all who listen, the sender's own process included."""

    def publish(self, message: str) -> None:
        """Tells everybody; may be called from any thread; raises `BusDown`."""

    async def listen(self, heard: Heard, missed: Missed) -> None:
        """Calls `heard` for each message until cancelled, and `missed` whenever it begins to hear (again)."""

    def close(self) -> None:
        """Lets go of the connection it publishes over; the next message makes another."""
