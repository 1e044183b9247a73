"""Ngày không có trong lịch.

Tháng 9 không có ngày 31, tháng 02 chỉ có ngày 29 vào năm nhuận, không có tháng 13. Ai nhận việc với hạn như vậy đều
phải đoán. Ngày âm lịch không được xét.

Sai:

    Hoàn thành trước ngày 31/9/2025.

Đúng:

    Hoàn thành trước ngày 30/9/2025.

In English: a date that the calendar does not have, such as 31 September or 29 February of a common year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.calendar import WrittenDate, dates_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D002",
    slug="impossible-date",
    severity="error",
    message={"vi": "Lịch không có ngày {written}.", "en": "The calendar has no {written}."},
    help={
        "vi": "Xem lại ngày, tháng, năm; kiểm tra cả những chỗ khác ghi cùng mốc này.",
        "en": "Look again at day, month and year, and at the other places that give the same date.",
    },
)

_PART_OF_A_CODE = re.compile(r"[Ss]ố:?\s*$")
_LEAP_YEAR = 2024


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for written in dates_in(text):
        if written.day and written.month and not written.lunar and _is_impossible(written):
            if _is_a_code(text, written):
                continue
            yield Hit(written.at, {"written": " ".join(text[slice(*written.at)].split())})


def _is_a_code(text: str, written: WrittenDate) -> bool:
    """Whether the figures are a number of something: after "Số", or with points or hyphens and no "ngày" before."""
    before = text[max(0, written.at[0] - 8) : written.at[0]]
    plain = any(mark in text[slice(*written.at)] for mark in ".-")
    return _PART_OF_A_CODE.search(before) is not None or (plain and "ngày" not in before.casefold())


def _is_impossible(written: WrittenDate) -> bool:
    return written.in_year(written.year or _LEAP_YEAR) is None
