"""A drawing as it is kept and sent, read strictly: every fault with its place and the nearest that is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from math import ceil, isfinite
from typing import Any, TypeVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from giaoluu.domain.seating.choices import Align, Labels, Numbering, SeatKind, StageShape
from giaoluu.domain.seating.decisions.layout import Block, Layout, Mark, Row, Stage
from giaoluu.domain.seating.decisions.spots import behind_first, counted, seats_of, twice_named, width_of

FARTHEST = 20_000
MOST_BLOCKS, MOST_ROWS, MOST_IN_ROW, MOST_SEATS = 60, 100, 200, 5_000
WIDEST_ARC = 3.0
NAME = re.compile(r"[^\W_]{1,6}")
LIMITS: Mapping[str, tuple[int, int]] = {
    "width": (200, 5_000), "depth": (100, 3_000), "x": (-FARTHEST, FARTHEST), "y": (-FARTHEST, FARTHEST),
    "angle": (-180, 180), "radius": (0, FARTHEST), "seat_gap": (45, 200), "row_gap": (60, 400), "aisle": (40, 600),
    "first": (1, 200), "start": (1, 900), "step": (1, 2), "seats": (1, MOST_IN_ROW), "skip": (0, MOST_IN_ROW),
    "number": (1, 9_999), "after": (1, MOST_IN_ROW), "slots": (1, MOST_IN_ROW), "way": (0, 1_000),
}  # fmt: skip
"""The least and the most that a number may be, by what it is called."""


class Why(TextChoices):
    """What is wrong with a value."""

    NUMBER = "number", _("%(place)s: “%(given)s” không phải số nguyên được nhận; gần nhất là %(nearest)s.")
    CHOICE = "choice", _("%(place)s: không có “%(given)s”; gần nhất là “%(nearest)s”.")
    FIELD = "field", _("%(place)s: không có mục “%(given)s”; gần nhất là “%(nearest)s”.")
    SHAPE = "shape", _("%(place)s: cần %(nearest)s, không phải “%(given)s”.")
    NAME = "name", _("%(place)s: tên “%(given)s” chỉ được gồm 1 đến 6 chữ hoặc số; gần nhất là “%(nearest)s”.")
    TWICE = "twice", _("%(place)s: “%(given)s” gọi tên hai ghế; đổi tên khu, tên hàng hoặc số ghế đầu (%(nearest)s).")
    MANY = "many", _("%(place)s: %(given)s, nhiều nhất là %(nearest)s.")
    BENT = "bent", _("%(place)s: hàng dài %(given)s cm không uốn được; bán kính gần nhất là %(nearest)s cm.")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be taken: where, why, what was given, and the nearest that would be."""

    place: str
    why: Why
    given: str
    nearest: str

    def __str__(self) -> str:
        told = {"place": self.place or "–", "given": self.given[:60], "nearest": self.nearest}
        return str(self.why.label) % told


