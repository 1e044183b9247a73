"""Một phần lớn hơn toàn thể.

"20 đại biểu, trong đó có 25 học sinh": một trong hai số bị ghi nhầm. Chỉ xét khi cả hai cùng đếm người hoặc cùng một
thứ.

Sai:

    Cử 20 đại biểu, trong đó có 25 học sinh.

Đúng:

    Cử 20 đại biểu, trong đó có 15 học sinh.

In English: of so many there are said to be more of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.headcount import PEOPLE
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q014",
    slug="part-greater-than-whole",
    severity="warning",
    message={
        "vi": "Trong {whole} không thể có {part}.",
        "en": "{part} cannot be among {whole}.",
    },
    help={"vi": "Xem lại hai con số.", "en": "Look again at both numbers."},
)

_NOUN = rf"{PEOPLE}|nữ|nam|tiết mục|phóng sự|tập thể|xe"
_BOTH = re.compile(
    rf"(?<![\d/.,])(\d{{1,5}})\s+({_NOUN})(?!\w)[^.;:\d]{{0,80}}?trong đó,?\s+(?:có\s+|gồm\s+)?(?:ít nhất\s+)?"
    rf"(\d{{1,5}})\s+({_NOUN})(?!\w)"
)
_THINGS = ("tiết mục", "phóng sự", "xe")


def check(reading: Reading) -> Iterator[Hit]:
    for match in at_figures(_BOTH, reading.source.text):
        whole, part = match[2], match[4]
        alike = whole == part or (whole not in _THINGS and part not in _THINGS)
        if alike and int(match[3]) > int(match[1]):
            yield Hit(match.span(), {"whole": f"{match[1]} {whole}", "part": f"{match[3]} {part}"})
