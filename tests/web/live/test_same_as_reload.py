"""A page left open is a page reloaded: what each action touches, rendered for the stream, is what a fresh page has."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import LazySettings
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.adoption.actions import edit_event
from giaoluu.domain.adoption.facts import GroupSettled, PlanAmended
from giaoluu.domain.delegates.actions import (
    confirm,
    drop_condition,
    excuse,
    hold_places,
    set_days,
    set_places,
    substitute,
    take_back_unused,
    tick,
    write_name,
)
from giaoluu.domain.delegates.choices import Asks
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Condition, Delegate, Quota
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.announced import announced
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.tasks.actions.duties import (
    accept_proposal,
    add_deliverable,
    mark_deliverable,
    reword_task,
    set_deadline,
)
from giaoluu.domain.tasks.actions.obstacles import report_obstacle, take_step
from giaoluu.domain.tasks.actions.reports import add_evidence, open_desk, remove_evidence, report_progress
from giaoluu.domain.tasks.choices import Hat, Progress, Step
from giaoluu.domain.tasks.models import Deliverable, Evidence, Obstacle, Part, Task
from giaoluu.web.live.finding import regions
from giaoluu.web.live.tickets import open_ticket
from tests.hall import add_hall
from tests.web.delegation.given import given_in
from tests.workspace import BY, NOW, Workspace, add_task, build

AT = datetime(2026, 3, 12, 2, 0, tzinfo=UTC)
OFFICER = Who(None, "Cán bộ")
TICKET = re.compile(r'/live/\?ticket=([^"&]+)"')


def render(topic: str) -> str:
    """A region as the hub has it rendered, on the connection of the test, which is in the middle of a transaction."""
    name, _, rest = topic.partition(":")
    key, _, language = rest.rpartition(":")
    return regions()[name].render(key, language)


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    """Two agencies share a task; Công an tỉnh has an obstacle, and one was passed to it."""
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    space = build()
    space.tasks.append(
        add_task(space, "Công an tỉnh", "Việc chung", due_on=date(2026, 3, 14), support=("Sở Nội vụ", "Xã Bảo Lạc"))
    )
    Task.objects.filter(pk=space.tasks[-1].pk).update(due_origin=Origin.PROPOSED)
    part = part_of(space)
    report_obstacle(part.agency_id, part.pk, "Thiếu người", by=OFFICER, at=NOW)
    passed = report_obstacle(space.agencies["Xã Bảo Lạc"].pk, None, "Thiếu xe", by=OFFICER, at=NOW)
    take_step(passed, Step.PASSED, "nhờ xem", 0, hats={Hat.STANDING}, to_agency=part.agency_id, by=BY, at=NOW)
    add_evidence(part.pk, name="https://a.vn/", url="https://a.vn/", by=OFFICER, at=NOW)
    add_deliverable(part.task_id, "danh sách", by=BY, at=NOW)
    given_in(space).name()
    add_hall(space)
    return space


def part_of(space: Workspace) -> Part:
    return Part.objects.get(agency=space.agencies["Công an tỉnh"], task=space.tasks[-1])


@pytest.fixture(autouse=True)
def _time_stands_still() -> Iterator[None]:
    with patch("django.utils.timezone.now", lambda: AT):
        yield


@pytest.fixture
def touched(django_capture_on_commit_callbacks: Callable[..., object]) -> Callable[[Callable[[], object]], set[str]]:
    """What an action touches, as the listener computes it."""

    def of(action: Callable[[], object]) -> set[str]:
        topics: set[str] = set()

        def heard(facts: list[object], **_: object) -> None:
            for region in regions().values():
                topics.update(f"{region.name}:{key}" for fact in facts for key in region.touched(fact))  # type: ignore[arg-type]

        announced.connect(heard)
        try:
            with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
                action()
        finally:
            announced.disconnect(heard)
        return topics

    return of


PAGES = {
    "officer": (Role.OFFICER, "desk/{agency}/"),
    "helping": (Role.SECRETARIAT, "desk/{agency}/"),
    "looking": (Role.LEADER, "desk/{agency}/"),
    "supporting": (Role.RELAY, "desk/{relay}/"),
    "answering": (Role.SECRETARIAT, "obstacles/"),
    "deciding": (Role.LEADER, "obstacles/"),
    "listing": (Role.OFFICER, "delegation/{agency}/"),
    "listing for them": (Role.SECRETARIAT, "delegation/{agency}/"),
    "seeing who comes": (Role.LEADER, "delegation/{agency}/"),
    "counting who comes": (Role.OVERSEER, "delegates/"),
    "printing": (Role.SECRETARIAT, "passes/"),
    "seating": (Role.SECRETARIAT, "hall/"),
    "arrivals": (Role.SECRETARIAT, "arrivals/"),
    "conflicts of scans": (Role.SECRETARIAT, "arrivals/conflicts/"),
    "ready": (Role.LEADER, "ready/"),
    "board": (Role.SECRETARIAT, "board/"),
    "urging": (Role.OVERSEER, "board/?by=deadline"),
    "reading": (Role.LEADER, "board/?by=section"),
}


def regions_of(page: str) -> dict[str, str]:
    """The inner HTML of every region of a page."""
    found = {}
    for opening in re.finditer(r'<(\w+)[^>]*data-live="([^"]+)"[^>]*>', page):
        found[opening[2]] = inner(page, opening[1], opening.end())
    return found


def inner(page: str, tag: str, start: int) -> str:
    depth = 1
    for each in re.compile(rf"<(/?){tag}\b[^>]*>").finditer(page, start):
        depth += -1 if each[1] else 1
        if not depth:
            return page[start : each.start()]
    raise AssertionError("a region is not closed")


def opened(space: Workspace) -> dict[str, tuple[Client, str, dict[str, str]]]:
    """Every kind of page, open: its browser, its address, its regions."""
    agency, relay = space.agencies["Công an tỉnh"].pk, space.agencies["Xã Bảo Lạc"].pk
    pages = {}
    browsers = {role: space.client(role) for role, _ in PAGES.values()}  # a second link closes the first one
    for name, (role, below) in PAGES.items():
        browser, path = browsers[role], f"/events/bacson/{below.format(agency=agency, relay=relay)}"
        page = browser.get(path).content.decode()
        shown = regions_of(page)
        ticket = TICKET.search(page)
        assert ticket
        assert sorted(open_ticket(ticket[1].replace("%3A", ":")).topics) == sorted(shown)
        pages[name] = browser, path, shown
    return pages


def quota() -> int:
    """The quota of Công an tỉnh that has a number."""
    return Quota.objects.get(places__isnull=False).pk


def _report(space: Workspace, part: Part) -> None:
    report_progress(part.pk, Progress.DOING, "đã họp", part.edition, by=OFFICER, at=AT)


def _supporting_report(space: Workspace, part: Part) -> None:
    other = Part.objects.get(task=part.task, agency=space.agencies["Xã Bảo Lạc"])
    report_progress(other.pk, Progress.DONE, "", 0, by=OFFICER, at=AT)


def _answer(space: Workspace, part: Part) -> None:
    found = Obstacle.objects.get(part=part)
    take_step(found.pk, Step.ANSWERED, "sẽ có", found.edition, hats={Hat.STANDING}, by=BY, at=AT)


def _answer_passed(space: Workspace, part: Part) -> None:
    found = Obstacle.objects.get(passed_to=part.agency_id)
    take_step(found.pk, Step.ANSWERED, "có xe", found.edition, hats={Hat.PASSED}, by=BY, at=AT)


def _bring(space: Workspace, part: Part) -> None:
    found = Obstacle.objects.get(part=part)
    take_step(found.pk, Step.BROUGHT, "xin ý kiến", found.edition, hats={Hat.STANDING}, by=BY, at=AT)


def _amended(space: Workspace, part: Part) -> None:
    part.task.dropped_at = AT
    part.task.save()
    fact = PlanAmended(
        event_id=space.event.pk, subject=f"event:{space.event.pk}", agencies=(part.agency_id,), code="", sha256="",
        revision=2, accepted=(), refused=(),
    )  # fmt: skip
    announce(fact, by=BY, at=AT)


def _settled(space: Workspace, part: Part) -> None:
    add_task(space, "Công an tỉnh", "Việc của nhóm", due_on=date(2026, 3, 11))
    fact = GroupSettled(event_id=space.event.pk, subject=f"event:{space.event.pk}", group="Các sở", names=())
    announce(fact, by=BY, at=AT)


def _edit(name: str, value: str) -> Callable[[Workspace, Part], None]:
    def edit(space: Workspace, part: Part) -> None:
        edit_event(space.event.pk, name, value, why="", edition=space.event.edition, by=BY, at=AT)

    return edit


ACTIONS: dict[str, Callable[[Workspace, Part], object]] = {
    "a report": _report,
    "a report of who supports": _supporting_report,
    "evidence": lambda space, part: add_evidence(part.pk, name="b", url="https://b.vn/", by=OFFICER, at=AT),
    "evidence taken off": lambda space, part: remove_evidence(Evidence.objects.get().pk, by=OFFICER, at=AT),
    "a deliverable": lambda space, part: add_deliverable(part.task_id, "sơ đồ", 3, by=BY, at=AT),
    "a tick": lambda space, part: mark_deliverable(Deliverable.objects.get().pk, True, by=OFFICER, at=AT),
    "a deadline": lambda space, part: set_deadline(part.task_id, date(2026, 3, 11), "gấp", 0, by=BY, at=AT),
    "a title": lambda space, part: reword_task(part.task_id, "Gọi gọn", 0, by=BY, at=AT),
    "a proposal": lambda space, part: accept_proposal(part.task_id, by=BY, at=AT),
    "an obstacle": lambda space, part: report_obstacle(part.agency_id, None, "Mưa", by=OFFICER, at=AT),
    "an answer": _answer,
    "an answer of whom it was passed to": _answer_passed,
    "a question to the committee": _bring,
    "a desk opened": lambda space, part: open_desk(space.event.pk, space.agencies["Sở Nội vụ"].pk, by=OFFICER, at=AT),
    "an amendment": _amended,
    "a group": _settled,
    "a delegate": lambda space, part: write_name(quota(), Written(name="Bế Ngọc Ánh", sex="female"), by=BY, at=AT),
    "places held": lambda space, part: hold_places(quota(), 1, by=BY, at=AT),
    "the last place": lambda space, part: hold_places(quota(), 2, by=BY, at=AT),
    "a delegate who comes": lambda space, part: confirm(Delegate.objects.get().pk, by=BY, at=AT),
    "a delegate who does not": lambda space, part: excuse(Delegate.objects.get().pk, "ốm", by=BY, at=AT),
    "somebody else in their place": lambda space, part: substitute(
        Delegate.objects.get().pk, Written(name="Hoàng Tám"), today=AT.date(), by=BY, at=AT
    ),
    "a closing day": lambda space, part: set_days(space.event.pk, date(2026, 3, 11), None, edition=0, by=BY, at=AT),
    "more places": lambda space, part: set_places(quota(), 9, why="thêm", edition=0, by=BY, at=AT),
    "places taken back": lambda space, part: take_back_unused(space.event.pk, [quota()], by=BY, at=AT),
    "a condition that is gone": lambda space, part: drop_condition(Condition.objects.first().pk, by=BY, at=AT),  # type: ignore[union-attr]
    "a tick for somebody": lambda space, part: tick(
        Delegate.objects.get().pk, Condition.objects.get(asks=Asks.TICK).pk, True, by=BY, at=AT
    ),
    "another name": _edit("name", "Hội nghị khác"),
    "another code": _edit("code", "99/KH-SNV"),
    "another hour": _edit("starts_at", "2026-03-21T08:00"),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_what_an_action_touches_is_sent_as_a_reload_would_show_it(
    action: str, space: Workspace, touched: Callable[[Callable[[], object]], set[str]]
) -> None:
    pages = opened(space)
    topics = touched(lambda: ACTIONS[action](space, part_of(space)))
    changed = 0
    for browser, path, shown in pages.values():
        now = {topic: render(topic) if topic.rpartition(":")[0] in topics else html for topic, html in shown.items()}
        fresh = regions_of(browser.get(path).content.decode())
        there = now.keys() & fresh.keys()
        assert {topic: now[topic] for topic in there} == {topic: fresh[topic] for topic in there}
        head = [topic for topic in there if topic.startswith(("desk-head", "obstacles-head", "delegation-head"))]
        if now.keys() != fresh.keys():
            assert [fresh[topic] != shown[topic] for topic in head] == [True]
        changed += now != shown
    assert changed


def test_every_region_is_on_one_of_these_pages(space: Workspace) -> None:
    named = {topic.partition(":")[0] for _, _, shown in opened(space).values() for topic in shown}
    assert named == {name for name in regions() if name != "live-site"}
