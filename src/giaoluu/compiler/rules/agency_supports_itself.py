"""Cơ quan được giao phối hợp với chính mình.

"2. Sở Nội vụ - Phối hợp với Sở Nội vụ ...": câu được chép từ phần của cơ quan khác mà chưa đổi tên, nên không biết
phải phối hợp với ai.

Sai:

    2. Sở Nội vụ
    - Phối hợp với Sở Nội vụ xây dựng kịch bản.

Đúng:

    2. Sở Nội vụ
    - Phối hợp với Báo Cao Bằng xây dựng kịch bản.

In English: an agency is told to work together with itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import key_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T011",
    slug="agency-supports-itself",
    severity="warning",
    message={"vi": "{agency} được giao phối hợp với chính mình.", "en": "{agency} is told to work with itself."},
    help={"vi": "Ghi đúng tên cơ quan phối hợp.", "en": "Name the agency that is meant."},
)


def check(reading: Reading) -> Iterator[Hit]:
    for block in reading.plan.assignments:
        if len(block.agencies) != 1 or block.agencies[0].scope != "one":
            continue
        own = key_of(block.agencies[0].name)
        for task in block.tasks:
            for partner in task.partners:
                if key_of(partner.name) == own and partner.at[0] >= block.agencies[0].at[1]:
                    yield Hit(partner.at, {"agency": partner.name})
