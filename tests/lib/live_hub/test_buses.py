"""Every bus against its real server: its users hear each other, and notice that they may have missed something."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from giaoluu.lib.live_hub import Publisher
from giaoluu.lib.live_hub.bus import Bus, BusDown
from giaoluu.lib.live_hub.bus.in_process import InProcessBus
from giaoluu.lib.live_hub.bus.over_postgres import PostgresBus
from giaoluu.lib.live_hub.bus.over_valkey import ValkeyBus
from giaoluu.lib.live_hub.change import ANYTHING, LONGEST, Change
from tests.lib.live_hub.office import until
from tests.loops import run
from tests.restartable import Postgres, Valkey


@dataclass
class Ear:
    """All that one listener heard."""

    messages: list[str] = field(default_factory=list)
    missed: int = 0

    def miss(self) -> None:
        self.missed += 1


@asynccontextmanager
async def listening(*buses: Bus) -> AsyncIterator[list[Ear]]:
    ears = [Ear() for _ in buses]
    tasks = [
        asyncio.create_task(bus.listen(ear.messages.append, ear.miss)) for bus, ear in zip(buses, ears, strict=True)
    ]
    try:
        await until(lambda: all(ear.missed for ear in ears))
        yield ears
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for bus in buses:
            bus.close()


@pytest.fixture(params=["valkey", "postgres"])
def make(request: pytest.FixtureRequest) -> Callable[[], Bus]:
    """Makes a bus as one more process would have it."""
    if request.param == "valkey":
        return lambda: ValkeyBus(request.getfixturevalue("valkey").url)
    return lambda: PostgresBus(request.getfixturevalue("postgres").conninfo)


@pytest.fixture(params=["valkey", "postgres"])
def server(request: pytest.FixtureRequest) -> Valkey | Postgres:
    server: Valkey | Postgres = request.getfixturevalue(request.param)
    return server


def bus_of(server: Valkey | Postgres) -> Bus:
    return ValkeyBus(server.url) if isinstance(server, Valkey) else PostgresBus(server.conninfo)


def test_within_a_process_whoever_listens_hears() -> None:
    async def work() -> None:
        bus = InProcessBus()
        async with listening(bus, bus) as ears:
            bus.publish("một")
            assert [ear.messages for ear in ears] == [["một"], ["một"]]
        bus.publish("hai")
        assert ears[0].messages == ["một"]

    run(work())


def test_processes_hear_each_other_and_themselves_in_order(make: Callable[[], Bus]) -> None:
    async def work() -> None:
        one, other = make(), make()
        async with listening(one, other) as ears:
            for number in range(20):
                await asyncio.to_thread((one, other)[number % 2].publish, f"đổi {number}")
            await until(lambda: all(len(ear.messages) == 20 for ear in ears))
            assert ears[0].messages == ears[1].messages == [f"đổi {number}" for number in range(20)]

    run(work())


def test_the_longest_message_gets_through(make: Callable[[], Bus]) -> None:
    async def work() -> None:
        bus = make()
        message = Change("e", 1, ("x" * (LONGEST - 40),)).message()
        async with listening(bus) as ears:
            await asyncio.to_thread(bus.publish, message)
            await until(lambda: ears[0].messages)
            assert (ears[0].messages, len(message.encode()) > LONGEST - 40) == ([message], True)

    run(work())


def test_a_server_that_was_away_is_said_to_have_been_and_what_it_missed_is_owed(server: Valkey | Postgres) -> None:
    async def work() -> None:
        bus = bus_of(server)
        publisher = Publisher(bus)
        async with listening(bus) as ears:
            publisher.changed("e", 1, ["a"])
            await until(lambda: ears[0].messages)
            await asyncio.to_thread(server.stop)
            try:
                with pytest.raises(BusDown):
                    await asyncio.to_thread(bus.publish, "x")
                await asyncio.to_thread(publisher.changed, "e", 2, ["a"])
            finally:
                await asyncio.to_thread(server.start)
            await until(lambda: ears[0].missed == 2)
            publisher.settle()
            publisher.settle()
            await until(lambda: len(ears[0].messages) == 2)
            publisher.changed("e", 3, ["a"])
            await until(lambda: len(ears[0].messages) == 3)
            told = [Change.of(message) for message in ears[0].messages]
            assert [(change.scope, change.version) for change in told] == [("e", 1), ("", 0), ("e", 3)]
            assert told[1] == ANYTHING

    run(work())
