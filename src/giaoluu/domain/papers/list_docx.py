"""The same lists as DOCX, to be worked on further: Times New Roman, A4, Vietnamese."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from giaoluu.domain.papers.lists import Group, Listing
from giaoluu.lib.stream_safe import printable_xml

FONT = "Times New Roman"
_SHORT, _LONG = 210, 297
_EDGE = 15


def as_docx(found: Listing) -> bytes:
    """The list as a document of Word."""
    document = Document()
    _set_up(document, found)
    _line(document, found.title, bold=True, size=14)
    _line(document, found.told, italic=True)
    _table(document, found)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, found: Listing) -> None:
    """Paper, font and language of the whole; the event's name above each page, its number below."""
    document.core_properties.title = printable_xml(found.title)
    document.core_properties.language = "vi-VN"
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(12)
    fonts = style.element.rPr.rFonts
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    language = OxmlElement("w:lang")
    for script in ("val", "eastAsia"):
        language.set(qn(f"w:{script}"), "vi-VN")
    style.element.rPr.append(language)
    _on_paper(document.sections[0], found)


def _on_paper(section: Any, found: Listing) -> None:
    width, height = (_LONG, _SHORT) if found.is_wide else (_SHORT, _LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if found.is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(_EDGE)
    section.header.paragraphs[0].text = printable_xml(found.event)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(_("Trang") + " ")
    _field(foot.add_run(), "PAGE")


def _field(run: Any, code: str) -> None:
    """A field that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run._r.addnext(field)  # noqa: SLF001 - python-docx has no fields of its own


def _line(document: Any, words: str, *, bold: bool = False, italic: bool = False, size: int = 12) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(printable_xml(words))
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)


def _table(document: Any, found: Listing) -> None:
    table = document.add_table(rows=1, cols=len(found.heads))
    table.style, table.autofit = "Table Grid", False
    whole = (_LONG if found.is_wide else _SHORT) - 2 * _EDGE
    for column, width in zip(table.columns, found.widths, strict=True):
        column.width = Mm(whole * width / sum(found.widths))
    _fill(table.rows[0], found.heads, bold=True)
    _repeat(table.rows[0])
    for group in found.groups:
        if group.name:
            _head_of_group(table, group)
        for row in group.rows:
            _fill(table.add_row(), row)


def _head_of_group(table: Any, group: Group) -> None:
    cells = table.add_row().cells
    cell = cells[0].merge(cells[-1])
    cell.paragraphs[0].add_run(printable_xml(group.name)).bold = True
    cell.paragraphs[0].add_run("  " + printable_xml(group.told)).italic = True


def _fill(row: Any, words: list[str], *, bold: bool = False) -> None:
    for cell, said in zip(row.cells, words, strict=True):
        cell.paragraphs[0].add_run(printable_xml(said)).bold = bold


def _repeat(row: Any) -> None:
    """The headings stand on every page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    properties.append(OxmlElement("w:tblHeader"))
