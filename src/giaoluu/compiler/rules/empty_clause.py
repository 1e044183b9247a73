"""Tiêu đề không có gì bên dưới.

Một phần in hoa, hoặc một mục kết thúc bằng dấu hai chấm, mà không có nội dung: nội dung đã bị rơi khi soạn hoặc khi
chuyển tệp.

Sai:

    IV. TỔ CHỨC THỰC HIỆN

    V. KINH PHÍ

Đúng:

    IV. TỔ CHỨC THỰC HIỆN

    1. Sở Nội vụ
    - Chủ trì ...

    V. KINH PHÍ

In English: a heading has nothing under it: its content was lost, or the heading is left over.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.branches import UNORDERED, heading_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.tree import Clause

RULE = Rule(
    code="S006",
    slug="empty-clause",
    severity="warning",
    message={
        "vi": "Dưới “{title}” không có nội dung.",
        "en": "Nothing stands under “{title}”.",
    },
    help={
        "vi": "Bổ sung nội dung, hoặc bỏ tiêu đề.",
        "en": "Add what is missing, or take the heading out.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    yield from _empty(document.sections, last=not document.closing)


def _empty(siblings: list[Clause], *, last: bool) -> Iterator[Hit]:
    for index, clause in enumerate(siblings):
        at_end = index == len(siblings) - 1
        if not clause.children and not clause.body and _is_heading(clause, siblings, at_end=at_end and last):
            yield Hit(heading_span(clause), {"title": clause.title or clause.label})
        yield from _empty(clause.children, last=last and at_end)


def _is_heading(clause: Clause, siblings: list[Clause], *, at_end: bool) -> bool:
    if clause.style in UNORDERED or at_end:
        return False
    title = clause.title.rstrip()
    if title.endswith(":"):
        return True
    heads = sum(bool(other.children or other.body) for other in siblings)
    in_capitals = title.isupper() and len(title) < 120 and heads * 2 >= len(siblings) - 1
    return in_capitals and clause.style in ("roman", "upper", "number", "part") and ":" not in title
