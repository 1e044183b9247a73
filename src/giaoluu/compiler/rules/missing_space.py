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

_TIGHT = re.compile(r"[,;….](?=[^\W\d_])")
_AUTHORITIES = ("TUQ.", "TM.", "KT.", "TL.")
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
    before, behind = text[max(0, start - 3) : start], text[end : end + 2]
    if text[start] != ".":
        return text[start] if before[-1:].islower() else None
    if before.endswith("..") and text[start - 3 : start - 2].islower():
        return "."
    sentence = len(before) == 3 and before.isalpha() and before.islower()
    if sentence and behind[0].isupper() and behind[1:].islower():
        return "."
    authority = next((sign for sign in _AUTHORITIES if text.endswith(sign, 0, end)), None)
    alone = (
        authority is not None
        and not text[end - len(authority) - 1 : end - len(authority)].isalnum()
        and behind.isupper()
    )
    return authority if alone and len(behind) == 2 else None


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The run without spaces in which the mark stands."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
