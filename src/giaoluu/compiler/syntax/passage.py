"""A piece of text without its layout, which knows where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_right

from giaoluu.compiler.source import Span


class Passage:
    """Clean text cut from the source: marks, folded spaces and line ends taken out, places kept.

    `text` is what a person would read; `span(a, b)` is where `text[a:b]` stands in `Source.text`.
    """

    __slots__ = ("_from", "_to", "text")

    def __init__(self, text: str, cuts: list[tuple[int, int]]) -> None:
        """`cuts` are (offset in text, offset in source) at which a run of unbroken characters begins."""
        self.text = text
        self._from = [a for a, _ in cuts]
        self._to = [b for _, b in cuts]

    def offset(self, index: int) -> int:
        """Where character `index` of the text stands in the source."""
        run = bisect_right(self._from, index) - 1
        return self._to[run] + index - self._from[run]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where `text[start:end]` stands in the source; at least one character wide where there is any text."""
        end = len(self.text) if end is None else end
        if not self.text:
            place = self._to[0] if self._to else 0
            return place, place
        start = min(start, len(self.text) - 1)
        end = max(end, start + 1)
        first, last = self.offset(start), self.offset(end - 1)
        # Words of two columns are joined column by column, so that what is read first may stand behind.
        return min(first, last), max(first, last) + 1

    @property
    def at(self) -> Span:
        return self.span()

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The part `text[start:end]`, spaces at its ends taken away."""
        end = len(self.text) if end is None else min(end, len(self.text))
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start >= end:
            return Passage("", [(0, self.offset(min(start, len(self.text) - 1)) if self.text else self.span()[0])])
        runs = [(0, self.offset(start))]
        for a, b in zip(self._from, self._to, strict=True):
            if start < a < end:
                runs.append((a - start, b))
        return Passage(self.text[start:end], runs)

    def join(self, other: Passage, glue: str = " ") -> Passage:
        """Both, one after the other, as one passage."""
        if not self.text:
            return other
        if not other.text:
            return self
        shift = len(self.text) + len(glue)
        cuts = list(zip(self._from, self._to, strict=True))
        if glue:
            cuts.append((len(self.text), self.offset(len(self.text) - 1) + 1))
        cuts += [(a + shift, b) for a, b in zip(other._from, other._to, strict=True)]
        return Passage(self.text + glue + other.text, cuts)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __repr__(self) -> str:
        return f"Passage({self.text!r})"
