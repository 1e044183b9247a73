"""The tables of a plan, and the numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Document, Grid

Row = tuple[Passage, ...]

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?![\d.,/%])")
_TOTAL = re.compile(
    r"(?:tổng(?:\s+(?:số|cộng))?|cộng)\s*(?:$|[:(\d]|(?:đại biểu|kinh phí|chi|tiền|điểm|người|số)(?!\w))", re.IGNORECASE
)
_ORDINAL_HEAD = re.compile(r"(?:S?TT|Số TT|Số thứ tự|№)\W*", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+\.?")


@dataclass(frozen=True, slots=True)
class Number:
    value: int
    at: Span


@dataclass(frozen=True, slots=True)
class TableSum:
    """A printed total of a column, and the rows above or below it: label of the row and its number."""

    total: Number
    rows: tuple[tuple[str, int], ...]

    @property
    def sums(self) -> set[int]:
        """What the rows may add up to: all of them, the headings among them, or what stands below these."""
        heads = [value for label, value in self.rows if _ROMAN.fullmatch(label)]
        rest = [value for label, value in self.rows if not _ROMAN.fullmatch(label)]
        whole = sum(value for _, value in self.rows)
        return {whole, sum(heads), sum(rest)} if heads and rest else {whole}


def grids_of(document: Document) -> Iterator[Grid]:
    """Every table: of the clauses, of what closes the plan, of its annexes."""
    zones = [clause.body for clause in document.walk()]
    for zone in [document.preamble, *zones, document.closing, *document.annexes]:
        yield from (part for part in zone if isinstance(part, Grid))


def sums_of(grid: Grid) -> Iterator[TableSum]:
    """The totals that the table prints, each with the rows that it sums."""
    if len(grid.rows) < 4:
        return
    first = grid.rows[0][0].text
    ordinal = 1 if not first or _ORDINAL_HEAD.fullmatch(first) else 0
    body = [row for row in grid.rows[1:] if any(cell.text for cell in row)]
    for place, row in enumerate(body):
        if any(_TOTAL.match(cell.text) for cell in row[:2]):
            rows = body[:place] if place else body[1:]
            if not any(_TOTAL.match(cell.text) for other in rows for cell in other[:2]):
                yield from _columns(row, rows, ordinal)


def _columns(total: Row, rows: list[Row], ordinal: int) -> Iterator[TableSum]:
    width = max((len(row) for row in rows), default=0)
    columns = [column for column in range(ordinal, width) if _is_counted(rows, column)]
    numbers = {place: number for place, cell in enumerate(total) if (number := _number(cell)) is not None}
    for number, column in _matched(numbers, columns):
        cells = [(row[0].text, _number(row[column])) for row in rows if column < len(row)]
        yield TableSum(number, tuple((label, cell.value) for label, cell in cells if cell))


def _matched(numbers: dict[int, Number], columns: list[int]) -> list[tuple[Number, int]]:
    """The numbers of the total row with their columns: one each in order, else those that stand right below."""
    if len(numbers) == len(columns):
        return list(zip(numbers.values(), columns, strict=True))
    if all(place in columns for place in numbers):
        return [(number, place) for place, number in numbers.items()]
    return []


def _is_counted(rows: list[Row], column: int) -> bool:
    """Whether every row has a number in the column, or at least leaves it blank, and most have one."""
    cells = [row[column] for row in rows if column < len(row)]
    found = [_number(cell) for cell in cells]
    blank = all(cell.text.strip(" -–") == "" for cell, number in zip(cells, found, strict=True) if number is None)
    return blank and sum(number is not None for number in found) * 2 > len(rows)


def _number(cell: Passage) -> Number | None:
    match = _NUMBER.match(cell.text)
    rest = cell.text[match.end() :].strip() if match else ""
    if match is None or (rest and len(rest) > 25):
        return None
    return Number(int(match[1].replace(".", "")), cell.span(match.start(), match.end()))
