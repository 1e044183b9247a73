"""Tables: those marked by the format, and those flattened into text by bars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.source import Source, Span, Table
from giaoluu.compiler.syntax.labels import read_label
from giaoluu.compiler.syntax.lines import clean, is_layout, physical_lines
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Grid

_BAR = re.compile(r"[ \t]*\|[ \t]*")
_ONLY_BARS = re.compile(r"[ \t]*\|(?:[ \t]*\|)*[ \t]*")
_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*")


def cell(text: str, at: Span) -> Passage:
    """The words of a cell, its lines joined by a space."""
    words = Passage("", [(0, at[0])])
    for line in physical_lines(text, *at):
        part = clean(text, *line)
        if part and not is_layout(part.text):
            words = words.join(part)
    return words


def marked_grid(source: Source, table: Table) -> Grid:
    """A table that the format itself marks."""
    rows = tuple(tuple(cell(source.text, at) for at in row) for row in table.rows)
    return Grid(tuple(row for row in rows if any(row)), table.at)


def is_lone_bar(text: str, line: Span) -> bool:
    """Whether a line is nothing but bars: the border of a table scraped from a web page."""
    return _ONLY_BARS.fullmatch(text, *line) is not None


def has_bar(text: str, line: Span) -> bool:
    return text.find("|", *line) >= 0


def scraped_grid(text: str, lines: list[Span]) -> Grid:
    """A table scraped from a web page: a bar alone on a line between cells, two between rows."""
    cells: list[tuple[int, Span | None]] = []
    bars, begin, end = 0, None, 0
    for line in [*lines, (lines[-1][1], lines[-1][1])]:
        if line[0] == line[1] or is_lone_bar(text, line):
            if begin is not None:
                cells.append((bars, (begin, end)))
                bars, begin = 0, None
            bars += text.count("|", *line)
        else:
            begin = line[0] if begin is None else begin
            end = line[1]
    return _grid_of_cells(text, cells, (lines[0][0], lines[-1][1]))


def _grid_of_cells(text: str, cells: list[tuple[int, Span | None]], at: Span) -> Grid:
    """`cells` come with the count of bars before them: one goes on in the row, two begin the next."""
    rows: list[list[Passage]] = []
    columns = 0
    for bars, place in cells:
        if place is None:
            continue
        if not rows or bars >= 2:
            if rows and not columns:
                columns = len(rows[-1])
            if rows and bars > 2:
                rows[-1] += [Passage("", [(0, place[0])])] * (min(bars - 2, max(0, columns - len(rows[-1]))))
            rows.append([])
        rows[-1].append(cell(text, place))
    return Grid(tuple(tuple(row) for row in rows), at)


def _split(text: str, line: Span) -> list[Span]:
    """The pieces of a line between its bars; a bar at either border opens or closes the row."""
    begin, end = line
    edges = [match.span() for match in _BAR.finditer(text, begin, end)]
    cuts = [begin, *[place for edge in edges for place in edge], end]
    pieces = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    markdown = text[begin:end].lstrip().startswith("|") and text[begin:end].rstrip().endswith("|")
    return pieces[1:-1] if markdown and len(pieces) > 2 else pieces


def barred_grid(text: str, lines: list[Span]) -> Grid:
    """A table flattened into lines of cells with bars between them; a cell may go on over several lines."""
    rows: list[list[Span]] = []
    columns = len(_split(text, lines[0]))
    for line in lines:
        if _DASHES.fullmatch(text, *line):
            continue
        pieces = _split(text, line)
        fresh = not rows or len(rows[-1]) >= columns and len(pieces) > 1
        if fresh:
            rows.append(pieces)
            continue
        last = rows[-1][-1]
        rows[-1][-1] = (last[0], pieces[0][1])
        rows[-1] += pieces[1:]
    return Grid(tuple(tuple(cell(text, at) for at in row) for row in rows), (lines[0][0], lines[-1][1]))


def text_tables(text: str, lines: list[Span]) -> Iterator[tuple[int, int, Grid]]:
    """The flattened tables among the lines: (index of the first line, index behind the last, the table).

    Bars with nothing between them are no table.
    """
    i = 0
    while i < len(lines):
        if not has_bar(text, lines[i]):
            i += 1
            continue
        scraped = is_lone_bar(text, lines[i])
        j = i + 1
        while j < len(lines) and lines[j][0] < lines[j][1] and not text[lines[j][0] : lines[j][1]].isspace():
            if not scraped and not has_bar(text, lines[j]) and not _goes_on(text, lines, i, j):
                break
            j += 1
        grid = scraped_grid(text, lines[i:j]) if scraped else barred_grid(text, lines[i:j])
        if grid.rows:
            yield i, j, grid
        i = j


def _goes_on(text: str, lines: list[Span], first: int, j: int) -> bool:
    """Whether a line without a bar still belongs to the table that began at `first`."""
    label = read_label(clean(text, *lines[j]).text)
    if label and label.style in ("roman", "upper", "number", "point") or text.startswith("Nơi nhận", lines[j][0]):
        return False
    columns = len(_split(text, lines[first]))
    for line in lines[j + 1 : j + 6]:
        if line[0] == line[1]:
            return False
        if has_bar(text, line):
            return len(_split(text, line)) <= columns
    return False
