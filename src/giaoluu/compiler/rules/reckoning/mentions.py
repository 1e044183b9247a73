"""Where a plan names its event a second time together with a day or an hour: "dự Hội nghị ngày 14/11/2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.rules.reckoning.wording import words_of

_EVENT = re.compile(
    r"(?<!\w)(?:Hội nghị|Chương trình|Lễ|Đại hội|Hội thảo|Ngày hội|Hội thi|Hội diễn|Liên hoan|Hội thao|Tọa đàm|Lễ hội"
    r"|Buổi giao lưu|buổi giao lưu|Cuộc thi)(?!\w)"
)
_CONNECTING_WORDS = """
vào diễn ra tổ chức khai mạc trong lúc hồi ngày buổi sáng chiều tối thứ hai ba tư năm sáu bảy chủ nhật được sẽ dự kiến
truyền hình trực tiếp bắt đầu giờ phút h
"""
_CONNECTING = frozenset(_CONNECTING_WORDS.split())
_OTHER_PURPOSE = re.compile(
    r"(?:duyệt|thử|tập luyện|chuẩn bị|họp|kết thúc|(?<!\w)sau|(?<!\w)trước|gửi|hoàn thành|báo cáo|ghi hình"
    r"|phát lại|số)(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;:\n]")
_LONGEST = 130


@lru_cache(maxsize=8)
def event_nouns(subject: str) -> frozenset[str]:
    """The nouns by which the title of the plan calls its event: "hội nghị", "chương trình"."""
    return frozenset(match[0].casefold() for match in _EVENT.finditer(subject[:1].upper() + subject[1:]))


def event_governs(text: str, place: int, plan: Plan) -> bool:
    """Whether the words before `place` name the event of the plan, and nothing between changes the meaning."""
    subject = plan.document.subject or ""
    nouns = event_nouns(subject)
    start = max(0, place - _LONGEST)
    before = text[start:place]
    for match in _last_first(_EVENT.finditer(before)):
        if match[0].casefold() not in nouns:
            continue
        clause = _STOP.split(before[: match.start()])[-1]
        if _OTHER_PURPOSE.search(clause):
            return False
        between = words_of(before[match.end() :])
        known = set(words_of(subject)) | _CONNECTING
        return not re.search(r"[.;\n]\s", before[match.end() :]) and all(
            word in known or word[0].isdigit() for word in between
        )
    return False


def _last_first(matches: Iterator[re.Match[str]]) -> list[re.Match[str]]:
    return list(matches)[::-1]
