"""Số xã, phường không khớp với số đơn vị của tỉnh.

Từ ngày 01/7/2025 mỗi tỉnh có số xã, phường, đặc khu mới; bản cũ thường còn sót con số trước sắp xếp, hoặc thiếu một
đơn vị. Chỉ báo khi con số gần với số thật (lệch không quá một phần mười): con số nhỏ hơn hẳn là một nhóm được chọn.

Sai:

    công chức của 91 xã, phường (tỉnh Thái Nguyên có 92)

Đúng:

    công chức của 92 xã, phường

In English: the number of communes and wards is close to, but not, what the province has since 1 July 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.communes import count_of, is_of_two_levels, kinds_in, province_of
from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q008",
    slug="number-of-communes-differs",
    severity="note",
    message={
        "vi": "Ghi {written} {kinds}; {province} có {right} từ ngày 01/7/2025.",
        "en": "It says {written} {kinds}; {province} has {right} since 1 July 2025.",
    },
    help={
        "vi": "Kiểm tra lại số đơn vị; nếu chỉ một nhóm được giao thì ghi rõ nhóm nào.",
        "en": "Check the number; if only some of them are meant, say which.",
    },
)

_UNITS = re.compile(
    r"(?<![\d/.,\-])(\d{2,3})\s+(?:điểm cầu\s+)?((?:xã|phường)(?:,\s*(?:xã|phường|đặc khu))+(?:\s+và đặc khu)?)(?!\w)"
)


def check(reading: Reading) -> Iterator[Hit]:
    found = list(at_figures(_UNITS, reading.source.text))
    province = province_of(reading.plan) if found and is_of_two_levels(reading.plan) else None
    if province is None:
        return
    for match in found:
        written, right = int(match[1]), count_of(province, kinds_in(match[2]))
        whole = count_of(province, frozenset({"xã", "phường", "đặc khu"}))
        if written not in (right, whole) and 0 < abs(written - right) <= right // 10:
            yield Hit(match.span(), {"written": written, "kinds": match[2], "province": province, "right": right})
