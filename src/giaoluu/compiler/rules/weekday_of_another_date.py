"""Thứ trong tuần không khớp với ngày.

Người đọc tin vào thứ hoặc tin vào ngày, và một nửa sẽ đến sai hôm. Năm không ghi thì lấy theo ngày ký và ngày tổ
chức; chỉ báo khi không năm nào trong số đó làm cho thứ và ngày khớp nhau. "Lần thứ Hai", "kỳ họp thứ Năm" không phải
thứ trong tuần. Ngày âm lịch không được xét.

Sai:

    Thời gian: 14h00, thứ Năm, ngày 10/10/2025.

Đúng:

    Thời gian: 14h00, thứ Sáu, ngày 10/10/2025.

In English: the weekday written beside a date is not the weekday of that date. One of the two is wrong, and people
will come on the wrong day. A missing year is taken from the context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from giaoluu.compiler.rules.reckoning.calendar import (
    WEEKDAYS_EN,
    WEEKDAYS_VI,
    WrittenDate,
    dates_in,
    likely_years,
    said,
)
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.source import Span

RULE = Rule(
    code="D001",
    slug="weekday-of-another-date",
    severity="error",
    message={
        "vi": "Ngày {day} là {right_vi}, không phải {written}.",
        "en": "{day} is a {right_en}, not {written}.",
    },
    help={
        "vi": "Một trong hai điều bị ghi nhầm: xem lại lịch rồi sửa thứ hoặc sửa ngày.",
        "en": "One of the two was written by mistake: look at the calendar, then correct the weekday or the date.",
    },
)

_DAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "bẩy": 5}
_DAYS |= {"7": 5}
_DAY = r"(?:[Tt]hứ\s+(?P<n>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|[2-7])(?!\w)|(?P<s>[Cc]hủ\s+[Nn]hật|CN(?!\w)))"
_MORE = r"\s*(?:và|,|-|–|đến|&)\s*(?:[Tt]hứ|[Cc]hủ\s+[Nn]hật|CN)"
_OTHERS = re.compile(r"(?:[Tt]hứ\s+\w+|[Cc]hủ\s+[Nn]hật|CN)\s*(?:và|,|-|–|đến|&)\s*$")
_BEFORE = re.compile(_DAY + r"[\s,]*\(?\s*(?:[Nn]gày\s+)?$")
_LEAD = re.compile(
    r"(?:^|[\n,(:;–*|\-]|\d|['’′]|(?<!\w)(?:[Vv]ào|sáng|chiều|tối|trưa|đêm|ngày|từ|đến|hồi|lúc|phút|giờ|là|trước|hết|và"
    r"|buổi|tới|hôm|[hH]))\s*$"
)
_AFTER = re.compile(
    r"\s*(?:\(\s*(?:nhằm\s+|tức\s+)?(?:vào\s+)?|,\s*)" + _DAY + r"(?![\s,]*(?:[Nn]gày\s*)?\d)(?!" + _MORE + ")"
)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for written in dates_in(text):
        found = None if written.lunar else _weekday_beside(text, written)
        if found is None:
            continue
        number, at = found
        days = _possible_days(written, reading)
        if days and all(day.weekday() != number for day in days):
            yield _hit(text, days[0], at)


def _weekday_beside(text: str, written: WrittenDate) -> tuple[int, Span] | None:
    """The weekday written directly before or after a date, and where."""
    start, end = written.at
    window = max(0, start - 34)
    before = _BEFORE.search(text[window:start])
    lead = text[max(0, window + before.start() - 18) : window + before.start()] if before else ""
    if before and _LEAD.search(lead) and not _OTHERS.search(lead):
        return _number(before), _place(before, window)
    after = _AFTER.match(text[end : end + 40])
    return (_number(after), _place(after, end)) if after else None


def _number(match: re.Match[str]) -> int:
    return 6 if match["s"] else _DAYS[match["n"].lower()]


def _place(match: re.Match[str], shift: int) -> Span:
    start, end = match.span("s") if match["s"] else (match.start("n"), match.end("n"))
    if match["n"]:
        start = match.string.lower().rfind("thứ", 0, start)
    return shift + start, shift + end


def _possible_days(written: WrittenDate, reading: Reading) -> list[date]:
    years = [written.year] if written.year else sorted(likely_years(reading.plan))
    return [day for year in years if (day := written.in_year(year))]


def _hit(text: str, day: date, at: Span) -> Hit:
    right = day.weekday()
    values: dict[str, object] = {"day": said(day), "right_vi": WEEKDAYS_VI[right], "right_en": WEEKDAYS_EN[right]}
    return Hit(at, values | {"written": " ".join(text[at[0] : at[1]].split())})
