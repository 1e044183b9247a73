"""Thời hạn đã qua khi kế hoạch được ký.

Không cơ quan nào có thể làm xong một việc trước khi được giao. Thường là nhầm tháng, nhầm năm, hoặc bản dự thảo cũ
còn sót mốc.

Sai:

    Cao Bằng, ngày 25 tháng 8 năm 2025
    - Gửi danh sách đại biểu trước ngày 20/8/2025.

Đúng:

    - Gửi danh sách đại biểu trước ngày 30/8/2025.

In English: a deadline that had passed when the plan was dated. Usually a slip of month or year, or a leftover of an
earlier draft.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.calendar import day_of, last_day_of, said
from giaoluu.compiler.rules.reckoning.deadlines import dues_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D006",
    slug="deadline-before-plan",
    severity="warning",
    message={
        "vi": "Hạn {deadline} đã qua khi kế hoạch được ký ({signed}).",
        "en": "The deadline {deadline} had passed when the plan was dated ({signed}).",
    },
    help={
        "vi": "Xem lại ngày, tháng, năm của thời hạn.",
        "en": "Look again at day, month and year of the deadline.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    signed = day_of(reading.plan.document.date)
    if signed is None:
        return
    for due in dues_of(reading.plan):
        day = last_day_of(due.deadline)
        if day and day < signed and due.has_year:
            yield Hit(due.at, {"deadline": due.said, "signed": said(signed)})
