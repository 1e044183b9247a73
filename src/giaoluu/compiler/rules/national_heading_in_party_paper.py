"""Văn bản của Đảng mà ghi Quốc hiệu.

Văn bản của Đảng có tiêu đề "ĐẢNG CỘNG SẢN VIỆT NAM", không ghi Quốc hiệu, Tiêu ngữ (Hướng dẫn 36-HD/VPTW).

Sai:

    ĐẢNG CỘNG SẢN VIỆT NAM
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số 12-KH/TU

Đúng:

    ĐẢNG CỘNG SẢN VIỆT NAM
    Số 12-KH/TU

In English: a paper of the Party bears the name of the Party, not the national name and motto.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import is_party, stands_alone
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F020",
    slug="national-heading-in-party-paper",
    severity="warning",
    message={
        "vi": "Văn bản của Đảng không ghi Quốc hiệu.",
        "en": "A paper of the Party does not bear the national name.",
    },
    help={
        "vi": "Thay bằng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” (Hướng dẫn 36-HD/VPTW).",
        "en": "Put “ĐẢNG CỘNG SẢN VIỆT NAM” in its place (Guidance 36-HD/VPTW).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if is_party(document) and stands_alone(document):
        for piece in document.letterhead:
            if piece.passage.text.upper().startswith("CỘNG H"):
                yield Hit(piece.passage.at, {})
