"""Đơn vị có thật nhưng bị gọi sai loại: xã thành phường, phường thành xã.

Thể thức, con dấu và thẩm quyền của xã, phường, đặc khu khác nhau; gửi nhầm "UBND xã Thục Phán" là gửi sai tên cơ quan.
Chỗ nói về thời trước sắp xếp không bị nêu.

Sai:

    UBND xã Thục Phán

Đúng:

    UBND phường Thục Phán

In English: an existing unit called by the wrong kind, a ward a commune or the other way round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import Flow
from giaoluu.compiler.rules.naming.mentions import Mention, known
from giaoluu.compiler.rules.naming.sought import sought
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import in_case_of
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P004",
    slug="wrong-kind-of-place",
    severity="warning",
    message={
        "vi": "{written} là {right}, không phải {kind}.",
        "en": "{written} is {right}, not a {kind}.",
    },
    help={
        "vi": "Viết “{whole}”.",
        "en": "Write “{whole}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for text, mention, home in sought(reading):
        units = known(mention, home) if mention.kind != "thị trấn" else []
        other = bool(units) and " " in units[0].name and all(unit.kind != mention.kind for unit in units)
        if other and not text.is_past(mention.start, mention.end, TWO_LEVELS_SINCE):
            yield _hit(text, mention, units[0])


def _hit(text: Flow, mention: Mention, unit: Unit) -> Hit:
    end = mention.start + len(unit.name)
    values: dict[str, object] = {"written": unit.name, "right": unit.kind, "kind": mention.kind, "whole": str(unit)}
    start = mention.start - len(mention.kind) - 1
    if mention.listed or text.text[start : mention.start].lower() != f"{mention.kind} ":
        return Hit(text.span(mention.start, end), values)
    at, kind_at = text.span(start, end), text.span(start, mention.start - 1)
    return Hit(at, values, Fix(in_case_of(text.text[start : mention.start - 1], unit.kind), kind_at))
