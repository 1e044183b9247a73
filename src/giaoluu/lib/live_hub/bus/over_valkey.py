"""Changes told over Valkey, by publish and subscribe."""

from __future__ import annotations

import asyncio
import logging

import valkey
import valkey.asyncio
from valkey.exceptions import ValkeyError

from giaoluu.lib.live_hub.bus import BusDown, Heard, Missed
from giaoluu.lib.live_hub.bus.down import pauses

logger = logging.getLogger(__name__)

PATIENCE_SECONDS = 3.0
PROBE_SECONDS = 5.0


class ValkeyBus:
    """The server at `url`; all who use the same channel hear each other."""

    def __init__(self, url: str, channel: str = "giaoluu:live") -> None:
        self._url = url
        self._channel = channel
        self._client = valkey.Valkey.from_url(
            url, socket_timeout=PATIENCE_SECONDS, socket_connect_timeout=PATIENCE_SECONDS, health_check_interval=30
        )

    def publish(self, message: str) -> None:
        """As of `Bus`."""
        try:
            self._client.publish(self._channel, message)
        except ValkeyError as error:
            raise BusDown from error

    def close(self) -> None:
        """As of `Bus`."""
        self._client.connection_pool.disconnect()

    async def listen(self, heard: Heard, missed: Missed) -> None:
        """As of `Bus`."""
        again = pauses()
        while True:
            try:
                async with (
                    valkey.asyncio.Valkey.from_url(
                        self._url, socket_connect_timeout=PATIENCE_SECONDS, health_check_interval=PROBE_SECONDS
                    ) as client,
                    client.pubsub(ignore_subscribe_messages=False) as heard_from,
                ):
                    await heard_from.subscribe(self._channel)
                    again = pauses()
                    await self._hear(heard_from, heard, missed)
            except (ValkeyError, OSError) as error:
                logger.warning("live: Valkey is away: %s", error)
            await asyncio.sleep(next(again))

    async def _hear(self, heard_from: valkey.asyncio.client.PubSub, heard: Heard, missed: Missed) -> None:
        while True:
            # Without a timeout a server that vanished would be waited for for ever.
            told = await heard_from.get_message(timeout=PROBE_SECONDS)
            if told is None:
                continue
            if told["type"] == "subscribe":
                missed()
            elif told["type"] == "message":
                heard(told["data"].decode())
