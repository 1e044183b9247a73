"""The words of the plan in pieces: cut where a fact, a finding or a style begins or ends, each with its offsets."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from giaoluu.compiler.source import Source, Span
from giaoluu.web.office.plan.notes import Change, Note
from giaoluu.web.office.plan.places import Place

Mark = TypeVar("Mark")

_EMPHASIS = re.compile(r"(?<![*\w])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s*])\1(?![*\w])")
_MARKUP = re.compile(r"(?m)^[ \t]*(?:#{1,6}|>)[ \t]+")
MARKED_UP = {"text/plain", "text/markdown", "text/x-markdown"}
LONGEST_SLIP = 90
"""Words longer than this are not underlined: the number of their note stands before them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Unbroken words of the source, `text` being exactly `Source.text[start:end]`, and what stands on or beside them.

    `numbers_before` and `numbers_after` are notes whose number is printed there; `inserts` the new words that follow.
    """

    start: int
    end: int
    text: str
    classes: str
    anchor: bool
    change: Change | None
    numbers_before: tuple[Note, ...]
    numbers_after: tuple[Note, ...]
    inserts: tuple[Change, ...]


Words = list[Piece]


class Typesetter:
    """Cuts one source. `asked` are the words of all facts, so that each can be lit exactly."""

    def __init__(self, source: Source, asked: Iterable[Span], notes: Iterable[Note]) -> None:
        notes, asked = list(notes), list(asked)
        self._text = source.text
        self._hidden, self._bold, self._italic = _emphasis(source)
        self._slips = _Spans((place.at, (note, place is note.place)) for note in notes for place in _slips(note))
        self._changes = _Spans((fix.at, note.change) for note in notes if note.change for fix in note.change.fixes)
        self._heads = [note for note in notes if note.place not in _slips(note)]
        self._anchors = {at[0] for at in asked} | {note.place.at[0] for note in notes}
        spans = [*asked, *self._hidden.spans, *self._bold.spans, *self._italic.spans]
        spans += [*self._slips.spans, *self._changes.spans, *(note.place.at for note in self._heads)]
        self._cuts = sorted({offset for span in spans for offset in span})

    def pieces(self, at: Span) -> Words:
        """The pieces of these words, in order; marks of layout (`**`) are left out, nothing else."""
        inside = self._cuts[bisect_right(self._cuts, at[0]) : bisect_left(self._cuts, at[1])]
        edges = [at[0], *inside, at[1]]
        ends = pairwise(edges)
        return [self._piece(start, end) for start, end in ends if start < end and not self._hidden.over(start)]

    def _piece(self, start: int, end: int) -> Piece:
        slips, changes = self._slips.over(start), self._changes.over(start)
        return Piece(
            start=start,
            end=end,
            text=self._text[start:end],
            classes=" ".join([*self._style(start), *(_mark(*slip) for slip in slips[:1])]),
            anchor=start in self._anchors,
            change=changes[0] if changes else None,
            numbers_before=tuple(note for note in self._heads if note.place.at[0] == start),
            numbers_after=tuple(note for note, first in self._slips.ending(end) if first),
            inserts=tuple(self._changes.ending(end)),
        )

    def _style(self, start: int) -> list[str]:
        return ["b"] * bool(self._bold.over(start)) + ["i"] * bool(self._italic.over(start))


class _Spans(Generic[Mark]):
    """Marks over stretches of text; stretches may overlap."""

    def __init__(self, marked: Iterable[tuple[Span, Mark]]) -> None:
        self._marked = sorted(marked, key=lambda entry: entry[0])
        self.spans = [at for at, _ in self._marked]
        self._longest = max((end - start for start, end in self.spans), default=0)

    def over(self, offset: int) -> list[Mark]:
        """The marks of the stretches that hold this character."""
        first = bisect_left(self.spans, (offset - self._longest, 0))
        last = bisect_right(self.spans, (offset, sys.maxsize))
        return [mark for at, mark in self._marked[first:last] if at[1] > offset]

    def ending(self, offset: int) -> list[Mark]:
        """The marks of the stretches that end here."""
        first = bisect_left(self.spans, (offset - self._longest, 0))
        return [mark for at, mark in self._marked[first:] if at[1] == offset and at[0] <= offset]


def _slips(note: Note) -> list[Place]:
    return [place for place in (note.place, *note.others) if 0 < place.at[1] - place.at[0] <= LONGEST_SLIP]


def _mark(note: Note, first: bool) -> str:
    return f"{'slip' if first else 'same'} {note.state}"


def _emphasis(source: Source) -> tuple[_Spans[None], _Spans[None], _Spans[None]]:
    """The marks of a marked-up text that are not shown, and the words that they make bold or italic."""
    hidden: list[Span] = []
    bold: list[Span] = []
    italic: list[Span] = []
    if source.media_type in MARKED_UP:
        hidden += [mark.span() for mark in _MARKUP.finditer(source.text)]
        for mark in _EMPHASIS.finditer(source.text):
            hidden += [mark.span(1), (mark.end(2), mark.end())]
            bold += [mark.span(2)] * (len(mark[1]) > 1)
            italic += [mark.span(2)] * (len(mark[1]) != 2)
    return _plain(hidden), _plain(bold), _plain(italic)


def _plain(spans: list[Span]) -> _Spans[None]:
    return _Spans((span, None) for span in spans)
