"""Một đơn vị được giao hai số đại biểu khác nhau.

Bảng phân bổ ghi 50, phần phân công ghi 40: đơn vị sẽ làm theo số nào họ đọc trước.

Sai:

    Công an tỉnh | 50
    - Công an tỉnh: cử 40 đại biểu dự Hội nghị.

Đúng:

    - Công an tỉnh: cử 50 đại biểu dự Hội nghị.

In English: an agency is given one number of places in the table and another one among its tasks.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import same_agency
from giaoluu.compiler.rules.reckoning.headcount import Places, places_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q013",
    slug="quota-given-twice",
    severity="warning",
    message={
        "vi": "{agency}: phân bổ ghi {allocated}, ở đây giao {given}.",
        "en": "{agency}: the allocation says {allocated}, here it is {given}.",
    },
    help={"vi": "Thống nhất một con số.", "en": "Give one number."},
)


def check(reading: Reading) -> Iterator[Hit]:
    allocation = reading.plan.delegates.allocation
    if not allocation:
        return
    for place in places_of(reading):
        if place.bound != "exact" or place.agencies != 1:
            continue
        for row in allocation:
            if row.count and row.count != place.each and same_agency(row.agency, _bare(place)):
                yield Hit(place.at, {"agency": row.agency, "allocated": row.count, "given": place.each})


def _bare(place: Places) -> str:
    return place.agency.removeprefix("Đề nghị ")
