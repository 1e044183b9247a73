"""One open page: what waits to be sent to it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from giaoluu.lib.live_hub.ticket import Ticket

MOST_CHUNKS = 200
MOST_BYTES = 2 * 1024 * 1024


class Stream:
    """Filled by the hub, emptied by the connection; closed when it falls too far behind. Lives in the loop."""

    __slots__ = ("_bytes", "_chunks", "_waiter", "_writer", "is_closed", "owed", "ticket")

    def __init__(self, ticket: Ticket) -> None:
        self.ticket = ticket
        self.owed: set[object] | None = set()
        """Regions that it must be sent before it is up to date; None once it is."""
        self.is_closed = False
        self._chunks: list[bytes] = []
        self._bytes = 0
        self._waiter: asyncio.Future[None] | None = None
        self._writer: asyncio.Task[object] | None = None

    def offer(self, chunk: bytes) -> None:
        """Queues what is to be sent; a client that does not take it is dropped."""
        self._chunks.append(chunk)
        self._bytes += len(chunk)
        if self._bytes > MOST_BYTES or len(self._chunks) > MOST_CHUNKS:
            self.close()
        self._wake()

    def nudge(self, chunk: bytes) -> None:
        """Queues a sign of life, unless there is something better to send."""
        if not self._chunks:
            self.offer(chunk)

    def close(self) -> None:
        """Ends the stream, also one whose client takes nothing."""
        if self.is_closed:
            return
        self.is_closed = True
        if self._writer is not None and self._waiter is None and self._writer is not asyncio.current_task():
            self._writer.cancel()
        self._wake()

    async def next(self) -> bytes:
        """All that waits, as soon as anything does; empty at the end."""
        self._writer = asyncio.current_task()
        while not self._chunks and not self.is_closed:
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
            self._waiter = None
        if self.is_closed:
            return b""
        chunks, self._chunks, self._bytes = self._chunks, [], 0
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
