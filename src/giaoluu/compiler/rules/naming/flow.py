"""The paragraphs of a plan as one text, which knows where each of its characters stands in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from giaoluu.compiler.rules.spelling.passages import passages

if TYPE_CHECKING:
    from giaoluu.compiler.rules.rule import Reading
    from giaoluu.compiler.source import Span
    from giaoluu.compiler.syntax.passage import Passage
    from giaoluu.compiler.syntax.tree import Document

_BREAK = re.compile(r"[.;](?=\s|$)|\n")
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s*[/-]\s*(\d{4})(?!\d)|(?:tháng\s+(\d{1,2})\s+)?năm\s+(\d{4})|/(20[012]\d)/")
_PAST = re.compile(
    r"(?<!\w)(?:cũ|trước đây|trước khi|trước ngày|sáp nhập|hợp nhất|sắp xếp|nay là|nay thuộc|nguyên|thành lập từ"
    r"|giải thể|kết thúc hoạt động|không tổ chức|không còn|bãi bỏ|bỏ cấp|chuyển từ|tách từ|tách ra|thời kỳ)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Flow:
    """`text`: the paragraphs and cells of the plan, one a line, without its letterhead."""

    text: str
    starts: list[int]
    parts: list[Passage]

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]`, which lies in one paragraph, stands in the source."""
        part = bisect_right(self.starts, start) - 1
        return self.parts[part].span(start - self.starts[part], end - self.starts[part])

    def sentence(self, start: int, end: int) -> str:
        """The sentence, or part of it between semicolons, in which a place stands."""
        line = self.text.rfind("\n", 0, start) + 1
        first = max((stop.end() for stop in _BREAK.finditer(self.text, line, start)), default=line)
        last = _BREAK.search(self.text, end)
        return self.text[first : last.start() if last else len(self.text)]

    def is_past(self, start: int, end: int, day: str) -> bool:
        """Whether the sentence speaks of former times, or cites what was before `day` (ISO 8601)."""
        sentence = self.sentence(start, end)
        return _PAST.search(sentence) is not None or any(month < day[:7] for month in _months(sentence))


def flow(reading: Reading) -> Flow:
    """The flowing text of a plan; the same object for the same text, so that many rules may ask."""
    return _flow(_Read(reading.source.text, reading.document))


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that is told from others by its text alone, from which it was made."""

    text: str
    document: Document = field(compare=False)


@lru_cache(maxsize=4)
def _flow(read: _Read) -> Flow:
    parts = [passage for passage in passages(read.document) if passage.text]
    starts, size = [], 0
    for part in parts:
        starts.append(size)
        size += len(part.text) + 1
    return Flow("\n".join(part.text for part in parts), starts, parts)


def _months(sentence: str) -> list[str]:
    """The months that a sentence names, as "2025-08"; a year alone as its last month."""
    found = []
    for date in _DATE.finditer(sentence):
        month, year = date[1] or date[3] or "12", date[2] or date[4] or date[5]
        found.append(f"{year}-{int(month):02d}")
    return found
