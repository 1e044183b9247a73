"""What an open page is sent, and what it is spared."""

from __future__ import annotations

import asyncio
import time
from threading import Thread

import pytest

from giaoluu.lib.live_hub import BadTicket, Change
from giaoluu.lib.live_hub.errands import Unavailable
from giaoluu.lib.live_hub.stream import MOST_CHUNKS
from tests.lib.live_hub.office import office, opened, until
from tests.loops import run


def test_a_change_is_rendered_once_and_the_same_bytes_go_to_every_page() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            pages = [await at.page("desk:1:vi") for _ in range(50)]
            at.change(1, desk_1_vi="mới")
            await until(lambda: all(page.shows for page in pages))
            assert {tuple(map(str, page.events)) for page in pages} == {tuple(map(str, pages[0].events))}
            assert pages[0].events[-1] == ("region", {"region": "desk:1:vi", "version": 1, "html": "mới"}, 1)
            assert at.office.rendered == {"desk:1:vi": 1}

    run(work())


def test_a_change_that_nobody_has_open_is_not_rendered() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("desk:1:vi")
            at.change(1, desk_2_vi="mới")
            at.change(2, desk_1_vi="mới")
            await until(lambda: page.shows)
            assert at.office.rendered == {"desk:1:vi": 1}

    run(work())


def test_a_topic_without_a_language_reaches_all_that_are_open() -> None:
    async def work() -> None:
        async with opened(office(desk_1_vi="một", desk_1_en="one", desk_11_vi="khác")) as at:
            page = await at.page("desk:1:vi", "desk:1:en", "desk:11:vi")
            at.hub.publish(Change("e", 1, ("desk:1",)))
            await until(lambda: len(page.shows) == 2)
            assert page.shows == {"desk:1:vi": "một", "desk:1:en": "one"}

    run(work())


def test_many_changes_during_a_rendering_cause_one_more() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("desk:1:vi")
            at.office.door.clear()
            at.change(1, desk_1_vi="1")
            await until(lambda: at.office.rendered["desk:1:vi"] == 1)
            for version in range(2, 30):
                at.change(version, desk_1_vi=str(version))
            await asyncio.sleep(0)
            at.office.door.set()
            await until(lambda: page.shows.get("desk:1:vi") == "29")
            assert at.office.rendered == {"desk:1:vi": 2}
            assert [data["html"] for _, data, _ in page.events[1:]] == ["1", "29"]

    run(work())


def test_no_number_says_that_a_page_has_everything_while_a_region_is_still_being_rendered() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("slow:1:vi", "quick:1:vi")
            at.office.door.clear()
            at.change(1, slow_1_vi="chậm")
            await until(lambda: at.office.rendered["slow:1:vi"])
            slow, at.office.door = at.office.door, type(at.office.door)()
            at.office.door.set()
            at.change(2, quick_1_vi="nhanh")
            await until(lambda: "quick:1:vi" in page.shows)
            assert (page.seen, page.events[-1][1]["version"]) == (0, 2)
            slow.set()
            await until(lambda: "slow:1:vi" in page.shows)
            assert page.seen == 2

    run(work())


def test_a_change_between_the_page_and_its_stream_is_sent_at_once_and_nothing_else() -> None:
    async def work() -> None:
        async with opened(office(desk_1_vi="1", desk_2_vi="2")) as at:
            early = await at.page("desk:1:vi")
            at.change(1, desk_1_vi="1")
            at.change(2, desk_2_vi="đã đổi")
            await until(lambda: early.shows)
            late = await at.page("desk:1:vi", "desk:2:vi", since=1)
            await until(lambda: "current" in late.names)
            assert late.names == ["desk:2:vi", "current"]
            assert (late.shows, late.seen) == ({"desk:2:vi": "đã đổi"}, 2)

    run(work())


def test_after_a_restart_a_page_that_is_up_to_date_is_sent_nothing() -> None:
    async def work() -> None:
        async with opened(office(newest=7)) as at:
            page = await at.page("desk:1:vi", since=7)
            await until(lambda: page.events)
            assert (page.events, at.office.asked, at.office.rendered) == ([("current", {"version": 7}, 7)], 1, {})

    run(work())


def test_after_a_restart_a_page_that_is_late_is_sent_all_it_shows() -> None:
    async def work() -> None:
        async with opened(office(newest=7, desk_1_vi="1", desk_2_vi="2")) as at:
            pages = [await at.page("desk:1:vi", "desk:2:vi", since=6) for _ in range(20)]
            await until(lambda: all("current" in page.names for page in pages))
            assert [page.shows for page in pages] == [{"desk:1:vi": "1", "desk:2:vi": "2"}] * 20
            assert all(page.names[-1] == "current" for page in pages)
            assert (at.office.rendered, at.office.asked) == ({"desk:1:vi": 1, "desk:2:vi": 1}, 1)

    run(work())


