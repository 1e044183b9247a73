"""One topic that somebody has open: who, whether it is being rendered, and the bytes of its last rendering."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from giaoluu.lib.live_hub.stream import Stream


@dataclass(frozen=True, slots=True)
class Event:
    """A rendering as it is sent, encoded once."""

    bare: bytes
    numbered: bytes
    """The same with the version up to which whoever receives it has received everything."""


@dataclass(slots=True, eq=False)
class Region:
    """A topic with those who hear it. `dirty` and `in_work` are the oldest versions still to be shown."""

    topic: str
    streams: set[Stream] = field(default_factory=set)
    waiting: set[Stream] = field(default_factory=set)
    dirty: int | None = None
    in_work: int | None = None
    is_rendering: bool = False
    fresh: str | None = None
    """As last rendered, while nothing has changed since."""

    def change(self, version: int) -> None:
        """What it shows has changed."""
        self.dirty = version if self.dirty is None else min(self.dirty, version)
        self.fresh = None

    def begin(self) -> None:
        """A rendering begins: it will show all changes up to now."""
        self.in_work, self.dirty = self.dirty, None

    def end(self, html: str | None) -> set[Stream]:
        """The rendering has ended; those are given who must be sent it."""
        audience = set(self.streams) if self.in_work is not None else self.waiting & self.streams
        self.in_work = None
        self.waiting = set()
        self.fresh = html if self.dirty is None else None
        return audience

    @property
    def is_wanted(self) -> bool:
        """Whether it must be rendered."""
        return bool(self.streams) and (self.dirty is not None or bool(self.waiting))

    @property
    def owing(self) -> int | None:
        """The oldest version that not everybody was sent."""
        return min((version for version in (self.dirty, self.in_work) if version is not None), default=None)


def encode(topic: str, version: int, html: str, seen: int) -> Event:
    """The event of a rendering; whoever receives it in turn has everything up to `seen`."""
    data = json.dumps({"region": topic, "version": version, "html": html}, ensure_ascii=False, separators=(",", ":"))
    head = b"event: region\ndata: " + data.encode() + b"\n"
    return Event(head + b"\n", head + b"id: %d\n\n" % seen)


def up_to_date(seen: int) -> bytes:
    """The event that tells a page that it shows everything up to the version."""
    return b'event: current\ndata: {"version":%d}\nid: %d\n\n' % (seen, seen)
