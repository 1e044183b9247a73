"""Còn mục sau khi đã bế mạc.

"Kết thúc", "Bế mạc" phải là mục cuối của buổi; mục đứng sau nó thường là mục chèn thêm nhầm chỗ. Chụp ảnh lưu niệm,
tiễn đại biểu, giao lưu văn nghệ và bữa cơm sau lễ không bị báo.

Sai:

    (5) Bế mạc.
    (6) Trao Bằng khen.

Đúng:

    (5) Trao Bằng khen.
    (6) Bế mạc.

In English: an item of the programme stands after the closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line, sittings_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C011",
    slug="item-after-the-close",
    severity="warning",
    message={
        "vi": "Mục này đứng sau “{close}”.",
        "en": "This item stands after the closing (“{close}”).",
    },
    help={"vi": "Đưa mục này lên trước phần bế mạc.", "en": "Move this item before the closing."},
)

_CLOSE = re.compile(
    r"(?:tuyên bố |phát biểu )?(?:kết thúc|bế mạc)(?:\s+(?:chương trình|hội nghị|buổi lễ|lễ|đại hội|buổi giao lưu))?",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"ảnh|tiễn|cơm|tiệc|văn nghệ|giao lưu|tham quan|dọn|thu dọn|liên hoan|họp báo|viếng", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Hit]:
    for sitting in sittings_of(reading.plan):
        closed, day = None, None
        for segment in sitting.segments:
            if segment.start and day and segment.start[:10] != day:
                closed = None
            if closed and not _AFTERWARDS.search(segment.title) and not _CLOSE.match(segment.title):
                yield Hit(first_line(reading.source, segment.at), {"close": closed})
                break
            if _CLOSE.fullmatch(segment.title.strip(" .;")):
                closed = segment.title.strip(" .;")
            day = segment.start[:10] if segment.start else day
