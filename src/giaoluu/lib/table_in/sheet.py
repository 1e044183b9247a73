"""A table as it was read, and how it is written down between the process that reads and the one that asks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import IO, Any


class Fault(Enum):
    """Why a file gives no table."""

    EMPTY = "empty"
    UNKNOWN = "unknown"
    DAMAGED = "damaged"
    LOCKED = "locked"
    TOO_HEAVY = "too heavy"


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it: its number as the spreadsheet shows it, and its cells from column A on."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The words of a cell; empty where the row ends before it."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be seen, with the rows that are not empty."""

    name: str
    rows: list[Row] = field(default_factory=list)


def column_letters(column: int) -> str:
    """What a spreadsheet calls a column counted from 0: A, B, ... Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """The address of a cell as a spreadsheet shows it: `C17`."""
    return f"{column_letters(column)}{row}"


def write_sheets(sheets: Iterable[tuple[str, Iterable[tuple[int, list[str]]]]], out: IO[str]) -> None:
    """One JSON value a line: the name of a sheet, then its rows; the last line says that nothing is missing."""
    for name, rows in sheets:
        out.write(json.dumps({"sheet": name}, ensure_ascii=False) + "\n")
        for number, cells in rows:
            out.write(json.dumps([number, *cells], ensure_ascii=False) + "\n")
    out.write('{"end": true}\n')


def sheets_in(written: bytes) -> list[Sheet]:
    """The sheets that `write_sheets` has written. Raises `ValueError` where the end is missing."""
    sheets: list[Sheet] = []
    ended = False
    for value in _values(written):
        if isinstance(value, list):
            sheets[-1].rows.append(Row(value[0], tuple(value[1:])))
        elif "sheet" in value:
            sheets.append(Sheet(value["sheet"]))
        else:
            ended = value.get("end") is True
    if not ended:
        raise ValueError("a table without its end")
    return sheets


def _values(written: bytes) -> Iterator[Any]:
    # Not splitlines(): a cell may hold a character that Python takes for a line end.
    return (json.loads(line) for line in written.split(b"\n") if line)
