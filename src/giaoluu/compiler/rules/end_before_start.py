"""Kết thúc trước khi bắt đầu.

"Từ 19h30 đến 17h00" hoặc "từ ngày 20/11 đến ngày 05/11/2025" không thể thực hiện. Buổi kéo qua nửa đêm (kết thúc
trước 5 giờ sáng) và đợt kéo sang năm sau không bị báo.

Sai:

    Thời gian: Từ 19h30 đến 17h30 ngày 03/9/2025.

Đúng:

    Thời gian: Từ 19h30 đến 21h30 ngày 03/9/2025.

In English: a span of time ends before it begins. Evenings that run past midnight and spans that run into the next
year are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

from giaoluu.compiler.rules.reckoning.calendar import WrittenDate, dates_in
from giaoluu.compiler.rules.reckoning.clock import WrittenTime, times_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D004",
    slug="end-before-start",
    severity="error",
    message={
        "vi": "“{end}” là lúc kết thúc nhưng lại trước lúc bắt đầu “{start}”.",
        "en": "“{end}” is the end, but it comes before the start, “{start}”.",
    },
    help={
        "vi": "Xem lại hai mốc: có thể bị đảo chỗ, hoặc ghi nhầm giờ, ngày, tháng.",
        "en": "Look again at both: they may stand in the wrong order, or an hour, day or month is wrong.",
    },
)

_FROM = re.compile(r"(?:[Tt]ừ|[Ll]úc|[Hh]ồi)\s+(?:ngày\s+)?$")
_UNTIL = re.compile(r"\s*(?:,?\s*(?:đến|tới)(?:\s+hết)?|[-–])\s*(?:ngày\s+)?$")
Mark = TypeVar("Mark", WrittenTime, WrittenDate)
_NIGHT = re.compile(r"(?<!\w)(?:trực|ca|đêm|qua đêm|hằng ngày|hàng ngày|mỗi ngày|bảo vệ|hôm sau|sáng sau)(?!\w)")
_EARLY = 6 * 60
_LONGEST_ACROSS_YEARS = timedelta(days=330)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for start, end in _neighbours(text, times_in(text)):
        if _EARLY < end.minutes < start.minutes and _clocks(start, end) and not _is_overnight(text, start, end):
            yield _hit(text, start, end)
    for first, last in _neighbours(text, dates_in(text)):
        if not (first.lunar or last.lunar) and _is_backwards(first, last):
            yield _hit(text, first, last)


def _neighbours(text: str, marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark]]:
    """Two marks in a row that the words "từ" and "đến" make a span."""
    for one, other in pairwise(marks):
        between = text[one.at[1] : other.at[0]] if other.at[0] - one.at[1] < 20 else ""
        if _UNTIL.fullmatch(between) and _FROM.search(text[max(0, one.at[0] - 12) : one.at[0]]):
            yield one, other


def _is_overnight(text: str, start: WrittenTime, end: WrittenTime) -> bool:
    """Whether the words around speak of a night, or of shifts."""
    line = text[max(text.rfind("\n", 0, start.at[0]), start.at[0] - 120) + 1 : end.at[1] + 25]
    return _NIGHT.search(line) is not None


def _clocks(start: WrittenTime, end: WrittenTime) -> bool:
    return start.hour <= 24 and end.hour <= 24 and max(start.minute or 0, end.minute or 0) < 60


def _is_backwards(first: WrittenDate, last: WrittenDate) -> bool:
    if first.full and last.full:
        return last.full < first.full
    year = last.year or first.year
    if year is None or first.year:
        return False
    start, end = first.in_year(year), last.in_year(year)
    return bool(start and end and end < start and not _from_last_year(start, end))


def _from_last_year(start: date, end: date) -> bool:
    return end - (start - timedelta(days=365)) <= _LONGEST_ACROSS_YEARS


def _hit(text: str, start: WrittenTime | WrittenDate, end: WrittenTime | WrittenDate) -> Hit:
    return Hit(
        (start.at[0], end.at[1]),
        {"start": " ".join(text[slice(*start.at)].split()), "end": " ".join(text[slice(*end.at)].split())},
    )
