"""The order of precedence: a ready list of positions, and which line of a list a position names.

The list follows the manner of Decree 145/2013/NĐ-CP on ceremonial and of the usual lists of invited delegates: Party,
State, National Assembly, Government, Fatherland Front; the centre before the province, the province before the commune;
within each the head before the deputies. No text fixes such an order for every programme, so this one is a proposal:
whoever holds the programme edits it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from giaoluu.lib.vietnamese import canonical, fold

READY = (
    "Tổng Bí thư Ban Chấp hành Trung ương Đảng",
    "Chủ tịch nước",
    "Thủ tướng Chính phủ",
    "Chủ tịch Quốc hội",
    "Thường trực Ban Bí thư",
    "Ủy viên Bộ Chính trị",
    "Bí thư Trung ương Đảng",
    "Phó Chủ tịch nước",
    "Phó Thủ tướng Chính phủ",
    "Phó Chủ tịch Quốc hội",
    "Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "Ủy viên Ban Chấp hành Trung ương Đảng",
    "Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng",
    "Bộ trưởng",
    "Phó Trưởng Ban Thi đua - Khen thưởng Trung ương",
    "Thứ trưởng",
    "Bí thư Tỉnh ủy",
    "Chủ tịch Hội đồng nhân dân tỉnh",
    "Chủ tịch Ủy ban nhân dân tỉnh",
    "Phó Bí thư Thường trực Tỉnh ủy",
    "Phó Bí thư Tỉnh ủy",
    "Trưởng Đoàn đại biểu Quốc hội tỉnh",
    "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Ủy viên Ban Thường vụ Tỉnh ủy",
    "Phó Trưởng Đoàn đại biểu Quốc hội tỉnh",
    "Phó Chủ tịch Hội đồng nhân dân tỉnh",
    "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Ủy viên Ban Chấp hành Đảng bộ tỉnh",
    "Vụ trưởng",
    "Phó Vụ trưởng",
    "Giám đốc Công an tỉnh",
    "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
    "Chánh án Tòa án nhân dân tỉnh",
    "Viện trưởng Viện kiểm sát nhân dân tỉnh",
    "Chánh Văn phòng Tỉnh ủy",
    "Chánh Văn phòng Ủy ban nhân dân tỉnh",
    "Trưởng Ban Tổ chức Tỉnh ủy",
    "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Trưởng Ban Nội chính Tỉnh ủy",
    "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
    "Giám đốc Sở",
    "Chánh Thanh tra tỉnh",
    "Bí thư Tỉnh đoàn",
    "Tổng Biên tập",
    "Phó Giám đốc Công an tỉnh",
    "Phó Giám đốc Sở",
    "Bí thư Đảng ủy xã",
    "Bí thư Đảng ủy phường",
    "Chủ tịch Hội đồng nhân dân xã",
    "Chủ tịch Hội đồng nhân dân phường",
    "Chủ tịch Ủy ban nhân dân xã",
    "Chủ tịch Ủy ban nhân dân phường",
    "Phó Bí thư Đảng ủy xã",
    "Phó Bí thư Đảng ủy phường",
    "Phó Chủ tịch Hội đồng nhân dân xã",
    "Phó Chủ tịch Hội đồng nhân dân phường",
    "Phó Chủ tịch Ủy ban nhân dân xã",
    "Phó Chủ tịch Ủy ban nhân dân phường",
    "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã",
    "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường",
    "Trưởng phòng",
    "Hiệu trưởng",
    "Phó Trưởng phòng",
    "Phó Hiệu trưởng",
)
"""Positions, the highest first."""

LONGEST_KEY = 200
_SHORT = {
    "ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc", "vn": "viet nam",
    "ubmttq": "uy ban mat tran to quoc", "dbqh": "dai bieu quoc hoi", "tw": "trung uong", "bch": "ban chap hanh",
    "btv": "ban thuong vu", "tdkt": "thi dua khen thuong", "gd": "giam doc", "pgd": "pho giam doc",
}  # fmt: skip
_UNITS = frozenset({"bo", "phuong", "so", "tinh", "thanh", "truong", "xa"})
"""Words that begin the name of a unit also where no capital says so."""
_PARTS = re.compile(r"\s*[,;]\s*|\s+kiêm\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1024)
def rank_key(name: str) -> str:
    """The same for all ways in which one position is written."""
    return " ".join(_folded(name))[:LONGEST_KEY]


def rank_proposed(position: str, ranks: Sequence[str]) -> int | None:
    """Which line a position names, by its place in the list; None where that is not without doubt.

    A line is named by the whole of its words, or by all of them at the beginning with the name of a unit after
    them: "Giám đốc Sở Nội vụ" is "Giám đốc Sở". Words in the middle name nothing, so that whoever was something once
    ("nguyên Giám đốc Sở") or is something to somebody ("Thư ký Bí thư Tỉnh ủy") is not it. Of several positions of one
    person the highest counts, where the first of them is known.
    """
    keys = {rank_key(name): place for place, name in reversed(list(enumerate(ranks))) if rank_key(name)}
    parts = [part for part in _PARTS.split(position) if part.strip()]
    found = [_named(part, keys) for part in parts]
    whole = keys.get(rank_key(position))
    if whole is not None:
        return whole
    if not found or found[0] is None:
        return None
    return min(place for place in found if place is not None)


def _named(part: str, keys: dict[str, int]) -> int | None:
    written = _WORD.findall(canonical(part))
    folded = _folded(part)
    for length in range(len(folded), 0, -1):
        place = keys.get(" ".join(folded[:length]))
        if place is not None:
            return place if length == len(folded) or _is_unit(folded[length], written, len(folded) - length) else None
    return None


def _is_unit(first: str, written: list[str], rest: int) -> bool:
    """Whether what follows a position names a unit: it begins with a capital, a digit, or a word for units."""
    if first in _UNITS:
        return True
    return rest <= len(written) and not written[-rest][0].islower()


def _folded(text: str) -> list[str]:
    """The words without marks, what is written short written out."""
    words = _WORD.findall(fold(canonical(text)))
    return [one for word in words for one in _SHORT.get(word, word).split()]
