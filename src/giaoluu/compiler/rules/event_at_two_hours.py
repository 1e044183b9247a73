"""Cùng một sự kiện, hai giờ bắt đầu khác nhau.

Mục thời gian ghi 19h30, chỗ khác ghi sự kiện lúc 20h00 cùng ngày. Chỉ báo khi đúng tên sự kiện đứng ngay trước giờ và
giờ đó nằm ngoài khoảng thời gian tổ chức; giờ có mặt, giờ chạy thử, giờ tổng duyệt không bị báo.

Sai:

    Thời gian: Từ 19h30 đến 21h30 ngày 03/9/2025.
    - Truyền hình trực tiếp Chương trình giao lưu lúc 18h30 ngày 03/9/2025.

Đúng:

    - Truyền hình trực tiếp Chương trình giao lưu lúc 19h30 ngày 03/9/2025.

In English: the plan gives its event at one hour, and repeats it elsewhere at an hour outside that span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from giaoluu.compiler.rules.reckoning.calendar import dates_in
from giaoluu.compiler.rules.reckoning.clock import WrittenTime, clock, moment_of, times_in
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.reckoning.mentions import event_governs
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D008",
    slug="event-at-two-hours",
    severity="warning",
    message={
        "vi": "Ở đây sự kiện được ghi lúc {here}, mục thời gian ghi {there}.",
        "en": "Here the event is at {here}; the section on time says {there}.",
    },
    help={"vi": "Thống nhất một giờ ở mọi chỗ.", "en": "Give one hour in all places."},
)

_LEAD = re.compile(r"(?<!\w)(?:vào\s+)?(?:lúc|hồi|từ|vào)\s+$")


def check(reading: Reading) -> Iterator[Hit]:
    spans = [(start, moment_of(o.end)) for o in reading.plan.occasions if (start := moment_of(o.start))]
    if len(spans) != 1 or len(reading.plan.occasions) != 1 or not reading.plan.document.subject:
        return
    start, end = spans[0]
    section = reading.plan.occasions[0].at
    text = flat(reading.source.text)
    for written in times_in(text):
        lead = _LEAD.search(text, max(0, written.at[0] - 12), written.at[0])
        inside = section[0] <= written.at[0] < section[1]
        if not lead or inside or not _is_outside(written, start, end) or not _same_day(text, written, start):
            continue
        if event_governs(text, lead.start(), reading.plan):
            yield Hit(written.at, {"here": text[slice(*written.at)], "there": clock(start)})


def _is_outside(written: WrittenTime, start: datetime, end: datetime | None) -> bool:
    first = start.hour * 60 + start.minute
    if end is None or end.date() != start.date():
        return written.minutes != first
    return not first <= written.minutes <= end.hour * 60 + end.minute


def _same_day(text: str, written: WrittenTime, start: datetime) -> bool:
    """No date follows the hour, or the date of the event does."""
    nearby = [date for date in dates_in(text) if 0 <= date.at[0] - written.at[1] < 40]
    return not nearby or nearby[0].in_year(nearby[0].year or start.year) == start.date()
