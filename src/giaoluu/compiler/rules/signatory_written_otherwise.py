"""Tên người ký viết khác ở chỗ khác.

Tên ở phần ký và tên ở nơi nhận, ở ban tổ chức chỉ khác nhau dấu hoặc một chữ cái, cạnh cùng chức vụ: một trong hai
sai.

Sai:

    Nơi nhận: - PCT UBND tỉnh Phùng Thanh Vinh;
    PHÓ CHỦ TỊCH Phùng Thành Vinh

Đúng:

    Nơi nhận: - PCT UBND tỉnh Phùng Thành Vinh;

In English: the name of the person who signs is spelt otherwise elsewhere in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.reckoning.people import UPPER, bare, nearly_same
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N007",
    slug="signatory-written-otherwise",
    severity="warning",
    message={
        "vi": "Ở đây là “{here}”, người ký là “{signatory}”.",
        "en": "Here it is “{here}”; the plan is signed by “{signatory}”.",
    },
    help={"vi": "Viết đúng tên người ký.", "en": "Write the signatory's name as signed."},
)

_POST = re.compile(
    r"(?:Chủ tịch|PCT|CT|Trưởng ban|Giám đốc|Bí thư|Hiệu trưởng|Trưởng Ban|đồng chí|Đồng chí)[^.;\n]{0,60}$"
)


def check(reading: Reading) -> Iterator[Hit]:
    signature = reading.plan.signature
    name = signature.name if signature else None
    if not name or len(name.split()) < 3:
        return
    text = flat(reading.source.text)
    first = re.escape(name.split()[0][0])
    pattern = re.compile(rf"{first}[^\W\d_]*(?:[ ]+[{UPPER}][^\W\d_]*){{{len(name.split()) - 1}}}(?!\w)")
    for match in pattern.finditer(text):
        starts = match.start() == 0 or not text[match.start() - 1].isalnum()
        if (
            starts
            and nearly_same(match[0], name)
            and (bare(match[0]) == bare(name) or _is_of_the_post(text, match.start()))
        ):
            yield Hit(match.span(), {"here": match[0], "signatory": name})


def _is_of_the_post(text: str, place: int) -> bool:
    return _POST.search(text[max(0, place - 80) : place]) is not None
