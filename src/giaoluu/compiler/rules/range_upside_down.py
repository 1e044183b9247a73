"""Khoảng số viết ngược: số lớn trước, số nhỏ sau.

"90 - 70 đại biểu", "giai đoạn 2030 - 2025": đọc xuôi được nhưng không ai chắc số nào đúng.

Sai:

    Số lượng: 90 - 70 đại biểu.

Đúng:

    Số lượng: 70 - 90 đại biểu.

In English: a range whose first number is greater than its second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.reckoning.headcount import PEOPLE
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q011",
    slug="range-upside-down",
    severity="warning",
    message={"vi": "Khoảng “{written}” viết ngược.", "en": "The range “{written}” is upside down."},
    help={"vi": "Đổi chỗ hai số, hoặc sửa số ghi nhầm.", "en": "Exchange the numbers, or correct the wrong one."},
)

_RANGE = re.compile(
    rf"(?<![\d/.,\-–])(\d{{1,4}})(\s*[-–]\s*|\s+đến\s+)(\d{{1,4}})"
    rf"(?=\s+(?:{PEOPLE}|phút|tiết mục|xe|suất|triệu|đơn vị)(?!\w))"
)
_PERIOD = re.compile(r"(?:giai đoạn|nhiệm kỳ|năm học|khóa)\s+((?:19|20)\d\d)(\s*[-–]\s*)((?:19|20)\d\d)(?!\d)")
_NOT_A_RANGE = re.compile(r"(?:số|ngày|tháng|đợt|lớp|khối|kỳ)\s+$")


def check(reading: Reading) -> Iterator[Hit]:
    text = flat(reading.source.text)
    for match in (*at_figures(_RANGE, text), *_PERIOD.finditer(text)):
        first, second = match[1], match[3]
        if int(first) > int(second) and not _NOT_A_RANGE.search(text[max(0, match.start() - 8) : match.start()]):
            at = (match.start(1), match.end(3))
            yield Hit(at, {"written": text[slice(*at)]}, Fix(f"{second}{match[2]}{first}", at))
