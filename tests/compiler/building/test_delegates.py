"""Who attends: how many, which groups, how many places from where."""

from __future__ import annotations

import pytest

from tests.compiler.building.plans import plan_with


@pytest.mark.parametrize(
    ("sections", "total"),
    [
        ("II. THÀNH PHẦN\n\n1. Số lượng đại biểu: 450 đại biểu.", 450),
        ("II. THÀNH PHẦN\n\n1. Số lượng: 1.200 người.", 1200),
        ("II. THÀNH PHẦN\n\n1. Tổng số đại biểu: khoảng 300 người.", 300),
        ("II. THÀNH PHẦN\n\n1. Tổng số: 150 đại biểu, gồm 100 đại biểu tỉnh.", 150),
        ("II. ĐẠI BIỂU\n\n1. Dự kiến 200 đại biểu tham dự.", 200),
        ("II. THÀNH PHẦN\n\n1. Đại diện các sở, ban, ngành.", None),
        ("II. KHEN THƯỞNG\n\n1. Số lượng: 40 tập thể, 80 cá nhân.", None),
        (
            "II. THÀNH PHẦN\n\n| Thành phần | Số lượng |\n|---|---|\n| Sở, ban, ngành | 40 |\n| Tổng cộng | 40 |",
            40,
        ),
    ],
)
def test_how_many_attend(sections: str, total: int | None) -> None:
    assert plan_with(sections).delegates.total == total


def test_the_groups_that_attend() -> None:
    plan = plan_with(
        "II. SỐ LƯỢNG VÀ THÀNH PHẦN ĐẠI BIỂU\n\n1. Số lượng: 110 đại biểu.\n\n2. Thành phần đại biểu\n\n"
        "- Đại diện Thường trực Tỉnh ủy;\n\n- Đại diện các sở, ban, ngành.\n\n- Đại diện các cơ quan báo chí."
    )
    assert [group.name for group in plan.delegates.groups] == [
        "Đại diện Thường trực Tỉnh ủy",
        "Đại diện các sở, ban, ngành",
    ]


@pytest.mark.parametrize(
    ("sections", "allocation"),
    [
        pytest.param(
            "II. THÀNH PHẦN\n\n| TT | Đơn vị | Số lượng |\n|---|---|---|\n| 1 | Công an tỉnh | 50 |\n"
            "| 2 | Sở Y tế | 20 |\n| | Tổng cộng | 70 |",
            [("Công an tỉnh", 50), ("Sở Y tế", 20)],
            id="a table, without its row of totals",
        ),
        pytest.param(
            "II. THÀNH PHẦN\n\n1. Số lượng: 70 đại biểu, phân bổ như sau:\n\n- Công an tỉnh: 50 đại biểu.\n\n"
            "- Sở Y tế: 20 đại biểu.",
            [("Công an tỉnh", 50), ("Sở Y tế", 20)],
            id="a list",
        ),
        pytest.param("II. THÀNH PHẦN\n\n1. Đại diện các sở, ban, ngành.", [], id="none"),
    ],
)
def test_places_given_to_each_agency(sections: str, allocation: list[tuple[str, int]]) -> None:
    assert [(a.agency, a.count) for a in plan_with(sections).delegates.allocation] == allocation


def test_prizes_are_no_delegates() -> None:
    delegates = plan_with(
        "II. CƠ CẤU GIẢI THƯỞNG\n\n- 01 giải Nhất: 500.000 đồng.\n\n- 02 giải Nhì: 300.000 đồng."
    ).delegates
    assert (delegates.total, delegates.groups) == (None, ())
