"""Kinh phí nêu nguồn, không nêu số tiền.

Rất nhiều kế hoạch chỉ nêu nguồn vì dự toán lập sau; không phải lỗi. Nhưng ai lập dự toán, ai duyệt và mức trần cần
được ghi ở đâu đó trước khi chi.

Sai:

    Bố trí từ nguồn dự toán ngân sách nhà nước.

Đúng:

    Tổng kinh phí 412.500.000 đồng, từ nguồn dự toán ngân sách nhà nước.

In English: the plan names where the money comes from, but not how much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q010",
    slug="budget-without-amount",
    severity="note",
    message={
        "vi": "Phần kinh phí nêu nguồn nhưng không nêu số tiền.",
        "en": "The section on money names sources, but no amount.",
    },
    help={
        "vi": "Kèm dự toán, hoặc giao một đơn vị lập dự toán với thời hạn.",
        "en": "Attach an estimate, or have one agency make it by a given day.",
    },
)

_AMOUNT = re.compile(r"\d\s*(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s*(?:đồng|đ(?!\w)|VNĐ|VND)")


def check(reading: Reading) -> Iterator[Hit]:
    budget = reading.plan.budget
    if budget.total is not None or budget.at is None or not budget.sources:
        return
    if not _AMOUNT.search(reading.source.text, *budget.at):
        yield Hit(budget.at, {})
