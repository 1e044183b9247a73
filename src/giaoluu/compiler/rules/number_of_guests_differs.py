"""Số điển hình giao lưu nhắc ở phần phân công khác số người trong danh sách.

Chương trình có 7 điển hình mà phần phân công ghi "06 điển hình giao lưu": thiếu một phóng sự, một xe, một chỗ ngồi.
Con số về người được biểu dương nói chung, không phải người lên giao lưu, không được xét.

Sai:

    (danh sách có 03 điển hình)
    - Đưa, đón 02 điển hình giao lưu.

Đúng:

    - Đưa, đón 03 điển hình giao lưu.

In English: the duties speak of so many exemplars who take part, and the list has another number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N006",
    slug="number-of-guests-differs",
    severity="warning",
    message={
        "vi": "Ở đây là {written} {noun}, danh sách có {listed}.",
        "en": "Here it is {written} {noun}; the list has {listed}.",
    },
    help={"vi": "Xem lại danh sách và con số.", "en": "Look again at the list and the number."},
)

_GUESTS = re.compile(
    r"(?<![\d/.,])(\d{1,2})\s+(điển hình|nhân vật|gương|khách mời)(?![^.;,\n]{0,30}(?:mỗi|/))[^.;,\n\d]{0,25}"
    r"(?:giao lưu|đối thoại)|(\d{1,2})\s+(phóng sự chân dung)"
    r"|giao lưu với\s+(\d{1,2})\s+(điển hình|nhân vật|gương|khách mời)"
)
_BOUND = re.compile(r"(?:không quá|tối đa|ít nhất|tối thiểu|khoảng|từ|mỗi[^.;\n]*|đến|[-–])\s*$")


def check(reading: Reading) -> Iterator[Hit]:
    exemplars = reading.plan.exemplars
    if len(exemplars) < 2 or not reading.plan.assignments:
        return
    text = flat(reading.source.text)
    for block in reading.plan.assignments:
        for match in _GUESTS.finditer(text, *block.at):
            group = next(group for group in (1, 3, 5) if match[group])
            written, noun = match[group], match[group + 1]
            if int(written) != len(exemplars) and not _BOUND.search(text[max(0, match.start() - 40) : match.start()]):
                yield Hit(match.span(group), {"written": written, "noun": noun, "listed": len(exemplars)})
