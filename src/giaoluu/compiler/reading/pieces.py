"""The pieces a document is made of, and how they become one text with its places."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from giaoluu.compiler.reading.cleaning import clean
from giaoluu.compiler.reading.limits import MAX_CELLS, MAX_CHARACTERS
from giaoluu.compiler.source import Span, Table, Unreadable
from giaoluu.lib.vietnamese import grouped

CELL_SEPARATOR = "\t|\t"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a line of a page; may itself hold line breaks."""

    text: str


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[str, ...]
    starts_page: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, a cell being text with line breaks between its paragraphs."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PageStart:
    """What follows stands on a new page."""


Piece = Line | Grid | PageStart


def flat(pieces: Iterable[Piece]) -> str:
    """Pieces as the text of one cell: a table inside a cell keeps its separators and is no table of its own."""
    return "\n".join(map(_flat, pieces))


def _flat(piece: Piece) -> str:
    match piece:
        case Line(text):
            return text
        case Grid(rows):
            return "\n".join(CELL_SEPARATOR.join(row.cells) for row in rows)
    return ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of one format found."""

    media_type: str
    pieces: tuple[Piece, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition:
    """The fields of a `Source` that come out of its pieces."""

    text: str
    pages: tuple[int, ...]
    tables: tuple[Table, ...]


@dataclass(slots=True)
class _Composer:
    mend: Callable[[str], str]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    pages: list[int] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    cells: int = 0
    page_due: bool = False

    def put(self, text: str) -> Span:
        """Append `text` and tell the span of what is not blank in it."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if self.length > MAX_CHARACTERS:
            raise Unreadable(
                f"Văn bản dài quá {grouped(MAX_CHARACTERS)} ký tự; hãy tách riêng phần kế hoạch rồi gửi lại."
            )
        stripped = text.strip()
        if not stripped:
            return start, start
        lead = len(text) - len(text.lstrip())
        return start + lead, start + lead + len(stripped)

    def begin_line(self) -> None:
        if self.parts:
            self.put("\n")
        if self.page_due:
            self.pages.append(self.length)
            self.page_due = False

    def add(self, piece: Piece) -> None:
        match piece:
            case Line(text):
                self.begin_line()
                self.put(clean(self.mend(text)))
            case Grid(rows):
                self.add_grid(rows)
            case PageStart():
                self.page_due = True

    def add_grid(self, rows: tuple[Row, ...]) -> None:
        spans = tuple(self.add_row(row) for row in rows if row.cells)
        if spans:
            self.tables.append(Table(spans))

    def add_row(self, row: Row) -> tuple[Span, ...]:
        self.page_due = self.page_due or row.starts_page
        self.begin_line()
        self.cells += len(row.cells)
        if self.cells > MAX_CELLS:
            raise Unreadable("Văn bản có quá nhiều ô bảng; hãy tách riêng phần kế hoạch rồi gửi lại.")
        spans = []
        for position, cell in enumerate(row.cells):
            if position:
                self.put(CELL_SEPARATOR)
            spans.append(self.put(clean(self.mend(cell)).strip()))
        return tuple(spans)


def compose(pieces: Iterable[Piece], mend: Callable[[str], str] = lambda text: text) -> Composition:
    """Join `pieces` into one text, each mended and cleaned alone, and note where pages and cells stand.

    Raises `Unreadable` when there is too much of it.
    """
    composer = _Composer(mend)
    for piece in pieces:
        composer.add(piece)
    pages = tuple(dict.fromkeys([0, *composer.pages]))
    return Composition("".join(composer.parts), pages, tuple(composer.tables))
