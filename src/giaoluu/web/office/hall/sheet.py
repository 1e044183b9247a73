"""A hall out of a workbook of somebody's, and a workbook to begin from."""

from __future__ import annotations

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from giaoluu.domain.seating.decisions.layout import Layout
from giaoluu.domain.seating.decisions.sheets import Cells, layout_of_sheets
from giaoluu.domain.seating.decisions.spots import seats_in
from giaoluu.lib.table_in import Fault, NotATable, Sheet, read_apart, sheets_in
from giaoluu.lib.table_in.limits import MOST_COLUMNS

MOST_BYTES = 5 * 1024 * 1024
MOST_LINES = 400


def layout_in(content: bytes) -> tuple[Layout, list[str]]:
    """The hall in a file, and all that is wrong with it, in sentences."""
    if len(content) > MOST_BYTES:
        return Layout(), [_("Tệp lớn hơn 5 MB nên chưa đọc. Một sơ đồ hội trường thường chưa đến 100 kB.")]
    try:
        sheets = sheets_in(read_apart(content))
    except NotATable as wrong:
        return Layout(), [_unread(wrong.fault)]
    wide = [sheet.name for sheet in sheets if any(len(row.cells) >= MOST_COLUMNS for row in sheet.rows)]
    if wide:
        told = _(
            "Trang tính “%(name)s” có từ %(most)d cột trở lên; chia hội trường thành nhiều khu, mỗi khu một trang."
        )
        return Layout(), [told % {"name": wide[0], "most": MOST_COLUMNS}]
    layout, faults = layout_of_sheets([(sheet.name, _cells(sheet)) for sheet in sheets])
    return layout, [str(fault) for fault in faults]


def _cells(sheet: Sheet) -> Cells:
    """The rows of a sheet with the empty ones between them, which are ways across."""
    rows = {row.number: row.cells for row in sheet.rows if row.number <= MOST_LINES}
    return [rows.get(number, ()) for number in range(1, max(rows, default=0) + 1)]


def _unread(fault: Fault) -> str:
    return {
        Fault.EMPTY: _("Tệp không có gì bên trong. Bản vẽ vẫn như cũ."),
        Fault.UNKNOWN: _("Tệp không phải bảng tính đọc được; nhận XLSX, XLS, ODS, CSV. Bản vẽ vẫn như cũ."),
        Fault.DAMAGED: _("Tệp bị hỏng. Mở bằng Excel, lưu lại thành XLSX rồi gửi lần nữa. Bản vẽ vẫn như cũ."),
        Fault.LOCKED: _("Tệp có mật khẩu. Bỏ mật khẩu rồi gửi lần nữa. Bản vẽ vẫn như cũ."),
        Fault.TOO_HEAVY: _("Tệp quá nặng so với một sơ đồ hội trường nên chưa đọc. Bản vẽ vẫn như cũ."),
    }[fault]


def workbook_of(layout: Layout) -> bytes:
    """The rows of a hall as the table that `layout_in` reads."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, bold = book.add_worksheet("Sơ đồ"), book.add_format({"bold": True})  # not translated: read again by name
        for column, head in enumerate(("Khu", "Hàng", "Từ", "Đến")):  # not translated: read again by name
            sheet.write_string(0, column, head, bold)
        for number, line in enumerate(_lines(layout), 1):
            sheet.write_string(number, 0, line[0])
            sheet.write_string(number, 1, line[1])
            sheet.write_number(number, 2, line[2])
            sheet.write_number(number, 3, line[3])
    return made.getvalue()


def _lines(layout: Layout) -> list[tuple[str, str, int, int]]:
    """A line for each run of numbers of each row."""
    rows: dict[tuple[str, str], list[int]] = {}
    for block in layout.blocks:
        for spot in seats_in(block):
            rows.setdefault((spot.name.block, spot.name.row), []).append(spot.name.number)
    return [(block, row, *run) for (block, row), numbers in rows.items() for run in _runs(sorted(numbers))]


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