def test_a_page_outside_the_memory_is_sent_all_it_shows() -> None:
    async def work() -> None:
        async with opened(office(desk_1_vi="1", desk_2_vi="2"), memory=2) as at:
            await at.page("desk:9:vi")
            for version in range(1, 5):
                at.change(version, desk_1_vi=str(version))
            await asyncio.sleep(0)
            late = await at.page("desk:1:vi", "desk:2:vi", since=1)
            await until(lambda: "current" in late.names)
            assert late.shows == {"desk:1:vi": "4", "desk:2:vi": "2"}

    run(work())


def test_when_anything_may_have_been_missed_every_page_is_sent_what_is_so() -> None:
    async def work() -> None:
        async with opened(office(newest=3, desk_1_vi="cũ")) as at:
            page = await at.page("desk:1:vi", since=3)
            at.office.shown["desk:1:vi"], at.office.newest = "mới", 9
            at.hub.publish(Change("", 0, None))
            await until(lambda: page.shows)
            assert (page.shows, page.seen) == ({"desk:1:vi": "mới"}, 9)

    run(work())


def test_a_change_that_nobody_told_of_is_found_at_the_next_heartbeat() -> None:
    async def work() -> None:
        async with opened(office(newest=3, desk_1_vi="cũ"), heartbeat=0.02) as at:
            page = await at.page("desk:1:vi", since=3)
            at.office.shown["desk:1:vi"], at.office.newest = "mới", 4
            await until(lambda: page.shows)
            assert (page.shows, at.office.rendered) == ({"desk:1:vi": "mới"}, {"desk:1:vi": 1})

    run(work())


def test_a_quiet_page_is_given_signs_of_life() -> None:
    async def work() -> None:
        async with opened(office(), heartbeat=0.01) as at:
            page = await at.page("desk:1:vi")
            await until(lambda: [name for name, _, _ in page.events].count("life") > 2)

    run(work())


def test_whoever_loses_the_right_is_cut_off_and_refused_until_it_is_given_anew() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            lost, other = await at.page("a:1:vi", holder="link:1", issued=100), await at.page("a:1:vi", holder="link:2")
            at.hub.publish(Change("e", 1, (), ("link:1",), at=200.0))
            await until(lambda: lost.is_over)
            with pytest.raises(BadTicket):
                await at.page("a:1:vi", holder="link:1", issued=200)
            again = await at.page("a:1:vi", holder="link:1", issued=201)
            assert (other.is_over, again.is_over) == (False, False)

    run(work())


def test_tickets_from_before_the_hub_could_hear_are_vouched_for() -> None:
    async def work() -> None:
        async with opened(office(a_1_vi="a"), vouch=lambda holder: holder == "link:2") as at:
            with pytest.raises(BadTicket):
                await at.page("a:1:vi", holder="link:1", issued=time.time() - 60)
            old = await at.page("a:1:vi", holder="link:2", issued=time.time() - 60)
            new = await at.page("a:1:vi", holder="link:1", issued=time.time() + 60)
            at.hub.publish(Change("", 0, None))
            await until(lambda: at.office.asked == 2)
            assert (old.is_over, new.is_over) == (False, False)

    run(work())


def test_a_client_that_takes_nothing_is_dropped_and_the_others_go_on() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("a:1:vi")
            stuck = await at.hub.open(page.stream.ticket, 0)
            for version in range(1, MOST_CHUNKS + 1):
                at.change(version, a_1_vi=str(version))
                await until(lambda now=str(version): page.shows.get("a:1:vi") == now)
            assert (stuck.is_closed, page.is_over) == (True, False)

    run(work())


def test_a_region_that_cannot_be_rendered_ends_its_streams_so_that_no_page_looks_current() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page, other = await at.page("a:1:vi"), await at.page("b:1:vi")
            at.hub.publish(Change("e", 1, ("a:1:vi",)))
            await until(lambda: page.is_over)
            assert other.is_over is False

    run(work())


def test_while_the_newest_version_cannot_be_learnt_no_stream_is_opened() -> None:
    async def work() -> None:
        made = office()
        made.newest = None  # type: ignore[assignment]
        made.latest = lambda scope: int(None)  # type: ignore[method-assign, call-overload]
        async with opened(made) as at:
            with pytest.raises(Unavailable):
                await at.page("a:1:vi")
            assert at.hub.streams() == []

    run(work())


def test_it_may_be_told_from_any_thread() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("a:1:vi")
            Thread(target=at.change, args=(1,), kwargs={"a_1_vi": "x"}).start()
            await until(lambda: page.shows == {"a:1:vi": "x"})

    run(work())


def test_when_it_stops_every_stream_ends_and_none_is_opened() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("a:1:vi")
            at.hub.close_streams()
            await until(lambda: page.is_over)
            with pytest.raises(Unavailable):
                await at.page("a:1:vi")

    run(work())


def test_a_page_that_left_leaves_nothing_behind() -> None:
    async def work() -> None:
        async with opened(office()) as at:
            page = await at.page("a:1:vi")
            at.hub.close(page.stream)
            at.change(1, a_1_vi="x")
            await until(lambda: page.is_over)
            later = await at.page("b:1:vi", since=1)
            await until(lambda: later.events)
            assert (at.office.rendered, at.hub.streams()) == ({}, [later.stream])

    run(work())
