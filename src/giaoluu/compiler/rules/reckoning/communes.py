"""How many communes, wards and special zones the words of a plan mean."""

from __future__ import annotations

import re
from functools import lru_cache

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE, province_named, units

_ALL = re.compile(
    r"[Cc]ác\s+(xã(?:,\s*phường)?(?:(?:,|\s+và)\s*đặc khu)?|phường,\s*xã)"
    r"(?=\s*(?:$|[:,;(]|trên địa bàn|trong|của tỉnh))"
)
_NARROWED = re.compile(r"còn lại|biên giới|miền núi|có điển hình|thuộc cụm|khu vực|trọng điểm")


def province_of(plan: Plan) -> str | None:
    """The province whose plan it is: by the place of the date, or by the names in the letterhead."""
    heading = plan.document
    for name in (heading.place, heading.issuer, heading.parent):
        match = re.search(r"(?:tỉnh|thành phố)\s+(.+)$", name, re.IGNORECASE) if name else None
        for candidate in (match[1] if match else None, name):
            found = province_named(candidate) if candidate else None
            if found:
                return found.name
    return None


@lru_cache(maxsize=64)
def count_of(province: str, kinds: frozenset[str]) -> int:
    """How many units of those kinds the province has since 1 July 2025."""
    return sum(1 for unit in units(province) if unit.kind in kinds)


def kinds_in(words: str) -> frozenset[str]:
    """The kinds that "xã, phường, đặc khu" names."""
    return frozenset(kind for kind in ("xã", "phường", "đặc khu") if re.search(rf"(?<!\w){kind}(?!\w)", words))


def is_of_two_levels(plan: Plan) -> bool:
    """Whether the plan was written after the districts were abolished."""
    return plan.document.date is None or plan.document.date >= TWO_LEVELS_SINCE


def communes_meant(words: str, plan: Plan) -> int | None:
    """The number of all communes of the province, where the words mean them all; None otherwise."""
    match = _ALL.search(words)
    if match is None or _NARROWED.search(words) or not is_of_two_levels(plan):
        return None
    province = province_of(plan)
    return count_of(province, kinds_in(match[1])) or None if province else None
