"""When and where the event takes place; what is a deadline, a rehearsal or a legal limit instead."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import plan_with

Told = list[tuple[str, str | None, str | None]]


def held(sections: str) -> Told:
    return [(o.start, o.end, o.venue) for o in plan_with(sections).occasions]


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        pytest.param(
            """
II. NỘI DUNG
1. Thời gian, địa điểm
- Thời gian: Từ 19h30' đến 21h30' ngày 03 tháng 9 năm 2025.
- Địa điểm: Trung tâm Hội nghị tỉnh Cao Bằng.
""",
            [("2025-09-03T19:30", "2025-09-03T21:30", "Trung tâm Hội nghị tỉnh Cao Bằng")],
            id="side by side under a heading",
        ),
        pytest.param(
            """
II. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: 8h00 ngày 10/10/2025.
2. Địa điểm: Hội trường UBND xã.
""",
            [("2025-10-10T08:00", None, "Hội trường UBND xã")],
            id="numbered",
        ),
        pytest.param(
            """
II. NỘI DUNG
1. Thời gian
8h00 ngày 10/10/2025 (thứ Sáu).
2. Địa điểm
Hội trường UBND xã.
""",
            [("2025-10-10T08:00", None, "Hội trường UBND xã")],
            id="the words under their headings",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: 8h00 ngày 10/10/2025 tại Hội trường UBND xã.",
            [("2025-10-10T08:00", None, "Hội trường UBND xã")],
            id="the place in the same sentence",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: 02 ngày, từ ngày 15 đến ngày 16/10/2025.\n\n2. Địa điểm: Sân vận động xã.",
            [("2025-10-15", "2025-10-16", "Sân vận động xã")],
            id="two days",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: Dự kiến trung tuần tháng 11/2025.\n\n2. Địa điểm: Sân vận động xã.",
            [("2025-11", None, "Sân vận động xã")],
            id="a month",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: ngày 10/10.\n\n2. Địa điểm: Sân vận động xã.",
            [("2025-10-10", None, "Sân vận động xã")],
            id="the year is the plan's",
        ),
        pytest.param(
            """
II. THỜI GIAN, ĐỊA ĐIỂM

