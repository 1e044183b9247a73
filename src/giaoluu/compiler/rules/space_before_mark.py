"""Dấu cách đứng trước dấu câu.

Dấu phẩy, dấu chấm, dấu hai chấm, dấu chấm phẩy viết liền sau chữ. Dấu cách thừa làm dấu câu rơi xuống đầu dòng khi in.
Ô trống để điền ("ngày ... tháng") và dấu ba chấm không bị nêu.

Sai:

    Sở Nội vụ , Công an tỉnh ; Báo Cao Bằng

Đúng:

    Sở Nội vụ, Công an tỉnh; Báo Cao Bằng

In English: a space before a comma, full stop, colon or semicolon; blanks to be filled in and dots of omission are left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W009",
    slug="space-before-mark",
    severity="note",
    message={
        "vi": "Thừa dấu cách trước “{mark}”.",
        "en": "A space before “{mark}”.",
    },
    help={
        "vi": "Viết dấu câu liền sau chữ.",
        "en": "Put the mark right after the word.",
    },
)

_SPACED = re.compile(r"[ \xa0]{1,2}[,;:.?!](?=\s|$|(?<=[,;])[^\W\d_])")
_WORD_OR_NUMBER = re.compile(r"[^\W_]|[)”]")


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for found in _SPACED.finditer(text):
        if found.start() and _WORD_OR_NUMBER.match(text, found.start() - 1):
            mark = found[0][-1]
            right = mark + " " if text[found.end() : found.end() + 1].isalpha() else mark
            yield Hit(found.span(), {"mark": mark}, Fix(right, found.span()))
