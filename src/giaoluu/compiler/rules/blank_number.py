"""Số của văn bản còn để trống.

Bản dự thảo hoặc bản chưa vào sổ thì số để trống là bình thường; bản đã phát hành phải có số, cấp trong ngày ký hoặc
chậm nhất ngày làm việc tiếp theo (Nghị định 30/2020/NĐ-CP, Điều 15). Không có số thì nơi khác không dẫn chiếu được.

Sai:

    Số:      /KH-UBND

Đúng:

    Số: 57/KH-UBND

In English: the number is still blank. Fine in a draft; an issued document must bear one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import letterhead_span
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F002",
    slug="blank-number",
    severity="note",
    message={
        "vi": "Số của văn bản còn để trống.",
        "en": "The number of the document is still blank.",
    },
    help={
        "vi": "Điền số khi phát hành; bản dự thảo thì bỏ qua.",
        "en": "Fill it in when the plan is issued; leave it in a draft.",
    },
)


BLANK = r"S[ốỐ][\s*_]*:?(?:[\s*_]|\.{2,}|…)*[/-][^\S\n]*[A-ZĐ][\wĐ]*(?:-[\wĐ]+)*"


def check(reading: Reading) -> Iterator[Hit]:
    zone = letterhead_span(reading.document)
    match = zone and re.compile(BLANK).search(reading.source.text, *zone)
    if match:
        yield Hit(match.span(), {})
