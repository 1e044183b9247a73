"""A hall out of a spreadsheet: a sheet drawn as the hall looks, or a table of rows. Every fault with its cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import Align, SeatKind
from giaoluu.domain.seating.decisions.layout import Block, Layout, Mark, Row, Stage
from giaoluu.domain.seating.decisions.names import letters
from giaoluu.domain.seating.decisions.reading import MOST_BLOCKS, MOST_IN_ROW, MOST_ROWS, NAME
from giaoluu.domain.seating.decisions.spots import seats_of, twice_named, width_of
from giaoluu.lib.vietnamese import fold

Cells = Sequence[Sequence[object]]
SEAT = re.compile(r"(?P<kind>xl|bc|x)?[ -]*(?P<number>\d{1,4})?")
KINDS = {"xl": SeatKind.WHEELCHAIR, "bc": SeatKind.PRESS}
LABEL = re.compile(r"(?:hang )?(?P<label>[a-z]{1,3}|(?<=hang )\d{1,3})")
HEADS = {"block": ("khu", "block"), "row": ("hang", "day", "row"), "first": ("tu", "tu ghe", "from"),
         "last": ("den", "den ghe", "to")}  # fmt: skip
BESIDE = 150
"""Between two blocks that a table puts side by side."""


class Amiss(TextChoices):
    """What is wrong with a cell."""

    SEAT = "seat", _("Ô %(cell)s: “%(given)s” không phải ghế; nhận số ghế (12), x, XL 12 (xe lăn), BC 12 (báo chí).")
    ROW = "row", _("Ô %(cell)s: “%(given)s” không phải tên hàng; nhận chữ (C) hoặc số (3).")
    BLOCK = "block", _("Ô %(cell)s: “%(given)s” không phải tên khu; nhận 1 đến 6 chữ hoặc số.")
    NUMBER = "number", _("Ô %(cell)s: “%(given)s” không phải số ghế; nhận số từ 1 đến 9999.")
    ORDER = "order", _("Ô %(cell)s: “%(given)s” nhỏ hơn ghế đầu của hàng.")
    LONG = "long", _("Ô %(cell)s: hàng có %(given)s ghế, nhiều nhất là 200.")
    TWICE = "twice", _("Ô %(cell)s: hàng đã có ghế %(given)s.")
    MANY = "many", _("Ô %(cell)s: quá nhiều hàng hoặc khu (%(given)s).")
    NOTHING = "nothing", _("Trang tính “%(given)s”: không có ghế nào (ô %(cell)s).")
    NAMED = "named", _("Ghế %(given)s có hai chỗ; đổi tên khu hoặc tên hàng.")


@dataclass(frozen=True, slots=True)
class CellFault:
    """One thing that cannot be taken, with its cell."""

    cell: str
    why: Amiss
    given: str

    def __str__(self) -> str:
        return str(self.why.label) % {"cell": self.cell, "given": self.given[:60]}


def cell_name(row: int, column: int) -> str:
    """What a spreadsheet calls a cell, both counted from 0: (3, 1) is B4."""
    return f"{letters(column + 1)}{row + 1}"


def layout_of_sheets(sheets: Sequence[tuple[str, Cells]]) -> tuple[Layout, list[CellFault]]:
    """The hall in the sheets of a workbook: a table of rows, or each sheet a block as it looks from above.

    Never raises at what somebody wrote: where there are faults, the hall is what could be understood.
    """
    filled = [(name, cells) for name, cells in sheets if any(_text(one) for row in cells for one in row)]
    faults: list[CellFault] = []
    if filled and (columns := _columns(filled[0][1])):
        blocks = _side_by_side(_of_table(filled[0][1], columns, faults))
    else:
        blocks = _side_by_side([_of_grid(number, name, cells, faults) for number, (name, cells) in enumerate(filled)])
    if not any(block.rows for block in blocks):
        faults.append(CellFault("A1", Amiss.NOTHING, sheets[0][0] if sheets else ""))
    if len(blocks) > MOST_BLOCKS:
        faults.append(CellFault("A1", Amiss.MANY, str(len(blocks))))
    layout = Layout(Stage(), tuple(block for block in blocks if block.rows))
    if not faults:
        faults += [CellFault("", Amiss.NAMED, name) for name in twice_named(seats_of(layout))]
    return layout, faults


def _text(cell: object) -> str:
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell) if whole else cell).strip() if cell is not None else ""  # type: ignore[call-overload]


def _columns(cells: Cells) -> dict[str, int]:
    """Where a table has its four columns; nothing where its first row is no such head."""
    head = [fold(_text(cell)) for cell in cells[0]]
    found = {name: head.index(word) for name, words in HEADS.items() for word in words if word in head}
    return found if found.keys() == HEADS.keys() else {}


def _of_table(cells: Cells, columns: dict[str, int], faults: list[CellFault]) -> list[Block]:
    """The blocks of a table: a line for each row, or for each part of one; parts of a row have a gap between."""
    blocks: dict[str, dict[str, Row]] = {}
    for number, line in enumerate(cells[1:], 1):
        words = {name: _text(line[column]) if column < len(line) else "" for name, column in columns.items()}
        if not any(words.values()):
            continue
        at = {name: cell_name(number, column) for name, column in columns.items()}
        row = _line(words, at, faults)
        if row is None:
            continue
        rows = blocks.setdefault(words["block"], {})
        there = rows.get(row.label)
        twice = sorted(set(there.numbers) & set(row.numbers)) if there else []
        if twice:
            faults.append(CellFault(at["first"], Amiss.TWICE, str(twice[0])))
        else:
            rows[row.label] = _joined(there, row) if there else row
        if len(rows) > MOST_ROWS or len(rows[row.label].numbers) > MOST_IN_ROW:
            faults.append(CellFault(at["row"], Amiss.MANY, row.label))
    return [Block(name, rows=tuple(rows.values())[:MOST_ROWS]) for name, rows in blocks.items()]


def _line(words: dict[str, str], at: dict[str, str], faults: list[CellFault]) -> Row | None:
    before = len(faults)
    for name, why in (("block", Amiss.BLOCK), ("row", Amiss.ROW)):
        if not NAME.fullmatch(words[name]):
            faults.append(CellFault(at[name], why, words[name]))
    ends = []
    for name in ("first", "last"):
        good = words[name].isascii() and words[name].isdigit() and 1 <= int(words[name][:9]) <= 9_999
        ends.append(int(words[name][:9]) if good else 0)
        if not good:
            faults.append(CellFault(at[name], Amiss.NUMBER, words[name]))
    if len(faults) == before and ends[1] < ends[0]:
        faults.append(CellFault(at["last"], Amiss.ORDER, words["last"]))
    if len(faults) == before and ends[1] - ends[0] >= MOST_IN_ROW:
        faults.append(CellFault(at["last"], Amiss.LONG, str(ends[1] - ends[0] + 1)))
    if len(faults) > before:
        return None
    numbers = tuple(range(ends[0], ends[1] + 1))
    return Row(len(numbers), words["row"], numbers)


def _joined(there: Row, more: Row) -> Row:
    gaps = (*there.gaps, (there.seats, 2))
    return Row(there.seats + more.seats, there.label, (*there.numbers, *more.numbers), gaps)


def _of_grid(place: int, name: str, cells: Cells, faults: list[CellFault]) -> Block:
    """One sheet as a block: a filled cell is a seat, an empty one a way."""
    block = Block(name if NAME.fullmatch(name) else letters(place + 1), align=Align.LEFT)
    rows: list[Row] = []
    marks: list[Mark] = []
    ways = 0
    for number, line in enumerate(cells):
        words = [_text(cell) for cell in line]
        if not any(words):
            ways += bool(rows)
            continue
        if any(fold(word) in ("san khau", "stage") for word in words):
            continue
        row, kinds = _grid_row(number, words, str(len(rows) + 1), faults)
        if row.seats:
            rows.append(replace(row, way=ways * block.row_gap))
            marks += [Mark(row.label, seat, kind) for seat, kind in kinds]
            ways = 0
    if len(rows) > MOST_ROWS:
        faults.append(CellFault("A1", Amiss.MANY, str(len(rows))))
    left = min((row.skip for row in rows), default=0)
    rows = [replace(row, skip=row.skip - left) for row in rows[:MOST_ROWS]]
    return replace(block, rows=tuple(rows), marks=tuple(marks))


def _grid_row(
    number: int, words: list[str], label: str, faults: list[CellFault]
) -> tuple[Row, list[tuple[int, SeatKind]]]:
    """One line of cells; a first cell of letters is the name of the row."""
    first = next(place for place, word in enumerate(words) if word)
    named = LABEL.fullmatch(fold(words[first])) if fold(words[first]) not in (*KINDS, "x") else None
    if named:
        label, words = named["label"].upper(), [*([""] * (first + 1)), *words[first + 1 :]]
    seats: list[tuple[int, int]] = []
    kinds: list[tuple[int, SeatKind]] = []
    for column, word in enumerate(words):
        found = SEAT.fullmatch(fold(word)) if word else None
        if word and (found is None or len(seats) >= MOST_IN_ROW):
            faults.append(CellFault(cell_name(number, column), Amiss.SEAT if found is None else Amiss.LONG, word))
        elif found:
            seat = int(found["number"]) if found["number"] else (seats[-1][1] + 1 if seats else 1)
            if seat < 1 or seat in [taken for _, taken in seats]:
                faults.append(CellFault(cell_name(number, column), Amiss.TWICE if seat else Amiss.NUMBER, str(seat)))
                continue
            seats.append((column, seat))
            kinds += [(seat, KINDS[found["kind"]])] if found["kind"] in KINDS else []
    pairs = enumerate(pairwise(seats), 1)
    gaps = tuple((place, there[0] - here[0] - 1) for place, (here, there) in pairs if there[0] - here[0] > 1)
    skip = seats[0][0] if seats else 0
    return Row(len(seats), label, tuple(seat for _, seat in seats), gaps, skip), kinds


def _side_by_side(blocks: list[Block]) -> list[Block]:
    """Blocks that nobody gave a place stand beside each other before the stage."""
    widths = [max((width_of(block, row) for row in block.rows), default=0.0) for block in blocks]
    left = -(sum(widths) + BESIDE * max(0, len(blocks) - 1)) / 2
    placed = []
    for block, width in zip(blocks, widths, strict=True):
        placed.append(replace(block, x=round(left + width / 2)))
        left += width + BESIDE
    return placed
