"""The board and the leader's page, computed from queries alone, so that a live page is the same page sent again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.events.queries import EventInfo, Row, groups_of, opened_of, rows_of
from giaoluu.domain.tasks.choices import Holding
from giaoluu.domain.tasks.queries.board import (
    Pending,
    Tally,
    TaskLine,
    late_tasks,
    obstacles_by_row,
    pending_obstacles,
    proposed_count,
    tallies,
    tasks_page,
    totals,
)
from giaoluu.web.office.board.days import Day, columns
from giaoluu.web.office.board.marks import (
    SHAPES,
    Cell,
    Count,
    Mark,
    cell_of,
    count_of,
    late_words,
    mark_of,
    state_words,
)

FIRST_THINGS = 8
PAST = timedelta(days=30)
"""After so long an event is over, whatever was left open."""
PAGE = 30
ROWS = 20
"""A row of the timetable has a mark for each day, a task in a list one."""
WAYS = ("agency", "deadline", "section")
AUDIENCES = ("office", "watch", "read")
"""Who sees the board: those who may change tasks, those who may urge, those who only read."""


@dataclass(frozen=True, slots=True)
class Late:
    """A task whose day has gone by."""

    task: TaskLine
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the timetable."""

    row: Row
    cells: tuple[tuple[Day, Cell | None], ...]
    shape: str
    state: str
    detail: str
    obstacles: int
    urge: int

    @property
    def group_id(self) -> int:
        return -self.row.id


@dataclass(frozen=True, slots=True)
class Listed:
    """A task in a list by deadline or section."""

    task: TaskLine
    shape: str
    state: str


@dataclass(frozen=True, slots=True)
class Stand:
    """The numbers of an event at a moment."""

    event: EventInfo
    at: datetime
    count: Count
    agencies: int
    opened: int
    pending: tuple[Pending, ...]
    late: tuple[Late, ...]

    @property
    def unopened(self) -> int:
        return self.agencies - self.opened

    @property
    def waiting_decision(self) -> list[Pending]:
        return [one for one in self.pending if one.holding == Holding.COMMITTEE]

    @property
    def is_past(self) -> bool:
        """Whether the event is so long over that nobody is urged any more."""
        return bool(self.event.day and self.at.date() - self.event.day > PAST)

    @property
    def left(self) -> timedelta | None:
        return self.event.starts_at - self.at if self.event.starts_at else None

    @property
    def left_words(self) -> str:
        """How long until the event; empty once it has begun."""
        if not self.left or self.left <= timedelta():
            return ""
        days, hours = self.left.days, self.left.seconds // 3600
        return _("%(days)d ngày %(hours)d giờ") % {"days": days, "hours": hours}


def stand_of(event: EventInfo, at: datetime, found: list[Tally]) -> Stand:
    today = at.date()
    agencies, opened = opened_of(event.id)
    late = tuple(
        Late(task, late_words((today - task.due_on).days))
        for task in late_tasks(event.id, today, FIRST_THINGS)
        if task.due_on
    )
    pending = tuple(pending_obstacles(event.id, FIRST_THINGS))
    stand = Stand(event, at, count_of(found, today), agencies, opened, pending, late)
    return replace(stand, late=()) if stand.is_past else stand


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the overseer's page shows."""

    stand: Stand
    by: str
    days: tuple[Day, ...]
    lines: tuple[Line, ...]
    tasks: tuple[Listed, ...]
    unsettled: int
    page: int
    has_more: bool
    audience: str
    proposed: int

    @property
    def may_urge(self) -> bool:
        return self.audience != "read" and not self.stand.is_past

    @property
    def may_edit(self) -> bool:
        return self.audience == "office"

    @property
    def title(self) -> str:
        stand = self.stand
        if stand.is_past:
            return _("Chương trình đã qua: xong %(done)d trên %(total)d việc") % {
                "done": stand.count.done,
                "total": stand.count.total,
            }
        to_do = stand.count.late + stand.count.cannot + len(stand.pending)
        if to_do:
            return ngettext("Chưa sẵn sàng: %(n)d việc cần xử lý", "Chưa sẵn sàng: %(n)d việc cần xử lý", to_do) % {
                "n": to_do
            }
        if stand.count.total and stand.count.done == stand.count.total:
            return _("Sẵn sàng: việc nào cũng đã xong")
        return _("Đang đúng hẹn: không việc nào trễ")

    @property
    def urge(self) -> int:
        """How many rows there are to urge."""
        return sum(line.urge for line in self.lines)


