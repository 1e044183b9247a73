"""Chương trình dài hơn thời gian tổ chức.

Cộng thời lượng các mục thì quá giờ kết thúc: sẽ phải cắt ngay trên sân khấu, hoặc một con số bị ghi nhầm.

Sai:

    Thời gian: Từ 14h00 đến 15h00 ngày 10/10/2025.
    - Tham luận (40 phút).
    - Trao Bằng khen (30 phút).

Đúng:

    - Trao Bằng khen (20 phút).

In English: the items of the programme take longer than the event.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C002",
    slug="programme-longer-than-event",
    severity="warning",
    message={
        "vi": "Các mục cộng lại {sum} phút, thời gian tổ chức chỉ có {length} phút.",
        "en": "The items take {sum} minutes, the event lasts {length}.",
    },
    help={
        "vi": "Rút ngắn, bỏ bớt mục, hoặc lùi giờ kết thúc.",
        "en": "Shorten or drop items, or end the event later.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        length = sitting.minutes
        timed = any(segment.start for segment in sitting.segments)
        if length and not timed and sitting.known_minutes > length:
            values: dict[str, object] = {"sum": round(sitting.known_minutes), "length": round(length)}
            yield Hit(first_line(reading.source, sitting.segments[0].at), values)
