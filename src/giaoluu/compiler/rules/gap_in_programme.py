"""Khoảng trống giữa hai mục của chương trình.

Bảng giờ để trống từ 5 phút trở lên giữa hai mục mà không ghi giải lao: hoặc thiếu một mục, hoặc giờ ghi nhầm.

Sai:

    8h00 - 8h30 | Khai mạc
    8h45 - 9h00 | Tham luận

Đúng:

    8h30 - 8h45 | Giải lao

In English: five minutes or more between two items of a timed programme, and nothing said of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from giaoluu.compiler.rules.reckoning.clock import clock, moment_of
from giaoluu.compiler.rules.reckoning.schedule import end_of, first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C005",
    slug="gap-in-programme",
    severity="note",
    message={
        "vi": "Từ {end} đến {start} không có mục nào.",
        "en": "Nothing stands between {end} and {start}.",
    },
    help={"vi": "Ghi mục còn thiếu, hoặc xem lại giờ.", "en": "Write the missing item, or look again at the hours."},
)

_GAP = timedelta(minutes=5)
_HALF_DAY = timedelta(minutes=60)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        for one, other in pairwise(sitting.segments):
            end, start = end_of(one), moment_of(other.start)
            if start and end and _GAP <= start - end < _HALF_DAY:
                yield Hit(first_line(reading.source, other.at), {"start": clock(start), "end": clock(end)})
