"""The walk through the body of a DOCX: paragraphs, tables, text boxes, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from giaoluu.compiler.reading.docx_numbering import Numbering
from giaoluu.compiler.reading.docx_styles import Styles, switched_on
from giaoluu.compiler.reading.limits import MAX_TABLE_DEPTH
from giaoluu.compiler.reading.pieces import Grid, Line, Piece, Row, flat
from giaoluu.compiler.reading.xml_tree import Element, attribute, child, name_of, number
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.legacy_vietnamese import convert_by_font, encoding_of_font, is_unicode

_WRAPPERS = {"sdtContent", "customXml", "ins", "moveTo", "smartTag", "sdt"}
_INLINE_WRAPPERS = _WRAPPERS | {"hyperlink", "fldSimple", "dir", "bdo", "rubyBase", "ruby", "oMath", "oMathPara"}
_DROPPED = {"del", "moveFrom", "sdtPr", "sdtEndPr", "rt", "pPr", "rPr"}
_NOTES = {"footnoteReference", "endnoteReference"}
_SYMBOLS = {
    0xF02D: "-",
    0xF02B: "+",
    0xF0B7: "-",
    0xF0A7: "-",
    0xF0D8: "-",
    0xF0A8: "□",
    0xF06F: "□",
    0xF0FE: "☑",
    0xF0FC: "✓",
}
_SAMPLE_RUNS = 4_000

Text = tuple[str, str | None]
"""Letters and the font they are shown in."""


@dataclass(slots=True)
class Body:
    """One reading of a document's body; `blocks` gives its pieces, `remarks` what was passed over."""

    styles: Styles
    numbering: Numbering
    fonts_tell: bool = False
    notes: int = 0
    converted: set[str] = field(default_factory=set)
    foreign: bool = False
    depth: int = 0
    carried: list[Text] = field(default_factory=list)

    def look_at_fonts(self, content: Element) -> None:
        """Decide whether letters under fonts of the old encodings are really in those encodings.

        Text typed in Unicode often stands under a left-over `.VnTime`; one run that proves it speaks for all.
        """
        legacy = unicode = 0
        for run in content.iter("{*}r"):
            properties = child(run, "rPr")
            if encoding_of_font(self.styles.font(properties, child(run.getparent(), "pPr"))):
                letters = "".join(one.text or "" for one in run if name_of(one) == "t")
                legacy += bool(letters.strip()) and not letters.isascii()
                unicode += is_unicode(letters)
            if legacy > _SAMPLE_RUNS:
                break
        self.fonts_tell = legacy > 0 and unicode <= legacy * 0.1

    def remarks(self) -> tuple[str, ...]:
        found = [f"Văn bản mã {name}, đã chuyển sang Unicode." for name in sorted(self.converted)]
        if self.notes:
            found.append(f"Có {self.notes} chú thích (cuối trang hoặc cuối văn bản) không được đọc.")
        if self.foreign:
            found.append("Có phần nhúng từ tệp khác không được đọc.")
        return tuple(found)

    def blocks(self, container: Element) -> Iterator[Piece]:
        for element in container:
            match name_of(element):
                case "p":
                    yield from self.paragraph(element)
                case "tbl":
                    yield from self.table(element)
                case "AlternateContent":
                    yield from self.blocks(_chosen(element))
                case "altChunk":
                    self.foreign = True
                case name if name in _WRAPPERS:
                    yield from self.blocks(element)

    def paragraph(self, element: Element) -> Iterator[Piece]:
        properties = child(element, "pPr")
        texts: list[Text] = []
        boxes: list[Element] = []
        self.inline(element, properties, texts, boxes)
        for box in boxes:
            yield from self.nested(box)
        if _mark(properties, "del") or _mark(properties, "moveFrom"):
            # The paragraph mark is deleted: what is left of the paragraph belongs to the next one.
            self.carried += texts
            return
        texts, self.carried = self.carried + texts, []
        text = self.joined(texts)
        if not text and (boxes or _mark(properties, "vanish")):
            return
        label = self.numbering.label(properties)
        yield Line(f"{label} {text.lstrip()}".rstrip() if label else text)

    def nested(self, container: Element) -> Iterator[Piece]:
        self.depth += 1
        if self.depth > MAX_TABLE_DEPTH:
            raise Unreadable("Bảng hoặc khung chữ lồng nhau quá nhiều lớp; hãy bỏ bớt lớp lồng rồi gửi lại.")
        kept, self.carried = self.carried, []
        yield from self.blocks(container)
        self.carried = kept
        self.depth -= 1

    def inline(self, container: Element, paragraph: Element | None, texts: list[Text], boxes: list[Element]) -> None:
        for element in container:
            name = name_of(element)
            if name == "r":
                self.run(element, paragraph, texts, boxes)
            elif name == "AlternateContent":
                self.inline(_chosen(element), paragraph, texts, boxes)
            elif name not in _DROPPED:
                # Unknown wrappers (mathematics, fields, future ones) may hold runs: looked through, never skipped.
                self.inline(element, paragraph, texts, boxes)

    def run(self, run: Element, paragraph: Element | None, texts: list[Text], boxes: list[Element]) -> None:
        properties = child(run, "rPr")
        if self.styles.hidden(properties):
            return
        font = self.styles.font(properties, paragraph) if self.fonts_tell else None
        for element in run:
            self.run_part(element, font, texts, boxes)

    def run_part(self, element: Element, font: str | None, texts: list[Text], boxes: list[Element]) -> None:
        match name_of(element):
            case "t":
                texts.append((element.text or "", font))
            case "tab" | "ptab":
                texts.append(("\t", font))
            case "br" | "cr":
                texts.append(("\n", font))
            case "noBreakHyphen":
                texts.append(("-", font))
            case "softHyphen":
                texts.append(("\xad", font))
            case "sym":
                texts.append((_symbol(element), None))
            case "AlternateContent":
                for part in _chosen(element):
                    self.run_part(part, font, texts, boxes)
            case "drawing" | "pict" | "object":
                boxes += _boxes(element)
            case name if name in _NOTES:
                self.notes += 1

    def joined(self, texts: list[Text]) -> str:
        """The letters of neighbouring runs of one font together: an old encoding may split a letter over two runs."""
        parts: list[Text] = []
        for text, font in texts:
            if parts and parts[-1][1] == font:
                parts[-1] = (parts[-1][0] + text, font)
            else:
                parts.append((text, font))
        return "".join(self.shown(text, font) for text, font in parts)

    def shown(self, text: str, font: str | None) -> str:
        encoding = encoding_of_font(font)
        if font is None or encoding is None:
            return text
        self.converted.add(encoding)
        return convert_by_font(text, font)

    def table(self, element: Element) -> Iterator[Piece]:
        rows = tuple(self.row(row) for row in _inside(element, "tr") if not _hidden_row(row))
        if len(rows) == 1 and len(rows[0]) == 1 and any(isinstance(piece, Grid) for piece in rows[0][0]):
            # A frame around other tables is not a table of its own.
            yield from rows[0][0]
        elif rows:
            yield Grid(tuple(Row(tuple(map(flat, row))) for row in rows if row))

    def row(self, row: Element) -> list[list[Piece]]:
        cells: list[list[Piece]] = []
        for cell in _inside(row, "tc"):
            properties = child(cell, "tcPr")
            if _continues(child(properties, "hMerge")):
                continue
            pieces = list(self.nested(cell))
            merged = _continues(child(properties, "vMerge")) or child(properties, "cellDel") is not None
            cells.append([] if merged else pieces)
        before = number(attribute(child(row, "trPr", "gridBefore"), "val"), 60) or 0
        return [*([[]] if before > 0 else []), *cells]


