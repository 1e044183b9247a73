"""Numbers as documents write them: 1.200, 05, 70 - 90."""

from __future__ import annotations

import re

_WORDS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}

NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,5}|\d{1,15}(?!\d))"
"""A whole number of a size that counts something; longer runs of digits are codes, or no numbers at all."""

_AMOUNT = re.compile(rf"({NUMBER}(?:,\d+)?)\s*(tỷ|tỉ|triệu|nghìn|ngàn)?\s*(?:đồng(?! chí| bào| thời| bộ)|đ\b|VNĐ|VND)")
_SCALE = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3, "ngàn": 10**3, "": 1}


def whole(text: str) -> int:
    """The value of a whole number, dots between thousands taken away."""
    return int(text.replace(".", ""))


def amounts(text: str) -> list[tuple[int, int, int]]:
    """Amounts of money in đồng, each with its place: (value, start, end)."""
    found = []
    for match in _AMOUNT.finditer(text):
        value = float(match[1].replace(".", "").replace(",", "."))
        found.append((round(value * _SCALE[match[2] or ""]), match.start(), match.end()))
    return found


def word_value(word: str) -> int | None:
    """The value of a number word from one to ten."""
    return _WORDS.get(word.lower())
