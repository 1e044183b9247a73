"""Tasks arranged by subject, and what was not understood."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import plan_with

Row = tuple[str, str | None, tuple[str, ...], str | None, str | None]


@pytest.mark.parametrize(
    ("sections", "rows"),
    [
        pytest.param(
            """
II. PHÂN CÔNG NHIỆM VỤ

| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Xây dựng kịch bản | Sở Nội vụ | Sở Y tế, Công an tỉnh | Trước ngày 29/8/2025 | Kịch bản |
| 2 | Trang trí, khánh tiết | Báo Cao Bằng | | Tháng 9/2025 | |
""",
            [
                ("Xây dựng kịch bản", "Sở Nội vụ", ("Sở Y tế", "Công an tỉnh"), "2025-08-29", "Kịch bản"),
                ("Trang trí, khánh tiết", "Báo Cao Bằng", (), "2025-09", None),
            ],
            id="rows of a table",
        ),
        pytest.param(
            """
II. NỘI DUNG THỰC HIỆN
1. Xây dựng kịch bản
- Đơn vị chủ trì: Sở Nội vụ.
- Đơn vị phối hợp: Sở Y tế, Công an tỉnh.
- Thời gian thực hiện: trước ngày 29/8/2025.
""",
            [("Xây dựng kịch bản", "Sở Nội vụ", ("Sở Y tế", "Công an tỉnh"), "2025-08-29", None)],
            id="lines under an item",
        ),
        pytest.param(
            """
II. CHƯƠNG TRÌNH

| Thời gian | Nội dung | Người thực hiện |
|---|---|---|
| 8h00 - 8h10 | Khai mạc | Chủ tịch UBND |
| 8h10 - 8h30 | Bế mạc | Trưởng ban |
""",
            [],
            id="a programme is no table of work",
        ),
    ],
)
def test_work_arranged_by_subject(sections: str, rows: list[Row]) -> None:
    items = plan_with(sections).work_items
    assert [(item.text, item.lead, item.partners, item.deadline, item.product) for item in items] == rows


@pytest.mark.parametrize(
    ("sections", "remnants"),
    [
        pytest.param(
            "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Xây dựng kịch bản.", [], id="everything was understood"
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: Theo thông báo của Ban Tổ chức.",
            [("Thời gian: Theo thông báo của Ban Tổ chức.", "Không đọc được thời gian.")],
            id="a time that is no time",
        ),
        pytest.param(
            "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Xây dựng kịch bản.\n\n2. Quét dọn hội trường sạch sẽ.",
            [("Quét dọn hội trường sạch sẽ.", "Không rõ giao cho cơ quan nào.")],
            id="a duty of nobody",
        ),
        pytest.param(
            "II. KINH PHÍ\n\nSẽ thông báo sau.",
            [("Kinh phí", "Không đọc được nguồn và số tiền.")],
            id="money without source or sum",
        ),
    ],
)
def test_what_was_not_understood_is_kept(sections: str, remnants: list[tuple[str, str]]) -> None:
    assert [(remnant.text, remnant.why) for remnant in plan_with(sections).remnants] == remnants
