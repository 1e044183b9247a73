"""Which of several occasions is the event that the plan is named after: it stands first."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import HEAD, whole

TITLED = "Tổ chức Chương trình giao lưu điển hình tiên tiến"


def starts(title: str, sections: str) -> list[str]:
    plan = whole(f"{HEAD.replace(TITLED, title)}\n{sections.strip()}\n")
    return [occasion.start for occasion in plan.occasions]


def test_the_one_whose_heading_the_title_repeats() -> None:
    assert starts(
        "Tổ chức Ngày hội Biên phòng toàn dân năm 2026",
        """
II. THỜI GIAN, ĐỊA ĐIỂM
1. Lễ dâng hương tại Nhà bia tưởng niệm liệt sĩ
1.1. Thời gian: 8h00 ngày 01/3/2026.
2. Giao lưu văn nghệ
2.1. Thời gian: 19h30 ngày 02/3/2026.
3. Ngày hội Biên phòng toàn dân
3.1. Thời gian: 7h00 ngày 03/3/2026.
""",
    ) == ["2026-03-03T07:00", "2026-03-01T08:00", "2026-03-02T19:30"]


@pytest.mark.parametrize(
    ("before", "event"),
    [
        ("Phiên trù bị", "Phiên chính thức"),
        ("Vòng sơ khảo", "Vòng chung kết"),
        ("Dâng hương", "Lễ khai mạc"),
    ],
)
def test_the_session_or_round_that_all_the_others_lead_to(before: str, event: str) -> None:
    assert starts(
        "Tổ chức Đại hội thi đua yêu nước tỉnh",
        f"II. THỜI GIAN, ĐỊA ĐIỂM\n1. {before}: 14 giờ 00, ngày 05/11/2025.\n2. {event}: 7 giờ 30, ngày 06/11/2025.",
    ) == ["2025-11-06T07:30", "2025-11-05T14:00"]


@pytest.mark.parametrize(
    "sections",
    [
        pytest.param(
            "II. THỜI GIAN, ĐỊA ĐIỂM\n- Thời gian: 02 ngày, từ ngày 22/02/2026 đến ngày 23/02/2026.\n"
            "+ Lễ khai mạc: 20 giờ ngày 23/02/2026.",
            id="a time without a heading of its own is that of the event",
        ),
        pytest.param(
            "II. THỜI GIAN, ĐỊA ĐIỂM\n1. Lớp thứ nhất: ngày 22/02/2026.\n2. Lớp thứ hai: ngày 23/02/2026.",
            id="classes, one after the other",
        ),
    ],
)
def test_else_the_order_is_the_plan_s(sections: str) -> None:
    found = starts("Tổ chức Lễ hội Đền Mẫu năm 2026", sections)
    assert found == sorted(found)
