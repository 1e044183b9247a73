"""Danh sách chỉ có một mục.

Có "1." mà không có "2.": hoặc thiếu mục, hoặc không cần đánh số. Ở phần phân công, một cơ quan chỉ có một nhiệm vụ
gạch đầu dòng là bình thường nên không xét; chỉ xét danh sách đánh số hoặc chữ cái dưới một tiêu đề.

Sai:

    II. NỘI DUNG

    1. Thời gian: 19 giờ 30 phút

    III. TỔ CHỨC THỰC HIỆN

Đúng:

    II. NỘI DUNG

    1. Thời gian: 19 giờ 30 phút

    2. Địa điểm: Trung tâm Hội nghị tỉnh

    III. TỔ CHỨC THỰC HIỆN

In English: a numbered list has one item only: another is missing, or the number is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.branches import UNORDERED, label_span, number_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.tree import Clause
from giaoluu.compiler.syntax.words import GROUPS, HEADS

RULE = Rule(
    code="S005",
    slug="lone-item",
    severity="note",
    message={
        "vi": "“{label}” là mục duy nhất dưới “{title}”.",
        "en": "“{label}” is the only clause under “{title}”.",
    },
    help={
        "vi": "Bỏ số, hoặc xem có mục nào bị mất không.",
        "en": "Leave the number out, or see whether a clause was lost.",
    },
)


TITLE_LENGTH = 60


def check(reading: Reading) -> Iterator[Hit]:
    for clause in reading.document.walk():
        below = clause.children
        if len(below) == 1 and below[0].style not in UNORDERED and number_of(below[0]) == 1 and not _is_duty(clause):
            title = clause.title if len(clause.title) <= TITLE_LENGTH else clause.title[:TITLE_LENGTH].rstrip() + "…"
            yield Hit(label_span(reading.source, below[0]), {"label": below[0].label, "title": title or clause.label})


def _is_duty(clause: Clause) -> bool:
    """One duty under the name of an agency may be numbered as those of the others are."""
    return (
        re.match(rf"(?:Đề nghị )?(?:{HEADS}|{GROUPS})(?!\w)", clause.title) is not None and not clause.title.isupper()
    )
