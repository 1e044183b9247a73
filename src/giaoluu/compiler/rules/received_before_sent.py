"""Việc thẩm định, tổng hợp có hạn trước việc gửi đến.

Sở Tài chính phải thẩm định dự toán trước ngày 25/8 mà Sở Nội vụ được lập đến ngày 28/8; danh sách được tổng hợp trước
khi các đơn vị gửi về. Chỉ xét dự toán, kịch bản, danh sách, hồ sơ và chỉ khi cả hai việc đều có ngày.

Sai:

    1. Sở Nội vụ: Lập dự toán kinh phí trước ngày 28/8/2025.
    2. Sở Tài chính: Thẩm định dự toán trước ngày 25/8/2025.

Đúng:

    2. Sở Tài chính: Thẩm định dự toán trước ngày 30/8/2025.

In English: whoever appraises or collects something is due before whoever makes or sends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from giaoluu.compiler.plan import Task
from giaoluu.compiler.rules.reckoning.agencies import folded
from giaoluu.compiler.rules.reckoning.calendar import day_of, said
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T012",
    slug="received-before-sent",
    severity="warning",
    message={
        "vi": "{work}: {receiver} xong trước {received}, nhưng {sender} đến {sent} mới gửi.",
        "en": "{work}: {receiver} is due on {received}, but {sender} has until {sent}.",
    },
    help={"vi": "Đổi hạn của một trong hai việc.", "en": "Change one of the two deadlines."},
)

_WORKS = {
    "dự toán": (r"lập|xây dựng", r"thẩm định|phê duyệt"),
    "kịch bản": (r"xây dựng|viết|soạn thảo", r"thẩm định|duyệt|phê duyệt"),
    "danh sách": (r"gửi|đăng ký|lập", r"tổng hợp|chốt"),
    "hồ sơ": (r"gửi|nộp", r"thẩm định|tổng hợp"),
}
_MANY = ("danh sách", "hồ sơ")
_VERBS = {
    work: tuple(re.compile(rf"^\s*(?:chủ trì[^;.]*?\s)?(?:{verbs})\s[^;.]*{work}", re.IGNORECASE) for verbs in pair)
    for work, pair in _WORKS.items()
}
_Dated = tuple[str, Task, date]


def check(reading: Reading) -> Iterator[Hit]:
    dated: list[_Dated] = [
        (block.agencies[0].name, task, day)
        for block in reading.plan.assignments
        if block.agencies
        for task in block.tasks
        if (day := day_of(task.deadline))
    ]
    for work, (sends, receives) in _VERBS.items():
        senders = [one for one in dated if _does(sends, one[1])]
        receivers = [one for one in dated if _does(receives, one[1])]
        for sender, receiver in product(senders, receivers):
            if receiver[2] < sender[2] and sender[0] != receiver[0] and _goes_to(work, sender[1], receiver[0]):
                values: dict[str, object] = {"work": work.capitalize(), "receiver": receiver[0], "sender": sender[0]}
                yield Hit(
                    receiver[1].deadline_at or receiver[1].at,
                    values | {"received": said(receiver[2]), "sent": said(sender[2])},
                )
                break


def _goes_to(work: str, task: Task, receiver: str) -> bool:
    """Whether the thing goes to that agency: there is one estimate and one script, but many lists and dossiers."""
    return work not in _MANY or folded(receiver) in folded(task.text)


def _does(verbs: re.Pattern[str], task: Task) -> bool:
    """Whether a part of the task, of which the deadline is the only one, begins with such a verb."""
    return any(verbs.match(part) for part in task.text.split(";"))