class LayoutWrong(Exception):
    """The drawing cannot be taken; `faults` are all that is wrong with it. Nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))


Choice = TypeVar("Choice", bound=TextChoices)
Thing = TypeVar("Thing")


class _Reader:
    """Collects what is wrong while values are read; a wrong one is read as the nearest that is right."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def wrong(self, place: str, why: Why, given: object, nearest: object) -> None:
        self.faults.append(Fault(place, why, str(given), str(nearest)))

    def number(self, place: str, given: object, called: str) -> int:
        low, high = LIMITS[called]
        if isinstance(given, int) and not isinstance(given, bool) and low <= given <= high:
            return given
        nearest = max(low, min(high, round(_size(given, low))))
        self.wrong(place, Why.NUMBER, given, nearest)
        return nearest

    def choice(self, place: str, given: object, choices: type[Choice]) -> Choice:
        if given in choices.values:
            return choices(given)
        near = get_close_matches(str(given), choices.values, 1, 0)[0]
        self.wrong(place, Why.CHOICE, given, near)
        return choices(near)

    def name(self, place: str, given: object) -> str:
        if isinstance(given, str) and NAME.fullmatch(given):
            return given
        nearest = "".join(re.findall(r"[^\W_]", str(given)))[:6] or "A"
        self.wrong(place, Why.NAME, given, nearest)
        return nearest

    def listed(self, place: str, given: object, most: int, read: Callable[[str, Any], Thing]) -> tuple[Thing, ...]:
        if not isinstance(given, list):
            self.wrong(place, Why.SHAPE, given, "[…]")
            return ()
        if len(given) > most:
            self.wrong(place, Why.MANY, len(given), most)
        return tuple(read(f"{place}.{number}", one) for number, one in enumerate(given[:most], 1))

    def fields(self, place: str, given: object, of: type) -> dict[str, Any]:
        if not isinstance(given, dict):
            self.wrong(place, Why.SHAPE, given, "{…}")
            return {}
        known = [field.name for field in fields(of)]
        for name in given.keys() - set(known):
            self.wrong(place, Why.FIELD, name, get_close_matches(str(name), known, 1, 0)[0])
        return {name: given[name] for name in known if name in given}

    def stage(self, place: str, given: object) -> Stage:
        kept = self.fields(place, given, Stage)
        read: dict[str, Any] = {
            name: self.number(f"{place}.{name}", kept[name], name) for name in kept if name in LIMITS
        }
        if "shape" in kept:
            read["shape"] = self.choice(f"{place}.shape", kept["shape"], StageShape)
        return Stage(**read)

    def row(self, place: str, given: object) -> Row:
        kept = {"seats": given} if isinstance(given, int) else self.fields(place, given, Row)
        seats = self.number(f"{place}.seats", kept.get("seats"), "seats")
        label = self.name(f"{place}.label", kept["label"]) if kept.get("label") else ""
        numbers = self.listed(f"{place}.numbers", kept.get("numbers", []), MOST_IN_ROW, self._numbered)
        if numbers and len(numbers) != seats:
            self.wrong(f"{place}.numbers", Why.MANY, len(numbers), seats)
            numbers = ()
        gaps = self.listed(f"{place}.gaps", kept.get("gaps", []), MOST_IN_ROW, self._gap)
        skip = self.number(f"{place}.skip", kept.get("skip", 0), "skip")
        return Row(seats, label, numbers, gaps, skip, self.number(f"{place}.way", kept.get("way", 0), "way"))

    def _numbered(self, place: str, given: object) -> int:
        return self.number(place, given, "number")

    def _gap(self, place: str, given: object) -> tuple[int, int]:
        if not isinstance(given, list) or len(given) != 2:
            self.wrong(place, Why.SHAPE, given, "[1, 1]")
            return 1, 1
        return self.number(place, given[0], "after"), self.number(place, given[1], "slots")

    def _after(self, place: str, given: object) -> int:
        return self.number(place, given, "after")

    def mark(self, place: str, given: object) -> Mark:
        kept = self.fields(place, given, Mark)
        row, number = self.name(f"{place}.row", kept.get("row")), self._numbered(f"{place}.number", kept.get("number"))
        return Mark(row, number, self.choice(f"{place}.kind", kept.get("kind"), SeatKind))

    def block(self, place: str, given: object) -> Block:
        kept = self.fields(place, given, Block)
        read: dict[str, Any] = {
            name: self.number(f"{place}.{name}", kept[name], name) for name in kept if name in LIMITS
        }
        for name, choices in (("align", Align), ("labels", Labels), ("numbering", Numbering), ("kind", SeatKind)):
            if name in kept:
                read[name] = self.choice(f"{place}.{name}", kept[name], choices)
        read["name"] = self.name(f"{place}.name", kept.get("name"))
        read["rows"] = self.listed(f"{place}.rows", kept.get("rows"), MOST_ROWS, self.row)
        read["aisles"] = self.listed(f"{place}.aisles", kept.get("aisles", []), MOST_IN_ROW, self._after)
        read["marks"] = self.listed(f"{place}.marks", kept.get("marks", []), MOST_SEATS, self.mark)
        return self._bendable(place, Block(**read))

    def _bendable(self, place: str, block: Block) -> Block:
        """An arc that would close upon itself is no row."""
        widths = [width_of(block, row) for row in block.rows]
        rows = zip(widths, behind_first(block), strict=True)
        needed = max((ceil(width / WIDEST_ARC - behind) for width, behind in rows), default=0)
        if block.radius and block.radius < needed:
            self.wrong(f"{place}.radius", Why.BENT, round(max(widths)), needed)
        return block

    def layout(self, given: object) -> Layout:
        kept = self.fields("", given, Layout)
        stage = self.stage("stage", kept.get("stage", {}))
        layout = Layout(stage, self.listed("blocks", kept.get("blocks"), MOST_BLOCKS, self.block))
        if not self.faults:
            self._whole(layout)
        return layout

    def _whole(self, layout: Layout) -> None:
        spots = seats_of(layout)
        if counted(spots) > MOST_SEATS:
            self.wrong("blocks", Why.MANY, counted(spots), MOST_SEATS)
        for name in twice_named(spots):
            self.wrong("blocks", Why.TWICE, name, f"{name.partition('-')[0]}B-1")


def _size(given: object, otherwise: int) -> float:
    """What somebody may have meant by something that is no whole number."""
    try:
        size = float(str(given).replace(",", "."))
    except ValueError:
        return otherwise
    return size if isfinite(size) else otherwise


def layout_from(given: object) -> Layout:
    """The drawing in what JSON gives. Raises `LayoutWrong` with all that is wrong."""
    reader = _Reader()
    layout = reader.layout(given)
    if reader.faults:
        raise LayoutWrong(reader.faults)
    return layout


def json_of(layout: Layout) -> dict[str, Any]:
    """The drawing as JSON keeps it; what is as it is by itself is left out."""
    return {"stage": _said(layout.stage, Stage()), "blocks": [_block(block) for block in layout.blocks]}


def _block(block: Block) -> dict[str, Any]:
    said = _said(block, Block(""))
    said["rows"] = [_row(row) for row in block.rows]
    if block.aisles:
        said["aisles"] = list(block.aisles)
    if block.marks:
        said["marks"] = [{"row": one.row, "number": one.number, "kind": one.kind.value} for one in block.marks]
    return said


def _row(row: Row) -> int | dict[str, Any]:
    said = _said(row, Row(0))
    if row.gaps:
        said["gaps"] = [list(gap) for gap in row.gaps]
    if row.numbers:
        said["numbers"] = list(row.numbers)
    return row.seats if said.keys() == {"seats"} else said


def _said(thing: Any, plain: Any) -> dict[str, Any]:
    """The values of a thing that are other than those of a plain one."""
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {
        name: value.value if isinstance(value, TextChoices) else value
        for name, value in values.items()
        if value != getattr(plain, name)
    }
