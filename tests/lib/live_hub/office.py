"""A hub at work in a loop of its own, with pages that write down what they are sent."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from giaoluu.lib.live_hub import Change, Hub, Ticket
from giaoluu.lib.live_hub.stream import Stream

PATIENCE = 5.0


async def until(holds: Callable[[], object]) -> None:
    """Waits until it holds; fails after a while."""
    for _ in range(int(PATIENCE / 0.005)):
        if holds():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("it never came to hold")


@dataclass
class Office:
    """What regions show, how often each was rendered, and the newest version as a database would tell it."""

    shown: dict[str, str] = field(default_factory=dict)
    rendered: Counter[str] = field(default_factory=Counter)
    newest: int = 0
    asked: int = 0
    door: Event = field(default_factory=Event)
    """Shut, no rendering ends."""

    def render(self, topic: str) -> str:
        self.rendered[topic] += 1
        html = self.shown[topic]
        self.door.wait(PATIENCE)
        return html

    def latest(self, scope: str) -> int:
        self.asked += 1
        return self.newest


@dataclass
class Page:
    """A page that is open: all it was sent."""

    stream: Stream
    events: list[tuple[str, Any, int | None]] = field(default_factory=list)
    is_over: bool = False

    async def read(self) -> None:
        while chunk := await self.stream.next():
            self.events += [event for part in chunk.decode().split("\n\n") if (event := parse(part))]
        self.is_over = True

    @property
    def shows(self) -> dict[str, str]:
        return {data["region"]: data["html"] for name, data, _ in self.events if name == "region"}

    @property
    def names(self) -> list[str]:
        return [name if name == "current" else data["region"] for name, data, _ in self.events if name != "life"]

    @property
    def seen(self) -> int:
        """What it would give when it connects again."""
        return max((number for _, _, number in self.events if number is not None), default=self.stream.ticket.since)


def parse(part: str) -> tuple[str, Any, int | None] | None:
    name, data, number = (re.search(rf"^{key}: ?(.*)$", part, re.MULTILINE) for key in ("event", "data", "id"))
    return name and data and (name[1], json.loads(data[1] or "null"), int(number[1]) if number else None)


def ticket(*topics: str, since: int = 0, holder: str = "person:1", issued: float = 1e12, scope: str = "e") -> Ticket:
    return Ticket(scope, since, topics, holder, issued)


class Opened:
    """The hub, and a way to open pages on it."""

    def __init__(self, office: Office, hub: Hub) -> None:
        self.office, self.hub = office, hub
        self.tasks: list[asyncio.Task[None]] = []

    async def page(self, *topics: str, since: int = 0, **more: Any) -> Page:
        page = Page(await self.hub.open(ticket(*topics, since=since, **more), since))
        self.tasks.append(asyncio.create_task(page.read()))
        return page

    def change(self, version: int, **shown: str) -> None:
        """The regions show something else, and the hub is told; `desk_1_vi` is the topic `desk:1:vi`."""
        topics = {name.replace("_", ":"): html for name, html in shown.items()}
        self.office.shown |= topics
        self.office.newest = max(version, self.office.newest)
        self.hub.publish(Change("e", version, tuple(topics)))


@asynccontextmanager
async def opened(office: Office, *, heartbeat: float = 60, **options: Any) -> AsyncIterator[Opened]:
    hub = Hub(office.render, office.latest, **options)
    hub.start(heartbeat)
    opened = Opened(office, hub)
    try:
        yield opened
    finally:
        office.door.set()
        await hub.stop()
        await asyncio.gather(*opened.tasks)


def office(newest: int = 0, **shown: str) -> Office:
    """An office whose door is open."""
    made = Office({name.replace("_", ":"): html for name, html in shown.items()}, newest=newest)
    made.door.set()
    return made


Work = Callable[[Opened], Awaitable[None]]
