"""What a form says of the drawing: one stroke, as the next drawing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.domain.seating.choices import Drawing, SeatKind
from giaoluu.domain.seating.decisions.editing import fitting, free_name, marked, moved, turned
from giaoluu.domain.seating.decisions.layout import Block, Layout, same_rows
from giaoluu.domain.seating.decisions.names import SeatName
from giaoluu.domain.seating.decisions.reading import Fault, LayoutWrong, json_of, layout_from
from giaoluu.domain.seating.decisions.spots import extent, seats_of
from giaoluu.web.typed import words_in

WHOLE = ("x", "y", "angle", "radius", "seat_gap", "row_gap", "aisle", "first", "start", "step")
CHOSEN = ("align", "labels", "numbering", "kind")
GROUP = re.compile(r"(?:(?P<rows>\d{1,3})\s*[x×*]\s*)?(?P<seats>\d{1,3})")
SPREAD = 160
"""How far behind the others a new block is put."""

LABELS: dict[str, str | Promise] = {
    "name": gettext_lazy("tên khu"), "rows": gettext_lazy("hàng ghế"), "x": gettext_lazy("sang phải (cm)"),
    "y": gettext_lazy("cách sân khấu (cm)"), "angle": gettext_lazy("góc xoay (độ)"),
    "radius": gettext_lazy("bán kính cong (cm)"), "seat_gap": gettext_lazy("ghế cách ghế (cm)"),
    "row_gap": gettext_lazy("hàng cách hàng (cm)"), "aisles": gettext_lazy("lối đi sau ghế thứ"),
    "aisle": gettext_lazy("lối đi rộng (cm)"), "align": gettext_lazy("hàng ngắn hơn"),
    "labels": gettext_lazy("tên hàng bằng"), "first": gettext_lazy("hàng đầu là thứ"),
    "numbering": gettext_lazy("đánh số ghế"), "start": gettext_lazy("số ghế đầu"),
    "step": gettext_lazy("bước số (2: chỉ lẻ hoặc chẵn)"), "kind": gettext_lazy("khu dành cho"),
    "width": gettext_lazy("sân khấu rộng (cm)"), "depth": gettext_lazy("sân khấu sâu (cm)"),
    "shape": gettext_lazy("mép sân khấu"), "seats": gettext_lazy("số ghế của hàng"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stroke:
    """The hall after one stroke, what was done and to what; `block` is the one to look at next."""

    layout: Layout
    what: Drawing
    about: str = ""
    block: str = ""


class NoStroke(Exception):
    """The form says nothing that can be drawn; the sentence says why, and what could be."""


def stroke_in(request: HttpRequest, layout: Layout) -> Stroke:
    """The stroke of a form. Raises `NoStroke` and `LayoutWrong`."""
    read = _STROKES.get(request.POST.get("op", ""))
    if read is None:
        raise NoStroke(_("Không rõ cần vẽ gì. Bản vẽ vẫn như cũ."))
    stroke = read(request, layout)
    return replace(stroke, layout=layout_from(json_of(stroke.layout)))


def said(fault: Fault) -> str:
    """A fault in the words of the form: its field by name instead of its place in the file."""
    last = fault.place.rpartition(".")[2]
    place = LABELS.get(last) or next((LABELS[part] for part in reversed(fault.place.split(".")) if part in LABELS), "")
    return str(replace(fault, place=str(place or _("sơ đồ"))))


def _block(request: HttpRequest, layout: Layout) -> Block:
    name = words_in(request, "block", 10)
    found = layout.block(name)
    if found is None:
        known = ", ".join(block.name for block in layout.blocks) or "–"
        raise NoStroke(_("Không có khu “%(name)s”; đang có: %(known)s.") % {"name": name, "known": known})
    return found


def _number(request: HttpRequest, name: str) -> int | str:
    """A whole number as it was typed; whatever else was typed is left for the reading to refuse by name."""
    typed = words_in(request, name, 20).replace("−", "-")
    return int(typed) if re.fullmatch(r"[-+]?\d{1,8}", typed) else typed


def _whole(request: HttpRequest, name: str) -> int:
    number = _number(request, name)
    if isinstance(number, str):
        told = {"field": LABELS.get(name, name), "given": number}
        raise NoStroke(_("%(field)s: cần một số nguyên, không phải “%(given)s”.") % told)
    return number


def _move(request: HttpRequest, layout: Layout) -> Stroke:
    block = _block(request, layout)
    if "by_x" in request.POST:
        x, y = block.x + _whole(request, "by_x"), block.y + _whole(request, "by_y")
    else:
        x, y = _whole(request, "x"), _whole(request, "y")
    return Stroke(moved(layout, block.name, x, y), Drawing.MOVE, block.name, block.name)


def _turn(request: HttpRequest, layout: Layout) -> Stroke:
    block = _block(request, layout)
    angle = block.angle + _whole(request, "by") if "by" in request.POST else _whole(request, "angle")
    return Stroke(turned(layout, block.name, angle), Drawing.TURN, block.name, block.name)


def _add(request: HttpRequest, layout: Layout) -> Stroke:  # noqa: ARG001 - as the others
    """A new block behind all others."""
    spots, name = seats_of(layout), free_name(layout)
    y = max(extent(spots)[3] + SPREAD, 200)
    return Stroke(layout.with_block(Block(name, y=y, rows=same_rows(5, 10))), Drawing.ADD, name, name)


def _drop(request: HttpRequest, layout: Layout) -> Stroke:
    block = _block(request, layout)
    return Stroke(layout.without_block(block.name), Drawing.DROP, block.name)


def _change(request: HttpRequest, layout: Layout) -> Stroke:
    """All fields of a block at once."""
    block = _block(request, layout)
    given: dict[str, Any] = {name: _number(request, name) for name in WHOLE if name in request.POST}
    given |= {name: words_in(request, name, 20) for name in CHOSEN if name in request.POST}
    given["name"] = words_in(request, "name", 20) or block.name
    given["aisles"] = [int(word) for word in re.findall(r"\d{1,4}", words_in(request, "aisles", 200))]
    rows = words_in(request, "rows", 600)
    if rows != rows_text(block):
        given["rows"] = _rows(rows)
    if given["name"] != block.name and layout.block(given["name"]):
        raise NoStroke(_("Đã có khu “%(name)s”; tên còn trống gần nhất là “%(free)s”.") % {
            "name": given["name"], "free": free_name(layout)})  # fmt: skip
    changed = layout_from(_with(layout, block, given)).block(given["name"])
    if changed is None:
        raise NoStroke(_("Không rõ cần vẽ gì. Bản vẽ vẫn như cũ."))
    return Stroke(layout.with_block(fitting(changed), block.name), Drawing.CHANGE, changed.name, changed.name)


def _with(layout: Layout, block: Block, given: Mapping[str, Any]) -> dict[str, Any]:
    """The hall as JSON with other values for one block; marks on seats that go are looked at afterwards."""
    kept = json_of(layout)
    blocks = [one | given if one["name"] == block.name else one for one in kept["blocks"]]
    return {**kept, "blocks": blocks}


def rows_text(block: Block) -> str:
    """The rows of a block as people type them: `5 x 12, 10`."""
    runs = ((seats, len(list(rows))) for seats, rows in groupby(row.seats for row in block.rows))
    return ", ".join(f"{count} x {seats}" if count > 1 else str(seats) for seats, count in runs)


def _rows(typed: str) -> list[int]:
    rows: list[int] = []
    for word in filter(None, (part.strip() for part in re.split(r"[,;\n]+", typed))):
        found = GROUP.fullmatch(word)
        if found is None:
            told = _("Hàng ghế: không hiểu “%(word)s”; viết như “5 x 12, 10”: 5 hàng 12 ghế, rồi 1 hàng 10 ghế.")
            raise NoStroke(told % {"word": word[:40]})
        rows += [int(found["seats"])] * int(found["rows"] or 1)
    return rows


def _stage(request: HttpRequest, layout: Layout) -> Stroke:
    kept = json_of(layout)
    stage = {
        "width": _number(request, "width"),
        "depth": _number(request, "depth"),
        "shape": words_in(request, "shape"),
    }
    return Stroke(layout_from({**kept, "stage": stage}), Drawing.STAGE)


MARKS: dict[str, tuple[Drawing, SeatKind | None]] = {
    "out": (Drawing.OUT, SeatKind.OUT),
    "back": (Drawing.BACK, None),
    "wheelchair": (Drawing.WHEELCHAIR, SeatKind.WHEELCHAIR),
    "press": (Drawing.PRESS, SeatKind.PRESS),
}


def _mark(request: HttpRequest, layout: Layout) -> Stroke:
    """Seats by their names become something else."""
    what, kind = MARKS.get(request.POST.get("kind", ""), (None, None))
    known = {str(spot.name).casefold(): spot.name for spot in seats_of(layout)}
    typed = [word for word in re.split(r"[\s,;]+", words_in(request, "seats", 20_000)) if word]
    missing = [word for word in typed if word.casefold() not in known]
    if what is None or not typed:
        raise NoStroke(_("Chọn ít nhất một ghế, như “A3-12”, và việc cần làm với ghế đó."))
    if missing:
        raise NoStroke(_nearest(missing[0], known))
    names = [known[word.casefold()] for word in typed]
    about = ", ".join(map(str, names[:4])) + (f" +{len(names) - 4}" if len(names) > 4 else "")
    return Stroke(marked(layout, names, kind), what, about, names[0].block)


def _nearest(word: str, known: Mapping[str, SeatName]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only when somebody slipped

    near = get_close_matches(word.casefold(), list(known), 1, 0)
    nearest = str(known[near[0]]) if near else "–"
    return _("Không có ghế “%(word)s”; gần nhất là “%(nearest)s”.") % {"word": word[:20], "nearest": nearest}


_STROKES: dict[str, Callable[[HttpRequest, Layout], Stroke]] = {
    "move": _move, "turn": _turn, "add": _add, "drop": _drop, "change": _change, "stage": _stage, "mark": _mark,
}  # fmt: skip


def sentences(wrong: LayoutWrong) -> list[str]:
    return list(dict.fromkeys(said(fault) for fault in wrong.faults))
