"""Ngày dưới 10 hoặc tháng 1, 2 trong nội dung thiếu số 0.

Cách viết ngày tháng trong nội dung nên theo dòng địa danh, ngày tháng: ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0
phía trước (Nghị định 30/2020/NĐ-CP, Phụ lục I, vận dụng). Ngày kỷ niệm quen viết gọn như "ngày 2/9", "30/4 - 1/5" thì
không xét.

Sai:

    gửi danh sách trước ngày 5/10/2025

Đúng:

    gửi danh sách trước ngày 05/10/2025

In English: in the body too, days 1 to 9 and months 1 and 2 had better take a nought. Short names of anniversaries
(2/9) are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F015",
    slug="unpadded-date",
    severity="note",
    message={
        "vi": "Ngày “{words}” thiếu số 0.",
        "en": "The date “{words}” lacks a nought.",
    },
    help={
        "vi": "Viết “{right}”.",
        "en": "Write “{right}”.",
    },
)


SHORT = (
    r"(?P<day>\d\d?)(?<![\d/.,]\d)(?<![\d/.,]\d\d)(?P<glue>/|[^\S\n]tháng[^\S\n])(?P<month>\d{1,2})"
    r"(?P<year>(?:/|[^\S\n]năm[^\S\n])(?:19|20)\d\d)(?!\d)"
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    for match in re.compile(SHORT).finditer(reading.source.text, document.kind.at[1] if document.kind else 0):
        day, month = match["day"].zfill(2), match["month"].zfill(2) if match["month"] in "12" else match["month"]
        if (day, month) != (match["day"], match["month"]) and int(day) <= 31 and int(month) <= 12:
            right = day + match["glue"] + month + match["year"]
            yield Hit(match.span(), {"words": match[0], "right": right}, Fix(right, match.span()))
