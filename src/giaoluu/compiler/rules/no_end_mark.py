"""Cuối nội dung không có dấu "./.".

Theo thông lệ trình bày, nội dung văn bản kết thúc bằng dấu "./."; nhờ đó người đọc biết văn bản đã hết, không thiếu
trang. Trong 52 kế hoạch thật đã xem, 48 kế hoạch có dấu này.

Sai:

    Trên đây là Kế hoạch tổ chức Chương trình, đề nghị các cơ quan triển khai thực hiện.

Đúng:

    Trên đây là Kế hoạch tổ chức Chương trình, đề nghị các cơ quan triển khai thực hiện./.

In English: by custom the body ends with "./.", which shows that no page is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import is_party
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Document

RULE = Rule(
    code="F013",
    slug="no-end-mark",
    severity="note",
    message={
        "vi": "Nội dung không kết thúc bằng dấu “./.”.",
        "en": "The body does not end with “./.”.",
    },
    help={
        "vi": "Thêm “./.” ở cuối nội dung, trước Nơi nhận.",
        "en": "Put “./.” at the end of the body, before the recipients.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if document.kind is None or not document.ending or is_party(document):
        return
    before_ending = reading.source.text[document.kind.at[1] : document.ending[0].passage.at[0]]
    if re.search(r"\.[\s*_]*/[\s*_]*[.-]", before_ending):
        return
    last = _last_paragraph(document)
    if last is not None:
        fix = _fix(last)
        yield Hit(fix.at, {}, fix)


def _last_paragraph(document: Document) -> Passage | None:
    clauses = document.walk()
    blocks = document.closing or (clauses[-1].body or [clauses[-1].passage] if clauses else document.preamble)
    return blocks[-1] if blocks and isinstance(blocks[-1], Passage) and blocks[-1] else None


def _fix(last: Passage) -> Fix:
    size = len(last.text)
    kept = len(last.text.rstrip(".;/ "))
    word = last.text.rfind(" ", 0, kept) + 1
    return Fix(last.text[word:kept] + "./.", last.span(word, size))
