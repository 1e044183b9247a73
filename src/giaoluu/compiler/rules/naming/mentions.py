"""The communes, wards and special zones that a plan names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.spelling.running import LOWER, UPPER
from giaoluu.compiler.syntax.places import became, find_unit, province_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.syntax.places import FormerUnit, Unit

_WORD = rf"[{UPPER}][{LOWER}{UPPER}]*(?:['’][{LOWER}{UPPER}]+)?"
NAME = rf"(?:\d{{1,2}} )?{_WORD}(?:(?: - | ){_WORD})*(?: \d{{1,2}}(?![\d/.,:%]))?"
"""A name of place in a regular expression: words with capitals, perhaps with a number before or behind."""
_KIND = "[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU|[Tt]hị trấn|THỊ TRẤN"
_ONE = re.compile(rf"(?:([Cc]ác |CÁC )?({_KIND})(?(1):?) )(?<![Tt]hị xã )(?<!THỊ XÃ )(?!HỘI)({NAME})")
_NEXT = re.compile(rf"(?: ?[,;] ?| và )({NAME})")
_WITHIN = re.compile(rf",? (?:(?:huyện|quận|thị xã|thành phố) {NAME},? )?(?:tỉnh|thành phố|TP\.?) ({NAME})")


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
    for found in _ONE.finditer(text):
        kind = found[2].lower()
        yield _mention(text, kind, found[3], found.start(3), listed=False)
        behind = found.end()
        while found[1] and (more := _NEXT.match(text, behind)):
            yield _mention(text, kind, more[1], more.start(1), listed=True)
            behind = more.end()


def _mention(text: str, kind: str, name: str, start: int, listed: bool) -> Mention:
    end = start + len(name)
    within = _WITHIN.match(text, end)
    return Mention(kind, name, start, end, within[1] if within else None, listed)


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


@lru_cache(maxsize=256)
def is_province(name: str) -> bool:
    """Whether a province or city of today or of before 1 July 2025 has, or had, this name."""
    return province_named(name) is not None or bool(_former_provinces(name))


@lru_cache(maxsize=256)
def former_province(name: str) -> FormerUnit | None:
    """The province of before 1 July 2025 that the name or its beginning is, if none of today has that name."""
    for shorter in beginnings(name):
        if province_named(shorter):
            return None
        olds = _former_provinces(shorter)
        if olds:
            return olds[0]
    return None


def _former_provinces(name: str) -> list[FormerUnit]:
    return [unit for unit in became(name) if unit.province is None]
