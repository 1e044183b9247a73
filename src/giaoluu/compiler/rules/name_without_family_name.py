"""Người được tôn vinh chỉ ghi tên, không ghi họ.

"Bà Chung" không đủ để in giấy khen, biển tên, lập danh sách. Pháp danh, tên thánh của chức sắc không bị báo.

Sai:

    - Bà Chung, tổ Đoàn Kết, phường Thục Phán.

Đúng:

    - Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán.

In English: an exemplar is named by the given name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.guests import guest_lists
from giaoluu.compiler.rules.reckoning.people import HONORIFICS, UPPER
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N010",
    slug="name-without-family-name",
    severity="note",
    message={"vi": "{name} không có họ.", "en": "{name} has no family name."},
    help={"vi": "Ghi đủ họ, tên đệm và tên.", "en": "Write the full name."},
)

_GIVEN_NAME = re.compile(rf"(?:{HONORIFICS})\s+([{UPPER}][^\W\d_]+)\s*[,(]")


def check(reading: Reading) -> Iterator[Hit]:
    for lines in guest_lists(reading):
        for line in lines:
            match = _GIVEN_NAME.match(line.title)
            if match:
                yield Hit(line.passage.span(*match.span(1)), {"name": match[0].rstrip(" ,(")})
