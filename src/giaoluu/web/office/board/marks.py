"""States as the board shows them: shape, word, colour, the worst first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.domain.tasks.choices import Condition, Progress
from giaoluu.domain.tasks.decisions import LEFT_OPEN_DAYS, state_of
from giaoluu.domain.tasks.queries.board import Tally


class Mark(IntEnum):
    """What a task is like on the board; the worst is the smallest."""

    LATE = 0
    CANNOT = 1
    SOON = 2
    TODO = 3
    DOING = 4
    DONE = 5


SHAPES = {
    Mark.LATE: "late", Mark.CANNOT: "warn", Mark.SOON: "soon", Mark.TODO: "todo", Mark.DOING: "go", Mark.DONE: "ok",
}  # fmt: skip
OF_CONDITION = {
    Condition.LATE: Mark.LATE, Condition.CANNOT: Mark.CANNOT, Condition.DONE: Mark.DONE, Condition.TODAY: Mark.SOON,
    Condition.SOON: Mark.SOON, Condition.WAITING: Mark.TODO, Condition.RECEIVED: Mark.DOING,
    Condition.DOING: Mark.DOING,
}  # fmt: skip
STARTED = {Progress.RECEIVED, Progress.DOING}


def mark_of(progress: str, due_on: date | None, today: date) -> Mark:
    """The mark of a task on a day: amber before its deadline where nobody has begun, red after it."""
    mark = OF_CONDITION[state_of(Progress(progress), due_on, today).condition]
    return Mark.DOING if mark is Mark.SOON and progress in STARTED else mark


def mark_words(mark: Mark, count: int) -> str:
    """So many tasks of a mark, for those who hear the page."""
    words = {
        Mark.LATE: ngettext("%(n)d việc trễ", "%(n)d việc trễ", count),
        Mark.CANNOT: ngettext("%(n)d việc không làm được", "%(n)d việc không làm được", count),
        Mark.SOON: ngettext("%(n)d việc sắp đến hạn", "%(n)d việc sắp đến hạn", count),
        Mark.TODO: ngettext("%(n)d việc chưa tới hạn", "%(n)d việc chưa tới hạn", count),
        Mark.DOING: ngettext("%(n)d việc đang làm", "%(n)d việc đang làm", count),
        Mark.DONE: ngettext("%(n)d việc xong", "%(n)d việc xong", count),
    }
    return words[mark] % {"n": count}


def late_words(days: int) -> str:
    """How late; what nobody reported for months is not late any more, it was left open."""
    if days > LEFT_OPEN_DAYS:
        return _("Chưa báo xong")
    return ngettext("Trễ %(n)d ngày", "Trễ %(n)d ngày", days) % {"n": days}


@dataclass(frozen=True, slots=True)
class Cell:
    """The tasks of one row that are due on one day: the worst mark, and how many there are."""

    mark: Mark
    count: int

    @property
    def shape(self) -> str:
        return SHAPES[self.mark]

    @property
    def words(self) -> str:
        return mark_words(self.mark, self.count)


def cell_of(tallies: Iterable[Tally], today: date) -> Cell | None:
    """What stands on one day of a row; nothing where nothing is due."""
    found = list(tallies)
    if not found:
        return None
    return Cell(min(mark_of(one.progress, one.due_on, today) for one in found), sum(one.number for one in found))


@dataclass(frozen=True, slots=True)
class Count:
    """All tasks of something, counted."""

    total: int
    done: int
    late: int
    cannot: int
    doing: int
    late_days: int

    @property
    def worst(self) -> Mark:
        if self.late:
            return Mark.LATE
        if self.cannot:
            return Mark.CANNOT
        if self.total and self.done == self.total:
            return Mark.DONE
        return Mark.DOING if self.done or self.doing else Mark.TODO


def count_of(tallies: Iterable[Tally], today: date) -> Count:
    """The counts of these tasks on a day."""
    by_mark = dict.fromkeys(Mark, 0)
    late_days = 0
    for one in tallies:
        mark = mark_of(one.progress, one.due_on, today)
        by_mark[mark] += one.number
        if mark is Mark.LATE and one.due_on:
            late_days = max(late_days, (today - one.due_on).days)
    doing = by_mark[Mark.DOING]
    return Count(sum(by_mark.values()), by_mark[Mark.DONE], by_mark[Mark.LATE], by_mark[Mark.CANNOT], doing, late_days)


def state_words(count: Count) -> str:
    """The state of a row in words."""
    mark = count.worst
    return {
        Mark.LATE: late_words(count.late_days), Mark.CANNOT: _("Không làm được"), Mark.SOON: _("Sắp đến hạn"),
        Mark.TODO: _("Chưa báo"), Mark.DOING: _("Đang làm"), Mark.DONE: _("Xong"),
    }[mark]  # fmt: skip
