"""Cùng một số, ký hiệu mà ghi hai ngày khác nhau.

Một văn bản chỉ có một ngày ban hành; số và ký hiệu là duy nhất trong năm (Nghị định 30/2020/NĐ-CP, Điều 15). Hai ngày
khác nhau thì một ngày sai, và người tra cứu sẽ tìm nhầm. Cùng số nhưng của hai cơ quan, hoặc của hai năm khác hẳn
nhau, thì không xét.

Sai:

    Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 ...
    ... theo Kế hoạch số 2500/KH-UBND ngày 21 tháng 8 năm 2025

Đúng:

    Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 ...
    ... theo Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025

In English: one document is cited under one code with two dates; a code is unique within its year.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import key_of
from giaoluu.compiler.rules.reckoning.citations import Citation, citations_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R002",
    slug="code-with-two-dates",
    severity="error",
    message={
        "vi": "Văn bản {code} ở đây ghi ngày {on}, ở trên ghi ngày {first}.",
        "en": "The document {code} is dated {on} here and {first} above.",
    },
    help={
        "vi": "Đối chiếu với bản gốc và dùng một ngày.",
        "en": "Compare with the original and use one date.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    seen: dict[str, Citation] = {}
    for citation in citations_in(reading.document):
        if citation.on is None or citation.day_at is None:
            continue
        first = seen.setdefault(citation.code.casefold(), citation)
        if first.on and first.on != citation.on and _are_one(first, citation):
            said: dict[str, object] = {
                "code": citation.code,
                "on": f"{citation.on:%d/%m/%Y}",
                "first": f"{first.on:%d/%m/%Y}",
            }
            yield Hit(citation.day_at, said)


def _are_one(one: Citation, other: Citation) -> bool:
    """Numbers begin anew each year, and offices of one kind share a symbol: only what must be one document counts."""
    if one.on is None or other.on is None:
        return False
    if one.issuer and other.issuer and key_of(one.issuer) != key_of(other.issuer):
        return False
    same_day = (one.on.day, one.on.month) == (other.on.day, other.on.month)
    return one.on.year == other.on.year or same_day
