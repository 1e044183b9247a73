"""Dẫn một văn bản có ngày sau ngày ban hành kế hoạch.

Kế hoạch không thể căn cứ vào văn bản chưa ra đời: hoặc ngày của văn bản được dẫn sai, hoặc ngày của kế hoạch sai. Cả
hai đều làm sai căn cứ pháp lý.

Sai:

    Cao Bằng, ngày 25 tháng 8 năm 2025

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh

Đúng:

    Cao Bằng, ngày 25 tháng 8 năm 2025

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh

In English: a cited document is dated after the plan itself, so one of the two dates is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giaoluu.compiler.rules.reckoning.citations import citations_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R001",
    slug="citation-after-plan",
    severity="error",
    message={
        "vi": "Văn bản {code} ghi ngày {on}, sau ngày ban hành kế hoạch ({issued}).",
        "en": "The document {code} is dated {on}, after the plan itself ({issued}).",
    },
    help={
        "vi": "Xem lại ngày của văn bản được dẫn và ngày của kế hoạch.",
        "en": "Look at the date of the cited document and at that of the plan.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    issued = _issued(reading)
    if issued is None:
        return
    for citation in citations_in(reading.document):
        if citation.on and citation.day_at and citation.on > issued:
            said: dict[str, object] = {
                "code": citation.code,
                "on": f"{citation.on:%d/%m/%Y}",
                "issued": f"{issued:%d/%m/%Y}",
            }
            yield Hit(citation.day_at, said)


def _issued(reading: Reading) -> date | None:
    """The day of the plan; a plan attached to a decision is of the decision's day, if that is the later one."""
    attached = reading.plan.attached_to
    days = [day for day in (reading.plan.document.date, attached.date if attached else None) if day and len(day) == 10]
    return date.fromisoformat(max(days)) if days else None
