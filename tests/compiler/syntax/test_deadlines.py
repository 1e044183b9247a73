"""By when something is to be done."""

from __future__ import annotations

import pytest

from giaoluu.compiler.syntax.dates import deadlines, due_day


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("Gửi danh sách về Sở Nội vụ trước ngày 20/10/2025.", "2025-10-20", "trước ngày 20/10/2025"),
        ("Hoàn thành trước 17h00 ngày 20/10/2025", "2025-10-20", "trước 17h00 ngày 20/10/2025"),
        ("báo cáo trước ngày 20/10", "2025-10-20", "trước ngày 20/10"),
        ("Trước ngày 05 tháng 11 năm 2025, các đơn vị gửi", "2025-11-05", "Trước ngày 05 tháng 11 năm 2025"),
        ("chậm nhất ngày 25/10/2025", "2025-10-25", "chậm nhất ngày 25/10/2025"),
        ("chậm nhất là ngày 25/10/2025", "2025-10-25", "chậm nhất là ngày 25/10/2025"),
        ("muộn nhất vào ngày 25/10/2025", "2025-10-25", "muộn nhất vào ngày 25/10/2025"),
        ("xong trong tháng 10/2025", "2025-10", "xong trong tháng 10/2025"),
        ("hoàn thành trong tháng 10 năm 2025", "2025-10", "hoàn thành trong tháng 10 năm 2025"),
        ("hạn cuối ngày 25/10/2025", "2025-10-25", "hạn cuối ngày 25/10/2025"),
        ("hoàn thành vào ngày 25/10/2025", "2025-10-25", "hoàn thành vào ngày 25/10/2025"),
    ],
)
def test_a_deadline_and_its_words(text: str, day: str, words: str) -> None:
    assert [(d.iso, text[d.start : d.end]) for d in deadlines(text, 2025)] == [(day, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo trước ngày 25 hằng tháng",
        "gửi trước ngày 15 hàng tháng",
        "Tham dự Chương trình ngày 03/9/2025",
        "Kế hoạch số 2674/KH-UBND ngày 08/10/2024",
        "Trước đó, Sở Nội vụ tổng hợp",
        "hoàn thành tốt nhiệm vụ được giao",
        "Tuyên truyền trước, trong và sau Đại hội",
        "Từ ngày 01/10/2025",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert deadlines(text, 2025) == []


def test_a_paragraph_may_have_two() -> None:
    text = "Xây dựng kịch bản trước ngày 10/10/2025; tổng hợp danh sách chậm nhất ngày 20/10/2025."
    assert [d.iso for d in deadlines(text)] == ["2025-10-10", "2025-10-20"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thời gian hoàn thành: ngày 20/10/2025", "2025-10-20"),
        ("Thời gian: Từ ngày 15/10 đến ngày 20/10/2025", "2025-10-20"),
        ("Thời gian: tháng 10/2025", "2025-10"),
        ("Thời gian: trước ngày 20/10", "2025-10-20"),
        ("Thời gian: từ ngày 15/10/2025", None),
        ("Thời gian: thường xuyên", None),
        ("Thời gian: theo kế hoạch của Ban Tổ chức", None),
    ],
)
def test_the_day_of_a_line_that_only_says_when(text: str, day: str | None) -> None:
    assert due_day(text, 2025) == day
