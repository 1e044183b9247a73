"""Một người trong danh sách không có danh xưng, những người khác đều có.

Lời dẫn và biển tên cần biết ông hay bà, cấp bậc gì. Chỉ báo khi ít nhất
hai người khác trong danh sách có danh xưng.

Sai:

    - Bà Đinh Thị Thảo Hằng, chuyên viên Sở Nội vụ.
    - Ông Nông Văn Vàng, xã Ca Thành.
    - Trần Thị Chung, phường Thục Phán.

Đúng:

    - Bà Trần Thị Chung, phường Thục Phán.

In English: one of the exemplars has no form of address, while most of the others have one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.guests import FAMILY_NAMES, guest_lists
from giaoluu.compiler.rules.reckoning.people import NAME
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


_BARE = re.compile(rf"({NAME})\s*[,(–-]")
_FEWEST_CALLED = 2


def check(reading: Reading) -> Iterator[Hit]:
    called = {exemplar.at[0]: exemplar for exemplar in reading.plan.exemplars if exemplar.honorific}
    if len(called) < _FEWEST_CALLED:
        return
    for lines in guest_lists(reading, _FEWEST_CALLED):
        for line in lines:
            match = _BARE.match(line.title)
            if match and match[1].split()[0] in FAMILY_NAMES:
                yield Hit(line.passage.span(*match.span(1)), {"name": match[1], "others": len(called)})
