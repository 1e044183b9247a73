"""Văn bản dùng lẫn ngoặc kép thẳng (") và ngoặc kép cong (“ ”).

Không sai nghĩa, nhưng trên giấy trông như ghép từ hai nguồn. Chỉ nhắc một lần, ở chỗ đầu tiên của kiểu ít dùng hơn.

Sai:

    phong trào “Vì người nghèo” ... phong trào "Dạy tốt - Học tốt"

Đúng:

    phong trào “Vì người nghèo” ... phong trào “Dạy tốt - Học tốt”

In English: straight and curly quotation marks in one plan; said once, where the rarer kind first stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W014",
    slug="mixed-quotes",
    severity="note",
    message={
        "vi": "Văn bản dùng lẫn ngoặc kép thẳng ({straight} dấu) và ngoặc kép cong ({curly} dấu).",
        "en": "Straight ({straight}) and curly ({curly}) quotation marks are mixed.",
    },
    help={
        "vi": "Chọn một kiểu; văn bản hành chính thường dùng “ ”.",
        "en": "Choose one kind; official papers mostly use “ ”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    straight, curly = text.count('"'), text.count("“") + text.count("”")
    if straight > 1 and curly > 1:
        rare = [text.find(mark) for mark in ('"' if straight <= curly else "“”")]
        at = min(place for place in rare if place >= 0)
        yield Hit((at, at + 1), {"straight": straight, "curly": curly})
