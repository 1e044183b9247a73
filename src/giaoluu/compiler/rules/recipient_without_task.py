"""Nơi nhận nêu đích danh một cơ quan mà kế hoạch không nhắc đến.

Cơ quan nhận kế hoạch nhưng không biết phải làm gì: hoặc thiếu một phần phân công, hoặc nơi nhận thừa. Nơi nhận để báo
cáo, để biết, lãnh đạo, đăng tải, lưu và nơi nhận theo nhóm không bị báo.

Sai:

    Nơi nhận: - Kho bạc Nhà nước khu vực VII; (cả kế hoạch không nhắc đến kho bạc)

Đúng:

    Nơi nhận: - Kho bạc Nhà nước khu vực VII (để biết);

In English: the recipients name an agency of which the plan says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import folded
from giaoluu.compiler.rules.reckoning.people import UPPER
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T005",
    slug="recipient-without-task",
    severity="note",
    message={
        "vi": "{agency} có ở Nơi nhận nhưng không được giao việc gì.",
        "en": "{agency} is a recipient, but has nothing to do in the plan.",
    },
    help={
        "vi": "Giao việc cho {agency}, hoặc ghi “(để biết)”.",
        "en": "Give {agency} a task, or write “(để biết)” beside it.",
    },
)

_AGENCY = re.compile(
    r"(?:Sở|Công an|Bộ Chỉ huy|Báo|Đài|Trường|Bệnh viện|Kho bạc|Công ty|Trung tâm|Điện lực|Viễn thông|VNPT|Bảo tàng"
    r"|Nhà hát)"
    rf"\s+[{UPPER}][^,;:()]{{1,60}}$"
)
_INFORMED = re.compile(
    r"b/c|báo cáo|để biết|đăng|công khai|phối hợp|theo dõi|Trung ương|TW|bc\)|ph/h|lưu", re.IGNORECASE
)


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    if not plan.assignments or not plan.recipients:
        return
    named = [(recipient, recipient.text.strip(" .;")) for recipient in plan.recipients]
    single = [(recipient, name) for recipient, name in named if _AGENCY.match(name) and not _INFORMED.search(name)]
    body = folded(reading.source.text[: plan.recipients[0].at[0]]) if single else ""
    for recipient, name in single:
        if folded(name) not in body:
            yield Hit(recipient.at, {"agency": name})
