"""Thiếu dấu cách sau dấu câu.

"bộ máy nhà nước…đảm bảo", "KT.HIỆU TRƯỞNG", "hiệu quả,đúng quy định": sau dấu phẩy, chấm phẩy, dấu chấm hết câu và dấu
ba chấm có một dấu cách; TM., KT., TL., TUQ. cũng vậy. Địa chỉ mạng, số hiệu, chữ viết tắt ("TP.HCM", "v.v") không bị
nêu.

Sai:

    KT.HIỆU TRƯỞNG

Đúng:

    KT. HIỆU TRƯỞNG

In English: no space after a comma, a semicolon, a full stop, dots of omission, or after TM., KT., TL., TUQ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import LOWER, UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W016",
    slug="missing-space",
    severity="note",
    message={
        "vi": "Thiếu dấu cách sau “{mark}”.",
        "en": "No space after “{mark}”.",
    },
    help={
        "vi": "Viết “{right}”.",
        "en": "Write “{right}”.",
    },
)

_TIGHT = re.compile(rf"[,;….](?=[{LOWER}{UPPER}])")
_SENTENCE = re.compile(rf"(?<=[{LOWER}]{{3}})\.(?=[{UPPER}][{LOWER}])|(?<=[{LOWER}])[,;…]|(?<=[{LOWER}]\.\.)\.")
_AUTHORITY = re.compile(rf"(?<![\w.])(?:TM|KT|TL|TUQ)\.(?=[{UPPER}]{{2}})")
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:vn|com|net|org|gov)\b|\w/\w", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for found in _TIGHT.finditer(text):
        mark = _mark(text, *found.span())
        if mark:
            start, end = _around(text, *found.span())
            if not _ADDRESS.search(text, start, end):
                at = (found.end() - len(mark), found.end())
                right = f"{text[start : at[1]]} {text[at[1] : end]}"
                yield Hit(at, {"mark": mark, "right": right}, Fix(mark + " ", at))


def _mark(text: str, start: int, end: int) -> str | None:
    """The mark, or the authority with its full stop, after which a space is missing."""
    if _SENTENCE.match(text, start):
        return text[start:end]
    before = text[max(0, start - 3) : start]
    letters = next((word for word in ("TUQ", "TM", "KT", "TL") if before.endswith(word)), None)
    return f"{letters}." if letters and _AUTHORITY.match(text, start - len(letters)) else None


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without spaces in which the mark stands."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
