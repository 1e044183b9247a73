"""Tổng duyệt sau sự kiện.

Tổng duyệt, sơ duyệt, chạy thử phải xong trước khi sự kiện bắt đầu; ngày muộn hơn là ghi nhầm.

Sai:

    Thời gian: 20h00 ngày 10/10/2025.
    - Tổng duyệt lúc 19h30 ngày 11/10/2025.

Đúng:

    - Tổng duyệt lúc 19h30 ngày 09/10/2025.

In English: the rehearsal is on a day after the event that it rehearses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from giaoluu.compiler.rules.reckoning.calendar import dates_in, last_day_of_events, said
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D013",
    slug="rehearsal-after-event",
    severity="warning",
    message={
        "vi": "Tổng duyệt ngày {rehearsal}, sau ngày tổ chức {event}.",
        "en": "The rehearsal is on {rehearsal}, after the event of {event}.",
    },
    help={"vi": "Xem lại ngày tổng duyệt.", "en": "Look again at the day of the rehearsal."},
)

_REHEARSAL = re.compile(r"(?<!\w)(?:tổng duyệt|sơ duyệt|chạy thử|chạy chương trình)(?!\w)[^.;\n]{0,60}$", re.IGNORECASE)
_NEAR = timedelta(days=60)


def check(reading: Reading) -> Iterator[Hit]:
    event = last_day_of_events(reading.plan)
    if event is None:
        return
    text = flat(reading.source.text)
    for written in dates_in(text):
        day = written.in_year(written.year or event.year)
        if day and event < day <= event + _NEAR and _REHEARSAL.search(text[max(0, written.at[0] - 80) : written.at[0]]):
            yield Hit(written.at, {"rehearsal": said(day), "event": said(event)})
