"""Chương trình ngắn hơn thời gian tổ chức quá một phần tư.

Mọi mục đều có thời lượng mà cộng lại còn thừa nhiều: hoặc thiếu một mục, hoặc giờ kết thúc ghi dư. Chỉ báo khi mục
nào cũng có thời lượng.

Sai:

    Thời gian: Từ 14h00 đến 17h00 ngày 10/10/2025.
    - Khai mạc (20 phút).
    - Trao Bằng khen (40 phút).

Đúng:

    Thời gian: Từ 14h00 đến 15h00 ngày 10/10/2025.

In English: every item has a length, and together they leave more than a quarter of the event unused.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C003",
    slug="programme-shorter-than-event",
    severity="note",
    message={
        "vi": "Các mục cộng lại {sum} phút trong {length} phút của sự kiện; còn {left} phút chưa có nội dung.",
        "en": "The items take {sum} of the event's {length} minutes; {left} minutes have no content.",
    },
    help={"vi": "Bổ sung mục hoặc xem lại giờ kết thúc.", "en": "Add items, or look again at the end."},
)

_LEAST = 0.75


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        length = sitting.minutes
        complete = all(segment.duration_minutes for segment in sitting.segments) and len(sitting.segments) > 1
        if length and complete and sitting.known_minutes < _LEAST * length:
            total = round(sitting.known_minutes)
            values: dict[str, object] = {"sum": total, "length": round(length), "left": round(length) - total}
            yield Hit(first_line(reading.source, sitting.segments[0].at), values)
