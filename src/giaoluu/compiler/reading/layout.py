"""From pages of words and rules to the pieces of a document, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from giaoluu.compiler.reading.columns import Columns, closing, letterhead
from giaoluu.compiler.reading.furniture import without_furniture
from giaoluu.compiler.reading.page import Page, TextLine, lines_of
from giaoluu.compiler.reading.pieces import Grid, Line, PageStart, Piece, Row
from giaoluu.compiler.reading.ruling import Ruled, ruled_tables

_PARAGRAPH_GAP = 1.3
_SAME_COLUMNS = 4.0
_FEW_LINES = 5
_WIDEST_INDENT = 200


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page taken apart: its lines outside tables, and its tables with their text."""

    lines: list[TextLine]
    tables: list[tuple[Ruled, Grid]]


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual in a document: the width of a letter, the left margin, the distance of lines."""

    letter: float
    margin: float
    pitch: float


def lay_out(pages: Sequence[Page]) -> tuple[Piece, ...]:
    """The pieces of `pages`: lines with their indentation as spaces, tables, letterhead and closing as two cells."""
    sheets = [_sheet(page) for page in pages]
    kept = without_furniture([sheet.lines for sheet in sheets])
    sheets = [_Sheet(lines, sheet.tables) for lines, sheet in zip(kept, sheets, strict=True)]
    usual = _measure([line for sheet in sheets for line in sheet.lines])
    pieces: list[Piece] = []
    open_table: Ruled | None = None
    for number, sheet in enumerate(sheets):
        found: list[Piece] = list(_pieces_of(sheet, number == 0, usual))
        if number and _goes_on(open_table, sheet):
            found = _joined(pieces, found)
        elif number:
            found.insert(0, PageStart())
        pieces += found
        open_table = _last_table(sheet) or (open_table if not sheet.lines and not sheet.tables else None)
    return tuple(pieces)


def _sheet(page: Page) -> _Sheet:
    tables = [(ruled, [word for word in page.words if ruled.holds(word)]) for ruled in ruled_tables(page.rules)]
    tables = [(ruled, words) for ruled, words in tables if words]
    held = {id(word) for _, words in tables for word in words}
    free = lines_of(word for word in page.words if id(word) not in held)
    return _Sheet(free, [(ruled, ruled.grid(words)) for ruled, words in tables])


def _measure(lines: list[TextLine]) -> _Measure:
    words = [word for line in lines for segment in line.segments for word in segment.words]
    letters = sum(len(word.text) for word in words) or 1
    letter = max(1.0, sum(word.x1 - word.x0 for word in words) / letters)
    return _Measure(letter, _margin(lines), _pitch(lines))


def _margin(lines: list[TextLine]) -> float:
    """The commonest left edge of the left half; lines hang there, paragraphs and titles begin further in."""
    edges = Counter(round(line.x0) for line in lines)
    if not edges:
        return 0.0
    often = max(edges.values()) * 0.2
    return float(min(edge for edge, count in edges.items() if count >= often))


def _pitch(lines: list[TextLine]) -> float:
    gaps = [round(below.y - line.y, 1) for line, below in pairwise(lines) if below.y > line.y]
    usual = [gap for line, gap in zip(lines, gaps, strict=False) if gap < 3 * line.size]
    return median(usual) if usual else 0.0


def _pieces_of(sheet: _Sheet, first_page: bool, usual: _Measure) -> Iterator[Piece]:
    lines = sheet.lines
    own = _measure(lines) if len(lines) >= _FEW_LINES else usual
    local = _Measure(usual.letter, min(own.margin, usual.margin + 40), own.pitch or usual.pitch)
    blocks = [one for one in (letterhead(lines, first_page) if lines else None, closing(lines)) if one is not None]
    tables = list(sheet.tables)
    above: TextLine | None = None
    place = 0
    while place < len(lines) or tables:
        if tables and (place >= len(lines) or tables[0][0].top < lines[place].y):
            yield tables.pop(0)[1]
            above = None
            continue
        block = next((one for one in blocks if one.first <= place < one.last), None)
        if block is not None:
            yield _two_cells(block, lines, local)
            place, above = block.last, None
            continue
        if above is not None and lines[place].y - above.y > _PARAGRAPH_GAP * local.pitch:
            yield Line("")
        yield Line(_indented(lines[place], local))
        above = lines[place]
        place += 1


def _indented(line: TextLine, usual: _Measure) -> str:
    spaces = max(0, min(_WIDEST_INDENT, round((line.x0 - usual.margin) / usual.letter)))
    return " " * spaces + line.text(usual.letter)


def _two_cells(block: Columns, lines: list[TextLine], usual: _Measure) -> Grid:
    return Grid((Row(tuple(_cell(side, usual) for side in block.sides(lines))),))


def _cell(lines: list[TextLine], usual: _Measure) -> str:
    """Lines of a column; a blank one where the gap is wide, as above the name under a signature."""
    parts: list[str] = []
    for place, line in enumerate(lines):
        if place and line.y - lines[place - 1].y > 2 * max(usual.pitch, line.size):
            parts.append("")
        parts.append(line.text(usual.letter))
    return "\n".join(parts)


def _last_table(sheet: _Sheet) -> Ruled | None:
    """The table that ends the page, nothing below it."""
    if not sheet.tables:
        return None
    ruled = sheet.tables[-1][0]
    return None if any(line.y > ruled.bottom for line in sheet.lines) else ruled


def _goes_on(above: Ruled | None, sheet: _Sheet) -> bool:
    """Whether the page begins with the rest of the table that ended the page before."""
    if above is None or not sheet.tables:
        return False
    ruled = sheet.tables[0][0]
    if any(line.y < ruled.top for line in sheet.lines) or len(ruled.xs) != len(above.xs):
        return False
    return all(abs(x - y) <= _SAME_COLUMNS for x, y in zip(above.xs, ruled.xs, strict=True))


def _joined(pieces: list[Piece], found: list[Piece]) -> list[Piece]:
    """Put the rest of a table under its beginning: a repeated heading dropped, a row cut by the page edge mended."""
    above, rest = pieces[-1], found[0]
    if not isinstance(above, Grid) or not isinstance(rest, Grid):
        return [PageStart(), *found]
    begun, more = list(above.rows), list(rest.rows)
    if more and more[0].cells == begun[0].cells:
        more.pop(0)
    if more and _is_cut(begun[-1], more[0]):
        begun[-1] = Row(tuple(map(_glued, begun[-1].cells, more.pop(0).cells)), begun[-1].starts_page)
    if more:
        more[0] = Row(more[0].cells, starts_page=True)
    pieces[-1] = Grid((*begun, *more))
    return found[1:]


def _is_cut(above: Row, below: Row) -> bool:
    """Whether a row is the rest of the one above: no number of its own, and every cell goes on in small letters."""
    if len(above.cells) != len(below.cells) or below.cells[0] or not any(below.cells):
        return False
    return all(cell[:1].islower() or cell[:1] in ",;).-" for cell in below.cells if cell)


def _glued(above: str, below: str) -> str:
    return "\n".join(filter(None, (above, below)))
