"""Chữ O, chữ l hoặc chữ I nằm giữa các chữ số.

"2O25" (chữ O), "l5/8/2025" (chữ l) trông như số, nhưng máy không đọc được ngày, tổng hay số tiền; thường do quét và
nhận dạng chữ. Số La Mã, ký hiệu ("CO2", "PC04", "4G") không bị nêu.

Sai:

    ngày 3/9/2O25

Đúng:

    ngày 3/9/2025

In English: the letter O, l or I standing among digits, as text recognition leaves it; symbols and Roman numerals are
left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W018",
    slug="letter-among-digits",
    severity="warning",
    message={
        "vi": "“{written}” có chữ cái lẫn trong số.",
        "en": "“{written}” has a letter among its digits.",
    },
    help={
        "vi": "Viết bằng chữ số: “{right}”.",
        "en": "Write digits: “{right}”.",
    },
)

_INSIDE = re.compile(r"\d[OolI]\d")
_DAY = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{4}")
_RUN = re.compile(r"[\w-]*")
_DIGITS = str.maketrans("OolI", "0011")


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for found in _INSIDE.finditer(text):
        start = found.start()
        while text[start - 1 : start].isalnum() or text[start - 1 : start] == "-":
            start -= 1
        yield from _hits(text, start)
    for found in _DAY.finditer(text):
        if text[found.start() - 1 : found.start()] in ("l", "I", "O", "o"):
            yield from _hits(text, found.start() - 1)


def _hits(text: str, start: int) -> Iterator[Hit]:
    """The run that begins here, if it is a number but for its letters."""
    run = _RUN.match(text, start)
    right = run[0].translate(_DIGITS) if run else ""
    if run and right.isdigit() and not text[start - 1 : start].isalnum():
        yield Hit(run.span(), {"written": run[0], "right": right}, Fix(right, run.span()))
