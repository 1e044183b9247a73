"""The hub: hears of changes, and knows every open page."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from giaoluu.lib.live_hub.change import Change
from giaoluu.lib.live_hub.errands import Errands, Unavailable
from giaoluu.lib.live_hub.ring import Ring
from giaoluu.lib.live_hub.room import Room
from giaoluu.lib.live_hub.showing import Render, Showing
from giaoluu.lib.live_hub.stream import Stream
from giaoluu.lib.live_hub.ticket import LONGEST_AGE, BadTicket, Ticket

HEARTBEAT_SECONDS = 15.0
# A comment for what lies between, an event for the page: it must notice when it hears nothing any more.
LIFE = b":\nevent: life\ndata:\n\n"

Latest = Callable[[str], int]
Vouch = Callable[[str], bool]


class Hub:
    """Streams by scope and topic. Everything but `publish` belongs to the loop it was started in.

    `render(topic)` gives the HTML of a region, `latest(scope)` the newest version of a scope; both are called on
    threads. `vouch(holder)`, where given, is asked about tickets made before the hub began to hear of revocations.
    The last `memory` changes of a scope are remembered.
    """

    def __init__(
        self, render: Render, latest: Latest, vouch: Vouch | None = None, *, memory: int = 1000, threads: int = 4
    ) -> None:
        self._errands = Errands(threads)
        self._showing = Showing(render, self._errands)
        self._latest = latest
        self._vouch = vouch
        self._memory = memory
        self._loop: asyncio.AbstractEventLoop | None = None
        self._rooms: dict[str, Room] = {}
        self._revoked: dict[str, float] = {}
        self._hearing_since = time.time()
        self._is_stopping = False

    def start(self, heartbeat: float = HEARTBEAT_SECONDS) -> None:
        """Begins to work in the running loop."""
        self._loop = asyncio.get_running_loop()
        self._errands.begin(self._beat(heartbeat))

    def close_streams(self) -> None:
        """Ends every stream and opens no more, so that a server that waits for its connections can stop."""
        self._is_stopping = True
        for stream in self.streams():
            stream.close()

    async def stop(self) -> None:
        """Ends everything that was begun."""
        self.close_streams()
        self._loop = None
        await self._errands.end()

    def publish(self, change: Change) -> None:
        """Something changed; may be called from any thread. Before the start and after the end nobody hears it."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._hear, change)

    def _hear(self, change: Change) -> None:
        if not change.scope:
            self._distrust()
            return
        self._revoke(change.revoked, change.at)
        room = self._room(change.scope)
        if room.ring is None:
            room.ring = Ring(change.version, self._memory)
        room.ring.add(change.version, change.topics)
        for region in room.regions(change.topics):
            self._showing.change(room, region, change.version)

    def _revoke(self, holders: Iterable[str], at: float) -> None:
        for holder in holders:
            self._revoked[holder] = max(at, self._revoked.get(holder, 0.0))
            for stream in self.streams():
                if self._is_revoked(stream.ticket):
                    stream.close()

    def _is_revoked(self, ticket: Ticket) -> bool:
        return ticket.issued <= self._revoked.get(ticket.holder, 0.0)

    def _distrust(self) -> None:
        """Changes may have been missed: whatever is open is rendered again.

        A revocation may have been missed too: from now on the holders of older tickets are vouched for.
        """
        self._hearing_since = time.time()
        for scope, room in list(self._rooms.items()):
            room.ring = None
            if room.streams:
                self._errands.begin(self._show_again(room))
            else:
                del self._rooms[scope]

    async def _show_again(self, room: Room) -> None:
        with suppress(Unavailable):
            if self._vouch:
                await self._vouch_for_all(room)
            await self._know_newest(room)
            self._hear(Change(room.scope, room.newest, None))

    async def _vouch_for_all(self, room: Room) -> None:
        for stream in list(room.streams):
            if not await self._is_vouched_for(stream.ticket):
                stream.close()

    async def _is_vouched_for(self, ticket: Ticket) -> bool:
        return (
            self._vouch is None
            or ticket.issued > self._hearing_since
            or await self._errands.ask(self._vouch, ticket.holder)
        )

    async def check(self, ticket: Ticket) -> None:
        """Raises `BadTicket` where its holder has lost the right, `Unavailable` while the hub is stopping."""
        if self._is_stopping:
            raise Unavailable
        if self._is_revoked(ticket) or not await self._is_vouched_for(ticket):
            raise BadTicket

    async def open(self, ticket: Ticket, since: int) -> Stream:
        """A stream for a page that shows everything up to `since`; raises `BadTicket`, `Unavailable`.

        It is sent what changed since, or all its topics where that is not known, and then that it is up to date.
        """
        await self.check(ticket)
        stream = Stream(ticket)
        room = self._room(ticket.scope)
        # Entered before anything is awaited: what changes meanwhile is heard.
        room.enter(stream)
        try:
            await self._know_newest(room)
        except BaseException:
            self.close(stream)
            raise
        self._showing.catch_up(room, stream, since)
        return stream

    def close(self, stream: Stream) -> None:
        """The stream is at its end."""
        stream.close()
        self._room(stream.ticket.scope).leave(stream)

    def streams(self) -> list[Stream]:
        """All that are open."""
        return [stream for room in self._rooms.values() for stream in room.streams]

    def _room(self, scope: str) -> Room:
        if scope not in self._rooms:
            self._rooms[scope] = Room(scope)
        return self._rooms[scope]

    async def _know_newest(self, room: Room) -> None:
        """Asks once for all who wait for it; raises `Unavailable` where there is no answer."""
        while room.ring is None:
            if room.asking is None:
                room.asking = self._errands.begin(self._ask_newest(room))
            await asyncio.wait([room.asking])
            if room.ring is None:
                raise Unavailable

    async def _ask_newest(self, room: Room) -> None:
        try:
            with suppress(Unavailable):
                newest = await self._errands.ask(self._latest, room.scope)
                room.ring = room.ring or Ring(newest, self._memory)
        finally:
            room.asking = None

    async def _beat(self, seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            for stream in self.streams():
                stream.nudge(LIFE)
            self._revoked = {who: at for who, at in self._revoked.items() if at > time.time() - LONGEST_AGE}
            for room in list(self._rooms.values()):
                if room.streams and room.ring is not None:
                    self._errands.begin(self._compare(room, room.newest))

    async def _compare(self, room: Room, heard: int) -> None:
        """Looks whether a change happened that nobody told of: by another program, or while a bus was away."""
        with suppress(Unavailable):
            newest = await self._errands.ask(self._latest, room.scope)
            if newest > heard == room.newest:
                self._hear(Change(room.scope, newest, None))
