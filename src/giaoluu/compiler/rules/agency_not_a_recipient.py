"""Cơ quan được giao việc nhưng không có ở "Nơi nhận".

Kế hoạch không được gửi đến thì cơ quan không biết mình có việc. Nơi nhận theo nhóm được hiểu rộng: "Các sở, ban,
ngành" bao cả công an, quân sự, báo; "UBND các xã, phường" bao mọi xã, phường; "như trên", "các đơn vị liên quan" bao
tất cả.

Sai:

    6. Công an tỉnh: cử 50 đại biểu.
    Nơi nhận: - TT Tỉnh ủy; - Sở Nội vụ; - Lưu: VT.

Đúng:

    Nơi nhận: - TT Tỉnh ủy; - Sở Nội vụ; - Công an tỉnh; - Lưu: VT.

In English: an agency has tasks, but the list of recipients neither names it nor reaches it through a group.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import folded, is_issuer, is_named, reached
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T004",
    slug="agency-not-a-recipient",
    severity="warning",
    message={
        "vi": "{agency} được giao việc nhưng Nơi nhận không có.",
        "en": "{agency} has tasks, but is not among the recipients.",
    },
    help={"vi": "Thêm {agency} vào Nơi nhận.", "en": "Add {agency} to the recipients."},
)


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    recipients = tuple(folded(recipient.text) for recipient in plan.recipients)
    if not recipients:
        return
    told: set[str] = set()
    for block in plan.assignments:
        for agency in block.agencies:
            name = folded(agency.name)
            if name in told or not block.tasks or not is_named(agency) or is_issuer(agency.name, plan):
                continue
            told.add(name)
            if not reached(agency, recipients):
                yield Hit(agency.at, {"agency": agency.name})
