"""Số mục bị nhảy cóc.

Sau mục 2 là mục 4: hoặc đánh số sai, hoặc một mục đã bị xóa hay bị rơi khi sao chép. Người nhận không biết mình có
thiếu phần giao việc nào không. Điểm chữ cái được phép theo bảng chữ cái tiếng Việt (d, đ, e, g) hoặc Latinh.

Sai:

    1. Sở Nội vụ: ...
    2. Sở Tài chính: ...
    4. Công an tỉnh: ...

Đúng:

    1. Sở Nội vụ: ...
    2. Sở Tài chính: ...
    3. Công an tỉnh: ...

In English: a number is left out of a list: a slip, or a clause was lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from giaoluu.compiler.rules.reckoning.branches import follows, label_span, number_of, numbered_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S002",
    slug="skipped-number",
    severity="warning",
    message={
        "vi": "Từ “{before}” nhảy sang “{label}”.",
        "en": "The numbers leap from “{before}” to “{label}”.",
    },
    help={
        "vi": "Xem có mục nào bị mất không; nếu không, đánh số lại.",
        "en": "See whether a clause was lost; if none was, number anew.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for clauses in numbered_lists(reading.document):
        values = [number_of(clause) for clause in clauses]
        for index, (before, clause) in enumerate(pairwise(clauses), 1):
            leaps = values[index] > values[index - 1] + 1 and not follows(clause, before)
            if leaps and values[index] - 1 not in values[index:] and 0 not in values:
                yield Hit(label_span(reading.source, clause), {"before": before.label, "label": clause.label})
