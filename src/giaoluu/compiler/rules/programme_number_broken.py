"""Số thứ tự các mục của chương trình bị trùng hoặc bị nhảy.

Người gọi đường dây gọi theo số. "(3)" hai lần, hoặc từ "(3)" sang "(5)", nghĩa là có mục bị chép lặp hoặc bị mất.

Sai:

    (1) Văn nghệ chào mừng.
    (2) Tuyên bố lý do.
    (4) Phát biểu chào mừng.

Đúng:

    (3) Phát biểu chào mừng.

In English: the printed numbers of the programme's items are doubled or skip one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.tree import Clause

RULE = Rule(
    code="C007",
    slug="programme-number-broken",
    severity="warning",
    message={
        "vi": "Mục {here} của chương trình đứng sau mục {before}.",
        "en": "Item {here} of the programme follows item {before}.",
    },
    help={"vi": "Đánh lại số, và xem có mục nào bị mất không.", "en": "Number again, and see whether one is missing."},
)

_NUMBER = re.compile(r"\(?(\d{1,2})[).]?")


def check(reading: Reading) -> Iterator[Hit]:
    starts = [segment.at[0] for segment in reading.plan.programme]
    if len(starts) < 2:
        return
    for clause in reading.document.walk():
        items = [child for child in clause.children if child.at[0] in starts or child.passage.at[0] in starts]
        numbered = [(number, item) for item in items if (number := _number(item)) is not None]
        if len(items) < 2 or len(numbered) != len(items):
            continue
        for (before, _), (here, item) in pairwise(numbered):
            if here != before + 1:
                yield Hit(item.passage.at, {"here": item.label, "before": before})


def _number(item: Clause) -> int | None:
    match = _NUMBER.fullmatch(item.label)
    return int(match[1]) if match else None
