"""A page as geometry: words with their places and ruling lines, whether they come from a PDF or from OCR.

All measures are points; x grows to the right, y grows downwards from the top of the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_SAME_BASE = 0.15
_SAME_LINE = 0.42
_WORD_GAP = 0.18
_COLUMN_GAP = 1.9


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space among them; `y` is the baseline, `size` the size of the font."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    spaced: bool = False
    """Whether the page itself puts a space after it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal or vertical ruling line."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def horizontal(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one line without a wide gap among them."""

    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def text(self) -> str:
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            apart = before.spaced or word.x0 - before.x1 > _WORD_GAP * max(before.size, word.size)
            parts.append(f" {word.text}" if apart else word.text)
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class TextLine:
    """The segments that stand on one baseline, from left to right."""

    y: float
    size: float
    segments: tuple[Segment, ...]

    @property
    def x0(self) -> float:
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        return self.segments[-1].x1

    def text(self, letter: float) -> str:
        """The line with wide gaps kept as spaces; `letter` is the usual width of a letter."""
        parts = [self.segments[0].text]
        for before, segment in pairwise(self.segments):
            parts.append(" " * max(2, round((segment.x0 - before.x1) / letter)) + segment.text)
        return "".join(parts)


def lines_of(words: Iterable[Word]) -> list[TextLine]:
    """The lines of some words, from top to bottom; raised and lowered letters stay with their line."""
    rows: list[_Row] = []
    for word in sorted(words, key=lambda one: (one.y, one.x0)):
        row = next((one for one in reversed(rows[-3:]) if one.takes(word)), None)
        if row is None:
            rows.append(_Row([word], word))
        else:
            row.add(word)
    return sorted((_line(row.words) for row in rows), key=lambda line: line.y)


@dataclass(slots=True)
class _Row:
    """Words gathered so far for one line."""

    words: list[Word]
    tallest: Word

    def takes(self, word: Word) -> bool:
        apart = abs(self.tallest.y - word.y) / max(self.tallest.size, word.size)
        if apart <= _SAME_BASE:
            return True
        # A raised or lowered letter stands beside its line; what stands over its letters is a line of its own.
        return apart <= _SAME_LINE and not any(_covers(one, word) for one in self.words)

    def add(self, word: Word) -> None:
        self.words.append(word)
        self.tallest = max(self.tallest, word, key=lambda one: one.size)


def _covers(one: Word, other: Word) -> bool:
    return _overlap(one, other) > 0.5 * min(one.x1 - one.x0, other.x1 - other.x0)


def _overlap(one: Word, other: Word) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _line(row: list[Word]) -> TextLine:
    row = sorted(row, key=lambda one: one.x0)
    size = median(one.size for one in row)
    base = median(one.y for one in row if one.size >= size)
    segments: list[list[Word]] = [[row[0]]]
    for word in row[1:]:
        if word.x0 - segments[-1][-1].x1 > _COLUMN_GAP * size:
            segments.append([word])
        else:
            segments[-1].append(word)
    return TextLine(base, size, tuple(Segment(tuple(words)) for words in segments))
