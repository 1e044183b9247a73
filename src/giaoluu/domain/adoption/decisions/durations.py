"""Lengths of the items of a programme, proposed so that they fill the time between start and end."""

from __future__ import annotations

import re
from collections.abc import Sequence

WEIGHTS: tuple[tuple[str, float], ...] = (
    (r"giao lưu|đối thoại|tọa đàm|thảo luận", 60),
    (r"văn nghệ|tiết mục|đồng diễn", 15),
    (r"báo cáo|tham luận", 15),
    (r"trao|khen thưởng|tôn vinh|vinh danh", 15),
    (r"phát biểu", 8),
    (r"phóng sự|phim", 5),
    (r"tuyên bố lý do|giới thiệu|chào cờ|khai mạc", 5),
    (r"bế mạc|kết thúc|cảm ơn", 3),
)
OTHERWISE = 8.0


def fit(titles: Sequence[str], known: Sequence[float | None], total: float | None) -> list[float | None]:
    """The length of each item in whole minutes: known ones stay; the others share what is left by what they are.

    Without a total, or where the known ones leave no minute each, nothing is proposed.
    """
    open_ones = [number for number, length in enumerate(known) if length is None]
    left = (total or 0) - sum(length or 0 for length in known)
    if total is None or left < len(open_ones) or not open_ones:
        return list(known)
    weights = {number: _weight(titles[number]) for number in open_ones}
    lengths = {number: max(1, round(left * weight / sum(weights.values()))) for number, weight in weights.items()}
    longest = max(open_ones, key=lambda number: lengths[number])
    lengths[longest] += round(left) - sum(lengths.values())
    return [lengths.get(number, length) for number, length in enumerate(known)]


def _weight(title: str) -> float:
    return next((weight for words, weight in WEIGHTS if re.search(words, title, re.IGNORECASE)), OTHERWISE)
