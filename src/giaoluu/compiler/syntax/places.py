"""Questions about places: provinces, communes, wards and special zones since 1 July 2025; what became of the former.

Names are compared without regard to letter case and to the place of the tone ("Thủy", "Thuỷ"), which differ between
sources. The list is read at the first question; only the province asked for is taken apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from giaoluu.compiler.syntax.gazetteer import FormerUnit, Unit, block_of, blocks, name_key, province_before, units_named
from giaoluu.lib.vietnamese import canonical, fold

__all__ = [
    "TWO_LEVELS_SINCE", "FormerUnit", "Unit", "became", "communes_of", "expand", "find_unit", "is_slip", "name_key",
    "nearest", "province_named", "province_once_named", "provinces", "units",
]  # fmt: skip

TWO_LEVELS_SINCE = "2025-07-01"
"""The day from which there are provinces and communes only (ISO 8601)."""

_PROVINCE_WORDS = ("tỉnh ", "thành phố ", "tp. ", "tp ", "huyện ", "quận ", "thị xã ")
_UNIT = r"(?:xã|phường|đặc khu)"
_GROUP = re.compile(
    rf"(?:\b(?:các|mọi|mỗi|từng|toàn bộ|100%|\d+/\d+) ((?>{_UNIT}(?:(?:, ?| và |; ?|/){_UNIT})*))"
    rf"|\b((?>{_UNIT}(?:(?:, ?| và |; ?|/){_UNIT})+))|\bcấp (xã))"
    r"(?= ?(?:$|[,.;()]|:\s*$|trên địa bàn|thuộc tỉnh|trong tỉnh|trong toàn tỉnh|của tỉnh|toàn tỉnh|tỉnh\b))"
)


def provinces() -> tuple[Unit, ...]:
    """The 34 provinces and cities."""
    return tuple(block.province for block in blocks())


def province_named(name: str) -> Unit | None:
    """The province of today, named with or without "tỉnh", "thành phố"."""
    block = block_of().get(_bare(name))
    return block.province if block else None


def province_once_named(name: str) -> FormerUnit | None:
    """The province of before 1 July 2025, named with or without "tỉnh"; most of them are also of today."""
    return province_before().get(_bare(name))


def units(province: str) -> tuple[Unit, ...]:
    """The communes, wards and special zones of a province; none if there is no such province today."""
    block = block_of().get(_bare(province))
    return block.units() if block else ()


def communes_of(province: str, kind: str | None = None) -> tuple[Unit, ...]:
    """The same, of one kind ("xã", "phường", "đặc khu") where a kind is given."""
    return tuple(unit for unit in units(province) if kind in (None, unit.kind))


def find_unit(name: str, kind: str | None = None, province: str | None = None) -> list[Unit]:
    """The units of today so named: provinces and communes; of one kind, in one province, where these are given."""
    wanted = name_key(name)
    pool = _by_key(province).get(wanted, ()) if province else units_named(wanted)
    return [unit for unit in pool if unit.name.casefold() == wanted and kind in (None, unit.kind)]


@lru_cache(maxsize=64)  # 34 provinces, and what a plan may call one by mistake
def _by_key(province: str) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = {}
    for unit in units(province):
        found.setdefault(unit.name.casefold(), []).append(unit)
    return found


def became(name: str, kind: str | None = None, within: str | None = None) -> list[FormerUnit]:
    """The former units so named, with what they became. `within`: a province of today or of before, or a district."""
    wanted = name_key(name)
    place = _bare(within) if within else None
    within_blocks = (block_of()[place],) if place in block_of() else blocks()
    found = [unit for block in within_blocks for unit in block.former(wanted)]
    return [unit for unit in found if kind in (None, unit.kind) and (place is None or _lies_in(unit, place))]


def nearest(name: str, kind: str | None, province: str) -> list[Unit]:
    """Units of the province whose names are one slip away from this one; none where the name itself exists."""
    wanted = name_key(name)
    if find_unit(name, kind, province):
        return []
    return [unit for unit in communes_of(province, kind) if is_slip(wanted, unit.name.casefold())]


def expand(phrase: str, province: str) -> tuple[Unit, ...]:
    """The units of which a group speaks without names: "các xã trên địa bàn tỉnh", "UBND các xã, phường"; else none."""
    found = _GROUP.search(canonical(" ".join(phrase.split())).lower())
    if not found:
        return ()
    words = found[1] or found[2] or "xã, phường, đặc khu"
    return tuple(unit for unit in units(province) if unit.kind in words)


def is_slip(one: str, other: str) -> bool:
    """Whether two different keys lie one letter, one mark, two changed neighbours or only marks apart."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if fold(one) == fold(other):
        return True
    head = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[head:], other[head:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[1:2] + a[:1] + a[2:] == b)


def _lies_in(unit: FormerUnit, place: str) -> bool:
    parents = [_bare(parent) for parent in (unit.district, unit.province) if parent]
    return place in parents or any(heir.province.casefold() == place for heir in unit.into)


def _bare(place: str) -> str:
    """The key of a province or district, without the word for its kind."""
    key = name_key(place)
    return next((key[len(word) :] for word in _PROVINCE_WORDS if key.startswith(word)), key)
