"""Kế hoạch tổ chức sự kiện không nói thời gian hoặc địa điểm.

Kế hoạch tổ chức lễ, hội nghị, chương trình phải nói ngày giờ và nơi tổ chức (với lễ kỷ niệm: Nghị định 111/2018/NĐ-
CP, Điều 9). Thiếu một trong hai thì đại biểu không biết đến đâu, lúc nào. Kế hoạch phát động phong trào, đợt thi đua
thì không xét.

Sai:

    KẾ HOẠCH
    Tổ chức Hội nghị biểu dương

    II. NỘI DUNG
    1. Văn nghệ chào mừng.

Đúng:

    KẾ HOẠCH
    Tổ chức Hội nghị biểu dương

    II. NỘI DUNG
    - Thời gian: 19 giờ 30 phút ngày 03/9/2025.
    - Địa điểm: Trung tâm Hội nghị tỉnh.

In English: a plan that holds an event does not say when, or where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.tree import Document

RULE = Rule(
    code="S010",
    slug="event-without-time-or-place",
    severity="warning",
    message={
        "vi": "Kế hoạch tổ chức sự kiện không nói {what}.",
        "en": "The plan of an event does not say {what_en}.",
    },
    help={
        "vi": "Thêm mục “Thời gian, địa điểm”.",
        "en": "Add a clause “Thời gian, địa điểm” (time and place).",
    },
)


EVENT = (
    r"(?:tổ chức|^)\s*(?:các\s+)?(?:chương trình (?!công tác|hành động|phối hợp)|hội nghị|lễ |đại hội|hội thi|giao lưu"
    r"|tọa đàm|toạ đàm|hội thao|liên hoan|gặp mặt|hội thảo)"
)
TIME = r"thời gian|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}|\bngày\s+\d{1,2}"
PLACE = (
    r"địa điểm|(?:tại|ở)\s+(?:hội trường|trung tâm|nhà |sân |quảng trường|trụ sở|khách sạn|rạp|trường quay)|điểm cầu"
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    subject = " ".join(line.text for line in document.title)
    if not document.sections or not re.search(EVENT, subject.casefold()):
        return
    body = reading.source.text[document.sections[0].at[0] : _end(document)].lower()
    missing = [
        names
        for names, pattern in ((("thời gian", "when"), TIME), (("địa điểm", "where"), PLACE))
        if not re.search(pattern, body)
    ]
    if missing:
        what, what_en = " và ".join(vi for vi, _ in missing), " and ".join(en for _, en in missing)
        yield Hit(document.title[0].at, {"what": what, "what_en": what_en})


def _end(document: Document) -> int:
    """Annexes count: a timetable may stand there."""
    return len(document.source.text)
