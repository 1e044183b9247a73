"""Có phụ lục mà nội dung không nhắc tới.

Phụ lục phải được dẫn trong nội dung, nếu không người đọc không biết nó dùng vào việc gì, và người in dễ bỏ sót (Nghị
định 30/2020/NĐ-CP, Phụ lục I).

Sai:

    (nội dung không nhắc phụ lục nào)

    PHỤ LỤC
    DANH SÁCH ĐẠI BIỂU

Đúng:

    - Thành phần: theo Phụ lục kèm theo.

    PHỤ LỤC
    DANH SÁCH ĐẠI BIỂU

In English: an annex is attached that the body never mentions.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.annexes import annex_references, annexes, body_text
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S008",
    slug="annex-never-referred-to",
    severity="note",
    message={
        "vi": "Nội dung kế hoạch không nhắc tới “{label}”.",
        "en": "The body never mentions “{label}”.",
    },
    help={
        "vi": "Dẫn tới phụ lục ở chỗ cần dùng, ví dụ “(Phụ lục I kèm theo)”.",
        "en": "Refer to it where it is needed, for instance “(Phụ lục I kèm theo)”.",
    },
)


ATTACHED = ("kèm theo", "đính kèm", "gửi kèm", "biểu mẫu", "mẫu số", "theo mẫu", "danh sách tại", "danh sách theo")
"""Other words that send the reader to an annex."""


def check(reading: Reading) -> Iterator[Hit]:
    found = [annex for annex in annexes(reading.document) if annex.is_called_annex]
    if not found:
        return
    references = list(annex_references(reading.document, others_too=True))
    body = " ".join(body_text(reading.document).casefold().split())
    attached = any(words in body for words in ATTACHED)
    for annex in found:
        general = attached or any(reference.number is None for reference in references)
        if annex.number not in {reference.number for reference in references} and not general:
            yield Hit(annex.at, {"label": reading.source.text[slice(*annex.at)]})
