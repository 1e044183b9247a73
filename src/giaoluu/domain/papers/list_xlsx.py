"""The same lists as a workbook; no cell of it is a formula."""

from __future__ import annotations

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

from giaoluu.domain.papers.lists import Listing
from giaoluu.lib.formula_guard import guarded

_A4 = 9
_TOP = 4


def as_xlsx(found: Listing) -> bytes:
    """The list as a workbook: one sheet, headings kept in sight, ready for A4."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": guarded(found.title)})
        sheet = book.add_worksheet(_("Danh sách"))
        bold = book.add_format({"bold": True, "font_name": "Times New Roman", "font_size": 14})
        plain = book.add_format({"font_name": "Times New Roman"})
        head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "font_name": "Times New Roman"})
        cell = book.add_format({"border": 4, "text_wrap": True, "valign": "top", "font_name": "Times New Roman"})
        agency = book.add_format({"bold": True, "font_name": "Times New Roman"})
        for row, (words, style) in enumerate(((found.title, bold), (found.event, plain), (found.told, plain))):
            sheet.write_string(row, 0, guarded(words), style)
        for column, (words, width) in enumerate(zip(found.heads, found.widths, strict=True)):
            sheet.set_column(column, column, width + 2)
            sheet.write_string(_TOP - 1, column, words, head)
        row = _TOP
        for group in found.groups:
            if group.name:
                sheet.write_string(row, 0, guarded(f"{group.name} ({group.told})"), agency)
                row += 1
            for words_of_row in group.rows:
                for column, words in enumerate(words_of_row):
                    sheet.write_string(row, column, guarded(words), cell)
                row += 1
        sheet.freeze_panes(_TOP, min(2, len(found.heads)))
        sheet.repeat_rows(_TOP - 1)
        sheet.set_paper(_A4)
        if found.is_wide:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return file.getvalue()
