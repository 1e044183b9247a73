"""Tên loại không khớp với ký hiệu của văn bản được dẫn.

"Công văn số 7886/HD-BNV": ký hiệu HD là của hướng dẫn, công văn không có chữ viết tắt tên loại (Nghị định 30/2020/NĐ-
CP, Phụ lục III). Một trong hai chỗ sai, người tra cứu không biết tìm loại nào. Công văn của Đảng có "CV" nên không
xét.

Sai:

    Công văn số 7886/HD-BNV ngày 14/9/2025 của Bộ Nội vụ

Đúng:

    Hướng dẫn số 7886/HD-BNV ngày 14/9/2025 của Bộ Nội vụ

In English: the kind that is named does not fit the abbreviation in the code: "Công văn số 7886/HD-BNV" is a Hướng
dẫn.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.citations import ABBREVIATIONS, citations_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R007",
    slug="kind-against-symbol",
    severity="warning",
    message={
        "vi": "Gọi là “{kind}” nhưng ký hiệu {code} là của {other}.",
        "en": "It is called “{kind}”, but {code} is the code of a {other}.",
    },
    help={
        "vi": "Gọi đúng tên loại, hoặc sửa ký hiệu.",
        "en": "Call it by its kind, or mend its symbol.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for citation in citations_in(reading.document):
        allowed = ABBREVIATIONS.get(citation.kind or "")
        short = citation.symbol.replace("/", "-").partition("-")[0]
        other = next((kind for kind, names in ABBREVIATIONS.items() if short in names), None)
        if citation.kind and allowed and other and short not in allowed:
            kind_at = (citation.at[0], citation.at[0] + len(citation.kind))
            yield Hit(kind_at, {"kind": citation.kind, "code": citation.code, "other": other}, Fix(other, kind_at))
