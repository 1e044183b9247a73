"""Căn cứ không có số hoặc không có ngày.

Khi dẫn lần đầu phải ghi tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu. Thiếu số hoặc ngày thì không tra
được văn bản. Luật, nghị quyết đại hội và văn bản dẫn chung ("các văn bản hướng dẫn") thì không xét.

Sai:

    Căn cứ Kế hoạch của Ủy ban nhân dân tỉnh về tổ chức Đại hội;

Đúng:

    Căn cứ Kế hoạch số 2500/KH-UBND ngày 12 tháng 8 năm 2025 của Ủy ban nhân dân tỉnh về tổ chức Đại hội;

In English: a base is cited without its number or its date, so that it cannot be looked up. Laws are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.citations import cited_at
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R004",
    slug="base-without-number",
    severity="note",
    message={
        "vi": "Căn cứ “{kind}” thiếu {what}.",
        "en": "The base “{kind}” lacks its {what_en}.",
    },
    help={
        "vi": "Ghi đủ số, ký hiệu và ngày của văn bản.",
        "en": "Give number, symbol and date of the document.",
    },
)


KNOWN_WITHOUT = (
    "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Điều lệ", "Quy chế", "Văn bản", "Thư", "Lời kêu gọi", "Biên bản",
    "Thể lệ", "Đề cương",
)  # fmt: skip


def check(reading: Reading) -> Iterator[Hit]:
    for basis in reading.plan.bases:
        cited = cited_at(reading.document, basis.at)
        number, day = basis.code or (cited and cited.code), basis.date or (cited and cited.on)
        missing = [
            names for names, value in ((("số, ký hiệu", "number"), number), (("ngày", "date"), day)) if value is None
        ]
        known = basis.kind.startswith(KNOWN_WITHOUT) or _is_of_congress(basis.subject or basis.issuer or "")
        if missing and not known:
            what, what_en = " và ".join(vi for vi, _ in missing), " and ".join(en for _, en in missing)
            yield Hit(basis.at, {"kind": basis.kind, "what": what, "what_en": what_en})


def _is_of_congress(words: str) -> bool:
    return words.removeprefix("của ").startswith("Đại hội")
