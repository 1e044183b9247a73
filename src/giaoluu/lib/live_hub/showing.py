"""Renders a region once for everybody who must see it, and gives them the same bytes."""

from __future__ import annotations

from collections.abc import Callable

from giaoluu.lib.live_hub.errands import Errands, Unavailable
from giaoluu.lib.live_hub.region import Region, encode, up_to_date
from giaoluu.lib.live_hub.room import Room
from giaoluu.lib.live_hub.stream import Stream

Render = Callable[[str], str | bytes]


class Showing:
    """At most one rendering of a region runs at a time; changes during it cause one more, however many they are."""

    def __init__(self, render: Render, errands: Errands) -> None:
        self._render = render
        self._errands = errands

    def change(self, room: Room, region: Region, version: int) -> None:
        """What the region shows has changed: everybody is sent it again."""
        room.change(region, version)
        self._begin(room, region)

    def catch_up(self, room: Room, stream: Stream, since: int) -> None:
        """Sends the stream what has changed since, or everything where that is not known, and then that it is so."""
        touched = room.ring.touched_since(since) if room.ring else None
        regions = room.regions_of(stream, touched)
        stream.owed = set(regions)
        for region in regions:
            if region.fresh is not None:
                stream.offer(encode(region.topic, room.newest, region.fresh, room.seen).bare)
                stream.owed.discard(region)
            else:
                region.waiting.add(stream)
                self._begin(room, region)
        _settle(room, stream)

    def _begin(self, room: Room, region: Region) -> None:
        if not region.is_rendering:
            region.is_rendering = True
            self._errands.begin(self._show(room, region))

    async def _show(self, room: Room, region: Region) -> None:
        while region.is_wanted:
            region.begin()
            version = room.newest
            try:
                html = await self._errands.ask(self._render, region.topic)
            except Unavailable:
                # A page that cannot be shown its region must not look as if it were up to date.
                for stream in room.end(region, None):
                    stream.close()
                continue
            _deliver(room, region, version, html if isinstance(html, str) else html.decode())
        region.is_rendering = False


def _deliver(room: Room, region: Region, version: int, html: str) -> None:
    audience = room.end(region, html)
    event = encode(region.topic, version, html, room.seen)
    for stream in audience:
        if stream.owed is None:
            stream.offer(event.numbered)
            continue
        # Until it has caught up, no number may tell a page that it has everything.
        stream.offer(event.bare)
        stream.owed.discard(region)
        _settle(room, stream)


def _settle(room: Room, stream: Stream) -> None:
    if stream.owed is not None and not stream.owed:
        stream.owed = None
        stream.offer(up_to_date(room.seen))
