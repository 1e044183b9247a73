"""Giờ hoặc phút không có trên đồng hồ.

"25h00" và "8h75" là lỗi gõ; người đọc không biết giờ thật. Khoảng thời gian như "24h", "72 giờ", "24/24h" không bị
báo.

Sai:

    Thời gian: 8h75 ngày 03/9/2025.

Đúng:

    Thời gian: 8h45 ngày 03/9/2025.

In English: an hour or minute that no clock shows, such as 25h00 or 8h75. Lengths such as 72 hours are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.clock import WrittenTime, times_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D010",
    slug="time-out-of-range",
    severity="error",
    message={"vi": "Đồng hồ không có giờ “{written}”.", "en": "No clock shows “{written}”."},
    help={"vi": "Xem lại giờ và phút.", "en": "Look again at the hour and the minutes."},
)

_LEAD = re.compile(r"(?:lúc|hồi)\s+$")


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for written in times_in(text):
        if _is_wrong(written) or (written.hour > 24 and written.minute is None and _is_a_moment(text, written)):
            yield Hit(written.at, {"written": text[slice(*written.at)].strip()})


def _is_wrong(written: WrittenTime) -> bool:
    if written.minute is None:
        return False
    return written.minute > 59 or written.hour > 24 or (written.hour == 24 and written.minute > 0)


def _is_a_moment(text: str, written: WrittenTime) -> bool:
    return _LEAD.search(text, max(0, written.at[0] - 6), written.at[0]) is not None
