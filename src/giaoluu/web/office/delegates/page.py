"""All delegates in numbers: the head of the pages, and the board by agency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.queries import BoardLine, Numbers, board_of, numbers_of
from giaoluu.web.ui.pages import ROWS, Page, page_of
from giaoluu.web.ui.strip import Strip, strip_of

Arrived = Mapping[int, int]
"""How many of each agency are inside."""


@dataclass(frozen=True, slots=True)
class Head:
    """The numbers on top. `arrived` is None before the doors open."""

    title: str
    numbers: Numbers
    named: int
    left: int | None
    arrived: int | None
    strip: Strip


@dataclass(frozen=True, slots=True)
class Row:
    """An agency on the board."""

    line: BoardLine
    arrived: int | None

    @property
    def named(self) -> int:
        return self.line.named + self.line.confirmed

    @property
    def shape(self) -> str:
        if not self.named and not self.line.held:
            return "todo"
        waits = self.line.unused or self.line.held or self.line.named or self.line.unmet
        return "go" if waits else "ok"

    @property
    def tone(self) -> str:
        return {"ok": "ok", "todo": "idle", "go": "go"}[self.shape]

    @property
    def says(self) -> str:
        """How far the agency is, in words."""
        if self.shape == "todo":
            return _("Chưa có ai") if self.line.unused or self.line.is_open else _("Không còn chỗ")
        if self.line.unused:
            return _("Còn %(free)d chỗ trống") % {"free": self.line.unused}
        if self.line.held:
            return _("%(held)d chỗ chưa có tên") % {"held": self.line.held}
        if self.line.named:
            return _("%(named)d người chưa trả lời") % {"named": self.line.named}
        return _("Đã xác nhận")


@dataclass(frozen=True, slots=True)
class Board:
    """The whole page; `page` are the agencies of one page of it."""

    head: Head
    page: Page[Row]
    shows_arrived: bool


def board_page(event_id: int, number: int = 0, arrived: Arrived | None = None) -> Board:
    """The board of an event; `arrived` is given once the doors are open."""
    wanted = board_of(event_id, number * ROWS, ROWS + 1)
    shown = [Row(line, None if arrived is None else arrived.get(line.agency_id, 0)) for line in wanted]
    return Board(head_of(event_id, arrived), page_of(shown, number), arrived is not None)


def head_of(event_id: int, arrived: Arrived | None = None) -> Head:
    """The head of the pages of an event."""
    numbers = numbers_of(event_id)
    named = numbers.named + numbers.confirmed
    left = left_of(numbers)
    strip = strip_of(confirmed=numbers.confirmed, named=numbers.named, held=numbers.held, free=left or 0)
    inside = None if arrived is None else sum(arrived.values())
    return Head(title_of(numbers, named, left), numbers, named, left, inside, strip)


def left_of(numbers: Numbers) -> int | None:
    """Places that nobody has: of the plan's total, or where it has none of what was given by number."""
    if numbers.total is not None:
        return max(numbers.total - numbers.taken, 0)
    return max(numbers.fixed - (numbers.taken - numbers.taken_open), 0) if numbers.fixed else None


def title_of(numbers: Numbers, named: int, left: int | None) -> str:
    """How many names are there, and how many are missing."""
    whole = numbers.total if numbers.total is not None else numbers.fixed
    words = {"named": named, "whole": whole, "left": left or 0}
    if not whole:
        return _("%(named)d đại biểu đã có tên.") % words
    if named >= whole:
        return _("Đủ %(whole)d đại biểu đã có tên.") % words if named == whole else _(
            "%(named)d đại biểu đã có tên, kế hoạch ghi %(whole)d."
        ) % words  # fmt: skip
    if left:
        return _("%(named)d/%(whole)d đã có tên, %(left)d chỗ còn trống.") % words
    return _("%(named)d/%(whole)d đã có tên, không còn chỗ trống.") % words
