"""Ngoặc đơn hoặc ngoặc kép mở mà không đóng, hay đóng mà không mở.

Câu thiếu một nửa dấu ngoặc làm người đọc không biết phần chú thích hết ở đâu, tên phong trào hết ở đâu. Soát trong từng
đoạn; nhãn "a)", "1)" và ngoặc nối qua đoạn liền sau không bị nêu.

Sai:

    phong trào “Dạy tốt - Học tốt: Em Nguyễn Quang Huy (học sinh lớp 12

Đúng:

    phong trào “Dạy tốt - Học tốt”: Em Nguyễn Quang Huy (học sinh lớp 12)

In English: a bracket or a quotation mark that opens and does not close in its paragraph, or closes without having
opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.passages import passages
from giaoluu.compiler.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.syntax.passage import Passage

RULE = Rule(
    code="W013",
    slug="unclosed-bracket",
    severity="note",
    message={
        "vi": "Dấu “{mark}” không có dấu đi cùng.",
        "en": "“{mark}” has no partner.",
    },
    help={
        "vi": "Thêm dấu còn thiếu hoặc bỏ dấu thừa.",
        "en": "Add the missing mark, or take this one away.",
    },
)

_MARKS = re.compile(r"[()“”]")
_LABEL = re.compile(r"(?:^|[\s;:,.(])(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4})$", re.IGNORECASE)
_PARTNER = {")": "(", "”": "“"}
Lonely = tuple[str, Span]


def check(reading: Reading) -> Iterator[Hit]:
    waiting: list[Lonely] = []
    for passage in passages(reading.document):
        lonely = _lonely(passage) if _MARKS.search(passage.text) else []
        closing = [mark for mark in lonely if mark[0] in _PARTNER]
        for mark in waiting:
            partner = next((close for close in closing if _PARTNER[close[0]] == mark[0]), None)
            if partner:
                closing.remove(partner)
            else:
                yield Hit(mark[1], {"mark": mark[0]})
        yield from (Hit(at, {"mark": mark}) for mark, at in closing)
        waiting = [mark for mark in lonely if mark[0] not in _PARTNER]
    yield from (Hit(at, {"mark": mark}) for mark, at in waiting)


def _lonely(passage: Passage) -> list[Lonely]:
    """The marks of a paragraph that have no partner in it, in their order."""
    open_marks: list[Lonely] = []
    alone: list[Lonely] = []
    for found in _MARKS.finditer(passage.text):
        mark, at = found[0], passage.span(found.start(), found.end())
        if mark not in _PARTNER:
            open_marks.append((mark, at))
        elif any(before == _PARTNER[mark] for before, _ in open_marks):
            last = max(i for i, (before, _) in enumerate(open_marks) if before == _PARTNER[mark])
            del open_marks[last]
        elif not (mark == ")" and _LABEL.search(passage.text, 0, found.start())):
            alone.append((mark, at))
    return sorted(open_marks + alone, key=lambda lonely: lonely[1])
