"""Tỉnh đã hợp nhất từ ngày 01/7/2025 được nêu như đang có.

Từ ngày ấy cả nước có 34 tỉnh, thành phố. "Tỉnh Yên Bái", "tỉnh Bắc Kạn" chỉ còn trong văn bản cũ và trong lịch sử;
những chỗ đó không bị nêu. Phần giúp đỡ nói tỉnh ấy nay thuộc đâu.

Sai:

    Mời đoàn đại biểu tỉnh Bắc Kạn

Đúng:

    Mời đoàn đại biểu tỉnh Thái Nguyên

In English: a province merged away on 1 July 2025 named as existing; history and older documents are left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.rules.naming.flow import flow
from giaoluu.compiler.rules.naming.mentions import former_province, provinces_written
from giaoluu.compiler.rules.naming.setting import is_since
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.places import TWO_LEVELS_SINCE

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P005",
    slug="former-province",
    severity="warning",
    message={
        "vi": "Từ ngày 01/7/2025 không còn tỉnh {written}.",
        "en": "There has been no province {written} since 1 July 2025.",
    },
    help={
        "vi": "Nay thuộc {heir}.",
        "en": "Now part of {heir}.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    if is_since(reading, TWO_LEVELS_SINCE):
        text = flow(reading)
        for start, kind, name in provinces_written(text.text):
            old = former_province(name) if kind == "tỉnh" else None
            if old and not text.is_past(start, start + len(old.name), TWO_LEVELS_SINCE):
                at = text.span(start, start + len(old.name))
                yield Hit(at, {"written": old.name, "heir": str(old.into[0])})
