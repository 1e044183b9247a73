"""The hub of this process as the server sees it: the streams, and the beginning and end of the process."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import threading
import time
from types import FrameType

from giaoluu.lib.asgi import Receive, Scope, Send
from giaoluu.lib.live_hub import Change, Hub, LiveApplication
from giaoluu.lib.live_hub.change import ANYTHING
from giaoluu.lib.live_hub.hub import HEARTBEAT_SECONDS
from giaoluu.web.live.apps import live
from giaoluu.web.live.rendering import render
from giaoluu.web.live.tickets import open_ticket
from giaoluu.web.live.versions import latest, vouch

logger = logging.getLogger(__name__)

PATH = "/live/"
HOUR = 3600


class LiveService:
    """Serves `PATH`, and starts and stops with the server."""

    def __init__(self) -> None:
        self._hub = Hub(render, latest, vouch)
        self._application = LiveApplication(self._hub, open_ticket)
        self._tasks: list[asyncio.Task[None]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request for a stream."""
        await self._application(scope, receive, send)

    async def lifespan(self, receive: Receive, send: Send) -> None:
        """Starts and stops the hub when the server says so."""
        await receive()
        self._start()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await self._stop()
        await send({"type": "lifespan.shutdown.complete"})

    def _start(self) -> None:
        self._hub.start()
        bus = live().bus
        self._tasks = [asyncio.create_task(bus.listen(self._heard, self._missed)), asyncio.create_task(_settle())]
        self._tasks.append(asyncio.create_task(self._each_hour()))
        if threading.current_thread() is threading.main_thread():
            self._end_streams_on(signal.SIGINT)
            self._end_streams_on(signal.SIGTERM)
        # What was loaded stays: looking through it for rubbish would hold up every open page.
        gc.collect()
        gc.freeze()

    async def _stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._hub.stop()
        live().bus.close()

    def _heard(self, message: str) -> None:
        try:
            change = Change.of(message)
        except ValueError:
            logger.warning("live: %r is no change", message)
            return
        self._hub.publish(change)

    def _missed(self) -> None:
        self._hub.publish(ANYTHING)

    async def _each_hour(self) -> None:
        """What the clock alone changes is sent too: a task that is late since midnight, the hours that are left."""
        while True:
            await asyncio.sleep(HOUR - time.time() % HOUR + 1)
            self._hub.publish(ANYTHING)

    def _end_streams_on(self, number: signal.Signals) -> None:
        """A server that stops waits for its connections, and a stream never ends by itself."""
        before = signal.getsignal(number)
        loop = asyncio.get_running_loop()

        def ended(given: int, frame: FrameType | None) -> None:
            loop.call_soon_threadsafe(self._hub.close_streams)
            if callable(before):
                before(given, frame)

        signal.signal(number, ended)


async def _settle() -> None:
    """Tells now and then what the bus could not be told when it happened."""
    while True:
        await asyncio.sleep(HEARTBEAT_SECONDS)
        await asyncio.to_thread(live().publisher.settle)
