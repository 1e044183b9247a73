"""Thời hạn rơi vào Chủ nhật hoặc ngày lễ.

Cơ quan nghỉ, hồ sơ gửi đến không ai nhận; thực tế hạn lùi sang ngày làm việc sau hoặc phải xong sớm hơn. Hạn viết
"trước ngày ..." không bị báo vì ngày đó đã ở ngoài hạn. Chỉ xét các ngày lễ cố định theo dương lịch: 01/01, 30/4,
01/5, 02/9.

Sai:

    - Gửi danh sách chậm nhất ngày 02/9/2025.

Đúng:

    - Gửi danh sách chậm nhất ngày 29/8/2025.

In English: the last day for a duty is a Sunday or a fixed public holiday, when offices are closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from giaoluu.compiler.rules.reckoning.calendar import day_of, day_off
from giaoluu.compiler.rules.reckoning.deadlines import dues_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D009",
    slug="deadline-on-day-off",
    severity="note",
    message={
        "vi": "Hạn {deadline} rơi vào ngày nghỉ ({why_vi}).",
        "en": "The deadline {deadline} falls on a day off ({why_en}).",
    },
    help={
        "vi": "Nếu cần người nhận và xử lý, chọn ngày làm việc liền trước.",
        "en": "If somebody has to receive it, choose the working day before.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    signed = day_of(reading.plan.document.date) or date.min
    for due in dues_of(reading.plan):
        day = day_of(due.deadline)
        why = day_off(day) if day and (due.has_year or day >= signed) else None
        if why and "trước" not in f"{due.words} {text[max(0, due.at[0] - 16) : due.at[0]]}".casefold():
            yield Hit(due.at, {"deadline": due.said, "why_vi": why[0], "why_en": why[1]})
