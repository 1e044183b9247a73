"""When a duty should be done where the plan does not say: planned back from the day of the event."""

from __future__ import annotations

import re
from datetime import date, timedelta

from giaoluu.compiler.rules.reckoning.calendar import day_off

KINDS: tuple[tuple[str, str], ...] = (
    ("oversight", r"đôn đốc"),
    ("exemplars", r"(?:lựa chọn|bình chọn|hồ sơ)[^;.]{0,30}các điển hình"),
    ("transport", r"đưa,? đón|phương tiện"),
    ("hosts", r"dẫn chương trình|\bMC\b"),
    ("acts", r"tiết mục|văn nghệ|màn đồng diễn"),
    ("films", r"\bphim\b"),
    ("script", r"kịch bản|phóng sự"),
    ("budget", r"kinh phí|dự toán|quyết toán|tài trợ"),
    ("decoration", r"trang trí|khánh tiết|hội trường|sân bãi|trang thiết bị"),
    ("reception", r"đón tiếp|lễ tân|chỗ ngồi"),
    ("broadcast", r"truyền hình trực tiếp|tiếp sóng|phát sóng|truyền hình"),
    ("delegates", r"đại biểu|thành phần|tham dự|cử .{0,30}(?:người|lãnh đạo)"),
    ("publicity", r"tuyên truyền|đưa tin|truyền thông|cổ vũ"),
    ("safety", r"an ninh|an toàn|y tế|cấp cứu"),
)
"""Kind of a duty -> the words that tell it, the first that is met."""

SHARE = {
    "exemplars": 0.3, "hosts": 0.4, "acts": 0.4, "budget": 0.4, "delegates": 0.5, "films": 0.7, "script": 0.6,
}  # fmt: skip
"""How much of the time between signature and event a kind may take."""

EVE = {"decoration", "reception", "broadcast", "safety"}
"""Kinds that must be ready the day before."""


def kind_of(text: str) -> str:
    """What a duty is about, "other" where no word tells."""
    return next((kind for kind, words in KINDS if re.search(words, text, re.IGNORECASE)), "other")


def propose_deadline(kind: str, issued: date, day: date) -> date:
    """The day on which a duty of this kind should be done: a working day after the signature where there is one."""
    if day <= issued:
        return day
    if kind in EVE:
        return day - timedelta(days=1)
    if kind not in SHARE:
        return day
    wanted = issued + timedelta(days=max(1, round((day - issued).days * SHARE[kind])))
    return _working(wanted, issued, day)


def _working(wanted: date, issued: date, day: date) -> date:
    """The nearest working day, earlier before later, after the signature and before the event."""
    spread = sorted((abs(step), step) for step in range(-14, 15))
    near = (wanted + timedelta(days=step) for _, step in spread)
    return next((one for one in near if issued < one < day and is_working(one)), wanted)


def is_working(day: date) -> bool:
    """Whether offices are open: Monday to Friday, fixed holidays left out."""
    return day.weekday() < 5 and not day_off(day)
