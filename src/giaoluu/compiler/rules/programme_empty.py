"""Có đề mục chương trình nhưng không có mục nào.

Người dự và người dàn dựng không biết buổi đó gồm những gì. Chương trình "kèm theo", "ban hành riêng" hoặc ghi ngay
trên dòng đề mục không bị báo; đề mục in hoa hoặc kết thúc bằng hai chấm thuộc lỗi S006.

Sai:

    3. Chương trình
    4. Kinh phí

Đúng:

    3. Chương trình (có kịch bản chi tiết kèm theo)

In English: the plan has a heading for the programme, and nothing below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C008",
    slug="programme-empty",
    severity="warning",
    message={
        "vi": "Đề mục chương trình không có nội dung.",
        "en": "Nothing stands below the heading of the programme.",
    },
    help={
        "vi": "Ghi các mục của chương trình, hoặc dẫn tới phụ lục, kịch bản riêng.",
        "en": "Write the items, or point to an annex or a separate script.",
    },
)

_HEADING = re.compile(
    r"(?:nội dung,?\s+)?chương trình(?:\s+(?:hội nghị|buổi lễ|chi tiết|giao lưu|đại hội|tổ chức|cụ thể))?",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Hit]:
    if reading.plan.programme:
        return
    for clause in reading.document.walk():
        bare = not clause.children and not clause.body and not clause.title.isupper()
        if bare and _HEADING.fullmatch(clause.title.strip(" .")):
            yield Hit(clause.passage.at, {})
