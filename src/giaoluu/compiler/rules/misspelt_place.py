"""Tên xã, phường, đặc khu không có trong tỉnh, nhưng có một tên chỉ khác một dấu hoặc một chữ cái.

Đối chiếu với danh sách 3.321 đơn vị hành chính cấp xã từ ngày 01/7/2025. Giấy mời, danh sách, thẻ đại biểu đều lấy tên
từ kế hoạch, nên sai một dấu ở đây thành sai ở mọi nơi. Tên có thật ở tỉnh khác, tên đơn vị cũ không bị nêu ở quy tắc
này.

Sai:

    Bà Trần Thị Chung, tổ Đoàn Kết, phường Thực Phán, tỉnh Cao Bằng

Đúng:

    Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán, tỉnh Cao Bằng

In English: a commune or ward that the province does not have, one slip away from one that it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import Flow
from giaoluu.compiler.rules.naming.mentions import Mention, beginnings, former, known
from giaoluu.compiler.rules.naming.sought import sought
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import find_unit, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P001",
    slug="misspelt-place",
    severity="warning",
    message={
        "vi": "Tỉnh {province} không có {kind} {written}; có {right}.",
        "en": "{province} has no {kind} {written}; it has {right}.",
    },
    help={
        "vi": "Kiểm tra lại tên; có lẽ là “{name}”.",
        "en": "Check the name; perhaps “{name}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for text, mention, home in sought(reading):
        if not known(mention, home) and not former(mention, home):
            yield from _hits(text, mention, home)


def _hits(text: Flow, mention: Mention, province: str) -> Iterator[Hit]:
    """The slip, if the name or its beginning is one, and is not itself the name of a place elsewhere."""
    for name in beginnings(mention.name):
        rights = nearest(name, mention.kind, province) if " " in name else []
        if len(rights) == 1 and (mention.province or not find_unit(name, mention.kind)):
            at = text.span(mention.start, mention.start + len(name))
            right = rights[0].name.upper() if name.isupper() else rights[0].name
            values: dict[str, object] = {
                "province": province,
                "kind": mention.kind,
                "written": name,
                "right": str(rights[0]),
                "name": right,
            }
            yield Hit(at, values, Fix(right, at))
            return
