"""The two places where a Vietnamese document is set in two columns: the letterhead and the closing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from giaoluu.compiler.reading.page import Segment, TextLine
from giaoluu.lib.legacy_vietnamese import plain

_RECIPIENTS = re.compile(r"noi\s*nhan\b")
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\W+tu do|dang cong san|doan tncs")
_NUMBER_OR_DATE = re.compile(r"^so\s*[:.\d]|ngay .* thang .* nam")
_FIRST_PAIR_WITHIN = 4
_LINES_ABOVE_RECIPIENTS = 6
_CENTRED_WITHIN = 0.04


@dataclass(frozen=True, slots=True)
class Columns:
    """Lines `first` to `last` (exclusive) of a page, parted at x = `gutter`."""

    first: int
    last: int
    gutter: float

    def sides(self, lines: list[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
        """The lines of the left and of the right column."""
        left: list[TextLine] = []
        right: list[TextLine] = []
        for line in lines[self.first : self.last]:
            for side, segments in ((left, _left(line, self.gutter)), (right, _right(line, self.gutter))):
                if segments:
                    side.append(TextLine(line.y, line.size, segments))
        return left, right


def letterhead(lines: list[TextLine], first_page: bool) -> Columns | None:
    """The two columns at the top of a page, known by the motto; on the first page a number or a date will do."""
    top = lines[:_FIRST_PAIR_WITHIN]
    said = [plain(segment.text) for line in top for segment in line.segments]
    if not any(_MOTTO.search(one) or (first_page and _NUMBER_OR_DATE.search(one)) for one in said):
        return None
    centre = (min(line.x0 for line in lines) + max(line.x1 for line in lines)) / 2 if lines else 0.0
    width = max((line.x1 for line in lines), default=0.0) - min((line.x0 for line in lines), default=0.0)
    found = [Columns(0, _end(lines, 0, gutter, centre, _CENTRED_WITHIN * width), gutter) for gutter in _gutters(top)]
    return max((one for one in found if one.last > 1), key=lambda one: one.last, default=None)


def closing(lines: list[TextLine]) -> Columns | None:
    """The two columns of recipients and signature."""
    first = next((place for place, line in enumerate(lines) if _RECIPIENTS.match(plain(line.segments[0].text))), None)
    if first is None:
        return None
    found = []
    for gutter in _gutters(lines[first:]):
        last = _end(lines, first, gutter, None, 0.0)
        begin = _begin(lines, first, gutter)
        if last > first and any(_right(line, gutter) for line in lines[begin:last]):
            found.append(Columns(begin, last, gutter))
    return max(found, key=lambda one: one.last - one.first, default=None)


def _gutters(lines: list[TextLine]) -> list[float]:
    """The middles of the gaps in lines of two segments, and left of a lone one that stands right of all before."""
    found = [(line.segments[0].x1 + line.segments[1].x0) / 2 for line in lines if len(line.segments) == 2]
    reach = 0.0
    for line in lines:
        if len(line.segments) == 1 and reach and line.x0 > reach + line.size:
            found.append((reach + line.x0) / 2)
        elif len(line.segments) == 1:
            reach = max(reach, line.x1)
    return found


def _end(lines: list[TextLine], first: int, gutter: float, centre: float | None, within: float) -> int:
    """The first line, after a right-hand one was met, that crosses the gutter or is a centred title."""
    met = False
    for place in range(first, len(lines)):
        line = lines[place]
        if _crosses(line, gutter):
            return place
        alone = len(line.segments) == 1
        if met and centre is not None and alone and abs((line.x0 + line.x1) / 2 - centre) <= within:
            return place
        met = met or bool(_right(line, gutter))
    return len(lines)


def _begin(lines: list[TextLine], first: int, gutter: float) -> int:
    """The signature may begin higher than the recipients."""
    begin = first
    while begin > max(0, first - _LINES_ABOVE_RECIPIENTS) and lines[begin - 1].x0 > gutter:
        begin -= 1
    return begin


def _crosses(line: TextLine, gutter: float) -> bool:
    return any(segment.x0 < gutter < segment.x1 for segment in line.segments)


def _left(line: TextLine, gutter: float) -> tuple[Segment, ...]:
    return tuple(segment for segment in line.segments if segment.x1 <= gutter)


def _right(line: TextLine, gutter: float) -> tuple[Segment, ...]:
    return tuple(segment for segment in line.segments if segment.x0 >= gutter)
