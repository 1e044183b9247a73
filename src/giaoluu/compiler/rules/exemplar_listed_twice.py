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

from giaoluu.compiler.rules.reckoning.guests import guest_lists
from giaoluu.compiler.rules.reckoning.people import people_called, sounded
from giaoluu.compiler.rules.reckoning.wording import words_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N009",
    slug="exemplar-listed-twice",
    severity="warning",
    message={"vi": "{name} đã có trong danh sách ở dòng {line}.", "en": "{name} is on the list already (line {line})."},
    help={"vi": "Bỏ một lần, hoặc khôi phục người bị chép đè.", "en": "Drop one, or restore who was overwritten."},
)


def check(reading: Reading) -> Iterator[Hit]:
    for lines in guest_lists(reading):
        seen: dict[tuple[object, ...], int] = {}
        for line in lines:
            for called in people_called(line.title)[:1]:
                key = (sounded(called.name), words_of(called.after))
                at = line.passage.span(*called.at)
                if key in seen:
                    yield Hit(at, {"name": called.name, "line": reading.source.line_of(seen[key])[0]})
                seen.setdefault(key, at[0])
