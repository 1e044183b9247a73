"""The page of one task: its deadline set by a person, proposals accepted, two editors."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.choices import Origin
from giaoluu.domain.tasks.models import Task
from tests.workspace import Workspace

OVERTAKEN = "Người khác vừa sửa việc này, trang đã hiện bản mới. Chưa ghi thay đổi của bạn; xem lại rồi làm lại."


@pytest.fixture
def browser(space: Workspace) -> Client:
    return space.client(Role.SECRETARIAT)


@pytest.fixture
def address(space: Workspace) -> str:
    return f"/events/bacson/tasks/{space.tasks[1].pk}/"


def problem(response: HttpResponse) -> str:
    found = re.findall(r'<p class="problem" role="alert">(.*?)</p>', response.content.decode())
    return found[0] if found else ""


def words(response: HttpResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def task(space: Workspace) -> Task:
    return Task.objects.get(pk=space.tasks[1].pk)


def test_a_deadline_is_set_by_a_person_and_what_it_was_is_told(space: Workspace, browser: Client, address: str) -> None:
    typed = {"due_on": "2026-03-09", "why": "gấp", "edition": 0}
    assert browser.post(address, typed)["Location"] == address
    assert (task(space).due_on, task(space).due_origin) == (date(2026, 3, 9), Origin.PERSON)
    page = words(browser.get(address))
    assert "Người Ban thư ký đổi hạn từ 2026-03-12 thành 2026-03-09. gấp" in page


def test_what_is_no_date_is_refused_and_said(space: Workspace, browser: Client, address: str) -> None:
    response = browser.post(address, {"due_on": "31/2", "edition": 0})
    assert (response.status_code, problem(response), task(space).due_on) == (
        422, "“31/2” không phải một ngày. Chưa đổi gì.", date(2026, 3, 12)
    )  # fmt: skip


def test_of_two_editors_the_second_is_told_and_shown_what_they_typed(
    space: Workspace, browser: Client, address: str
) -> None:
    browser.post(address, {"due_on": "2026-03-09", "edition": 0})
    response = browser.post(address, {"due_on": "2026-03-08", "why": "sớm hơn", "edition": 0})
    assert (response.status_code, problem(response), task(space).due_on) == (
        409, f"{OVERTAKEN} Bạn đã gõ: “2026-03-08, sớm hơn”.", date(2026, 3, 9)
    )  # fmt: skip


def test_whoever_only_watches_changes_nothing(space: Workspace, address: str) -> None:
    response = space.client(Role.LEADER).post(address, {"due_on": "2026-03-09", "edition": 0})
    assert (response.status_code, task(space).due_on) == (403, date(2026, 3, 12))


def test_a_proposal_is_accepted(space: Workspace, browser: Client, address: str) -> None:
    Task.objects.filter(pk=space.tasks[1].pk).update(due_origin=Origin.PROPOSED)
    assert "Chấp nhận đề xuất" in words(browser.get(address))
    browser.post(address, {"accept": "1"})
    assert (task(space).due_origin, "Chấp nhận đề xuất" in words(browser.get(address))) == (Origin.PERSON, False)


def test_all_proposals_are_accepted_at_once(space: Workspace, browser: Client) -> None:
    Task.objects.filter(event=space.event).update(due_origin=Origin.PROPOSED)
    assert "3 hạn còn là đề xuất." in words(browser.get("/events/bacson/board/"))
    assert browser.post("/events/bacson/tasks/acceptance/")["Location"] == "/events/bacson/board/"
    assert set(Task.objects.filter(event=space.event).values_list("due_origin", flat=True)) == {Origin.PERSON}
