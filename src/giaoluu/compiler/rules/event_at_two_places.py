"""Cùng một sự kiện, hai địa điểm khác nhau.

Mục địa điểm ghi Trung tâm Hội nghị tỉnh, chỗ khác ghi sự kiện tại Nhà Văn hóa tỉnh: người dự sẽ đến sai nơi. Chỉ báo
khi đúng tên sự kiện đứng ngay trước chữ "tại" và nơi đó không có tên trong các địa điểm của kế hoạch.

Sai:

    Địa điểm: Trung tâm Hội nghị tỉnh Cao Bằng.
    - Chọn cử 50 đại biểu dự Chương trình giao lưu tại Nhà Văn hóa tỉnh.

Đúng:

    - Chọn cử 50 đại biểu dự Chương trình giao lưu tại Trung tâm Hội nghị tỉnh.

In English: the plan gives its event one venue, and repeats it elsewhere with another venue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.reckoning.mentions import event_governs
from giaoluu.compiler.rules.reckoning.people import UPPER
from giaoluu.compiler.rules.reckoning.wording import words_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D015",
    slug="event-at-two-places",
    severity="warning",
    message={
        "vi": "Ở đây sự kiện được ghi tại {here}, mục địa điểm ghi {there}.",
        "en": "Here the event is at {here}; the section on place says {there}.",
    },
    help={"vi": "Thống nhất một địa điểm ở mọi chỗ.", "en": "Give one venue in all places."},
)

_AT = re.compile(
    r"\stại\s+((?:Trung tâm|Nhà|Hội trường|Quảng trường|Cung|Rạp|Sân|Khách sạn|Trụ sở|Trường quay|Khu)"
    rf"(?:\s+(?:[{UPPER}0-9][^\s,;.()]*|văn|hóa|hoá|hội nghị|thi đấu|đa năng|tỉnh|thành phố|lớn|tầng|vận động))+)"
)
_PLAIN = frozenset("tỉnh thành phố xã phường".split())  # noqa: SIM905


def check(reading: Reading) -> Iterator[Hit]:
    occasions = reading.plan.occasions
    venues = [occasion.venue for occasion in occasions if occasion.venue]
    if not venues or len(venues) != len(occasions):
        return
    text = flat(reading.source.text)
    known = set(words_of(" ".join(venues))) | _PLAIN
    for match in _AT.finditer(text):
        words = set(words_of(match[1]))
        inside = any(occasion.at[0] <= match.start() < occasion.at[1] for occasion in occasions)
        if not inside and len(words - known) > 1 and event_governs(text, match.start(), reading.plan):
            yield Hit(match.span(1), {"here": match[1], "there": venues[0]})
