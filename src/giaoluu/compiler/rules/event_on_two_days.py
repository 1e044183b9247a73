"""Cùng một sự kiện, hai ngày khác nhau.

Mục thời gian ghi một ngày, chỗ khác nhắc lại sự kiện với ngày khác: người dự sẽ đến sai hôm. Chỉ báo khi đúng tên sự
kiện của kế hoạch đứng ngay trước ngày; hạn nộp, ngày tổng duyệt, ngày của việc khác không bị báo.

Sai:

    Thời gian: Từ 8h00 ngày 14/11/2025.
    - Cử đại biểu dự Hội nghị ngày 15/11/2025.

Đúng:

    - Cử đại biểu dự Hội nghị ngày 14/11/2025.

In English: the plan gives its event on one day, and repeats it elsewhere with another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.rules.reckoning.calendar import WrittenDate, dates_in, days_of, said
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.reckoning.mentions import event_governs
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D007",
    slug="event-on-two-days",
    severity="warning",
    message={
        "vi": "Ở đây sự kiện được ghi ngày {here}, mục thời gian ghi {there}.",
        "en": "Here the event is on {here}; the section on time says {there}.",
    },
    help={"vi": "Thống nhất một ngày ở mọi chỗ.", "en": "Give one day in all places."},
)

_NEAR = timedelta(days=45)
_BEFORE_DATE = re.compile(r"(?:vào|lúc|hồi|ngày|buổi|sáng|chiều|tối|\(|,|\s|\d|h|'|’|giờ|phút|trong)+$")


def check(reading: Reading) -> Iterator[Hit]:
    spans = [days for occasion in reading.plan.occasions if (days := days_of(occasion))]
    if not spans or not reading.plan.document.subject:
        return
    for written in dates_in(reading.source.text):
        day = written.in_year(written.year or spans[0][0].year)
        if day and _is_near_miss(day, spans) and _names_event(reading, written):
            yield Hit(written.at, {"here": said(day), "there": said(spans[0][0])})


def _is_near_miss(day: date, spans: list[tuple[date, date]]) -> bool:
    return not any(first <= day <= last for first, last in spans) and abs(day - spans[0][0]) <= _NEAR


def _names_event(reading: Reading, written: WrittenDate) -> bool:
    if _stands_in_an_occasion(reading.plan, written):
        return False
    text = flat(reading.source.text)
    place = written.at[0]
    lead = _BEFORE_DATE.search(text[max(0, place - 40) : place])
    return event_governs(text, place - (len(lead[0]) if lead else 0), reading.plan)


def _stands_in_an_occasion(plan: Plan, written: WrittenDate) -> bool:
    return any(start <= written.at[0] < end for start, end in (occasion.at for occasion in plan.occasions))
