"""The preview of a plan: what it says, what is chosen and reworded on it, and what comes of it."""

from __future__ import annotations

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from xlsxwriter import Workbook

from giaoluu.domain.adoption.models import Draft
from giaoluu.domain.events.models import Agency, Event

GROUP = "Các sở, ban, ngành"
OVERTAKEN = "Người khác vừa sửa bản này, trang đã hiện bản mới. Chưa ghi thay đổi của bạn; xem lại rồi làm lại nếu cần."


def words(found: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def title(response: HttpResponse) -> str:
    return words(re.findall(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), re.DOTALL)[0])


def problem(response: HttpResponse) -> str:
    found = re.findall(r'<p class="problem" role="alert">(.*?)</p>', response.content.decode(), re.DOTALL)
    return words(found[0]) if found else ""


def sheet(*rows: tuple[str, ...]) -> SimpleUploadedFile:
    kept = io.BytesIO()
    with Workbook(kept) as book:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return SimpleUploadedFile("don-vi.xlsx", kept.getvalue())


def settled() -> list[str]:
    return [name for names in Draft.objects.get().settled.values() for name in names]


def test_the_title_counts_what_would_be_made(browser: Client, address: str) -> None:
    response = browser.get(address)
    assert title(response) == "Sẽ lập 4 đơn vị với 6 việc, mỗi việc chỉ được câu của nó"
    page = words(response.content.decode())
    assert ("1 nhóm chưa rõ là những ai" in page, "Chưa bấm lập thì chưa ghi gì." in page) == (True, True)
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ({"pick": ["Sở Tài chính", "Sở Y tế"]}, ["Sở Tài chính", "Sở Y tế"]),
        ({"names": "Sở Tài chính\r\n\r\n Sở Y tế \n"}, ["Sở Tài chính", "Sở Y tế"]),
        ({"pick": ["Sở Tài chính"], "names": "Sở Tài chính\nSở Xây dựng"}, ["Sở Tài chính", "Sở Xây dựng"]),
    ],
)
def test_a_group_is_settled_by_ticks_and_by_pasted_lines(
    browser: Client, address: str, typed: dict[str, object], names: list[str]
) -> None:
    response = browser.post(address + "group/", {"group": GROUP, "edition": 0, **typed})
    assert (response["Location"], settled()) == (address + "#groups", names)
    assert title(browser.get(address)) == "Sẽ lập 6 đơn vị với 8 việc, mỗi việc chỉ được câu của nó"


def test_a_group_is_settled_by_a_spreadsheet(browser: Client, address: str) -> None:
    given = sheet(("TT", "Tên đơn vị"), ("1", "Sở Tài chính"), ("2", "Sở Y tế"), ("", ""))
    browser.post(address + "group/", {"group": GROUP, "edition": 0, "sheet": given})
    assert settled() == ["Sở Tài chính", "Sở Y tế"]


def test_a_file_that_is_no_sheet_changes_nothing(browser: Client, address: str) -> None:
    given = SimpleUploadedFile("don-vi.xlsx", b"PK\x03\x04 not a workbook")
    response = browser.post(address + "group/", {"group": GROUP, "edition": 0, "sheet": given})
    assert (response.status_code, problem(response), settled()) == (
        422, "Tệp này không phải bảng tính đọc được. Chưa đổi gì; lưu lại thành .xlsx rồi gửi.", []
    )  # fmt: skip


def test_a_fact_is_reworded_and_its_words_in_the_plan_stay_beside_it(browser: Client, address: str) -> None:
    typed = {"path": "event.venue", "now": "Rạp tỉnh", "why": "rộng hơn", "edition": 0, "back": "#facts"}
    assert browser.post(address + "fact/", typed)["Location"] == address + "#facts"
    page = words(browser.get(address).content.decode())
    assert "Hội trường Sở Nội vụ → Rạp tỉnh Người Ban thư ký: rộng hơn" in page


def test_a_value_that_cannot_be_read_is_refused_and_said(browser: Client, address: str) -> None:
    response = browser.post(address + "fact/", {"path": "event.starts_at", "now": "lúc chiều", "edition": 0})
    assert (response.status_code, problem(response), Draft.objects.get().edits) == (
        422,
        "“lúc chiều” không đọc được là giá trị ở đây. Chưa đổi gì; giá trị cũ là “2026-03-20T14:00”.",
        {},
    )


def test_of_two_editors_the_second_is_told_and_shown_what_they_typed(browser: Client, address: str) -> None:
    browser.post(address + "fact/", {"path": "event.venue", "now": "Rạp tỉnh", "edition": 0})
    response = browser.post(address + "fact/", {"path": "event.venue", "now": "Nhà hát", "edition": 0})
    assert (response.status_code, problem(response)) == (409, f"{OVERTAKEN} Bạn đã gõ: “Nhà hát”.")
    assert Draft.objects.get().edits["event.venue"]["now"] == "Rạp tỉnh"


def test_a_preview_that_somebody_changed_meanwhile_is_not_adopted(browser: Client, address: str) -> None:
    browser.post(address + "fact/", {"path": "event.venue", "now": "Rạp tỉnh", "edition": 0})
    response = browser.post(address, {"edition": 0})
    assert (response.status_code, problem(response), Event.objects.count()) == (409, OVERTAKEN, 1)


def test_what_was_chosen_and_reworded_is_what_is_adopted(browser: Client, address: str) -> None:
    browser.post(address + "fact/", {"path": "event.venue", "now": "Rạp tỉnh", "edition": 0})
    browser.post(address + "group/", {"group": GROUP, "edition": 1, "names": "Sở Tài chính"})
    response = browser.post(address, {"edition": 2})
    event = Event.objects.latest("pk")
    assert (response["Location"], event.venue) == (f"/events/{event.key}/board/", "Rạp tỉnh")
    assert list(Agency.objects.filter(event=event).order_by("order").values_list("name", flat=True)) == [
        "Sở Nội vụ", "Công an tỉnh", "UBND phường Thục Phán", "UBND phường Tân Giang", "Sở Tài chính"
    ]  # fmt: skip
    assert browser.get(response["Location"]).status_code == 200


def test_adopting_twice_leads_to_the_same_event(browser: Client, address: str) -> None:
    browser.get(address)
    said = [browser.post(address, {"edition": 0})["Location"] for _ in range(2)] + [browser.get(address)["Location"]]
    assert (len(set(said)), Event.objects.count()) == (1, 2)
