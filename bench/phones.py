"""Phones that ask as fast as they are answered, as cheaply as can be: they share the cores with what they ask."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Heard:
    """What came of it: seconds for each answer, and for all together."""

    seconds: list[float] = field(default_factory=list)
    begun: float = 0.0
    ended: float = 0.0

    @property
    def elapsed(self) -> float:
        return self.ended - self.begun

    def percentile(self, share: float) -> float:
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def request(method: str, path: str, token: str, body: bytes = b"") -> bytes:
    """A request as it goes over the line."""
    head = (
        f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\ncontent-length: {len(body)}"
    )
    return head.encode() + b"\r\n\r\n" + body


class Phone(asyncio.Protocol):
    """One connection that sends the next request when the last was answered."""

    def __init__(self, requests: Sequence[bytes], heard: Heard, done: asyncio.Future[None]) -> None:
        self._requests = iter(requests)
        self._heard = heard
        self._done = done
        self._buffer = b""
        self._wanted = 0
        self._sent = 0.0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._wanted:
            self._read_head()
        if self._wanted and len(self._buffer) >= self._wanted:
            self._heard.seconds.append(time.perf_counter() - self._sent)
            self._buffer, self._wanted = b"", 0
            self._send()

    def connection_lost(self, error: Exception | None) -> None:
        if not self._done.done():
            self._done.set_exception(error or ConnectionError("the server hung up"))

    def _read_head(self) -> None:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = self._buffer[:end].lower()
        assert head.startswith(b"http/1.1 200"), self._buffer
        length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
        self._wanted = end + 4 + int(length)

    def _send(self) -> None:
        assert self._transport
        found = next(self._requests, None)
        if found is None:
            self._done.set_result(None)
            self._transport.close()
            return
        self._sent = time.perf_counter()
        self._transport.write(found)


def ask(port: int, requests: Sequence[Sequence[bytes]]) -> Heard:
    """Each list over a connection of its own, all at once."""
    return asyncio.run(_ask(port, requests))


async def _ask(port: int, requests: Sequence[Sequence[bytes]]) -> Heard:
    loop, heard = asyncio.get_running_loop(), Heard()
    done = [loop.create_future() for _ in requests]
    heard.begun = time.perf_counter()
    for each, end in zip(requests, done, strict=True):
        await loop.create_connection(lambda each=each, end=end: Phone(each, heard, end), "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.gather(*done)
    heard.ended = time.perf_counter()
    return heard
