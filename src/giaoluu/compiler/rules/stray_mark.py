"""Một dấu lạ dính ở đầu dòng hoặc đầu từ.

"/ỦY BAN MTTQ VIỆT NAM", "tích cực trong .các phong trào": dấu còn sót khi sửa hoặc chuyển tệp. Dấu gạch đầu dòng, dấu
đánh mục và đường dẫn không bị nêu.

Sai:

    đóng góp tích cực trong .các phong trào thi đua

Đúng:

    đóng góp tích cực trong các phong trào thi đua

In English: a stray mark stuck to the beginning of a line or of a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W017",
    slug="stray-mark",
    severity="note",
    message={
        "vi": "Dấu “{mark}” thừa trước “{word}”.",
        "en": "A stray “{mark}” before “{word}”.",
    },
    help={
        "vi": "Bỏ dấu này.",
        "en": "Take the mark away.",
    },
)

_MARK = re.compile(r"[/\\;,:~^&%.](?=[^\W\d_]{2})")
_WORD = re.compile(r"\w+")


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for found in _MARK.finditer(text):
        start, end = found.span()
        word = _WORD.match(text, end)
        if word and _begins(text, start) and not text.startswith(("/", "."), word.end()):
            yield Hit((start, end), {"mark": found[0], "word": word[0]}, Fix("", (start, end)))


def _begins(text: str, start: int) -> bool:
    """Whether the mark stands first in its line, or between a space and a small letter inside a sentence."""
    if start == 0 or text[start - 1] == "\n":
        return text[start] != "."
    inside = text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] in ",;")
    return inside and text[start] in ".,;" and text[start + 1].islower()
