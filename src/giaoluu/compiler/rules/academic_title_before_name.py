"""Trước họ tên người ký có học hàm, học vị, danh hiệu.

Theo thông lệ, trước họ tên người ký không ghi học hàm, học vị và danh hiệu; lực lượng vũ trang, giáo dục, y tế, khoa
học được ghi nên không xét.

Sai:

    CHỦ TỊCH

    TS. Nguyễn Văn Bình

Đúng:

    CHỦ TỊCH

    Nguyễn Văn Bình

In English: an academic title stands before the name of the signatory; custom allows it to the forces, schools,
medicine and science.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import letterhead_words, recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F018",
    slug="academic-title-before-name",
    severity="note",
    message={
        "vi": "Trước họ tên người ký có “{title}”.",
        "en": "“{title}” stands before the name of the signatory.",
    },
    help={
        "vi": "Chỉ ghi họ tên.",
        "en": "Give the name alone.",
    },
)


TITLE = (
    r"(?P<title>(?:(?:PGS|GS|TS|ThS|Ths|BS|KS|CN|NGƯT|NGND|TTƯT|CKI{1,2}|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư|Bác sĩ"
    r"|Kỹ sư)\.?,?\s*)+)(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])"
)
ALLOWED = r"TRƯỜNG|GIÁO DỤC|ĐẠI HỌC|CAO ĐẲNG|HỌC VIỆN|VIỆN|Y TẾ|QUÂN|CÔNG AN|BỘ ĐỘI|BỘ CHỈ HUY|KHOA HỌC"


def check(reading: Reading) -> Iterator[Hit]:
    _, signature = recipients_and_signature(reading.document)
    name = signature[-1] if signature else None
    match = name and re.match(TITLE, name.text)
    if name and match and not re.search(ALLOWED, letterhead_words(reading.document)):
        place = name.span(0, match.end())
        yield Hit(place, {"title": match["title"].strip()}, Fix("", place))
