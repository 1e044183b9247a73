"""Names of people: how they are compared, and where a plan writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.source import Span

HONORIFICS = "Ông|Bà|Anh|Chị|Em|Cháu|Cụ|Đồng chí|đồng chí|Đ/c|đ/c|ông|bà|em|anh|chị"
UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Vietnamese capitals for a character class; the range À-Ỹ would hold small letters too."""
NAME = rf"[{UPPER}][^\W\d_]+(?:[ \t]+[{UPPER}][^\W\d_]+){{1,4}}"
_HONORIFIC = re.compile(rf"(?:{HONORIFICS})(?=[ \t])")
_CALLED = re.compile(rf"(?:{HONORIFICS})[ \t]+({NAME})")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A person's name at a place of the text, and the words that follow it on the line."""

    name: str
    at: Span
    after: str


@lru_cache(maxsize=8)
def honorifics_in(text: str) -> tuple[int, ...]:
    """The offset of every form of address."""
    found = (match.start() for match in _HONORIFIC.finditer(text))
    return tuple(start for start in found if start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_"))


def at_honorifics(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a form of address."""
    text = flat(text)
    for start in honorifics_in(text):
        match = pattern.match(text, start)
        if match:
            yield match


@lru_cache(maxsize=8)
def people_called(text: str) -> tuple[WrittenName, ...]:
    """Everyone whom the text calls by an honorific and a name of two to five syllables."""
    return tuple(_people(text))


def _people(text: str) -> Iterator[WrittenName]:
    for match in at_honorifics(_CALLED, text):
        end = match.end(1)
        stop = text.find("\n", end)
        after = text[end : min(end + 90, stop if stop >= 0 else len(text))]
        yield WrittenName(match[1], match.span(1), after)


@lru_cache(maxsize=512)
def sounded(name: str) -> tuple[str, ...]:
    """The syllables of a name, each as letters and tone: `Hòa` and `Hoà` are one."""
    return tuple(_syllable(part) for part in name.casefold().split())


def _syllable(part: str) -> str:
    marks = unicodedata.normalize("NFD", part)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)) + tone


@lru_cache(maxsize=512)
def bare(name: str) -> str:
    """The name without marks and case: what is left when someone types in a hurry."""
    marks = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return " ".join("".join(mark for mark in marks if not unicodedata.combining(mark)).split())


def nearly_same(one: str, other: str) -> bool:
    """Whether two different spellings may be one name: only marks differ, or one letter of one syllable."""
    first, second = sounded(one), sounded(other)
    if first == second or len(first) != len(second) or len(first) < 2:
        return False
    if bare(one) == bare(other):
        return True
    apart = [(a, b) for a, b in zip(bare(one).split(), bare(other).split(), strict=True) if a != b]
    return len(first) > 2 and len(apart) == 1 and _one_letter(*apart[0])


def _one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return len(short) > 2 and sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
