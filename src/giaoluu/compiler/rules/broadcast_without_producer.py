"""Truyền hình trực tiếp mà không cơ quan nào được giao làm.

Kế hoạch ghi chương trình được truyền hình trực tiếp, nhưng phần phân công không giao cho ai sản xuất, phát sóng.

Sai:

    Hình thức: truyền hình trực tiếp trên sóng của Báo Cao Bằng.
    1. Sở Nội vụ: Lựa chọn điển hình.

Đúng:

    2. Báo Cao Bằng: Chủ trì tổ chức truyền hình trực tiếp.

In English: the event is to be broadcast live, and nobody among the duties is to produce the broadcast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C009",
    slug="broadcast-without-producer",
    severity="note",
    message={
        "vi": "Có truyền hình trực tiếp nhưng không cơ quan nào được giao thực hiện.",
        "en": "A live broadcast is announced, but no agency is to make it.",
    },
    help={
        "vi": "Giao cho báo, đài hoặc đơn vị kỹ thuật, kèm kênh và giờ phát.",
        "en": "Give it to a broadcaster, with channel and hour.",
    },
)

_LIVE = re.compile(r"(?:truyền hình|phát thanh|tường thuật|phát sóng|phát) trực tiếp", re.IGNORECASE)
_MAKES = re.compile(
    r"(?:truyền hình|tường thuật|phát sóng|phát) trực tiếp|sản xuất chương trình|tiếp sóng|livestream|đường truyền"
    r"|trường quay",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    if not plan.assignments or not plan.occasions:
        return
    first = plan.assignments[0].at[0]
    start = plan.sections[0].at[0] if plan.sections else 0
    live = _LIVE.search(reading.source.text, start, first)
    if live is None or not _is_about_the_event(reading, live.start()):
        return
    if not any(_MAKES.search(task.text) for block in plan.assignments for task in block.tasks):
        yield Hit(live.span(), {})


def _is_about_the_event(reading: Reading, place: int) -> bool:
    """Whether the words stand in the plan's sentence on form, or say that something is broadcast."""
    form = reading.plan.format
    line = reading.source.text[reading.source.text.rfind("\n", 0, place) + 1 : place + 25]
    return bool((form and _LIVE.search(form)) or re.search(r"được|hình thức|trên kênh|trên sóng", line, re.IGNORECASE))
