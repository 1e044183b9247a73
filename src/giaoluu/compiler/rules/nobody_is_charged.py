"""Kế hoạch không có phần tổ chức thực hiện.

Phần "Tổ chức thực hiện" giao việc cho từng cơ quan. Không có nó thì kế hoạch là bản thông báo: không ai phải làm gì,
không theo dõi được gì.

Sai:

    I. MỤC ĐÍCH, YÊU CẦU
    II. NỘI DUNG
    III. KINH PHÍ

Đúng:

    I. MỤC ĐÍCH, YÊU CẦU
    II. NỘI DUNG
    III. KINH PHÍ
    IV. TỔ CHỨC THỰC HIỆN
    1. Sở Nội vụ
    - Chủ trì ...

In English: no section gives the agencies their duties, so that the plan binds nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S011",
    slug="nobody-is-charged",
    severity="warning",
    message={
        "vi": "Kế hoạch không có phần tổ chức thực hiện hay phân công.",
        "en": "The plan has no section that gives out the duties.",
    },
    help={
        "vi": "Thêm phần “Tổ chức thực hiện”, nêu từng cơ quan và nhiệm vụ.",
        "en": "Add a section “Tổ chức thực hiện” with each agency and its duties.",
    },
)


CHARGES = r"thực hiện|phân công|trách nhiệm|nhiệm vụ|tiến độ|phụ trách|tổ chức|biện pháp|giải pháp"
DUTIES = r"chủ trì|phối hợp với|phụ trách|giao\s+[A-ZĐ]|đề nghị\s+[A-ZĐ]"


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if document.kind is None or len(document.sections) < 2:
        return
    titles = " ".join(clause.title for section in document.sections for clause in (section, *section.children))
    if re.search(CHARGES, titles.casefold()) or reading.plan.assignments or reading.plan.work_items:
        return
    if not re.search(DUTIES, reading.source.text):
        yield Hit(document.kind.at, {})
