"""Vietnamese number words: `Bốn trăm mười hai triệu, năm trăm nghìn` is 412,500,000."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_TENS = {"mươi", "mười"}
_FILLERS = {"linh", "lẻ", "và", "chẵn"}
_WORD = re.compile(r"\w+")


def number_of(words: str) -> int | None:
    """The number that the words name, None where they name none (a word that is not of a number, an order that no
    number has)."""
    tokens = _WORD.findall(unicodedata.normalize("NFC", words).casefold())
    if not tokens:
        return None
    total, group = 0, []
    for token in tokens:
        scale = _SCALES.get(token)
        if scale is None:
            group.append(token)
            continue
        below = _below_thousand(group) if group else None
        if below is None and not (scale == 1_000_000_000 and total):
            return None
        total = _scaled(total, below, scale)
        group = []
    rest = _below_thousand(group) if group else 0
    return None if rest is None else total + rest


def _scaled(total: int, below: int | None, scale: int) -> int:
    """`nghìn tỷ`, `triệu tỷ` multiply what stands before them."""
    if scale == 1_000_000_000 and total and total < scale:
        return (total + (below or 0)) * scale
    return total + (below or 0) * scale


def _below_thousand(tokens: list[str]) -> int | None:
    """`năm trăm linh hai` is 502; None for words that are not a number below a thousand."""
    words = [token for token in tokens if token not in _FILLERS]
    if not words:
        return None
    total = 0
    if "trăm" in words:
        place = words.index("trăm")
        if place != 1 or words[0] not in _DIGITS:
            return None
        total, words = _DIGITS[words[0]] * 100, words[2:]
    tens = _below_hundred(words)
    return None if tens is None else total + tens


def _below_hundred(words: list[str]) -> int | None:
    if not words:
        return 0
    if len(words) == 1:
        return 10 if words[0] == "mười" else _DIGITS.get(words[0])
    if words[0] == "mười" and len(words) == 2:
        return _plus(10, words[1])
    if words[0] in _DIGITS and words[1] in _TENS and len(words) <= 3:
        tens = _DIGITS[words[0]] * 10
        return tens if len(words) == 2 else _plus(tens, words[2])
    if words[0] in _DIGITS and words[1] in _DIGITS and len(words) == 2 and words[0] != "không":
        return _DIGITS[words[0]] * 10 + _DIGITS[words[1]]
    return None


def _plus(tens: int, word: str) -> int | None:
    return tens + _DIGITS[word] if word in _DIGITS else None
