"""The walk through the body of an ODT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from giaoluu.compiler.reading.limits import MAX_TABLE_DEPTH
from giaoluu.compiler.reading.odt_lists import Counters, Lists
from giaoluu.compiler.reading.pieces import Grid, Line, Piece, Row, flat
from giaoluu.compiler.reading.xml_tree import Element, attribute, name_of, number
from giaoluu.compiler.source import Unreadable

_BLANKS = re.compile(r"[ \t\r\n]+")
_DROPPED = {
    "annotation",
    "annotation-end",
    "desc",
    "event-listeners",
    "forms",
    "hidden-text",
    "index-title-template",
    "ruby-text",
    "sequence-decls",
    "title",
    "tracked-changes",
    "user-field-decls",
    "variable-decls",
}
_ROW_GROUPS = {"table-header-rows", "table-rows", "table-row-group"}
_SHAPES = {"custom-shape", "rect", "g", "frame", "text-box", "shape", "ellipse"}
_MOST_REPEATS = 64
_MOST_BLANKS = 1_000


@dataclass(slots=True)
class _ListPlace:
    """The list that is being walked: its style, its counters, how deep."""

    style: str | None
    counters: Counters
    level: int


@dataclass(slots=True)
class Body:
    """One reading of an ODT's body."""

    lists: Lists
    notes: int = 0
    depth: int = 0
    boxes: list[Element] = field(default_factory=list)

    def remarks(self) -> tuple[str, ...]:
        said = f"Có {self.notes} chú thích (cuối trang hoặc cuối văn bản) không được đọc."
        return (said,) if self.notes else ()

    def blocks(self, container: Element) -> Iterator[Piece]:
        for element in container:
            yield from self.block(element)

    def block(self, element: Element) -> Iterator[Piece]:
        match name_of(element):
            case "p":
                yield from self.paragraph(element, "")
            case "h":
                yield from self.paragraph(element, self.lists.heading(element))
            case "list":
                yield from self.items(element, None)
            case "table":
                yield from self.table(element)
            case "section" if attribute(element, "display") == "none":
                return
            case name if name not in _DROPPED:
                # Sections, indexes, shapes that stand free: what they hold is text of the document.
                yield from self.nested(element)

    def paragraph(self, element: Element, label: str) -> Iterator[Piece]:
        outer, self.boxes = self.boxes, []
        text = "".join(self.inline(element))
        boxes, self.boxes = self.boxes, outer
        for box in boxes:
            yield from self.nested(box)
        if text.strip() or label or not boxes:
            # Blanks at the ends of a paragraph are the layout of the XML, not text; `text:s` and tabs stay.
            yield Line(f"{label} {text.lstrip()}".rstrip() if label else text)

    def nested(self, container: Element) -> Iterator[Piece]:
        self.depth += 1
        if self.depth > MAX_TABLE_DEPTH * 2:
            raise Unreadable("Bảng hoặc khung chữ lồng nhau quá nhiều lớp; hãy bỏ bớt lớp lồng rồi gửi lại.")
        yield from self.blocks(container)
        self.depth -= 1

    def inline(self, element: Element) -> Iterator[str]:
        yield _blanks(element.text)
        for one in element:
            yield from self.inline_part(one)
            yield _blanks(one.tail)

    def inline_part(self, element: Element) -> Iterator[str]:
        match name_of(element):
            case "s":
                yield " " * min(_MOST_BLANKS, max(0, number(attribute(element, "c")) or 1))
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "note":
                self.notes += 1
            case name if name in _SHAPES:
                self.boxes.append(element)
            case name if name not in _DROPPED:
                yield from self.inline(element)

    def items(self, element: Element, above: _ListPlace | None) -> Iterator[Piece]:
        own = attribute(element, "style-name")
        if above is None:
            place = _ListPlace(own, self.lists.begin(element), 1)
        else:
            place = _ListPlace(own or above.style, above.counters, above.level + 1)
        for item in element:
            if name_of(item) in ("list-item", "list-header"):
                yield from self.item(item, place)

    def item(self, item: Element, place: _ListPlace) -> Iterator[Piece]:
        labelled = name_of(item) == "list-header"
        for element in item:
            name = name_of(element)
            if name == "list":
                yield from self.items(element, place)
            elif name in ("p", "h"):
                yield from self.paragraph(element, "" if labelled else self.label(item, element, place))
                labelled = True
            else:
                yield from self.block(element)

    def label(self, item: Element, paragraph: Element, place: _ListPlace) -> str:
        style = place.style or self.lists.style_of_paragraph(attribute(paragraph, "style-name"))
        return self.lists.label(style, place.counters, place.level, number(attribute(item, "start-value")))

    def table(self, element: Element) -> Iterator[Piece]:
        rows = self.rows(element)
        if len(rows) == 1 and len(rows[0]) == 1 and any(isinstance(piece, Grid) for piece in rows[0][0]):
            yield from rows[0][0]
        elif rows:
            yield Grid(tuple(Row(tuple(map(flat, row))) for row in rows if row))

    def rows(self, table: Element) -> list[list[list[Piece]]]:
        found: list[list[list[Piece]]] = []
        hanging: dict[int, int] = {}
        for row in _table_rows(table):
            cells = self.row(row, hanging)
            repeated = number(attribute(row, "number-rows-repeated")) or 1
            found += [cells] * (min(repeated, _MOST_REPEATS) if any(cells) else 1)
        return found

    def row(self, row: Element, hanging: dict[int, int]) -> list[list[Piece]]:
        """The cells; one that is covered from the left is left out, one that is covered from above is empty."""
        cells: list[list[Piece]] = []
        column = covered = 0
        for cell in row:
            times = min(max(1, number(attribute(cell, "number-columns-repeated")) or 1), _MOST_REPEATS)
            if name_of(cell) == "table-cell":
                wide = number(attribute(cell, "number-columns-spanned")) or 1
                tall = number(attribute(cell, "number-rows-spanned")) or 1
                content = list(self.nested(cell))
                cells += [content] * times
                if tall > 1:
                    hanging[column] = tall - 1
                covered = wide - 1
            elif name_of(cell) == "covered-table-cell":
                for position in range(column, column + times):
                    covered = self._covered(position, covered, hanging, cells)
            column += times
        return cells

    def _covered(self, column: int, covered: int, hanging: dict[int, int], cells: list[list[Piece]]) -> int:
        if covered > 0:
            return covered - 1
        if hanging.get(column, 0) > 0:
            hanging[column] -= 1
            cells.append([])
        return 0


def _table_rows(table: Element) -> Iterator[Element]:
    for element in table:
        if name_of(element) == "table-row":
            yield element
        elif name_of(element) in _ROW_GROUPS:
            yield from _table_rows(element)


def _blanks(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "")
