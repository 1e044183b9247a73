"""Ruled tables: from ruling lines to cells, with the words that stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from giaoluu.compiler.reading.limits import MAX_RULES
from giaoluu.compiler.reading.page import Rule, Word, lines_of
from giaoluu.compiler.reading.pieces import Grid, Row

_SNAP = 3.0
_SHORTEST = 4.0
_MOST_SIDES = 200


@dataclass(frozen=True, slots=True)
class Cell:
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table: where its columns and rows begin and end, its cells, and the rows with their text."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def holds(self, word: Word) -> bool:
        return self._place(word) is not None

    def grid(self, words: Iterable[Word]) -> Grid:
        """The rows with the text of their cells; a cell over several rows speaks in the first and is empty below."""
        owner = {(row, column): cell for cell in self.cells for row, column in _squares(cell)}
        inside: dict[Cell, list[Word]] = {cell: [] for cell in self.cells}
        for word in words:
            place = self._place(word)
            if place in owner and place is not None:
                inside[owner[place]].append(word)
        texts = {
            cell: "\n".join(line.text(line.size / 2) for line in lines_of(found)) for cell, found in inside.items()
        }
        return Grid(tuple(Row(self._row(row, texts)) for row in range(len(self.ys) - 1)))

    def _row(self, row: int, texts: dict[Cell, str]) -> tuple[str, ...]:
        here = [cell for cell in self.cells if cell.row <= row < cell.row + cell.rows]
        here.sort(key=lambda cell: cell.column)
        return tuple(texts[cell] if cell.row == row else "" for cell in here)

    def _place(self, word: Word) -> tuple[int, int] | None:
        column = _interval(self.xs, (word.x0 + word.x1) / 2)
        row = _interval(self.ys, word.y - 0.3 * word.size)
        return None if row is None or column is None else (row, column)


def _text(words: list[Word]) -> str:
    return "\n".join(line.text(line.size / 2) for line in lines_of(words))


def ruled_tables(rules: Sequence[Rule]) -> list[Ruled]:
    """The tables that ruling lines draw, from top to bottom; frames of one cell and underlines are none."""
    rules = [rule for rule in rules if max(rule.x1 - rule.x0, rule.y1 - rule.y0) >= _SHORTEST]
    across = _joined([(rule.y0 + rule.y1, rule.x0, rule.x1) for rule in rules if rule.horizontal])
    down = _joined([(rule.x0 + rule.x1, rule.y0, rule.y1) for rule in rules if not rule.horizontal])
    if len(across) + len(down) > MAX_RULES:
        return []
    tables = (_table(*group) for group in _groups(across, down))
    return sorted((one for one in tables if one is not None), key=lambda one: (one.top, one.xs[0]))


_Sides = tuple[float, ...]
_Stroke = tuple[float, float, float]
"""Where it stands across its direction, where it begins and ends along it."""


def _joined(doubled: list[_Stroke]) -> list[_Stroke]:
    """Strokes snapped to common places, those that touch made one."""
    strokes = _snapped([(place / 2, start, end) for place, start, end in doubled])
    strokes.sort()
    joined: list[_Stroke] = []
    for place, start, end in strokes:
        if joined and joined[-1][0] == place and start <= joined[-1][2] + _SNAP:
            joined[-1] = (place, joined[-1][1], max(end, joined[-1][2]))
        else:
            joined.append((place, start, end))
    return joined


def _snapped(strokes: list[_Stroke]) -> list[_Stroke]:
    strokes.sort()
    snapped: list[_Stroke] = []
    anchor = None
    for place, start, end in strokes:
        if anchor is None or place - anchor > _SNAP:
            anchor = place
        snapped.append((anchor, start, end))
    return snapped


def _groups(across: list[_Stroke], down: list[_Stroke]) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Strokes that cross or touch one another belong to one table."""
    waiting = set(range(len(down)))
    rest = set(range(len(across)))
    groups = []
    while rest:
        rows, columns, new = set[int](), set[int](), {rest.pop()}
        while new:
            rows |= new
            met = {d for d in waiting if any(_touch(across[a], down[d]) for a in new)}
            waiting -= met
            columns |= met
            new = {a for a in rest if any(_touch(across[a], down[d]) for d in met)}
            rest -= new
        if columns:
            groups.append(([across[a] for a in sorted(rows)], [down[d] for d in sorted(columns)]))
    return groups


def _touch(horizontal: _Stroke, vertical: _Stroke) -> bool:
    y, left, right = horizontal
    x, top, bottom = vertical
    return left - _SNAP <= x <= right + _SNAP and top - _SNAP <= y <= bottom + _SNAP


def _table(across: list[_Stroke], down: list[_Stroke]) -> Ruled | None:
    ys = tuple(sorted({place for place, _, _ in across}))
    xs = tuple(sorted({place for place, _, _ in down}))
    if not (2 <= len(ys) <= _MOST_SIDES and 2 <= len(xs) <= _MOST_SIDES) or (len(xs) == 2 and len(ys) == 2):
        return None
    cells = _cells(xs, ys, across, down)
    return Ruled(xs, ys, cells) if len(cells) > 1 else None


def _cells(
    xs: tuple[float, ...], ys: tuple[float, ...], across: list[_Stroke], down: list[_Stroke]
) -> tuple[Cell, ...]:
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            cell = _grown(row, column, xs, ys, across, down)
            taken.update(_squares(cell))
            cells.append(cell)
    return tuple(cells)


def _grown(row: int, column: int, xs: _Sides, ys: _Sides, across: list[_Stroke], down: list[_Stroke]) -> Cell:
    """The cell whose first square this is: it grows to the right, then down, until a stroke stops it."""
    height = (ys[row] + ys[row + 1]) / 2
    right = column + 1
    while right < len(xs) - 1 and not _drawn(down, xs[right], height):
        right += 1
    middle = (xs[column] + xs[column + 1]) / 2
    below = row + 1
    while below < len(ys) - 1 and not _drawn(across, ys[below], middle):
        below += 1
    return Cell(row, column, below - row, right - column)


def _drawn(strokes: list[_Stroke], place: float, along: float) -> bool:
    return any(stroke[0] == place and stroke[1] <= along <= stroke[2] for stroke in strokes)


def _squares(cell: Cell) -> list[tuple[int, int]]:
    return [
        (row, column)
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]


def _interval(sides: tuple[float, ...], place: float) -> int | None:
    for position, (low, high) in enumerate(pairwise(sides)):
        if low <= place < high:
            return position
    return None
