"""Ngày ban hành còn để trống.

Ngày, tháng, năm ban hành là một trong chín thành phần thể thức chính (Nghị định 30/2020/NĐ-CP, Điều 8). Thiếu ngày
thì không tính được hạn "kể từ ngày ban hành", và không biết văn bản dẫn chiếu có trước hay sau.

Sai:

    Thái Nguyên, ngày     tháng 9 năm 2025

Đúng:

    Thái Nguyên, ngày 12 tháng 9 năm 2025

In English: the day of issue is still blank. Fine in a draft; an issued document must bear one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import letterhead_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F003",
    slug="blank-day",
    severity="note",
    message={
        "vi": "Ngày ban hành còn để trống.",
        "en": "The day of issue is still blank.",
    },
    help={
        "vi": "Điền ngày khi ký; bản dự thảo thì bỏ qua.",
        "en": "Fill it in when the plan is signed; leave it in a draft.",
    },
)


BLANK = (
    r"ngày(?:[\s*_]|\.{2,}|…)*tháng(?:[\s*_]|\.{2,}|…|\d{1,2})*năm(?:[^\S\n]*(?:\d{2,4}|\.{2,}|…))?"
    r"|ngày[\s*_]+\d{1,2}[\s*_]+tháng(?:[\s*_]|\.{2,}|…)*năm"
)


def check(reading: Reading) -> Iterator[Hit]:
    zone = letterhead_span(reading.document)
    match = zone and re.compile(BLANK).search(reading.source.text, *zone)
    if match:
        yield Hit(match.span(), {})
