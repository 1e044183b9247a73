"""Một người trong danh sách không có danh xưng, những người khác đều có.

Lời dẫn và biển tên cần biết ông hay bà, cấp bậc gì. Chỉ báo khi từ hai phần ba số người trở lên có danh xưng.

Sai:

    - Bà Đinh Thị Thảo Hằng, chuyên viên Sở Nội vụ.
    - Ông Nông Văn Vàng, xã Ca Thành.
    - Trần Thị Chung, phường Thục Phán.

Đúng:

    - Bà Trần Thị Chung, phường Thục Phán.

In English: one of the exemplars has no form of address, while most of the others have one.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N004",
    slug="honorific-missing",
    severity="note",
    message={
        "vi": "{name} không có danh xưng, {others} người khác trong danh sách có.",
        "en": "{name} has no form of address; {others} others on the list have one.",
    },
    help={"vi": "Thêm “Ông”, “Bà”, “Em” hoặc cấp bậc.", "en": "Add one, or the rank."},
)


def check(reading: Reading) -> Iterator[Hit]:
    people = [exemplar for exemplar in reading.plan.exemplars if exemplar.kind == "person"]
    called = sum(1 for person in people if person.honorific)
    if called < 2 or called * 3 < len(people) * 2:
        return
    for person in people:
        if not person.honorific:
            place = reading.source.text.find(person.name, *person.at)
            at = (place, place + len(person.name)) if place >= 0 else person.at
            yield Hit(at, {"name": person.name, "others": called})
