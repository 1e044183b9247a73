"""Dẫn tới một mục không có trong kế hoạch.

"Theo thành phần nêu tại Phần B", "mục 5 phần II" mà kế hoạch không có Phần B hay mục ấy: thường do đánh số lại mà
quên sửa chỗ dẫn. Mục của văn bản khác (có ghi tên văn bản ngay sau) thì không xét.

Sai:

    - Cử đại biểu theo thành phần nêu tại mục 3 phần VI.

Đúng:

    - Cử đại biểu theo thành phần nêu tại mục 2 phần III.

In English: the plan refers to one of its own clauses that is not there, mostly after renumbering.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.tree import Clause, Document

RULE = Rule(
    code="S009",
    slug="missing-clause",
    severity="warning",
    message={
        "vi": "Kế hoạch không có {words}.",
        "en": "The plan has no {words}.",
    },
    help={
        "vi": "Sửa chỗ dẫn theo số mục hiện có.",
        "en": "Mend the reference to a clause that is there.",
    },
)


PART = r"(?:ục|hần)[^\S\n]+(?P<top>[IVX]{1,5}|[A-ZĐ])(?![\w:])(?:[.,]\s?(?:mục\s)?(?P<sub>\d{1,2})(?![\d/.]))?(?!\s*:)"
CLAUSE = r"(?:[Mm]ục|[Kk]hoản|[Đđ]iểm)[^\S\n]+(?P<sub>\d{1,2}),?\s+(?:của\s+)?$"
REFERS = r"(?:tại|theo|nêu|ở|như|xem|định|thuộc|từ|các|\()(?:\s+\S+){0,2}\s*$"
ELSEWHERE = (
    r"[\s,)]*(?:(?:của|tại|trong|theo|ban hành)\s+)*(?:kèm theo\s+)?(?!Kế hoạch\s+này)"
    r"(?:Công văn|Hướng dẫn|Kế hoạch|Nghị|Quyết|Thông|Luật|Chỉ thị|Đề án|Quy|Kết luận|Chương trình|Văn bản|Phụ lục)"
)


def check(reading: Reading) -> Iterator[Hit]:
    document, text = reading.document, reading.source.text
    if not document.sections:
        return
    end = document.ending[0].passage.at[0] if document.ending else len(text)
    paths: set[tuple[str, str | None]] | None = None
    for part in re.compile(PART).finditer(text, document.sections[0].at[0], end):
        begin = part.start() - 1
        clause = re.compile(CLAUSE).search(text, max(0, begin - 30), begin)
        begin = clause.start() if clause else begin
        refers = re.compile(REFERS).search(text, max(0, begin - 30), begin)
        if not refers or text[part.start() - 1] not in "MmPp" or re.compile(ELSEWHERE).match(text, part.end()):
            continue
        paths = _paths(document) if paths is None else paths
        sub = clause["sub"] if clause else part["sub"]
        if (part["top"], None) not in paths or (sub and (part["top"], sub) not in paths):
            yield Hit((begin, part.end()), {"words": " ".join(text[begin : part.end()].split())})


def _paths(document: Document) -> set[tuple[str, str | None]]:
    """Every clause as (label, None), and as (label of one above it, its own label)."""
    paths: set[tuple[str, str | None]] = set()
    for clause in document.walk():
        name = _bare(clause)
        paths.add((name, None))
        paths |= {(name, _bare(below)) for below in clause.walk()[1:]}
        paths |= {(name, below.label.rpartition(".")[2]) for below in clause.walk()[1:]}
    return paths


def _bare(clause: Clause) -> str:
    return clause.label.strip("()").split()[-1] if clause.label.strip("()") else ""
