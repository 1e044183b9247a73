"""Cùng một căn cứ được dẫn hai lần.

Một văn bản chỉ cần dẫn một lần trong phần căn cứ; dẫn hai lần thường là dấu vết của cắt dán, và một căn cứ khác có
thể đã bị rơi.

Sai:

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12/8/2025 của Ủy ban nhân dân tỉnh;
    Thực hiện Kế hoạch số 2500/KH-UBND ngày 12/8/2025 của Ủy ban nhân dân tỉnh;

Đúng:

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12/8/2025 của Ủy ban nhân dân tỉnh;

In English: a base is named twice in the preamble, mostly after cut and paste; another may have been lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.citations import Citation, citations_in, preamble_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R010",
    slug="base-named-twice",
    severity="note",
    message={
        "vi": "Căn cứ {code} được dẫn hai lần.",
        "en": "The base {code} is named twice.",
    },
    help={
        "vi": "Bỏ một chỗ, hoặc xem căn cứ nào bị mất.",
        "en": "Take one out, or see which base was lost.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    zone = preamble_span(reading.document)
    if zone is None:
        return
    seen: set[tuple[str | None, str]] = set()
    for citation in citations_in(reading.document, start=zone[0], end=zone[1]):
        key = (citation.kind, citation.code.casefold())
        if key in seen and citation.on is not None and _opens_base(reading.source.text, citation):
            yield Hit(citation.code_at, {"code": citation.code})
        seen.add(key)


def _opens_base(text: str, citation: Citation) -> bool:
    """Only a citation that begins a base counts; one in the subject of another does not."""
    before = text[max(0, citation.at[0] - 12) : citation.at[0]]
    return re.search(r"(?:Căn cứ|Thực hiện|Theo|;|\bvà)\s*$", before) is not None
