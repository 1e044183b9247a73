"""Một cơ quan có hai đề mục trong cùng phần phân công.

Cơ quan đọc đến đề mục thứ nhất rồi thôi, bỏ sót việc ở đề mục thứ hai. Đề mục chung của nhiều cơ quan không bị báo.

Sai:

    2. Sở Nội vụ
    - Chủ trì lựa chọn điển hình.
    7. Sở Nội vụ
    - Lập dự toán.

Đúng:

    2. Sở Nội vụ
    - Chủ trì lựa chọn điển hình.
    - Lập dự toán.

In English: one agency has two headings in the same list of duties, and will read only one of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.agencies import key_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.source import Span

RULE = Rule(
    code="T007",
    slug="agency-headed-twice",
    severity="warning",
    message={
        "vi": "{agency} đã có một đề mục ở phần này (dòng {line}).",
        "en": "{agency} already has a heading in this section (line {line}).",
    },
    help={"vi": "Gộp hai đề mục làm một.", "en": "Make one heading of the two."},
)


def check(reading: Reading) -> Iterator[Hit]:
    seen: dict[tuple[Span | None, tuple[str, ...]], Span] = {}
    for block in reading.plan.assignments:
        if not block.heading or len(block.agencies) != 1 or block.agencies[0].scope != "one":
            continue
        agency = block.agencies[0]
        place = (_section_of(reading, block.at[0]), key_of(agency.name))
        if place in seen:
            line = reading.source.line_of(seen[place][0])[0]
            yield Hit(agency.at, {"agency": agency.name, "line": line})
        seen.setdefault(place, agency.at)


def _section_of(reading: Reading, offset: int) -> Span | None:
    """The innermost clause with several children in which the heading stands."""
    sections, found = reading.plan.sections, None
    while True:
        inside = next((section for section in sections if section.at[0] <= offset < section.at[1]), None)
        if inside is None or inside.at[0] == offset:
            return found
        found, sections = inside.at, inside.children
