"""Xã, phường được ghi là của một tỉnh, nhưng tỉnh ấy không có đơn vị nào tên như vậy.

Chỉ nêu khi kế hoạch ghi rõ "xã X, tỉnh Y", tên không gần giống tên nào trong tỉnh và cũng không phải tên cũ. Nếu tên có
ở tỉnh khác thì nói là tỉnh nào.

Sai:

    Ông Bàn Phúc Kim, thôn Khuổi Đẩy, xã Ba Bể, tỉnh Cao Bằng

Đúng:

    Ông Bàn Phúc Kim, thôn Khuổi Đẩy, xã Ba Bể, tỉnh Thái Nguyên

In English: a commune said to be of a province that has none of this name, now or before; where it is, if anywhere, is
told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.mentions import Mention, beginnings, former, known
from giaoluu.compiler.rules.naming.sought import sought
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import find_unit, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P002",
    slug="place-not-in-province",
    severity="warning",
    message={
        "vi": "Tỉnh {province} không có {kind} {written}.",
        "en": "{province} has no {kind} {written}.",
    },
    help={
        "vi": "{where}",
        "en": "{where_en}",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for text, mention, home in sought(reading):
        if mention.province and " " in mention.name and _is_nowhere(mention, home):
            at = text.span(mention.start, mention.end)
            yield Hit(at, {"province": home, "kind": mention.kind, "written": mention.name, **_where(mention)})


def _is_nowhere(mention: Mention, province: str) -> bool:
    """Whether the province has no such name, has never had it, and has none like it."""
    if known(mention, province) or former(mention, province):
        return False
    return not any(nearest(name, None, province) for name in beginnings(mention.name))


def _where(mention: Mention) -> dict[str, object]:
    homes = [unit.province for unit in find_unit(mention.name, mention.kind)]
    if not homes:
        return {
            "where": "Cả nước không có tên này; kiểm tra lại.",
            "where_en": "No such name in the country; check it.",
        }
    listed = ", ".join(homes[:4])
    return {"where": f"Tên này có ở: {listed}.", "where_en": f"There is one in: {listed}."}
