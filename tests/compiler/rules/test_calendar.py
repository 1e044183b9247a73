"""Dates and hours as plans write them."""

from __future__ import annotations

from datetime import date

import pytest

from giaoluu.compiler.rules.reckoning.calendar import dates_in, day_off, said
from giaoluu.compiler.rules.reckoning.clock import times_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 03 tháng 9 năm 2025", [(3, 9, 2025)]),
        ("từ ngày 20/10 đến ngày 05/11/2025", [(20, 10, None), (5, 11, 2025)]),
        ("hết ngày 31/9.", [(31, 9, None)]),
        ("18.11.2025 và 19-11-2025", [(18, 11, 2025), (19, 11, 2025)]),
        ("Nghị định số 30/2020/NĐ-CP, ngày     tháng 9 năm 2025, 24/7", []),
    ],
)
def test_dates_are_read_as_written(text: str, found: list[tuple[int, int, int | None]]) -> None:
    assert [(written.day, written.month, written.year) for written in dates_in(text)] == found


def test_lunar_days_are_told_apart() -> None:
    text = "ngày 06/12/2025 (tức ngày 17/10/2025 âm lịch)"
    assert [written.lunar for written in dates_in(text)] == [False, True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Từ 19h30' đến 21 giờ 05 phút", [(19, 30), (21, 5)]),
        ("8 giờ; 24h/24h", [(8, None), (24, None)]),
        ("450 đại biểu, 2025g", []),
    ],
)
def test_hours_are_read_as_written(text: str, found: list[tuple[int, int | None]]) -> None:
    assert [(written.hour, written.minute) for written in times_in(text)] == found


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2025, 9, 2), ("Quốc khánh", "National Day")),
        (date(2025, 10, 5), ("Chủ nhật", "Sunday")),
        (date(2025, 10, 6), None),
    ],
)
def test_offices_are_closed_on_sundays_and_fixed_holidays(day: date, why: tuple[str, str] | None) -> None:
    assert day_off(day) == why


def test_days_are_said_as_on_paper() -> None:
    assert (said(date(2025, 9, 3)), said(date(2026, 2, 1))) == ("03/9/2025", "01/02/2026")
