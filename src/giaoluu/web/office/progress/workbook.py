"""The workbook of progress: one row a part of a task, as the secretariat hands it on every week."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from giaoluu.domain.tasks.queries.parts import PartLine
from giaoluu.lib.formula_guard import guarded

WIDTHS = (6, 34, 60, 16, 12, 13, 16, 14, 46, 17)
HEAD_ROWS = 4
EVERY = 200
Report = Callable[[int], None]


def workbook(
    title: str, lines: Iterable[PartLine], *, today: date, at: datetime, report: Report = lambda _done: None
) -> bytes:
    """The workbook of these lines; `report` is told every few hundred rows how many are written."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": title})
        sheet = book.add_worksheet(_("Tiến độ"))
        styles = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "head": book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"}),
            "cell": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"}),
            "late": book.add_format({"valign": "top", "font_color": "#A3161F", "bold": True}),
        }
        _begin(sheet, title, at, styles)
        last = HEAD_ROWS - 1
        for number, line in enumerate(lines, 1):
            last = HEAD_ROWS + number - 1
            _write(sheet, last, number, line, today, styles)
            if number % EVERY == 0:
                report(number)
        sheet.autofilter(HEAD_ROWS - 1, 0, last, len(WIDTHS) - 1)
    return file.getvalue()


def _begin(sheet: Worksheet, title: str, at: datetime, styles: dict[str, object]) -> None:
    sheet.write_string(0, 0, guarded(title), styles["title"])
    sheet.write_string(1, 0, _("Lập lúc %(at)s") % {"at": f"{localtime(at):%H:%M %d/%m/%Y}"})
    heads = (
        _("STT"), _("Đơn vị"), _("Nhiệm vụ"), _("Căn cứ"), _("Vai trò"), _("Thời hạn"), _("Tình trạng"),
        _("Quá hạn (ngày)"), _("Ghi chú"), _("Cập nhật"),
    )  # fmt: skip
    for column, (head, width) in enumerate(zip(heads, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(HEAD_ROWS - 1, column, head, styles["head"])
    sheet.freeze_panes(HEAD_ROWS, 2)
    sheet.repeat_rows(HEAD_ROWS - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write(sheet: Worksheet, row: int, number: int, line: PartLine, today: date, styles: dict[str, object]) -> None:
    cell, day = styles["cell"], styles["day"]
    sheet.write_number(row, 0, number, cell)
    words = (line.agency, line.title, line.clause, str(line.share.label))
    for column, word in enumerate(words, 1):
        sheet.write_string(row, column, guarded(word), cell)
    if line.due_on:
        sheet.write_datetime(row, 5, datetime.combine(line.due_on, datetime.min.time()), day)
    late = line.is_late(today)
    sheet.write_string(row, 6, _("trễ hạn") if late else str(line.progress.label), styles["late"] if late else cell)
    if late and line.due_on:
        sheet.write_number(row, 7, (today - line.due_on).days, cell)
    sheet.write_string(row, 8, guarded(line.note), cell)
    if line.reported_at:
        sheet.write_string(row, 9, f"{localtime(line.reported_at):%H:%M %d/%m/%Y}", cell)
