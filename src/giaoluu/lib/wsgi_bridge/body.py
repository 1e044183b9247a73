"""The body of a request, for an application that reads it like a file."""

from __future__ import annotations

import asyncio
import io
from asyncio import AbstractEventLoop

from giaoluu.lib.asgi import Receive


class ClientLeft(OSError):
    """Whoever was sending went away before the end."""


async def whole_body(receive: Receive) -> bytes:
    """The body, gathered; raises `ClientLeft`."""
    pieces = []
    more = True
    while more:
        piece, more = await _next_piece(receive)
        pieces.append(piece)
    return b"".join(pieces)


async def _next_piece(receive: Receive) -> tuple[bytes, bool]:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientLeft
    return message.get("body", b""), message.get("more_body", False)


class ArrivingBody(io.RawIOBase):
    """A body that is read, on another thread, while it arrives: no more than one piece of it is in memory."""

    def __init__(self, loop: AbstractEventLoop, receive: Receive) -> None:
        super().__init__()
        self._loop = loop
        self._receive = receive
        self._piece = memoryview(b"")
        self._more = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """As of `io.RawIOBase`: waits until something has arrived; raises `ClientLeft`."""
        while not self._piece and self._more:
            arriving = asyncio.run_coroutine_threadsafe(_next_piece(self._receive), self._loop)
            piece, self._more = arriving.result()
            self._piece = memoryview(piece)
        size = min(len(buffer), len(self._piece))
        buffer[:size] = self._piece[:size]
        self._piece = self._piece[size:]
        return size
