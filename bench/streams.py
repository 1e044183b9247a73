"""Two servers of open streams that do the same: the product's hub, and the barest ASGI application there can be.

`/address` gives the address of a stream, `/publish` has a change told to every stream and gives when it was told, on
the machine's monotonic clock, `/close` ends all streams.
"""

from __future__ import annotations

import asyncio
import gc
import time
from typing import Any

from django.conf import settings

settings.configure(SECRET_KEY="a key for measuring only, of no use to anybody else")

# ruff: noqa: E402 - Django before all that needs it
from giaoluu.lib.asgi import Receive, Scope, Send
from giaoluu.lib.live_hub import Change, Hub, LiveApplication, Ticket
from giaoluu.web.live.tickets import open_ticket, seal

SCOPE, TOPIC = "event:1", "board:1:vi"
HTML = "<p>Đã đón <b>312</b> trên 450 đại biểu</p>" * 40


class LiveServer:
    """The product's hub and stream, without pages."""

    def __init__(self) -> None:
        self._version = 0
        self._hub = Hub(lambda _: HTML, lambda _: 0)
        self._streams = LiveApplication(self._hub, open_ticket)

    def start(self) -> None:
        self._hub.start()
        gc.collect()
        gc.freeze()

    async def stream(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._streams(scope, receive, send)

    def publish(self) -> None:
        self._version += 1
        self._hub.publish(Change(SCOPE, self._version, (TOPIC,)))

    def close(self) -> None:
        self._hub.close_streams()


class BareServer:
    """All streams wait for the same future and send what it brings; nobody watches whether a client left."""

    def __init__(self) -> None:
        self._next: asyncio.Future[bytes] | None = None

    def start(self) -> None:
        self._next = asyncio.get_running_loop().create_future()
        gc.collect()
        gc.freeze()

    async def stream(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI calls it
        head = [(b"content-type", b"text/event-stream")]
        await send({"type": "http.response.start", "status": 200, "headers": head})
        chunk = b"event: current\n\n"
        while chunk and self._next:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
            chunk = await self._next
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def publish(self) -> None:
        self._tell(b"event: region\ndata: " + HTML.encode() + b"\n\n")

    def close(self) -> None:
        self._tell(b"")

    def _tell(self, chunk: bytes) -> None:
        told, self._next = self._next, asyncio.get_running_loop().create_future()
        if told:
            told.set_result(chunk)


class Application:
    """One of the two, with its way to be told."""

    def __init__(self, server: LiveServer | BareServer) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await receive()
            self._server.start()
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await send({"type": "lifespan.shutdown.complete"})
        elif scope["path"] == "/live/":
            await self._server.stream(scope, receive, send)
        else:
            await self._control(scope["path"], send)

    async def _control(self, path: str, send: Send) -> None:
        answer = (address() if path == "/address" else str(time.monotonic())).encode()
        if path == "/publish":
            self._server.publish()
        elif path == "/close":
            self._server.close()
        head: list[Any] = [(b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": head})
        await send({"type": "http.response.body", "body": answer, "more_body": False})


def address() -> str:
    """The path of a stream, as a page would ask for it."""
    return f"/live/?ticket={seal(Ticket(SCOPE, 0, (TOPIC,), 'person:1', time.time() + 60))}"


live = Application(LiveServer())
bare = Application(BareServer())
