"""The answer of an application: gathered where it is short and its length known, else sent piece by piece."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType

from giaoluu.lib.asgi import Message, Send

GATHERED = 256 * 1024
Failure = tuple[type[BaseException], BaseException, TracebackType | None]


class Answer:
    """Written on the application's thread (`start`, `write`), ended in the loop (`finish`)."""

    def __init__(self, loop: asyncio.AbstractEventLoop, send: Send) -> None:
        self._loop = loop
        self._send = send
        self._head: Message | None = None
        self._is_sent = False
        self._pieces: list[bytes] = []
        self._room = 0

    def start(
        self, status: str, headers: list[tuple[str, str]], failure: Failure | None = None
    ) -> Callable[[bytes], None]:
        """`start_response` of WSGI; raises the failure given where the head is on its way already."""
        if failure and self._is_sent:
            raise failure[1]
        sent = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        self._head = {"type": "http.response.start", "status": int(status[:3]), "headers": sent}
        # Of an unknown length each piece is sent when it comes: somebody may be waiting for it.
        self._room = GATHERED if any(name == b"content-length" for name, _ in sent) else 0
        return self.write

    def write(self, piece: bytes) -> None:
        """One more piece of the body; waits where the client takes it slowly."""
        self._pieces.append(piece)
        self._room -= len(piece)
        if self._room < 0:
            asyncio.run_coroutine_threadsafe(self._flush(more=True), self._loop).result()

    async def finish(self) -> None:
        """Sends what is left and ends the answer."""
        await self._flush(more=False)

    async def _flush(self, *, more: bool) -> None:
        if self._head is not None:
            head, self._head, self._is_sent = self._head, None, True
            await self._send(head)
        body, self._pieces = b"".join(self._pieces), []
        await self._send({"type": "http.response.body", "body": body, "more_body": more})