def _chosen(alternate: Element) -> Element:
    """The branch of an AlternateContent to read: the first choice that says anything, else the fallback."""
    branches = [one for one in alternate if name_of(one) in ("Choice", "Fallback")]
    speaking = (one for one in branches if one.find(".//{*}t") is not None or one.find(".//{*}txbxContent") is not None)
    return next(speaking, branches[0] if branches else alternate)


def _boxes(element: Element) -> list[Element]:
    """The text boxes of a drawing, outermost only, each once."""
    found: list[Element] = []
    for one in element:
        if name_of(one) == "txbxContent":
            found.append(one)
        else:
            found += _boxes(_chosen(one) if name_of(one) == "AlternateContent" else one)
    return found


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, looking through content controls and tracked insertions."""
    for one in element:
        if name_of(one) == wanted:
            yield one
        elif name_of(one) in _WRAPPERS:
            yield from _inside(one, wanted)


def _hidden_row(row: Element) -> bool:
    properties = child(row, "trPr")
    return child(properties, "del") is not None or switched_on(child(properties, "hidden"))


def _continues(merge: Element | None) -> bool:
    return merge is not None and attribute(merge, "val") in (None, "continue")


def _mark(properties: Element | None, name: str) -> bool:
    return switched_on(child(properties, "rPr", name))


def _symbol(element: Element) -> str:
    code = attribute(element, "char") or ""
    try:
        value = int(code[:6], 16)
    except ValueError:
        return ""
    if 0xF000 <= value <= 0xF0FF:
        return _SYMBOLS.get(value, "-" if value > 0xF07F else chr(value - 0xF000))
    return chr(value) if 0x20 <= value < 0xD800 else ""
