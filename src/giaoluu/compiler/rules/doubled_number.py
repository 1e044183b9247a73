"""Hai mục liền nhau cùng một số.

Số mục là địa chỉ của nhiệm vụ: giao việc, báo cáo, nhắc hạn đều dẫn "mục 3, phần IV". Hai mục cùng số thì không biết
dẫn mục nào. Danh sách bắt đầu lại từ 1 dưới một dòng tiêu đề khác thì không xét.

Sai:

    1. Sở Nội vụ: ...
    1. Công an tỉnh: ...

Đúng:

    1. Sở Nội vụ: ...
    2. Công an tỉnh: ...

In English: two neighbouring clauses bear the same number, so that neither can be cited.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from giaoluu.compiler.rules.reckoning.branches import goes_on_after_text, label_span, number_of, numbered_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S001",
    slug="doubled-number",
    severity="warning",
    message={
        "vi": "Số “{label}” được dùng hai lần.",
        "en": "The number “{label}” is used twice.",
    },
    help={
        "vi": "Đánh số lại từ đây, và xem các chỗ dẫn chiếu tới những mục này.",
        "en": "Number anew from here, and look at what refers to these clauses.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for clauses in numbered_lists(reading.document):
        for before, clause in pairwise(clauses):
            restarts = number_of(clause) == 1 and goes_on_after_text(before)
            if clause.label == before.label and not restarts:
                yield Hit(label_span(reading.source, clause), {"label": clause.label})
