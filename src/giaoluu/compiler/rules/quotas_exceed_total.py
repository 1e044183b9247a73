"""Chỉ tiêu đã giao vượt tổng số đại biểu.

Cộng số người dự mà kế hoạch giao cho các đơn vị thì nhiều hơn tổng số công bố: sẽ thiếu ghế, thiếu suất ăn, hoặc một
con số bị ghi nhầm.

Sai:

    Số lượng đại biểu: 80 đại biểu.
    - Công an tỉnh: chọn cử 50 đại biểu dự Chương trình.
    - Sở Giáo dục và Đào tạo: chọn cử 60 đại biểu dự Chương trình.

Đúng:

    Số lượng đại biểu: 110 đại biểu.

In English: the places given to agencies are more than the announced number of delegates.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.headcount import firm_total, one_target
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q002",
    slug="quotas-exceed-total",
    severity="warning",
    message={
        "vi": "Các đơn vị được giao {given} chỗ, nhiều hơn tổng số {total} đại biểu.",
        "en": "Agencies are given {given} places, more than the total of {total} delegates.",
    },
    help={
        "vi": "Xem lại tổng số và số giao cho từng đơn vị: {listed}.",
        "en": "Look again at the total and at each number: {listed}.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    firm = firm_total(reading)
    if firm is None:
        return
    total, at = firm
    places = [place for place in one_target(reading) if place.bound in ("exact", "at_least") and place.count]
    given = sum(place.count or 0 for place in places)
    if given > total:
        listed = "; ".join(f"{place.agency} {place.count}" for place in places)
        yield Hit(at, {"given": given, "total": total, "listed": listed})
