"""One scope: its ring, and the regions of it that somebody has open."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator

from giaoluu.lib.live_hub.region import Region
from giaoluu.lib.live_hub.ring import Ring
from giaoluu.lib.live_hub.stream import Stream


class Room:
    """The regions and streams of one scope. `ring` is None until the newest version is known."""

    def __init__(self, scope: str) -> None:
        self.scope = scope
        self.ring: Ring | None = None
        self.asking: asyncio.Task[None] | None = None
        self.streams: set[Stream] = set()
        self._regions: dict[str, Region] = {}
        self._languages: dict[str, set[Region]] = {}
        self._owing: Counter[int] = Counter()

    def enter(self, stream: Stream) -> None:
        """The stream hears its topics from now on."""
        self.streams.add(stream)
        for topic in stream.ticket.topics:
            region = self._regions.get(topic)
            if region is None:
                region = self._regions[topic] = Region(topic)
                self._languages.setdefault(_without_language(topic), set()).add(region)
            region.streams.add(stream)

    def leave(self, stream: Stream) -> None:
        """The stream hears nothing more; a region that nobody hears is forgotten."""
        self.streams.discard(stream)
        for topic in stream.ticket.topics:
            region = self._regions.get(topic)
            if region is None:
                continue
            region.streams.discard(stream)
            region.waiting.discard(stream)
            if not region.streams:
                self._forget(region)

    def change(self, region: Region, version: int) -> None:
        """The region no longer shows what is so since the version."""
        before = region.owing
        region.change(version)
        self._count(before, region.owing)

    def end(self, region: Region, html: str | None) -> set[Stream]:
        """A rendering of the region has ended; those are given who must be sent it."""
        before = region.owing
        audience = region.end(html)
        self._count(before, region.owing)
        return audience

    def _count(self, before: int | None, after: int | None) -> None:
        if before is not None:
            self._owing[before] -= 1
            if not self._owing[before]:
                del self._owing[before]
        if after is not None:
            self._owing[after] += 1

    def _forget(self, region: Region) -> None:
        self._count(region.owing, None)
        region.dirty = region.in_work = None
        del self._regions[region.topic]
        siblings = self._languages[_without_language(region.topic)]
        siblings.discard(region)
        if not siblings:
            del self._languages[_without_language(region.topic)]

    def regions(self, topics: Iterable[str] | None = None) -> Iterator[Region]:
        """The open regions of these topics, a topic without a language standing for all its languages; None is all."""
        if topics is None:
            yield from list(self._regions.values())
            return
        for topic in dict.fromkeys(topics):
            if topic in self._regions:
                yield self._regions[topic]
            yield from list(self._languages.get(topic, ()))

    def regions_of(self, stream: Stream, topics: set[str] | None) -> list[Region]:
        """Those of the stream's own regions that the topics touch; None touches all."""
        own = [topic for topic in dict.fromkeys(stream.ticket.topics) if topic in self._regions]
        return [
            self._regions[topic]
            for topic in own
            if topics is None or topic in topics or _without_language(topic) in topics
        ]

    @property
    def newest(self) -> int:
        """The newest version heard of; 0 while it is unknown."""
        return self.ring.newest if self.ring else 0

    @property
    def seen(self) -> int:
        """The version up to which everybody here was sent everything."""
        return min(self.newest, min(self._owing, default=self.newest + 1) - 1)


def _without_language(topic: str) -> str:
    return topic.rpartition(":")[0]
