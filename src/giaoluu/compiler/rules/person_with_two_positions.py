"""Một người có hai chức vụ khác nhau.

Cùng một tên, chỗ này là Phó Trưởng phòng, chỗ kia là Trưởng phòng: giấy mời và lời giới thiệu sẽ sai một chỗ. Chỉ báo
khi tên trùng hoàn toàn và hai chức vụ nói về cùng một đơn vị.

Sai:

    Thượng tá Nguyễn Xuân Thành, Phó Trưởng phòng PC04, Công an tỉnh
    Thượng tá Nguyễn Xuân Thành, Trưởng phòng PC04, Công an tỉnh

Đúng:

    Thượng tá Nguyễn Xuân Thành, Phó Trưởng phòng PC04, Công an tỉnh

In English: one name stands with two posts in the same unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.people import sounded
from giaoluu.compiler.rules.reckoning.roll import Person, roll_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N002",
    slug="person-with-two-positions",
    severity="warning",
    message={
        "vi": "{name} ở đây là “{here}”, ở dòng {line} là “{there}”.",
        "en": "{name} is “{here}” here, and “{there}” on line {line}.",
    },
    help={"vi": "Xem lại chức vụ hiện nay.", "en": "Look again at the present post."},
)

_POST = re.compile(
    r"\s*[,(–-]\s*((?:Phó |Nguyên |Quyền )?(?:Trưởng|Giám đốc|Chủ tịch|Bí thư|Chánh|Chi cục trưởng|Hiệu trưởng"
    r"|Tổ trưởng|Hội trưởng|Cục trưởng|Vụ trưởng|Tổng biên tập)(?:\s+(?:phòng|ban|Văn phòng|khoa|Tổ))?)",
    re.IGNORECASE,
)
_SHARED_WORDS = 3


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    seen: dict[tuple[str, ...], tuple[str, Person]] = {}
    for person in roll_of(reading):
        match = _POST.match(text, person.at[1])
        if match is None:
            continue
        post = " ".join(match[1].split())
        before = seen.setdefault(sounded(person.name), (post, person))
        if before[0].casefold() != post.casefold() and len(before[1].words & person.words) >= _SHARED_WORDS:
            line = reading.source.line_of(before[1].at[0])[0]
            yield Hit(person.at, {"name": person.name, "here": post, "there": before[0], "line": line})