def board_of(event: EventInfo, at: datetime, by: str, audience: str, page: int = 0) -> Board:
    """The board of an event at a moment, by one of `WAYS` for one of `AUDIENCES`; `page` counts from 0."""
    whole = totals(event.id)
    stand = stand_of(event, at, whole)
    unsettled = sum(not group.settled for group in groups_of(event.id))
    told = (unsettled, page)
    if by == "agency":
        rows = rows_of(event.id, page * ROWS, ROWS + 1)
        days = columns(event.issued_on, event.day, at.date(), (one.due_on for one in whole if one.due_on))
        found = tallies(event.id, [row.id for row in rows])
        lines = _lines(rows[:ROWS], found, obstacles_by_row(event.id), days, at.date())
        more = len(rows) > ROWS
        return Board(stand, by, tuple(days), tuple(lines), (), *told, more, audience, proposed_count(event.id))
    tasks = tasks_page(event.id, by, page * PAGE, PAGE + 1)
    lists = tuple(listed(one, at.date()) for one in tasks[:PAGE])
    return Board(stand, by, (), (), lists, *told, len(tasks) > PAGE, audience, proposed_count(event.id))


def listed(task: TaskLine, today: date) -> Listed:
    """A task as lists show it."""
    mark = mark_of(task.progress, task.due_on, today)
    if mark is Mark.LATE and task.due_on:
        return Listed(task, SHAPES[mark], late_words((today - task.due_on).days))
    return Listed(task, SHAPES[mark], str(task.progress.label).capitalize())


def _lines(rows: list[Row], found: list[Tally], obstacles: dict[int, int], days: list[Day], today: date) -> list[Line]:
    by_row: dict[int, list[Tally]] = defaultdict(list)
    for one in found:
        by_row[one.row].append(one)
    return [_line(row, by_row[row.id], obstacles.get(row.id, 0), days, today) for row in rows]


def _line(row: Row, found: list[Tally], obstacles: int, days: list[Day], today: date) -> Line:
    by_day: dict[date | None, list[Tally]] = defaultdict(list)
    for one in found:
        by_day[one.due_on].append(one)
    count = count_of(found, today)
    unopened = row.agencies - row.opened
    shape, state = SHAPES[count.worst], state_words(count)
    if obstacles:
        shape, state = "warn", _("Vướng mắc")
    elif unopened and count.worst in {Mark.TODO, Mark.DOING}:
        shape = "shut"
        state = _("%(n)d chưa mở") % {"n": unopened} if row.is_group else _("Chưa mở")
    if not count.total:
        shape, state = "idle", _("Chưa rõ là ai") if row.is_group and not row.agencies else _("Phối hợp")
    cells = tuple((day, cell_of(by_day.get(day.day, ()), today)) for day in days)
    urge = unopened + (count.late if not row.is_group else 0)
    return Line(row, cells, shape, state, _detail(row, count), obstacles, urge)


def _detail(row: Row, count: Count) -> str:
    """Where a row stands, in a few words."""
    if not count.total:
        return ""
    words = _("xong %(done)d trên %(total)d việc") % {"done": count.done, "total": count.total}
    if row.is_group:
        return _("%(opened)d/%(agencies)d đã mở, %(rest)s") % {
            "opened": row.opened,
            "agencies": row.agencies,
            "rest": words,
        }
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True)
class Ready:
    """The leader's page: are we ready, what is late, what waits for me."""

    stand: Stand
    unsettled: int

    @property
    def title(self) -> str:
        count, waiting = self.stand.count, len(self.stand.waiting_decision)
        if self.stand.is_past:
            return _("Chương trình đã qua: xong %(done)d trên %(total)d việc.") % {
                "done": count.done,
                "total": count.total,
            }
        if count.total and count.done == count.total and not self.stand.pending:
            return _("Đã. Việc nào cũng xong, không còn gì chờ quyết.")
        pieces = [
            ngettext("%(n)d việc chờ quyết", "%(n)d việc chờ quyết", waiting) % {"n": waiting} if waiting else "",
            ngettext("%(n)d việc trễ", "%(n)d việc trễ", count.late) % {"n": count.late} if count.late else "",
            ngettext("%(n)d việc không làm được", "%(n)d việc không làm được", count.cannot) % {"n": count.cannot}
            if count.cannot
            else "",
        ]
        said = ", ".join(piece for piece in pieces if piece)
        if not said:
            return _("Chưa xong, nhưng đang đúng hẹn.")
        if count.late + count.cannot + count.done >= count.total:
            return _("Chưa. %(said)s.") % {"said": said[:1].upper() + said[1:]}
        return _("Chưa. %(said)s; còn lại đang đúng hẹn.") % {"said": said[:1].upper() + said[1:]}


def ready_of(event: EventInfo, at: datetime) -> Ready:
    """The leader's page of an event at a moment."""
    unsettled = sum(not group.settled for group in groups_of(event.id))
    return Ready(stand_of(event, at, totals(event.id)), unsettled)