| Hoạt động | Thời gian | Địa điểm |
|---|---|---|
| Lễ dâng hương | 8h00 ngày 01/3/2026 | Nhà bia tưởng niệm |
| Giao lưu | 19h30 ngày 02/3/2026 | Sân vận động xã |
""",
            [
                ("2026-03-02T19:30", None, "Sân vận động xã"),
                ("2026-03-01T08:00", None, "Nhà bia tưởng niệm"),
            ],
            id="rows of a table, the event of the title first",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Lễ dâng hương\n\n- Thời gian: 8h00 ngày 10/10/2025.\n\n- Địa điểm: Nhà bia.\n\n"
            "2. Giao lưu\n\n- Thời gian: 19h30 ngày 11/10/2025.\n\n- Địa điểm: Sân vận động xã.",
            [("2025-10-11T19:30", None, "Sân vận động xã"), ("2025-10-10T08:00", None, "Nhà bia")],
            id="each activity has its own",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: 8h00 ngày 10/10/2025.\n\n2. Tổng duyệt: 14h00 ngày 09/10/2025.\n\n"
            "3. Địa điểm: Hội trường.",
            [("2025-10-10T08:00", None, "Hội trường")],
            id="the rehearsal stands beside it",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: Từ 8h00 - 11h30, thứ Sáu, ngày 10/10/2025 (đại biểu có mặt trước 7h30).\n\n"
            "2. Địa điểm: Hội trường tầng 2, Trụ sở UBND xã.",
            [("2025-10-10T08:00", "2025-10-10T11:30", "Hội trường tầng 2, Trụ sở UBND xã")],
            id="when to be there is an aside",
        ),
        pytest.param(
            "II. NỘI DUNG\n\nChương trình được tổ chức vào hồi 19h30 ngày 03/9/2025 tại Trung tâm Hội nghị tỉnh.",
            [("2025-09-03T19:30", None, "Trung tâm Hội nghị tỉnh")],
            id="a sentence without a heading",
        ),
        pytest.param(
            "II. THỜI GIAN VÀ ĐỊA ĐIỂM\n\n- Khai mạc: 8h00 ngày 10/10/2025.\n\n- Bế mạc: 16h00 ngày 12/10/2025.\n\n"
            "- Địa điểm: Sân vận động.",
            [("2025-10-10T08:00", None, "Sân vận động"), ("2025-10-12T16:00", None, "Sân vận động")],
            id="opening and close",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: Xuất phát: 4h30 ngày 26/4/2026; kết thúc: 9h00 cùng ngày.",
            [("2026-04-26T04:30", "2026-04-26T09:00", None)],
            id="when it ends in words of its own",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: Từ 14h00 ngày 22/10/2026 đến 17h00 ngày 23/10/2026 tại Hội trường tỉnh; "
            "cùng ngày 22/10/2026, vào lúc 20 giờ 00, tổ chức đêm giao lưu tại Quảng trường.",
            [
                ("2026-10-22T14:00", "2026-10-23T17:00", "Hội trường tỉnh"),
                ("2026-10-22T20:00", None, "Quảng trường"),
            ],
            id="an evening of the same day",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian: 8h00 ngày 20/3/2026.\n\n2. Địa điểm\n\na) Điểm cầu chính: Hội trường B.\n\n"
            "b) Điểm cầu cơ sở: Trụ sở Ủy ban nhân dân các xã.",
            [("2026-03-20T08:00", None, "Hội trường B")],
            id="the main place of several that are linked",
        ),
    ],
)
def test_time_and_place(sections: str, expected: Told) -> None:
    assert held(sections) == expected


@pytest.mark.parametrize(
    "sections",
    [
        pytest.param(
            "II. NỘI DUNG\n\n1. Thời gian nộp hồ sơ: trước ngày 10/10/2025.", id="when dossiers are handed in"
        ),
        pytest.param("II. NỘI DUNG\n\n1. Tổng duyệt: 14h00 ngày 02/9/2025.", id="a rehearsal"),
        pytest.param(
            "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Thời gian hoàn thành: 29/8/2025.", id="the deadline of a task"
        ),
        pytest.param("II. NỘI DUNG\n\n1. Phong trào thi đua giai đoạn 2020 - 2025.", id="a period"),
        pytest.param("II. THỜI GIAN\n\nTheo thông báo của Ban Tổ chức.", id="not yet known"),
        pytest.param("II. NỘI DUNG\n\n1. Thời gian: chậm nhất ngày 10/10/2025.", id="a limit"),
    ],
)
def test_what_is_no_occasion(sections: str) -> None:
    assert held(sections) == []


def test_an_occasion_points_at_its_words() -> None:
    plan = plan_with("II. NỘI DUNG\n\n1. Thời gian: 8h00 ngày 10/10/2025.\n\n2. Địa điểm: Sân vận động xã.")
    (occasion,) = plan.occasions
    assert occasion.venue_at is not None
    assert (occasion.at[1] - occasion.at[0], occasion.venue_at[1] - occasion.venue_at[0]) == (20, 15)


def test_the_form_in_which_it_is_held() -> None:
    direct = "Tổ chức giao lưu trực tiếp, truyền hình trực tiếp trên Báo Cao Bằng"
    assert plan_with(f"II. NỘI DUNG\n\n1. Hình thức\n\n{direct}.").format == direct
    assert plan_with("II. NỘI DUNG\n\n1. Hình thức: Trực tiếp.").format == "Trực tiếp"
    assert plan_with("II. NỘI DUNG\n\n1. Thời gian: ngày 10/10/2025.").format is None
