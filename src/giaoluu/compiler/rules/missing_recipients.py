"""Thiếu phần Nơi nhận.

Nơi nhận là thành phần thể thức chính của văn bản (Nghị định 30/2020/NĐ-CP, Điều 8): ghi ai nhận để thực hiện, để báo
cáo, và nơi lưu. Thiếu nó thì không biết kế hoạch đã đến tay ai.

Sai:

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

Đúng:

    Nơi nhận:
    - Các sở, ban, ngành;
    - Lưu: VT, NV.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

In English: there is no list of recipients, one of the main components of a document.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import recipients_and_signature, stands_alone
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F007",
    slug="missing-recipients",
    severity="warning",
    message={
        "vi": "Văn bản không có phần “Nơi nhận”.",
        "en": "The document has no list of recipients (“Nơi nhận”).",
    },
    help={
        "vi": "Thêm “Nơi nhận:” ở cuối văn bản, dòng cuối là “Lưu: VT, ...” (Nghị định 30/2020/NĐ-CP, Điều 8).",
        "en": "Add “Nơi nhận:” at the end, its last line “Lưu: VT, ...” (Decree 30/2020/NĐ-CP, art. 8).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    recipients, _ = recipients_and_signature(document)
    if recipients is None and stands_alone(document) and document.kind is not None:
        yield Hit(document.kind.at, {})
