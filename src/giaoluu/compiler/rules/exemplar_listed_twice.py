"""Một người có tên hai lần trong danh sách giao lưu.

Danh sách chép lặp thì có một người bị mất chỗ, hoặc thừa một phần quà, một phóng sự.

Sai:

    - Ông Nông Văn Vàng, xã Ca Thành.
    - Ông Nông Văn Vàng, xã Ca Thành.

Đúng:

    - Ông Nông Văn Vàng, xã Ca Thành.
    - Ông Tản Dầu Quầy, xã Lý Bôn.

In English: one exemplar stands twice on the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.people import sounded
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N009",
    slug="exemplar-listed-twice",
    severity="warning",
    message={"vi": "{name} đã có trong danh sách ở dòng {line}.", "en": "{name} is on the list already (line {line})."},
    help={"vi": "Bỏ một lần, hoặc khôi phục người bị chép đè.", "en": "Drop one, or restore who was overwritten."},
)


def check(reading: Reading) -> Iterator[Hit]:
    seen: dict[tuple[tuple[str, ...], str], int] = {}
    for exemplar in reading.plan.exemplars:
        key = (sounded(exemplar.name), (exemplar.address or exemplar.position or "").casefold())
        if key in seen:
            place = reading.source.text.find(exemplar.name, *exemplar.at)
            at = (place, place + len(exemplar.name)) if place >= 0 else exemplar.at
            yield Hit(at, {"name": exemplar.name, "line": reading.source.line_of(seen[key])[0]})
        seen.setdefault(key, exemplar.at[0])
