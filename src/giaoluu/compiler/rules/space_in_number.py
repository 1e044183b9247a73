"""Số, ký hiệu của văn bản có khoảng trắng thừa.

Số và ký hiệu viết liền: số, gạch chéo, tên loại, gạch nối, cơ quan (Nghị định 30/2020/NĐ-CP, Điều 8, Điều 9 và Phụ
lục I). Có khoảng trắng thì máy tra cứu không ra, và người chép lại thường chép khác nhau.

Sai:

    Số: 2683 /KH-BTC

Đúng:

    Số: 2683/KH-BTC

In English: the number and symbol of a document are written without blanks between them; with one, a search does not
find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import letterhead_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F001",
    slug="space-in-number",
    severity="warning",
    message={
        "vi": "Số, ký hiệu “{code}” có khoảng trắng thừa.",
        "en": "The number and symbol “{code}” hold a blank.",
    },
    help={
        "vi": "Viết liền số và ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        "en": "Write number and symbol together (Decree 30/2020/NĐ-CP, Appendix I).",
    },
)


NUMBER = (
    r"S[ốỐ][\s*_]*:?[\s*_]*"
    r"(?P<code>\d+[a-z]?[^\S\n]*/[^\S\n]*[A-ZĐ]\w*(?:[^\S\n]?-[^\S\n]?\w+)*)"
)


def check(reading: Reading) -> Iterator[Hit]:
    zone = letterhead_span(reading.document)
    match = zone and re.compile(NUMBER).search(reading.source.text, *zone)
    if match and " " in " ".join(match["code"].split()):
        whole = re.sub(r"\s+", "", match["code"])
        yield Hit(match.span("code"), {"code": " ".join(match["code"].split())}, Fix(whole, match.span("code")))
