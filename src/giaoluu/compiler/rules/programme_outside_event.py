"""Chương trình bắt đầu hoặc kết thúc ngoài giờ tổ chức.

Mục thời gian ghi 8h00 đến 11h30, nhưng mục đầu của chương trình bắt đầu lúc 8h30, hoặc mục cuối xong lúc 12h00. Đón
tiếp, văn nghệ, ổn định chỗ ngồi trước giờ khai mạc không bị báo.

Sai:

    Thời gian: Từ 8h00 đến 11h30 ngày 14/11/2025.
    8h30 - 9h00 | Khai mạc
    ...
    11h00 - 12h00 | Bế mạc

Đúng:

    8h00 - 8h30 | Khai mạc

In English: the first item begins, or the last one ends, outside the hours of the event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from giaoluu.compiler.plan import Segment
from giaoluu.compiler.rules.reckoning.clock import clock, moment_of
from giaoluu.compiler.rules.reckoning.schedule import Sitting, end_of, first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C006",
    slug="programme-outside-event",
    severity="warning",
    message={
        "vi": "Chương trình {what_vi} lúc {here}, mục thời gian ghi {there}.",
        "en": "The programme {what_en} at {here}; the section on time says {there}.",
    },
    help={"vi": "Thống nhất giờ ở hai chỗ.", "en": "Give the same hour in both places."},
)

_BEFOREHAND = re.compile(
    r"đón|ổn định|văn nghệ|tập trung|đăng ký|check-?in|kiểm tra|dâng hương|viếng|chiếu phim", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        for segment, what_vi, what_en, here, there in _apart(sitting):
            values: dict[str, object] = {
                "what_vi": what_vi,
                "what_en": what_en,
                "here": clock(here),
                "there": clock(there),
            }
            yield Hit(first_line(reading.source, segment.at), values)


def _apart(sitting: Sitting) -> Iterator[tuple[Segment, str, str, datetime, datetime]]:
    first, last = sitting.segments[0], sitting.segments[-1]
    start, end = moment_of(first.start), end_of(last)
    if start and sitting.start and start.date() == sitting.start.date() and start != sitting.start:
        welcome = start < sitting.start and _BEFOREHAND.search(first.title)
        if not welcome:
            yield first, "bắt đầu", "begins", start, sitting.start
    if end and sitting.end and end.date() == sitting.end.date() and end > sitting.end:
        yield last, "kết thúc", "ends", end, sitting.end
