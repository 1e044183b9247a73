"""Hai mục của chương trình chồng giờ lên nhau.

Mục sau bắt đầu khi mục trước chưa xong, hoặc giờ đi lùi: một trong hai giờ bị ghi nhầm. Các hoạt động song song ở nơi
khác nhau thì không phải chương trình của một sân khấu.

Sai:

    8h00 - 8h30 | Khai mạc
    8h20 - 9h00 | Tham luận

Đúng:

    8h30 - 9h00 | Tham luận

In English: an item of the programme begins before the one above it has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from giaoluu.compiler.rules.reckoning.clock import clock, moment_of
from giaoluu.compiler.rules.reckoning.schedule import end_of, first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C004",
    slug="segments-overlap",
    severity="warning",
    message={
        "vi": "Mục này bắt đầu lúc {start}, mục trước đến {end} mới xong.",
        "en": "This item begins at {start}, the one before it ends at {end}.",
    },
    help={"vi": "Xem lại giờ của hai mục.", "en": "Look again at the hours of both."},
)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        for one, other in pairwise(sitting.segments):
            end = end_of(one) or moment_of(one.start)
            start = moment_of(other.start)
            if start and end and start < end and start.date() == end.date():
                yield Hit(first_line(reading.source, other.at), {"start": clock(start), "end": clock(end)})
