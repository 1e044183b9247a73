"""Số đại biểu không bằng số đơn vị nhân với số người của mỗi đơn vị.

"102 đại biểu (mỗi đơn vị 01 đại biểu)" đúng khi có 102 đơn vị. Số đơn vị lấy từ chính câu ("92 xã, phường"), nếu câu
không ghi thì lấy số xã, phường, đặc khu của tỉnh từ ngày 01/7/2025 khi câu nói "các xã, phường".

Sai:

    Đại biểu 92 xã, phường: 180 đại biểu (mỗi đơn vị 02 đại biểu).

Đúng:

    Đại biểu 92 xã, phường: 184 đại biểu (mỗi đơn vị 02 đại biểu).

In English: a number of people is not the number of units times the number for each unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.communes import communes_meant
from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q007",
    slug="product-of-units-differs",
    severity="warning",
    message={
        "vi": "{units} đơn vị × {each} là {product}, không phải {written}.",
        "en": "{units} units × {each} make {product}, not {written}.",
    },
    help={
        "vi": "Xem lại số đơn vị, số người mỗi đơn vị và con số chung.",
        "en": "Look again at the number of units, the number for each, and the whole.",
    },
)

_UNIT = r"(?:đơn vị|xã|phường|đặc khu|cơ quan|huyện|trường|đội|điểm cầu|khối|cụm|tổ)"
_EACH = re.compile(
    rf"(?<![\d/.,])(\d{{1,5}})\s+([^\W\d_][^\d.;:\n()]{{1,25}}?)\s*\(\s*(?:mỗi\s+{_UNIT}(?:,\s*{_UNIT})*\s+(?:cử\s+)?(\d{{1,3}})"
    rf"\s+\2|(\d{{1,3}})\s+\2\s*/\s*{_UNIT})"
)
_UNITS = re.compile(rf"(?<![\d/.,])(\d{{1,4}})\s+((?:{_UNIT})(?:,\s*(?:{_UNIT}))*)")


def check(reading: Reading) -> Iterator[Hit]:
    text = flat(reading.source.text)
    for match in at_figures(_EACH, text):
        written, each = int(match[1]), int(match[3] or match[4])
        start = max(text.rfind(mark, 0, match.start()) for mark in ("\n", ";", ". ")) + 1
        units = _units_before(reading, text[start : match.start()])
        if units and units * each != written:
            values: dict[str, object] = {"units": units, "each": each, "product": units * each, "written": written}
            yield Hit((match.start(1), match.end(2)), values)


def _units_before(reading: Reading, words: str) -> int | None:
    counted = _UNITS.findall(words)
    if counted:
        return int(counted[-1][0]) if len(counted) == 1 else None
    return communes_meant(words, reading.plan)
