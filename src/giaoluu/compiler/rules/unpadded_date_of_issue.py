"""Ngày dưới 10 hoặc tháng 1, 2 ở dòng địa danh, ngày tháng thiếu số 0.

Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 phía trước, để không ai thêm được chữ số vào (Nghị định
30/2020/NĐ-CP, Phụ lục I).

Sai:

    Cao Bằng, ngày 5 tháng 2 năm 2026

Đúng:

    Cao Bằng, ngày 05 tháng 02 năm 2026

In English: in the line of place and date, days 1 to 9 and months 1 and 2 take a nought before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import letterhead_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F014",
    slug="unpadded-date-of-issue",
    severity="warning",
    message={
        "vi": "Ngày ban hành “{words}” thiếu số 0.",
        "en": "The date of issue “{words}” lacks a nought.",
    },
    help={
        "vi": "Viết “{right}” (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        "en": "Write “{right}” (Decree 30/2020/NĐ-CP, Appendix I).",
    },
)


ISSUED = r"ngày[\s*_|]+(?P<day>\d{1,2})[\s*_|]+tháng[\s*_|]+(?P<month>\d{1,2})[\s*_|]+năm"


def check(reading: Reading) -> Iterator[Hit]:
    zone = letterhead_span(reading.document)
    match = zone and re.compile(ISSUED).search(reading.source.text, *zone)
    if not match:
        return
    day, month = match["day"].zfill(2), match["month"].zfill(2) if match["month"] in "12" else match["month"]
    if (day, month) != (match["day"], match["month"]):
        place = (match.start("day"), match.end("month"))
        words = reading.source.text[slice(*place)]
        right = day + words[len(match["day"]) : len(words) - len(match["month"])] + month
        said: dict[str, object] = {
            "words": f"ngày {' '.join(words.split())}",
            "right": f"ngày {' '.join(right.split())}",
        }
        yield Hit(place, said, Fix(right, place))
