"""Tên tỉnh, thành phố không có trong cả nước, nhưng có một tên chỉ khác một dấu hoặc một chữ cái.

Đối chiếu với 34 tỉnh, thành phố từ ngày 01/7/2025 và 63 tỉnh, thành phố trước đó. Tên tỉnh của nước ngoài không bị nêu.

Sai:

    Trung tâm Hội nghị tỉnh Cao Bàng

Đúng:

    Trung tâm Hội nghị tỉnh Cao Bằng

In English: a province that never was, one slip away from one that is or was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import flow
from giaoluu.compiler.rules.naming.mentions import beginnings, is_province, provinces_written
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import became, is_slip, name_key, provinces

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P011",
    slug="misspelt-province",
    severity="warning",
    message={
        "vi": "Không có tỉnh {written}; có {right}.",
        "en": "There is no province {written}; there is {right}.",
    },
    help={
        "vi": "Có lẽ là “{name}”.",
        "en": "Perhaps “{name}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    text = flow(reading)
    for start, _, written in provinces_written(text.text):
        if not any(is_province(name) for name in beginnings(written)):
            name, right = next(_slips(written), ("", None))
            if right:
                at = text.span(start, start + len(name))
                cured = right.upper() if name.isupper() else right
                yield Hit(at, {"written": name, "right": right, "name": cured}, Fix(cured, at))


def _slips(written: str) -> Iterator[tuple[str, str | None]]:
    """The name or its beginning with the province of which it is a slip."""
    for name in beginnings(written):
        key = name_key(name)
        near = [unit.name for unit in provinces() if " " in key and is_slip(key, name_key(unit.name))]
        if len(near) == 1 and not became(name):
            yield name, near[0]
