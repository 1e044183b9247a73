"""Names of units out of an Excel file: hostile until read."""

from __future__ import annotations

from io import BytesIO
from typing import IO

from python_calamine import CalamineError, CalamineWorkbook

MOST_ROWS = 5_000
LONGEST_NAME = 300
HEADS = "tt|stt|tên|đơn vị|tên đơn vị|cơ quan|tên cơ quan|cơ quan, đơn vị"  # not translated: as offices write them


class NotASheet(Exception):
    """The file is no spreadsheet that can be read."""


def names_in(file: IO[bytes]) -> str:
    """The first column with words of the first sheet, a name a line; raises `NotASheet`."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(file.read()))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=True, nrows=MOST_ROWS)
    except (CalamineError, ValueError, OSError) as error:
        raise NotASheet from error
    names = (next((str(cell).strip() for cell in row if _is_name(cell)), "") for row in rows)
    return "\n".join(name[:LONGEST_NAME] for name in names if name and not _is_head(name))


def _is_name(cell: object) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)


def _is_head(name: str) -> bool:
    """The row above the names: "Tên đơn vị", "TT"."""
    return name.casefold() in HEADS.split("|")
