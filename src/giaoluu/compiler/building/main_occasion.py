"""Which of several occasions is the event that the plan is named after."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from giaoluu.compiler.building.context import Context, lead
from giaoluu.compiler.plan import Occasion
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Grid

_MAIN = re.compile(r"khai mạc|chính thức|trọng thể|chung kết|chung khảo", re.IGNORECASE)
_BESIDE = re.compile(
    r"trù bị|nội bộ|sơ khảo|vòng loại|cơ sở|dâng hương|bên lề|trước (?:đó|[Ll]ễ)|tập huấn|họp kỹ thuật|bốc thăm",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?<!\w)(?:thời|gian|địa|điểm|nội|dung|hình|thức|số|lượng|thành|phần|quy|mô|lịch|chung|tổ|chức|các|và|của|hoạt|"
    r"động|từ|lúc|vào|ngày|hồi|bắt|đầu|dự|kiến|cùng|lễ|cấp)(?!\w)"
)
_MARGIN = 0.45
_MOST = 30  # more are a calendar, not an event with what belongs to it


def main_first(context: Context, occasions: Sequence[Occasion], subject: str | None) -> tuple[Occasion, ...]:
    """The occasions in the plan's order, but the one that the title names first where that is plain.

    An occasion that stands first without a heading of its own ("Thời gian: ...") is the event.
    """
    if not 2 <= len(occasions) <= _MOST or not subject:
        return tuple(occasions)
    title = _words(subject)
    weights = [_weight(context, occasion, title) for occasion in occasions]
    best = weights.index(max(weights))
    if not any(map(_words, _heads(context, occasions[0]))) or weights[best] - weights[0] <= _MARGIN:
        return tuple(occasions)
    return (occasions[best], *occasions[:best], *occasions[best + 1 :])


def _weight(context: Context, occasion: Occasion, title: frozenset[str]) -> float:
    """How much an occasion's headings are those of the event: the share of their words that the title has."""
    heads = _heads(context, occasion)
    shares = [len(words & title) / len(words) for head in heads if (words := _words(head))]
    said = " ".join(heads)
    exact = 0.5 if occasion.precision == "minute" else 0.0
    return max(shares, default=0) + exact + bool(_MAIN.search(said)) - bool(_BESIDE.search(said))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", _SAYS_NOTHING.sub(" ", text.lower())))


def _heads(context: Context, occasion: Occasion) -> list[str]:
    """What stands over an occasion: the words before it in its line, then the headings above; or its row's name."""
    for clause in context.matter:
        for block in clause.body:
            if isinstance(block, Grid):
                row = next((row for row in block.rows if any(_holds(cell, occasion) for cell in row)), None)
                if row is not None:
                    named = (cell.text for cell in row if not _holds(cell, occasion) and _words(cell.text))
                    return [next(named, "")]
        line = next((p for p in (clause.passage, *clause.body) if isinstance(p, Passage) and _holds(p, occasion)), None)
        if line is not None:
            return [_before(line, occasion), *_above(context, clause)]
    return []


def _before(line: Passage, occasion: Occasion) -> str:
    """The words of a line before its time, or before the colon that sets them off."""
    end = bisect_left(range(len(line.text)), occasion.at[0], key=lambda i: line.span(i, i + 1)[0])
    return line.text[:end].partition(":")[0].rpartition(";")[2]


def _above(context: Context, clause: Clause) -> list[str]:
    heads = []
    above = context.parents.get(id(clause))
    while above is not None:
        heads.append(lead(above))
        above = context.parents.get(id(above))
    return heads


def _holds(passage: Passage, occasion: Occasion) -> bool:
    return passage.at[0] <= occasion.at[0] < passage.at[1]
