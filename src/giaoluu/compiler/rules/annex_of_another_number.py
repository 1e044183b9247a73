"""Phụ lục ghi kèm theo kế hoạch mang số khác.

Dòng "(Kèm theo Kế hoạch số ...)" buộc phụ lục vào đúng kế hoạch này. Ghi số hoặc ngày khác thì phụ lục thuộc về một
văn bản khác, và danh sách, phân bổ trong đó không có giá trị với kế hoạch này. Chỉ xét khi ký hiệu trùng với ký hiệu
của kế hoạch.

Sai:

    Số: 57/KH-MTTQ-BTT
    ...
    PHỤ LỤC
    (Kèm theo Kế hoạch số 75/KH-MTTQ-BTT ngày 16 tháng 10 năm 2025)

Đúng:

    Số: 57/KH-MTTQ-BTT
    ...
    PHỤ LỤC
    (Kèm theo Kế hoạch số 57/KH-MTTQ-BTT ngày 16 tháng 10 năm 2025)

In English: an annex says that it belongs to a plan of another number or date than the one it is attached to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.citations import Citation, citations_in, same_code
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R003",
    slug="annex-of-another-number",
    severity="error",
    message={
        "vi": "Phụ lục ghi kèm theo {said}, kế hoạch này là {own}.",
        "en": "The annex says that it belongs to {said}; this plan is {own}.",
    },
    help={
        "vi": "Ghi lại số và ngày của chính kế hoạch này.",
        "en": "Give the number and date of this plan.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document, heading = reading.document, reading.plan.document
    if not heading.code or not heading.symbol or not document.ending:
        return
    for citation in citations_in(document, start=document.ending[-1].passage.at[1]):
        if citation.kind != "Kế hoạch" or citation.symbol.casefold() != heading.symbol.casefold():
            continue
        if not _is_attached(reading.source.text, citation):
            continue
        if not same_code(citation.code, heading.code):
            yield Hit(
                citation.code_at, {"said": citation.code, "own": heading.code}, Fix(heading.code, citation.code_at)
            )
        elif citation.on and citation.day_at and heading.date and citation.on.isoformat() != heading.date:
            own = ".".join(reversed(heading.date.split("-")))
            yield Hit(citation.day_at, {"said": f"ngày {citation.on:%d.%m.%Y}", "own": f"ngày {own}"})


def _is_attached(text: str, citation: Citation) -> bool:
    return re.search(r"[Kk]èm\s+theo\s*$", text[max(0, citation.at[0] - 20) : citation.at[0]]) is not None
