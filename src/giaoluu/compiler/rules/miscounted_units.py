"""Số xã, phường (hoặc số tỉnh, thành phố) nêu trong kế hoạch khác số thật.

"100% (58/58 xã, phường)" trong khi tỉnh có 56 thì có nơi được đếm hai lần hoặc có nơi không tồn tại. Chỉ soát khi kế
hoạch nói về toàn tỉnh ("58/58", "trên địa bàn tỉnh", "trong toàn tỉnh") hoặc cả nước ("63 tỉnh, thành phố"); số của một
nhóm ("10 xã biên giới") không bị nêu.

Sai:

    tiếp sóng tại 58/58 xã, phường trên địa bàn tỉnh Cao Bằng

Đúng:

    tiếp sóng tại 56/56 xã, phường trên địa bàn tỉnh Cao Bằng

In English: the number of communes and wards of the whole province, or of provinces, differs from the real one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import Flow, flow
from giaoluu.compiler.rules.naming.setting import is_since, province_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE, communes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P012",
    slug="miscounted-units",
    severity="warning",
    message={
        "vi": "{place} có {right} {what}, không phải {written}.",
        "en": "{place} has {right} {what}, not {written}.",
    },
    help={
        "vi": "Sửa thành {right}, hoặc nói rõ phần nào được tính.",
        "en": "Write {right}, or say which part is counted.",
    },
)

_UNITS = re.compile(
    r"(\d{1,3})(?:/(\d{1,3}))? ((?:xã|phường|đặc khu)(?:(?:, | và )(?:xã|phường|đặc khu))*)"
    r"( (?:trên địa bàn|trong toàn|toàn|của|trong|thuộc) tỉnh)?(?!\w)"
)
_PROVINCES = re.compile(r"(63)(?:/63)? (tỉnh, thành(?: phố)?)(?!\w)")


def check(reading: Reading) -> Iterator[Hit]:
    if is_since(reading, TWO_LEVELS_SINCE):
        text = flow(reading)
        yield from _provinces(text)
        province = province_of(reading)
        for found in _UNITS.finditer(text.text) if province else ():
            whole = found[1] == found[2] or (found[4] and not found[2])
            if province and whole and not _goes_on(text.text, found.start()):
                kinds = found[3].lower()
                right = sum(unit.kind in kinds for unit in communes_of(province.name))
                if right and int(found[1]) != right and not text.is_past(*found.span(), TWO_LEVELS_SINCE):
                    yield _hit(text, found, province.name, right, found[3])


def _provinces(text: Flow) -> Iterator[Hit]:
    for found in _PROVINCES.finditer(text.text):
        if not text.is_past(*found.span(), TWO_LEVELS_SINCE) and not _goes_on(text.text, found.start()):
            yield _hit(text, found, "Việt Nam", 34, found[2])


def _hit(text: Flow, found: re.Match[str], place: str, right: int, what: str) -> Hit:
    written = text.text[found.start(1) : found.start(3 if found.re is _UNITS else 2)].strip()
    at = text.span(found.start(1), found.start(1) + len(written))
    cured = f"{right}/{right}" if "/" in written else str(right)
    return Hit(at, {"place": place, "right": right, "what": what, "written": written}, Fix(cured, at))


def _goes_on(text: str, start: int) -> bool:
    """Whether the number goes on to the left: "1.056", "3/56", "12,56"."""
    return text[start - 1 : start].isdigit() or text[start - 1 : start] in ("/", ".", ",")
