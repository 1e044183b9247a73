"""What is printed on every page and is no part of the text: page numbers, running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from giaoluu.compiler.reading.page import TextLine

_PAGE_NUMBER = re.compile(r"(?:[-–—]\s*)?(?:trang\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?(?:\s*[-–—])?", re.I)
_SEEN_OFTEN = 3
_LETTER = 1.0
_SAME_PLACE = 6.0
_SHORT = 3
_ELSEWHERE = 2


def without_furniture(pages: Sequence[list[TextLine]]) -> list[list[TextLine]]:
    """The lines of every page without page numbers and running heads; in doubt a line stays."""
    running = _running(pages)
    offsets = _offsets(pages)
    places = _places(pages)
    return [_stripped(lines, number, running, offsets, places) for number, lines in enumerate(pages, start=1)]


def _stripped(
    lines: list[TextLine], number: int, running: set[str], offsets: set[int], places: list[tuple[float, float]]
) -> list[TextLine]:
    def goes(line: TextLine) -> bool:
        shown = _page_number(line)
        if shown is not None and (shown == number or shown - number in offsets):
            return True
        return _text(line) in running or _is_misread_number(line, places)

    kept = list(lines)
    while kept and goes(kept[0]):
        kept.pop(0)
    while kept and goes(kept[-1]):
        kept.pop()
    return kept


def _page_number(line: TextLine) -> int | None:
    match = _PAGE_NUMBER.fullmatch(_text(line))
    return int(match.group(1)) if match else None


def _places(pages: Sequence[list[TextLine]]) -> list[tuple[float, float]]:
    """Where true page numbers stand."""
    edges = ((line, number) for number, lines in enumerate(pages, start=1) for line in _edges(lines))
    return [_middle(line) for line, number in edges if _page_number(line) == number]


def _is_misread_number(line: TextLine, places: list[tuple[float, float]]) -> bool:
    """Whether a few letters stand exactly where two other pages have their numbers: OCR takes a 5 for an S."""
    x, y = _middle(line)
    same = sum(1 for other, height in places if abs(other - x) < _SAME_PLACE and abs(height - y) < _SAME_PLACE)
    return len(_text(line)) <= _SHORT and same >= _ELSEWHERE


def _middle(line: TextLine) -> tuple[float, float]:
    return (line.x0 + line.x1) / 2, line.y


def _text(line: TextLine) -> str:
    return line.text(_LETTER).strip()


def _edges(lines: list[TextLine]) -> list[TextLine]:
    return [lines[0], lines[-1]] if len(lines) > 1 else lines


def _offsets(pages: Sequence[list[TextLine]]) -> set[int]:
    """How far printed page numbers are from counted ones, where two or more pages agree."""
    found: Counter[int] = Counter()
    for number, lines in enumerate(pages, start=1):
        found.update({shown - number for shown in map(_page_number, _edges(lines)) if shown is not None})
    return {offset for offset, count in found.items() if count > 1}


def _running(pages: Sequence[list[TextLine]]) -> set[str]:
    """Lines at the edge of most pages."""
    found = Counter(text for lines in pages for text in {_text(line) for line in _edges(lines)})
    least = max(_SEEN_OFTEN, len(pages) // 2 + 1)
    return {text for text, count in found.items() if count >= least}
