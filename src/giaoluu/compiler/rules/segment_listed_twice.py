"""Một mục của chương trình ghi hai lần.

Thường do dán nhầm: mục lẽ ra ở chỗ đó đã mất. Giải lao, nghỉ, văn nghệ xen kẽ được lặp lại.

Sai:

    (2) Tuyên bố lý do, giới thiệu đại biểu.
    (3) Tuyên bố lý do, giới thiệu đại biểu.

Đúng:

    (2) Tuyên bố lý do, giới thiệu đại biểu.
    (3) Phát biểu chào mừng.

In English: an item of the programme stands twice in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line, sittings_of
from giaoluu.compiler.rules.reckoning.wording import words_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C007",
    slug="segment-listed-twice",
    severity="warning",
    message={"vi": "Mục này đã ghi ở mục {order}.", "en": "This item stands already as item {order}."},
    help={"vi": "Bỏ một lần, hoặc khôi phục mục bị dán đè.", "en": "Drop one, or restore what was pasted over."},
)

_MAY_RECUR = re.compile(
    r"giải lao|nghỉ|văn nghệ|ăn|đón|thảo luận|thi đấu|phần thi|tham luận|ổn định|phát biểu$", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        seen: dict[tuple[str | None, tuple[str, ...]], int] = {}
        for segment in sitting.segments:
            key = (segment.start[:10] if segment.start else None, words_of(segment.title))
            if key in seen and not _MAY_RECUR.search(segment.title):
                yield Hit(first_line(reading.source, segment.at), {"order": seen[key]})
            seen.setdefault(key, segment.order)
