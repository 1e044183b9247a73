"""Ký hiệu thiếu chữ viết tắt tên loại văn bản, hoặc viết tắt của loại khác.

Ký hiệu gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan; chữ viết tắt theo Phụ lục III Nghị định 30/2020/NĐ-CP:
kế hoạch là KH, chương trình CTr, phương án PA, hướng dẫn HD, thông báo TB. Sai ký hiệu thì văn bản vào nhầm sổ và bị
dẫn chiếu nhầm loại.

Sai:

    Số: 57/QĐ-UBND

    KẾ HOẠCH

Đúng:

    Số: 57/KH-UBND

    KẾ HOẠCH

In English: the symbol lacks the abbreviation of the kind of document, or bears that of another kind (Decree 30/2020,
App. III).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import letterhead_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F004",
    slug="symbol-of-another-kind",
    severity="warning",
    message={
        "vi": "Ký hiệu “{symbol}” không mang chữ viết tắt của loại văn bản này ({right}).",
        "en": "The symbol “{symbol}” does not bear the abbreviation of this kind of document ({right}).",
    },
    help={
        "vi": "Ký hiệu của loại văn bản này bắt đầu bằng {right} (Nghị định 30/2020/NĐ-CP, Phụ lục III).",
        "en": "The symbol of this kind begins with {right} (Decree 30/2020/NĐ-CP, Appendix III).",
    },
)


SYMBOL = (
    r"S[ốỐ][\s*_]*:?(?:[\s*_]|\.{2,}|…)*(?:\d+[a-z]?[^\S\n]*)?(?:/(?:19|20)\d\d)?"
    r"[/-][^\S\n]*(?P<symbol>[A-ZĐ]\w*(?:[-/]\w+)*)"
)
KINDS = {
    "KẾ HOẠCH": "KH",
    "CHƯƠNG TRÌNH": "CTr",
    "PHƯƠNG ÁN": "PA",
    "HƯỚNG DẪN": "HD",
    "THÔNG BÁO": "TB",
    "ĐỀ ÁN": "ĐA",
}


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    zone = letterhead_span(document)
    right = KINDS.get(" ".join(document.kind.text.upper().split())) if document.kind else None
    match = zone and right and re.compile(SYMBOL).search(reading.source.text, *zone)
    if match and right and not match["symbol"].upper().startswith(right.upper()):
        yield Hit(match.span("symbol"), {"symbol": match["symbol"], "right": right})
