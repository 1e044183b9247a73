"""Hai dấu câu đi liền nhau.

"ví điện tử,.. nên" hay "đúng quy định,." là dấu gõ sót lại khi sửa câu. Dấu ba chấm, dấu kết "./." và dấu chấm sau chữ
viết tắt ("v.v.,") không bị nêu.

Sai:

    qua tài khoản ngân hàng, ví điện tử,.. nên còn khó khăn

Đúng:

    qua tài khoản ngân hàng, ví điện tử... nên còn khó khăn

In English: two marks side by side; dots of omission, the closing "./." and abbreviations are left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W010",
    slug="doubled-mark",
    severity="note",
    message={
        "vi": "Hai dấu câu liền nhau: “{written}”.",
        "en": "Two marks side by side: “{written}”.",
    },
    help={
        "vi": "Giữ một dấu.",
        "en": "Keep one mark.",
    },
)

_DOUBLED = re.compile(r"[,;:.]{2,}")
_ONE = {
    ",..": "...",
    "..,": "...",
    ",,": ",",
    ";;": ";",
    "::": ":",
    "..": ".",
    ",...": "...",
    ",...;": "...;",
    ";.": ".",
    ",;": ";",
}


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for found in _DOUBLED.finditer(text):
        before = text[max(0, found.start() - 3) : found.start()]
        if _is_fault(found[0], before):
            right = _ONE.get(found[0])
            yield Hit(found.span(), {"written": found[0]}, Fix(right, found.span()) if right else None)


def _is_fault(marks: str, before: str) -> bool:
    if not before[-1:].strip() or before.endswith("v.v"):
        return False
    if marks.strip(".") == "":
        return len(marks) == 2 and before.isalpha()
    if marks.startswith("."):
        return marks.startswith("..,") and before.isalpha() and len(marks) == 3
    return not (marks[0] == ":" and marks[1:].strip(".") == "")
