"""The stream as a bare ASGI application: one address, `?ticket=...&since=...`."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

from giaoluu.lib.asgi import Receive, Scope, Send
from giaoluu.lib.live_hub.errands import Unavailable
from giaoluu.lib.live_hub.hub import Hub
from giaoluu.lib.live_hub.stream import Stream
from giaoluu.lib.live_hub.ticket import BadTicket, OpenTicket, Ticket

HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    # Tells nginx to pass on each event at once.
    (b"x-accel-buffering", b"no"),
]
OPENED = b": open\n\n"


class LiveApplication:
    """Serves the hub's streams to whoever brings a ticket; HEAD tells whether one would be opened.

    403 is a ticket that is refused for good, 503 a hub that cannot serve just now.
    """

    def __init__(self, hub: Hub, open_ticket: OpenTicket) -> None:
        self._hub = hub
        self._open_ticket = open_ticket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one HTTP request."""
        if scope["method"] not in {"GET", "HEAD"}:
            await _refuse(send, 405)
            return
        asked = parse_qs(scope["query_string"].decode("latin-1"))
        try:
            ticket = self._open_ticket(asked.get("ticket", [""])[0])
            await self._answer(scope, ticket, _since(asked, ticket), receive, send)
        except BadTicket:
            await _refuse(send, 403)
        except Unavailable:
            await _refuse(send, 503)

    async def _answer(self, scope: Scope, ticket: Ticket, since: int, receive: Receive, send: Send) -> None:
        if scope["method"] == "HEAD":
            await self._hub.check(ticket)
            await _refuse(send, 200)
            return
        stream = await self._hub.open(ticket, since)
        leaving = asyncio.ensure_future(_left(receive, stream))
        try:
            await _write(stream, send)
        except asyncio.CancelledError:
            # The hub cancels what a client does not take; whatever else is cancelled is not ours to swallow.
            if not stream.is_closed:
                raise
        finally:
            leaving.cancel()
            self._hub.close(stream)


async def _write(stream: Stream, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    chunk = OPENED
    while chunk:
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
        chunk = await stream.next()
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _left(receive: Receive, stream: Stream) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
    stream.close()


def _since(asked: dict[str, list[str]], ticket: Ticket) -> int:
    """What the page shows by now; a page that has never been sent anything shows what its ticket says."""
    given = asked.get("since", [""])[0]
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else ticket.since


async def _refuse(send: Send, status: int) -> None:
    await send({"type": "http.response.start", "status": status, "headers": [(b"cache-control", b"no-store")]})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
