"""How soon two thousand open pages show a change, beside what the barest application on the same server would take."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.result import Result
from bench.served import Served, served

_GOAL = 2.0
_PAGES = 2_000
_AT_A_TIME = 100
_PATIENCE = 20


def measure(*, quick: bool) -> Iterator[Result]:
    """Milliseconds from the change to the last page, seconds until all are open, kilobytes for each: hub and bare."""
    pages, rounds = (500, 5) if quick else (_PAGES, 15)
    _allow_many_connections()
    with served("bench.streams:live") as live, served("bench.streams:bare") as bare:
        hub, reference = asyncio.run(_both(live, bare, pages, rounds))
    yield _result(f"live_desks_{pages}_update", "ms", hub.update * 1e3, reference.update * 1e3, _GOAL)
    yield _result(f"live_desks_{pages}_connect", "s", hub.connect, reference.connect)
    yield _result(f"live_desks_{pages}_memory", "kB/page", hub.memory, reference.memory)


def _result(name: str, unit: str, value: float, reference: float, goal: float | None = None) -> Result:
    return Result(name, value, unit, reference, value / reference, goal=goal)


class _Page(asyncio.Protocol):
    """An open page: knows when it was sent the whole of an event."""

    def __init__(self, crowd: _Crowd) -> None:
        self._crowd = crowd
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.write(self._crowd.request)

    def data_received(self, data: bytes) -> None:
        self._rest += data
        events = self._rest.count(b"\n\n") - self._rest.count(b": open\n\n")
        if events:
            self._rest = self._rest.rpartition(b"\n\n")[2]
            self._crowd.shown(events)


class _Crowd:
    """All pages of one server, and what was measured of them."""

    def __init__(self, server: Served, pages: int) -> None:
        self.request = b""
        self.connect = self.memory = 0.0
        self._port, self._worker, self._pages = server.port, server.worker, pages
        self._missing = 0
        self._all = asyncio.Event()
        self._updates: list[float] = []

    @property
    def update(self) -> float:
        return median(self._updates)

    def shown(self, events: int) -> None:
        self._missing -= events
        if self._missing == 0:
            self._all.set()

    async def open(self) -> None:
        """Opens all pages, some at a time as a crowd would."""
        self.request = b"GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n" % await _asked(self._port, "/address")
        before, begun = _kilobytes(self._worker), time.monotonic()
        self._expect()
        loop = asyncio.get_running_loop()
        for _ in range(0, self._pages, _AT_A_TIME):
            several = [loop.create_connection(lambda: _Page(self), "127.0.0.1", self._port) for _ in range(_AT_A_TIME)]
            await asyncio.gather(*several)
        await self._shown_everywhere()
        self.connect = time.monotonic() - begun
        self.memory = (_kilobytes(self._worker) - before) / self._pages

    async def change(self) -> None:
        """One change, until the last page shows it."""
        self._expect()
        told = float(await _asked(self._port, "/publish"))
        await self._shown_everywhere()
        self._updates.append(time.monotonic() - told)

    async def close(self) -> None:
        await _asked(self._port, "/close")

    def _expect(self) -> None:
        self._missing = self._pages
        self._all.clear()

    async def _shown_everywhere(self) -> None:
        async with asyncio.timeout(_PATIENCE):
            await self._all.wait()


async def _both(live: Served, bare: Served, pages: int, rounds: int) -> tuple[_Crowd, _Crowd]:
    crowds = _Crowd(live, pages), _Crowd(bare, pages)
    for crowd in crowds:
        await crowd.open()
    for _ in range(rounds):
        for crowd in crowds:
            await crowd.change()
    for crowd in crowds:
        await crowd.close()
    return crowds


async def _asked(port: int, path: str) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.rpartition(b"\r\n")[2]


def _kilobytes(process: int) -> int:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 1024


def _allow_many_connections() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
