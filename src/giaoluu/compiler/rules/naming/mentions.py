"""The communes, wards and special zones that a plan names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from giaoluu.compiler.syntax.places import became, find_unit, province_named, province_once_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.syntax.places import FormerUnit, Unit

_WORD = re.compile(r"(?: - | )?([^\W\d_]+(?:['’][^\W\d_]+)?|\d{1,2}(?![\w/.,:%]))")
_KIND = re.compile(
    r"(?:([Cc]ác |CÁC )?([Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU|[Tt]hị trấn|THỊ TRẤN)(?(1):?) )"
    r"(?<![Tt]hị xã )(?<!THỊ XÃ )(?!HỘI)"
)
_LONGEST = 12
"""Words of a name; a longer row of capitals is a heading or a list that has lost its commas."""
_NEXT = re.compile(r" ?[,;] ?| và ")
_DISTRICT = re.compile(r",? (?:huyện|quận|thị xã|thành phố) ")
_CITY_OR_PROVINCE = re.compile(r"([Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ) ")
_PROVINCE = re.compile(r",? (?:tỉnh|thành phố|TP\.?) ")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named: `kind` and `name` as written, offsets of the name in the flowing text.

    `province` is the one named right behind it, None where none is; `listed` is true for a name without a kind of its
    own ("các xã Bảo Lạc, Lý Bôn").
    """

    kind: str
    name: str
    start: int
    end: int
    province: str | None
    listed: bool


@lru_cache(maxsize=4)
def mentions(text: str) -> tuple[Mention, ...]:
    """The units named in a flowing text, in order."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    for found in _KIND.finditer(text):
        kind, start, listed = found[2].lower(), found.end(), False
        while name := name_at(text, start):
            mention = Mention(kind, name, start, start + len(name), _province_behind(text, start + len(name)), listed)
            yield mention
            more = _NEXT.match(text, mention.end) if found[1] else None
            if not more:
                break
            start, listed = more.end(), True


def name_at(text: str, start: int) -> str:
    """The words with capitals that begin here, with a number before or behind ("1 Bảo Lộc", "Sơn Kim 2"), or ""."""
    end = start
    words = 0
    while words < _LONGEST and (found := _WORD.match(text, end)):
        if found[1].isdigit() and words:
            return text[start : found.end()]
        if not (found[1][0].isupper() or found[1].isdigit()) or (not words and found.start(1) != start):
            break
        words += not found[1].isdigit()
        end = found.end()
    return text[start:end] if words else ""


def _province_behind(text: str, end: int) -> str | None:
    """The province that an address names right behind a commune, over a former district."""
    district = _DISTRICT.match(text, end)
    if district and (name := name_at(text, district.end())) and _PROVINCE.match(text, district.end() + len(name)):
        end = district.end() + len(name)
    province = _PROVINCE.match(text, end)
    return name_at(text, province.end()) or None if province else None


@lru_cache(maxsize=4)
def provinces_written(text: str) -> tuple[tuple[int, str, str], ...]:
    """Every province and city named in a flowing text: where its name begins, the word for its kind, the name."""
    found = ((word.end(), word[1].lower(), name_at(text, word.end())) for word in _CITY_OR_PROVINCE.finditer(text))
    return tuple((start, kind, name) for start, kind, name in found if name)


def beginnings(name: str) -> list[str]:
    """The name and what it begins with, the longest first: "Bảo Lạc Tổ" may be "Bảo Lạc"."""
    words = name.split(" ")
    return [" ".join(words[:size]) for size in range(len(words), 0, -1)]


def known(mention: Mention, province: str) -> list[Unit]:
    """The units of a province, of whatever kind, that the name or its beginning is."""
    found = (find_unit(name, province=province) for name in beginnings(mention.name))
    return next((units for units in found if units), [])


def home_of(mention: Mention, province: str) -> str | None:
    """The province of today in which the place is to be sought; None where another one is named that is none."""
    if mention.province is None:
        return province
    found = (province_named(name) for name in beginnings(mention.province))
    return next((unit.name for unit in found if unit), None)


def former(mention: Mention, province: str) -> list[FormerUnit]:
    """The communes of before 1 July 2025 of this kind and name, on the land of a province of today."""
    every = (became(name, mention.kind, province) for name in beginnings(mention.name))
    return next((units for units in every if units), [])


def is_province(name: str) -> bool:
    """Whether a province or city of today or of before 1 July 2025 has, or had, this name."""
    return province_named(name) is not None or province_once_named(name) is not None


def former_province(name: str) -> FormerUnit | None:
    """The province of before 1 July 2025 that the name or its beginning is, if none of today has that name."""
    for shorter in beginnings(name):
        if province_named(shorter):
            return None
        if old := province_once_named(shorter):
            return old
    return None
