"""The ordered items of the event, from a list or a table."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import plan_with

Item = tuple[str, float | None, str | None]
DAY = "II. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: 8h00 ngày 10/10/2025.\n\n2. Địa điểm: Hội trường.\n\n"


def items(sections: str) -> list[Item]:
    plan = plan_with(sections)
    assert [segment.order for segment in plan.programme] == list(range(1, len(plan.programme) + 1))
    return [(segment.title, segment.duration_minutes, segment.start) for segment in plan.programme]


@pytest.mark.parametrize(
    ("programme", "expected"),
    [
        pytest.param(
            """
III. NỘI DUNG, CHƯƠNG TRÌNH
- (1) Văn nghệ chào mừng.
- (2) Tuyên bố lý do, giới thiệu đại biểu.
(3) Chiếu phóng sự (thời lượng khoảng 5 phút).
(4) Kết thúc.
""",
            [
                ("Văn nghệ chào mừng", None, None),
                ("Tuyên bố lý do, giới thiệu đại biểu", None, None),
                ("Chiếu phóng sự", 5, None),
                ("Kết thúc", None, None),
            ],
            id="a list in round brackets",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH
a. Phần nghi thức
- Chào cờ
- Phát biểu khai mạc (07 phút)
b. Phần hoạt động
- Khởi công 01 căn nhà nhân ái
- Trồng cây
""",
            [
                ("Chào cờ", None, None),
                ("Phát biểu khai mạc", 7, None),
                ("Khởi công 01 căn nhà nhân ái", None, None),
                ("Trồng cây", None, None),
            ],
            id="two parts, one after the other",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH
1. Văn nghệ chào mừng (15 phút).
2. Khai mạc: 10 phút.
3. Giao lưu - 60 phút.
4. Bế mạc.
""",
            [
                ("Văn nghệ chào mừng", 15, None),
                ("Khai mạc", 10, None),
                ("Giao lưu", 60, None),
                ("Bế mạc", None, None),
            ],
            id="durations in brackets, behind a colon, behind a dash",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH
- 8h00 - 8h10: Văn nghệ chào mừng
- 8h10 - 8h15: Tuyên bố lý do, giới thiệu đại biểu
- 08 giờ 15 phút đến 09 giờ 00 phút: Giao lưu
- 9h00: Kết thúc
""",
            [
                ("Văn nghệ chào mừng", 10, "2025-10-10T08:00"),
                ("Tuyên bố lý do, giới thiệu đại biểu", 5, "2025-10-10T08:10"),
                ("Giao lưu", 45, "2025-10-10T08:15"),
                ("Kết thúc", None, "2025-10-10T09:00"),
            ],
            id="spans of hours before the item",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH

| TT | Thời gian | Nội dung | Thực hiện |
|---|---|---|---|
| 1 | 7h15'-7h30’ | Đón tiếp đại biểu | Văn phòng |
| 2 | 7h30'-8h00’ | Văn nghệ chào mừng | |
| 3 | 8h00 | Khai mạc | |
""",
            [
                ("Đón tiếp đại biểu", 15, "2025-10-10T07:15"),
                ("Văn nghệ chào mừng", 30, "2025-10-10T07:30"),
                ("Khai mạc", None, "2025-10-10T08:00"),
            ],
            id="a table of hours",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH

| Buổi | Thời gian | Nội dung | Địa điểm |
|---|---|---|---|
| Sáng | 8h00 - 9h00 | Khai mạc Hội thi | Hội trường |
| Chiều | 14h30 - 17h00 | Thi thực hành | Phòng máy |
""",
            [("Khai mạc Hội thi", 60, "2025-10-10T08:00"), ("Thi thực hành", 150, "2025-10-10T14:30")],
            id="a table of hours and rooms",
        ),
        pytest.param(
            """
III. CHƯƠNG TRÌNH

| TT | Nội dung | Thời lượng |
|---|---|---|
| 1 | Văn nghệ chào mừng | 15 phút |
| 2 | Khai mạc | 10 phút |
""",
            [("Văn nghệ chào mừng", 15, None), ("Khai mạc", 10, None)],
            id="a table of lengths",
        ),
    ],
)
def test_items_with_their_lengths_and_hours(programme: str, expected: list[Item]) -> None:
    assert items(DAY + programme.strip()) == expected


@pytest.mark.parametrize(
    "sections",
    [
        "III. NHIỆM VỤ\n\n1. Xây dựng kế hoạch.\n\n2. Tăng cường tuyên truyền.",
        "III. NỘI DUNG\n\n1. Thời gian: ngày 10/10/2025.\n\n2. Địa điểm: Hội trường.\n\n3. Thành phần: đại biểu.",
        "III. KINH PHÍ\n\nTừ ngân sách nhà nước.",
    ],
)
def test_lists_that_are_no_programme(sections: str) -> None:
    assert items(sections) == []


def test_what_stands_under_an_item_are_its_details() -> None:
    plan = plan_with(
        "II. CHƯƠNG TRÌNH\n\n(1) Văn nghệ chào mừng.\n\n(2) Giao lưu.\n\n- Nhân vật thứ nhất.\n\n"
        "- Nhân vật thứ hai.\n\n(3) Kết thúc."
    )
    assert [segment.details for segment in plan.programme] == [(), ("Nhân vật thứ nhất", "Nhân vật thứ hai"), ()]


def test_who_is_responsible_for_a_row_goes_into_its_details() -> None:
    plan = plan_with(
        "II. CHƯƠNG TRÌNH\n\n| Thời gian | Nội dung | Người thực hiện |\n|---|---|---|\n"
        "| 8h00 | Khai mạc | Chủ tịch UBND |\n| 8h30 | Bế mạc | Trưởng ban |"
    )
    assert [segment.details for segment in plan.programme] == [("Chủ tịch UBND",), ("Trưởng ban",)]
