"""What was read: the text of a document, with the places that its format marked."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]
"""A half-open range of character offsets into `Source.text`."""


class Unreadable(Exception):
    """A file that cannot be read as a plan; `str(error)` is one clear line for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: the span of every cell, row by row; a merged cell stands once, in its first column."""

    rows: tuple[tuple[Span, ...], ...]

    @property
    def at(self) -> Span:
        return self.rows[0][0][0], self.rows[-1][-1][1]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: NFC text, lines joined by a newline.

    `pages` holds the offset at which each page begins, `(0,)` where the format has no pages.
    `tables` are those that the format itself marks (DOCX, ODT, ruled PDF), in the order of the text; the cells of a row
    are separated in the text by " | " with a tab on either side. `remarks` are sentences in Vietnamese on how it was
    read (OCR, legacy encoding, text boxes left out): they become findings of severity note.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    pages: tuple[int, ...] = (0,)
    tables: tuple[Table, ...] = ()
    remarks: tuple[str, ...] = ()

    def line_of(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - (self.text.rfind("\n", 0, offset) + 1) + 1

    def page_of(self, offset: int) -> int:
        """The page on which an offset stands, counted from 1."""
        return max(1, sum(1 for start in self.pages if start <= offset))
