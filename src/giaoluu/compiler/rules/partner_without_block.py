"""Cơ quan được nêu là nơi phối hợp nhưng không có phần việc riêng.

Cơ quan chủ trì trông vào họ, còn họ không thấy tên mình ở phần phân công. Nhóm chung ("các sở, ban, ngành") có phần
việc thì các sở coi như có; cơ quan ban hành kế hoạch cũng vậy.

Sai:

    4. Văn phòng Tỉnh ủy: Chủ trì, phối hợp với VNPT Hưng Yên kết nối, vận hành kỹ thuật.

Đúng:

    5. VNPT Hưng Yên: Phối hợp với Văn phòng Tỉnh ủy kết nối, vận hành kỹ thuật.

In English: an agency is named as a partner in others' tasks, but has no duties of its own in the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.plan import Agency, Plan
from giaoluu.compiler.rules.reckoning.agencies import folded, is_issuer, is_named, key_of, same_agency
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T008",
    slug="partner-without-block",
    severity="note",
    message={
        "vi": "{partner} là nơi phối hợp nhưng không có phần việc riêng.",
        "en": "{partner} is named as a partner, but has no duties of its own.",
    },
    help={"vi": "Thêm đề mục cho {partner}.", "en": "Add a heading for {partner}."},
)

_KINDS_OF_A_GROUP = {
    "sở": {"department", "committee"},
    "ban": {"committee"},
    "xã": {"commune"},
    "phường": {"ward"},
    "báo": {"press"},
    "đoàn thể": {"union"},
    "tổ chức chính trị": {"union", "front"},
}


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    told: set[tuple[str, ...]] = set()
    for task in (task for block in plan.assignments for task in block.tasks):
        for partner in task.partners:
            key = key_of(partner.name)
            if key in told or not is_named(partner) or is_issuer(partner.name, plan):
                continue
            told.add(key)
            if not _has_block(partner, plan):
                yield Hit(partner.at, {"partner": partner.name})


def _has_block(partner: Agency, plan: Plan) -> bool:
    for block in plan.assignments:
        if block.heading and folded(partner.name) in folded(block.heading):
            return True
        for agency in block.agencies:
            starts = folded(partner.name).startswith(folded(agency.name) + " ")
            if starts or same_agency(agency.name, partner.name) or _is_in_group(partner, agency):
                return True
    return False


def _is_in_group(partner: Agency, group: Agency) -> bool:
    if group.scope != "each" and not folded(group.name).startswith("các "):
        return False
    name = folded(group.name)
    return any(word in name and partner.kind in kinds for word, kinds in _KINDS_OF_A_GROUP.items())
