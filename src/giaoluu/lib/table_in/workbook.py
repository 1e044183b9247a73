"""Workbooks, XLSX, XLS and ODS, by what their cells show; formulas by the value that was saved with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from giaoluu.lib.safe_archive import Archive, Damaged, Hostile
from giaoluu.lib.table_in.limits import PACKAGE
from giaoluu.lib.table_in.sheet import Fault

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_XML = (".xml", ".rels")


class Refused(Exception):
    """The workbook is not read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def rows_of_workbook(data: bytes) -> Iterator[tuple[str, Iterator[tuple[int, list[str]]]]]:
    """The sheets that can be seen, with their rows. Raises `Refused`."""
    if data.startswith(ZIP):
        _look_inside(data)
    elif _LOCKED in data:
        raise Refused(Fault.LOCKED)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        for about in book.sheets_metadata:
            if about.typ is SheetTypeEnum.WorkSheet and about.visible is SheetVisibleEnum.Visible:
                yield about.name, _rows(book.get_sheet_by_name(about.name))
    except (CalamineError, ValueError, OSError) as error:
        raise Refused(Fault.LOCKED if "assword" in str(error) else Fault.DAMAGED) from error


def _look_inside(data: bytes) -> None:
    """Unpack every member once within the limits: what calamine opens has the sizes that were counted here."""
    try:
        archive = Archive.open(data, PACKAGE)
        for name in archive.names:
            content = archive.read(name)
            if name.endswith(_XML) and (b"<!DOCTYPE" in content or b"<!ENTITY" in content):
                raise Refused(Fault.DAMAGED)
    except Hostile as error:
        raise Refused(Fault.TOO_HEAVY) from error
    except Damaged as error:
        raise Refused(Fault.DAMAGED) from error


def _rows(sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    # calamine counts rows from the first one of the sheet, but columns from the first that holds something.
    before = [""] * (sheet.start or (0, 0))[1]
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, before + [cell if type(cell) is str else _shown(cell) for cell in row]


def _shown(cell: object) -> str:
    """A value as people write it in a list: whole numbers without a point, days as 31/12/1985."""
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)
