"""Người được tôn vinh chỉ ghi tên, không ghi họ.

"Bà Chung" không đủ để in giấy khen, biển tên, lập danh sách. Pháp danh, tên thánh của chức sắc không bị báo.

Sai:

    - Bà Chung, tổ Đoàn Kết, phường Thục Phán.

Đúng:

    - Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán.

In English: an exemplar is named by the given name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N010",
    slug="name-without-family-name",
    severity="note",
    message={"vi": "{name} không có họ.", "en": "{name} has no family name."},
    help={"vi": "Ghi đủ họ, tên đệm và tên.", "en": "Write the full name."},
)

_CLERIC = re.compile(r"hòa thượng|thượng tọa|đại đức|ni |sư |linh mục|giám mục|mục sư|giáo|thầy", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Hit]:
    for exemplar in reading.plan.exemplars:
        if exemplar.kind != "person" or len(exemplar.name.split()) != 1 or _CLERIC.search(exemplar.honorific or ""):
            continue
        place = reading.source.text.find(exemplar.name, *exemplar.at)
        at = (place, place + len(exemplar.name)) if place >= 0 else exemplar.at
        yield Hit(at, {"name": f"{exemplar.honorific or ''} {exemplar.name}".strip()})
