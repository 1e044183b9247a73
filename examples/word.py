"""A plan as a Word file in the form of Decree 30, with Word's own numbering, as an office would write it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Word
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from examples.make import Example, Line, Rows

CENTRED = WD_ALIGN_PARAGRAPH.CENTER
LEVELS = {"section": 0, "clause": 1, "letter": 2, "dash": 3}
LEVEL_FORMS = (
    ("upperRoman", "%1.", True),
    ("decimal", "%2.", True),
    ("lowerLetter", "%3)", False),
    ("bullet", "-", False),
)
CLAUSES, STEPS = 90, 91


def write(example: Example, path: Path) -> None:
    """Write the example to `path`; the same text gives the same bytes."""
    document = Document()
    page(document)
    declare_numbering(document)
    letterhead(document, example.letterhead)
    title(document, example.letterhead)
    for piece in example.body:
        add(document, piece)
    closing(document, example)
    save(document, path)


def page(document: Word) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTRED
    field(number.add_run(), "PAGE")
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN"/>'))
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(0), Pt(0)


def field(run: object, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)  # noqa: SLF001 - python-docx has no fields of its own


def declare_numbering(document: Word) -> None:
    """One list for the clauses of the plan; the steps of the programme have a list of their own."""
    forms = "".join(level(at, kind, text, bold) for at, (kind, text, bold) in enumerate(LEVEL_FORMS))
    numbering = document.part.numbering_part.element
    numbering.insert(0, abstract(CLAUSES, "multilevel", forms))
    numbering.insert(0, abstract(STEPS, "singleLevel", level(0, "decimal", "(%1)", bold=False)))
    for number in (CLAUSES, STEPS):
        numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )


def abstract(number: int, kind: str, levels: str) -> object:
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
    )


def level(at: int, kind: str, text: str, bold: bool) -> str:
    weight = "<w:rPr><w:b/></w:rPr>" if bold else "<w:rPr><w:b w:val='0'/></w:rPr>"
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr>{weight}</w:lvl>'
    )


def letterhead(document: Word, head: dict[str, str]) -> None:
    table = columns(document.add_table(rows=2, cols=2), 7, 9.8)
    left, right = table.rows[0].cells
    if head["parent"]:
        say(left, head["parent"], 12)
    for line in head["issuer"].split(" / "):
        say(left, line, 12, bold=True)
    rule(left, 2.4)
    say(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    say(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(right, 1.1)
    left, right = table.rows[1].cells
    say(left, f"Số: {head['number']}", 13)
    say(right, head["place"], 13, italic=True)


def columns(table: Table, *widths: float) -> Table:
    """The table centred, its columns as wide as told in cm."""
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    return table


def say(cell: _Cell, text: str, size: float, bold: bool = False, italic: bool = False) -> Paragraph:
    """A centred line in a cell; the empty paragraph that every new cell has is used first."""
    unused = len(cell.paragraphs) == 1 and not cell.text
    paragraph = cell.paragraphs[0] if unused else cell.add_paragraph()
    paragraph.alignment = CENTRED
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def rule(place: Word | _Cell, indent: float) -> None:
    """A short rule under a line: an empty paragraph with a border above it, `indent` cm in from both sides."""
    paragraph = place.add_paragraph()
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Cm(indent)
    paragraph.paragraph_format.line_spacing = Pt(8)
    border = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - python-docx has no borders of its own
        parse_xml(border), "w:spacing", "w:ind", "w:jc"
    )


def title(document: Word, head: dict[str, str]) -> None:
    for text in (head["kind"], head["subject"]):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTRED
        paragraph.paragraph_format.space_before = Pt(12 if text == head["kind"] else 0)
        paragraph.add_run(text).bold = True
    rule(document, 5.8)


def add(document: Word, piece: Line | Rows) -> None:
    if hasattr(piece, "cells"):
        grid(document, piece.cells)
        return
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.space_before = Pt(4)
    paragraph.paragraph_format.keep_with_next = piece.style == "section" or (
        piece.style == "clause" and ":" not in piece.text
    )
    name, colon, rest = piece.text.partition(": ") if piece.style == "clause" else (piece.text, "", "")
    run = paragraph.add_run(name)
    run.bold, run.italic = piece.style in {"section", "clause"}, piece.style == "basis"
    if rest:
        paragraph.add_run(colon + rest)
    if piece.style == "step":
        number(paragraph, STEPS, 0)
    elif piece.style in LEVELS:
        number(paragraph, CLAUSES, LEVELS[piece.style])
    else:
        paragraph.paragraph_format.first_line_indent = Cm(1.27)


def number(paragraph: Paragraph, list_id: int, at: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx only numbers by style
    properties.get_or_add_ilvl().val = at
    properties.get_or_add_numId().val = list_id


def grid(document: Word, cells: list[list[str]]) -> None:
    table = columns(document.add_table(rows=len(cells), cols=3, style="Table Grid"), 1.3, 11.4, 3.3)
    for row, texts in enumerate(cells):
        for column, (cell, text) in enumerate(zip(table.rows[row].cells, texts, strict=True)):
            paragraph = say(cell, text, 12, bold=row == 0 or not texts[0])
            if row and column == 1:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT


def closing(document: Word, example: Example) -> None:
    document.add_paragraph()
    left, right = columns(document.add_table(rows=1, cols=2), 8.8, 7.6).rows[0].cells
    say(left, "Nơi nhận:", 12, bold=True, italic=True).alignment = WD_ALIGN_PARAGRAPH.LEFT
    for line in example.parts["recipients"]:
        say(left, f"- {line.text}", 11).alignment = WD_ALIGN_PARAGRAPH.LEFT
    *capacity, name = [line.text for line in example.parts["signature"]]
    for text in capacity:
        say(right, text, 13, bold=True)
    for _ in range(4):
        right.add_paragraph()
    say(right, name, 13, bold=True)


def save(document: Word, path: Path) -> None:
    """Write the file with one fixed time in it, so that an unchanged text makes no change in git."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
