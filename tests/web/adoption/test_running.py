"""The plan of an event that runs: its text, its facts, its groups, and a later text taken over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

from giaoluu.domain.events.models import Event, Revision
from giaoluu.domain.tasks.models import Part, Task
from tests.domain.adoption.conftest import PLAN
from tests.web.adoption.test_preview import GROUP, problem, title, words
from tests.web.conftest import drop
from tests.workspace import Workspace

LATER = PLAN.replace("Từ 14h00", "Từ 14h30").replace("**30 đại biểu**", "**45 đại biểu**")


@pytest.fixture
def amendment(product: Path, space: Workspace, event: Event) -> str:
    return f"/events/{event.key}/amendments/{drop(space, LATER.encode(), 'sua-doi.txt')}/"


def changes(page: str) -> list[str]:
    """The ids of the changes that can be ticked."""
    return re.findall(r'name="change" value="([^"]+)"', page)


@pytest.mark.parametrize("below", ["", "1/"])
def test_every_task_is_found_where_the_plan_says_it(browser: Client, event: Event, below: str) -> None:
    response = browser.get(f"/events/{event.key}/plan/{below}")
    anchors = set(re.findall(r'id="at-(\d+)"', response.content.decode()))
    starts = {str(start) for start in Task.objects.filter(event=event).values_list("start", flat=True)}
    assert (response.status_code, len(starts), starts - anchors) == (200, 5, set())


def test_the_file_of_a_text_is_as_it_was_given(browser: Client, event: Event) -> None:
    response = browser.get(f"/events/{event.key}/plan/1/file/")
    assert (response.content.decode(), response["Content-Disposition"]) == (
        PLAN, 'attachment; filename="ke-hoach.txt"'
    )  # fmt: skip


def test_a_later_text_is_compared_with_the_one_that_runs(browser: Client, amendment: str) -> None:
    response = browser.get(amendment)
    page = response.content.decode()
    assert title(response) == f"{len(changes(page))} chỗ khác bản đang chạy"
    assert "Bắt đầu mục I.1 14:00 thứ Sáu 20/3/2026 14:30 thứ Sáu 20/3/2026" in words(page)


def test_what_is_ticked_is_taken_and_what_is_not_is_left(browser: Client, event: Event, amendment: str) -> None:
    hour = [each for each in changes(browser.get(amendment).content.decode()) if "starts_at" in each]
    response = browser.post(amendment, {"revision": 1, "change": hour})
    event.refresh_from_db()
    assert (response["Location"], event.starts_at and event.starts_at.strftime("%H:%M")) == (
        f"/events/{event.key}/amendments/1-2/", "07:30"
    )  # fmt: skip
    assert Task.objects.filter(event=event, title="Chọn cử 30 đại biểu", dropped_at__isnull=True).count() == 1
    assert browser.get(response["Location"]).status_code == 200


def test_changes_shown_against_a_text_that_is_no_longer_in_force_are_shown_again(
    browser: Client, event: Event, amendment: str
) -> None:
    response = browser.post(amendment, {"revision": 0, "change": []})
    assert (response.status_code, problem(response), Revision.objects.filter(event=event).count()) == (
        409,
        "Kế hoạch vừa được người khác sửa đổi. Chưa ghi gì; danh sách dưới đây so với bản mới nhất.",
        1,
    )


def edit(browser: Client, event: Event, **typed: object) -> object:
    return browser.post(f"/events/{event.key}/facts/", typed)


def test_a_fact_is_reworded_with_who_and_why(browser: Client, event: Event) -> None:
    edit(browser, event, name="venue", now="Rạp tỉnh", why="rộng hơn", edition=event.edition)
    page = words(browser.get(f"/events/{event.key}/facts/").content.decode())
    assert "Kế hoạch ghi: Hội trường Sở Nội vụ. Sửa bởi Người Ban thư ký, rộng hơn" in page


def test_a_fact_that_cannot_be_read_is_refused(browser: Client, event: Event) -> None:
    response = edit(browser, event, name="starts_at", now="chiều", edition=event.edition)
    assert (response.status_code, problem(response)) == (  # type: ignore[attr-defined, arg-type]
        422, "“chiều” không đọc được là giá trị ở đây. Chưa đổi gì."
    )  # fmt: skip


def test_of_two_who_edit_a_fact_the_second_is_told_and_shown_what_they_typed(browser: Client, event: Event) -> None:
    edit(browser, event, name="venue", now="Rạp tỉnh", edition=event.edition)
    response = edit(browser, event, name="venue", now="Nhà hát", edition=event.edition)
    assert (response.status_code, problem(response)) == (  # type: ignore[attr-defined, arg-type]
        409, "Người khác vừa sửa, trang đã hiện bản mới. Chưa ghi thay đổi của bạn: “Nhà hát”."
    )  # fmt: skip
    event.refresh_from_db()
    assert event.venue == "Rạp tỉnh"


def test_a_group_settled_later_gets_its_duties(browser: Client, event: Event) -> None:
    address = f"/events/{event.key}/groups/"
    assert title(browser.get(address)) == "1 nhóm chưa rõ là những ai"
    assert browser.post(address, {"group": GROUP, "names": "Sở Tài chính"})["Location"] == address
    assert title(browser.get(address)) == "Nhóm nào cũng đã rõ là những ai"
    assert Part.objects.filter(event=event, agency__name="Sở Tài chính").count() == 1


def test_a_group_without_anybody_is_not_settled(browser: Client, event: Event) -> None:
    response = browser.post(f"/events/{event.key}/groups/", {"group": GROUP})
    assert (response.status_code, problem(response)) == (422, "Chưa chọn đơn vị nào. Chưa đổi gì.")
