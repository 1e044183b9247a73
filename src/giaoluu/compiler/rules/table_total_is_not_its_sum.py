"""Dòng "Tổng số" của bảng không bằng tổng các dòng.

Bảng phân bổ là chỗ mọi đơn vị nhìn vào để biết số chỗ của mình. Cộng các dòng không ra số tổng thì hoặc một dòng sai,
hoặc tổng chưa được sửa theo bản cuối. Bảng có dòng mục (I, II) và dòng con được cộng theo cả hai cách trước khi báo.

Sai:

    1 | Công an tỉnh | 30
    2 | Sở Nội vụ | 20
    Tổng số | 60

Đúng:

    Tổng số | 50

In English: the printed total of a table is not the sum of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.grids import grids_of, sums_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q003",
    slug="table-total-is-not-its-sum",
    severity="error",
    message={
        "vi": "Bảng ghi tổng {total}, nhưng các dòng cộng lại là {sum} ({apart}).",
        "en": "The table says {total}, but its rows add up to {sum} ({apart}).",
    },
    help={
        "vi": "Cộng lại: {listed}. Sửa dòng sai hoặc sửa số tổng, và mọi chỗ nhắc lại số tổng này.",
        "en": "Add up again: {listed}. Correct the row or the total, and wherever the total is repeated.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for grid in grids_of(reading.document):
        for found in sums_of(grid):
            if len(found.rows) > 1 and found.total.value not in found.sums:
                whole = sum(value for _, value in found.rows)
                apart = whole - found.total.value
                listed = " + ".join(str(value) for _, value in found.rows)
                values: dict[str, object] = {
                    "total": found.total.value,
                    "sum": whole,
                    "apart": f"{apart:+d}",
                    "listed": listed,
                }
                yield Hit(found.total.at, values)
