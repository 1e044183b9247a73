"""Các dòng thẩm quyền ký sai thứ tự.

"TM." (thay mặt tập thể) đứng trên, "KT." (ký thay cấp trưởng) đứng dưới, rồi mới đến chức vụ người ký (Nghị định
30/2020/NĐ-CP, Điều 13 và Phụ lục I).

Sai:

    KT. CHỦ TỊCH
    TM. ỦY BAN NHÂN DÂN
    PHÓ CHỦ TỊCH

Đúng:

    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH

In English: the lines of authority stand in the wrong order: TM. above KT., the post of the signatory below both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F011",
    slug="authority-out-of-order",
    severity="warning",
    message={
        "vi": "“{words}” phải đứng trên dòng “KT.”, “TL.”.",
        "en": "“{words}” must stand above the line “KT.” or “TL.”.",
    },
    help={
        "vi": "Thứ tự: TM., rồi KT., rồi chức vụ người ký (Nghị định 30/2020/NĐ-CP, Điều 13).",
        "en": "The order is TM., then KT., then the post (Decree 30/2020/NĐ-CP, art. 13).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    _, signature = recipients_and_signature(reading.document)
    deputed = False
    for line in signature:
        if re.match(r"(?:KT|K/T|TL|T/L)\b", line.text):
            deputed = True
        elif deputed and re.match(r"(?:TM|T/M)\b", line.text):
            yield Hit(line.at, {"words": line.text})
