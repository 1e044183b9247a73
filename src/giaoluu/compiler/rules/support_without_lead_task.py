"""Việc "phối hợp với X" mà X không có việc tương ứng.

Cơ quan này được giao phối hợp, nhưng trong phần của cơ quan chủ trì không có việc đó: không ai chủ trì cả. Chỉ báo
khi X có phần riêng và không câu nào của X nhắc tới nội dung ấy; X được giao "toàn bộ", "đầu mối", "tổng thể" thì coi
như có.

Sai:

    1. Sở Nội vụ: Chủ trì lựa chọn các điển hình.
    2. Văn phòng: Phối hợp với Sở Nội vụ trang trí, khánh tiết.

Đúng:

    1. Sở Nội vụ: Chủ trì lựa chọn các điển hình; trang trí, khánh tiết.

In English: an agency is to support another one in a work that the other one has not been given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from giaoluu.compiler.plan import Assignment
from giaoluu.compiler.rules.reckoning.agencies import is_issuer, is_named, same_agency
from giaoluu.compiler.rules.reckoning.leads import blocks_of, words_of_subject
from giaoluu.compiler.rules.reckoning.wording import object_of, pairs_of, telling_words, words_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T003",
    slug="support-without-lead-task",
    severity="note",
    message={
        "vi": "{agency} phối hợp với {lead} làm “{work}”, nhưng {lead} không được giao việc này.",
        "en": "{agency} is to support {lead} in “{work}”, which {lead} has not been given.",
    },
    help={
        "vi": "Thêm việc này vào phần của {lead}, hoặc ghi rõ ai chủ trì.",
        "en": "Add this to the duties of {lead}, or say who leads.",
    },
)

_WHOLE = re.compile(r"toàn bộ|đầu mối|các nội dung|chịu trách nhiệm chung|điều hành các hoạt động")


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    usual = words_of_subject(plan.document.subject or "")
    # A long plan names the same few leads over and over, and every search goes through all its blocks.
    blocks_named = cache(partial(blocks_of, plan))
    for block in plan.assignments:
        for task in block.tasks:
            leads = [partner for partner in task.partners if is_named(partner)]
            if task.role != "support" or len(leads) != 1 or not block.agencies or is_issuer(leads[0].name, plan):
                continue
            theirs = blocks_named(leads[0].name)
            work = object_of(task.text, (leads[0].name,)).strip(" ,")
            if theirs and not _is_theirs(work, theirs, usual, block):
                said = " ".join(work.split())[:80]
                yield Hit(task.at, {"agency": block.agencies[0].name, "lead": leads[0].name, "work": said})


def _is_theirs(work: str, theirs: list[Assignment], usual: frozenset[str], mine: Assignment) -> bool:
    """Whether a task of the lead shares a telling word of two syllables with the work, or takes in everything."""
    pairs = {pair for pair in pairs_of(work) if not set(pair) <= usual}
    words = telling_words(work) - usual
    if len(words) < 2 or any(block is mine for block in theirs):
        return True
    for task in (task for block in theirs for task in block.tasks):
        if _WHOLE.search(task.text) or pairs & pairs_of(task.text) or len(words & set(words_of(task.text))) >= 3:
            return True
        back = [partner for partner in task.partners if task.role == "support"]
        if any(same_agency(partner.name, agency.name) for partner in back for agency in mine.agencies):
            return True
    return False
