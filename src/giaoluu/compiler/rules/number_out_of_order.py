"""Số mục chạy lùi.

Mục 2 đứng sau mục 3 thường do cắt dán; người đọc theo số sẽ tìm nhầm chỗ. Danh sách bắt đầu lại từ đầu thì không xét.

Sai:

    1. Sở Nội vụ: ...
    3. Công an tỉnh: ...
    2. Sở Tài chính: ...

Đúng:

    1. Sở Nội vụ: ...
    2. Sở Tài chính: ...
    3. Công an tỉnh: ...

In English: the numbers of a list run backwards, mostly after cut and paste.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from giaoluu.compiler.rules.reckoning.branches import follows, label_span, number_of, numbered_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S003",
    slug="number-out-of-order",
    severity="warning",
    message={
        "vi": "“{label}” đứng sau “{before}”.",
        "en": "“{label}” stands behind “{before}”.",
    },
    help={
        "vi": "Xếp lại các mục hoặc đánh số lại.",
        "en": "Put the clauses in order or number anew.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for clauses in numbered_lists(reading.document):
        for before, clause in pairwise(clauses):
            if 1 < number_of(clause) < number_of(before) and not follows(clause, before):
                yield Hit(label_span(reading.source, clause), {"before": before.label, "label": clause.label})
