"""Kế hoạch căn cứ vào chính nó.

Trong phần căn cứ có số, ký hiệu của chính kế hoạch này: thường do lấy kế hoạch cũ làm mẫu rồi thay số hàng loạt.

Sai:

    Số: 2683/KH-UBND

    Căn cứ Kế hoạch số 2683/KH-UBND ngày 25 tháng 8 năm 2025;

Đúng:

    Số: 2683/KH-UBND

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025;

In English: the plan names its own number among its bases, mostly after a careless replacement in an older plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import is_issuer
from giaoluu.compiler.rules.reckoning.citations import Citation, citations_in, preamble_span, same_code
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R008",
    slug="plan-based-on-itself",
    severity="warning",
    message={
        "vi": "{code} là số của chính kế hoạch này.",
        "en": "{code} is the number of this very plan.",
    },
    help={
        "vi": "Ghi lại số của văn bản làm căn cứ.",
        "en": "Give the number of the document it is based on.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    heading, zone = reading.plan.document, preamble_span(reading.document)
    if not heading.code or zone is None:
        return
    for citation in citations_in(reading.document, start=zone[0], end=zone[1]):
        same_year = citation.on is None or heading.date is None or heading.date.startswith(str(citation.on.year))
        if (
            citation.kind == "Kế hoạch"
            and same_year
            and same_code(citation.code, heading.code)
            and _is_own(citation, reading)
        ):
            yield Hit(citation.code_at, {"code": citation.code})


def _is_own(citation: Citation, reading: Reading) -> bool:
    """Another office may use the same symbol; then its name tells them apart."""
    return not citation.issuer or is_issuer(citation.issuer, reading.plan)
