"""Days and hours as Vietnamese documents write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.dates import moments, tokens


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("19h30'", 19, 30),
        ("19h30’", 19, 30),
        ("19h30´", 19, 30),
        ("19h30", 19, 30),
        ("19h", 19, 0),
        ("19H00", 19, 0),
        ("19 h 30", 19, 30),
        ("07 giờ 30 phút", 7, 30),
        ("7 giờ 30", 7, 30),
        ("7 giờ", 7, 0),
        ("07g30", 7, 30),
        ("19:30", 19, 30),
        ("lúc 08.00, ngày", 8, 0),
        ("từ 08.00 đến", 8, 0),
        ("24h00", 24, 0),
        ("0h00", 0, 0),
    ],
)
def test_an_hour(text: str, hour: int, minute: int) -> None:
    assert [(t.kind, t.hour, t.minute) for t in tokens(text)] == [("time", hour, minute)]


@pytest.mark.parametrize(
    "text",
    [
        "25h00",
        "19h75",
        "tỷ số 3:2",
        "2.000 đại biểu",
        "450 đại biểu",
        "Phòng PC04",
        "Quốc lộ 3",
        "bão số 3",
        "1.200,50",
    ],
)
def test_what_is_no_hour(text: str) -> None:
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 03 tháng 9 năm 2025", (3, 9, 2025)),
        ("ngày 3 tháng 9, năm 2025", (3, 9, 2025)),
        ("03/9/2025", (3, 9, 2025)),
        ("ngày 03/09/2025", (3, 9, 2025)),
        ("03-9-2025", (3, 9, 2025)),
        ("03.9.2025", (3, 9, 2025)),
        ("ngày 03/9", (3, 9, 2026)),
        ("03/9", (3, 9, 2026)),
        ("ngày 03 tháng 9", (3, 9, 2026)),
        ("15/5/2016", (15, 5, 2016)),
    ],
)
def test_a_day(text: str, day: tuple[int, int, int]) -> None:
    assert [(t.kind, t.day, t.month, t.year) for t in tokens(text, 2026)] == [("date", *day)]


@pytest.mark.parametrize(
    ("text", "kind", "month", "year"),
    [
        ("tháng 11/2025", "month", 11, 2025),
        ("tháng 11 năm 2025", "month", 11, 2025),
        ("Tháng 11", "month", 11, 2026),
        ("cuối tháng 11/2025", "month", 11, 2025),
        ("trung tuần tháng 11/2025", "month", 11, 2025),
        ("11/2025", "month", 11, 2025),
        ("quý IV/2025", "quarter", 10, 2025),
        ("Quý I năm 2026", "quarter", 1, 2026),
        ("quý 3", "quarter", 7, 2026),
    ],
)
def test_a_month_or_a_quarter(text: str, kind: str, month: int, year: int) -> None:
    assert [(t.kind, t.day, t.month, t.year) for t in tokens(text, 2026)] == [(kind, None, month, year)]


@pytest.mark.parametrize(
    "text",
    [
        "2674/KH-UBND",
        "số 05-CT/TW",
        "1/2 số đại biểu",
        "2/3 tổng số",
        "3/4 đại biểu",
        "24/24",
        "tháng 13/2025",
        "32/9/2025",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert tokens(text, 2026) == []


def stretches(text: str, year: int | None = 2025, day: str | None = None) -> list[tuple[str, str | None, str]]:
    return [(m.start, m.end, m.precision) for m in moments(text, year, day)]


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        pytest.param(
            "Từ 19h30' đến 21h30' ngày 03 tháng 9 năm 2025",
            "2025-09-03T19:30",
            "2025-09-03T21:30",
            "minute",
            id="hours before the day",
        ),
        pytest.param(
            "07 giờ 30 phút, ngày 12/10/2025 (Chủ nhật)", "2025-10-12T07:30", None, "minute", id="an hour and its day"
        ),
        pytest.param(
            "Ngày 12/10/2025 (Chủ nhật), từ 07 giờ 30 phút", "2025-10-12T07:30", None, "minute", id="the day first"
        ),
        pytest.param("8h00 - 8h10 ngày 15/10/2025", "2025-10-15T08:00", "2025-10-15T08:10", "minute", id="a dash"),
        pytest.param(
            "7h15'-7h30’, ngày 15/10/2025", "2025-10-15T07:15", "2025-10-15T07:30", "minute", id="two kinds of marks"
        ),
        pytest.param("1/2 ngày (buổi sáng), ngày 15/10/2025", "2025-10-15", None, "day", id="half a day is not a date"),
        pytest.param("dự kiến trung tuần tháng 11/2025", "2025-11", None, "month", id="about the middle of a month"),
        pytest.param(
            "02 ngày, từ ngày 15 đến ngày 16/10/2025", "2025-10-15", "2025-10-16", "day", id="two days of one month"
        ),
        pytest.param("từ 15/10 đến 16/11/2025", "2025-10-15", "2025-11-16", "day", id="the year stands once"),
        pytest.param("15-16/10/2025", "2025-10-15", "2025-10-16", "day", id="days with a dash"),
        pytest.param("ngày 14, 15 và 16/4/2025", "2025-04-14", "2025-04-16", "day", id="days on end, one by one"),
        pytest.param(
            "từ 14h00 ngày 14/11/2025 (thứ Sáu) đến 16h30 ngày 15/11/2025 (thứ Bảy)",
            "2025-11-14T14:00",
            "2025-11-15T16:30",
            "minute",
            id="two days with their hours",
        ),
        pytest.param("lúc 08.00, ngày 20/11/2025", "2025-11-20T08:00", None, "minute", id="a dot in the hour"),
        pytest.param("ngày 03 tháng 9", "2025-09-03", None, "day", id="the year is the plan's"),
        pytest.param("19h30 thứ Bảy, ngày 12/10/2025", "2025-10-12T19:30", None, "minute", id="a weekday between"),
        pytest.param("lúc 20h ngày 12.10.2025", "2025-10-12T20:00", None, "minute", id="dots in the day"),
        pytest.param("8h30 sáng 12/10/2025", "2025-10-12T08:30", None, "minute", id="the part of the day between"),
        pytest.param(
            "19h30' - 21h30' (thứ Tư, ngày 03/9/2025)",
            "2025-09-03T19:30",
            "2025-09-03T21:30",
            "minute",
            id="the day in brackets",
        ),
        pytest.param("từ ngày 28/12/2025 đến 02/01/2026", "2025-12-28", "2026-01-02", "day", id="over the new year"),
        pytest.param("từ tháng 9 đến tháng 11/2025", "2025-09", "2025-11", "month", id="months"),
        pytest.param(
            "Buổi sáng (khai mạc lúc 08 giờ 00), ngày 20/3/2026",
            "2026-03-20T08:00",
            None,
            "minute",
            id="the hour in brackets",
        ),
        pytest.param("24h00 ngày 31/12/2025", "2025-12-31T23:59", None, "minute", id="the end of a day"),
    ],
)
def test_a_moment(text: str, start: str, end: str | None, precision: str) -> None:
    assert stretches(text) == [(start, end, precision)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "8h00 ngày 15/10/2025; bế mạc 16h00 cùng ngày",
            [("2025-10-15T08:00", None, "minute"), ("2025-10-15T16:00", None, "minute")],
            id="the same day",
        ),
        pytest.param(
            "Vòng 1: ngày 15/10/2025; vòng 2: ngày 20/10/2025",
            [("2025-10-15", None, "day"), ("2025-10-20", None, "day")],
            id="two rounds",
        ),
        pytest.param("Không có thời gian nào ở đây", [], id="none"),
        pytest.param("ngày 31/9/2025", [], id="no such day"),
        pytest.param("8h00", [], id="an hour without a day"),
        pytest.param(
            "các ngày 12, 14, 16/10/2025",
            [("2025-10-12", None, "day"), ("2025-10-14", None, "day"), ("2025-10-16", None, "day")],
            id="days apart, the month with the last",
        ),
        pytest.param(
            "8h-11h và 14h-17h ngày 12/10/2025",
            [("2025-10-12T08:00", "2025-10-12T11:00", "minute"), ("2025-10-12T14:00", "2025-10-12T17:00", "minute")],
            id="two stretches of hours of one day",
        ),
    ],
)
def test_several_moments_or_none(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert stretches(text) == expected


def test_an_hour_alone_belongs_to_the_day_that_is_meant() -> None:
    assert stretches("Từ 8h00 đến 11h30", day="2025-10-15") == [("2025-10-15T08:00", "2025-10-15T11:30", "minute")]


def test_a_day_without_any_year_is_no_moment() -> None:
    assert stretches("ngày 03/9", year=None) == []


def test_a_moment_knows_its_place() -> None:
    text = "Thời gian: 19h30 ngày 03/9/2025 tại Hội trường"
    (moment,) = moments(text)
    assert text[moment.begin : moment.stop] == "19h30 ngày 03/9/2025"


CLOCKS = [
    "{h}h{m:02}",
    "{h}h{m:02}'",
    "{h:02}H{m:02}",
    "{h:02} giờ {m:02} phút",
    "{h} giờ {m:02}ph",
    "{h}:{m:02}",
    "{h}g{m:02}",
]
DAYS = [
    "{d}/{M}/{y}",
    "{d:02}/{M:02}/{y}",
    "ngày {d:02} tháng {M} năm {y}",
    "ngày {d}-{M}-{y}",
    "ngày {d:02}.{M:02}.{y}",
]


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(CLOCKS),
    st.sampled_from(DAYS),
    st.sampled_from(["{clock}, {day}", "{clock} {day}", "{day}, {clock}", "{day} từ {clock}", "lúc {clock}, {day}"]),
)
def test_a_moment_that_is_written_is_read_back(day: date, h: int, m: int, clock: str, on: str, order: str) -> None:
    fields = {"h": h, "m": m, "d": day.day, "M": day.month, "y": day.year}
    text = order.format(clock=clock.format(**fields), day=on.format(**fields))
    assert stretches(text) == [(f"{day.isoformat()}T{h:02}:{m:02}", None, "minute")]


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 60), st.sampled_from([" đến ", " - ", " – "]))
def test_a_stretch_of_days_that_is_written_is_read_back(first: date, length: int, to: str) -> None:
    last = date.fromordinal(first.toordinal() + length)
    text = f"từ ngày {first:%d/%m/%Y}{to}ngày {last:%d/%m/%Y}"
    assert stretches(text) == [(first.isoformat(), last.isoformat(), "day")]
