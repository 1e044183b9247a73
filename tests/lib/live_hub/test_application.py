"""The stream as a server sees it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from giaoluu.lib.live_hub import BadTicket, LiveApplication, Ticket
from tests.lib.live_hub.office import Opened, office, opened, ticket, until
from tests.loops import run


def open_ticket(text: str) -> Ticket:
    if text != "good":
        raise BadTicket
    return ticket("a:1:vi", since=2)


class Client:
    """One request: what it is answered, and when it leaves."""

    def __init__(self, at: Opened, query: str, method: str = "GET") -> None:
        self.sent: list[dict[str, Any]] = []
        self.left = asyncio.Event()
        self.is_stuck = False
        scope = {"type": "http", "method": method, "query_string": query.encode()}
        self.task = asyncio.create_task(LiveApplication(at.hub, open_ticket)(scope, self.receive, self.send))

    async def receive(self) -> dict[str, Any]:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        while self.is_stuck:
            await asyncio.sleep(0.001)
        self.sent.append(message)

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def body(self) -> str:
        return b"".join(message["body"] for message in self.sent[1:]).decode()


@pytest.mark.parametrize(
    ("query", "method", "status"),
    [
        ("ticket=bad", "GET", 403),
        ("", "GET", 403),
        ("ticket=good", "POST", 405),
        ("ticket=good", "HEAD", 200),
        ("ticket=bad", "HEAD", 403),
    ],
)
def test_what_is_no_stream_is_answered_at_once(query: str, method: str, status: int) -> None:
    async def work() -> None:
        async with opened(office()) as at:
            client = Client(at, query, method)
            await client.task
            assert (client.status, client.body, at.hub.streams()) == (status, "", [])

    run(work())


@pytest.mark.parametrize(("since", "sent"), [("&since=9", 0), ("", 1), ("&since=x", 1), ("&since=" + "9" * 5000, 1)])
def test_what_the_page_says_it_has_seen_goes_before_its_ticket(since: str, sent: int) -> None:
    async def work() -> None:
        async with opened(office(newest=9, a_1_vi="chín")) as at:
            client = Client(at, "ticket=good" + since)
            await until(lambda: "event: current" in client.body)
            assert (client.status, client.body.count("event: region")) == (200, sent)
            client.left.set()
            await client.task

    run(work())


def test_a_client_that_leaves_is_forgotten() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            client = Client(at, "ticket=good")
            await until(lambda: client.body)
            client.left.set()
            await client.task
            assert at.hub.streams() == []

    run(work())


def test_a_client_that_takes_nothing_is_let_go_of_when_the_hub_drops_it() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            client = Client(at, "ticket=good")
            await until(lambda: "current" in client.body)
            client.is_stuck = True
            at.change(3, a_1_vi="x")
            await until(lambda: at.office.rendered)
            await asyncio.sleep(0.01)
            at.hub.streams()[0].close()
            await client.task
            assert at.hub.streams() == []

    run(work())


def test_a_request_that_the_server_ends_is_ended_and_forgotten() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            client = Client(at, "ticket=good")
            await until(lambda: "current" in client.body)
            client.task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await client.task
            assert at.hub.streams() == []

    run(work())


def test_a_hub_that_stops_says_that_it_cannot_serve_now() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            at.hub.close_streams()
            client = Client(at, "ticket=good")
            await client.task
            assert client.status == 503

    run(work())
