"""Dấu tiếng Việt đứng rời khỏi chữ, hoặc một ký tự không nhìn thấy nằm giữa từ.

Chữ tổ hợp lạ, dấu cách không bề rộng (U+200B), dấu nối mềm (U+00AD) làm từ bị vỡ khi tìm kiếm, khi so tên đại biểu và
khi in thẻ, dù trên màn hình không thấy gì.

Sai:

    Thục\u200bPhán            (một ký tự ẩn ở giữa)

Đúng:

    Thục Phán

In English: a Vietnamese mark loose from its letter, or an invisible character inside a word; search and lists break on
it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W007",
    slug="loose-mark",
    severity="warning",
    message={
        "vi": "Dấu rời hoặc ký tự ẩn ({mark}) trong “{written}”.",
        "en": "A loose mark or an invisible character ({mark}) in “{written}”.",
    },
    help={
        "vi": "Gõ lại từ này.",
        "en": "Type this word again.",
    },
)

_LOOSE = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"\S*$")
_HIDDEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    done = 0
    for found in _LOOSE.finditer(text):
        if found.start() >= done:
            start = _WORD.search(text, 0, found.start()).start() if found.start() else 0  # type: ignore[union-attr]
            done = next((i for i in range(found.end(), len(text)) if text[i].isspace()), len(text))
            yield _hit(text[start:done], (start, done), found[0])


def _hit(written: str, at: Span, mark: str) -> Hit:
    shown = written.translate(_HIDDEN)
    fix = Fix(shown, at) if ord(mark) in _HIDDEN else None
    return Hit(at, {"written": shown, "mark": f"U+{ord(mark):04X}"}, fix)
