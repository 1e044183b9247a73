"""The days across the top of the board: all of them where they fit, else those that count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from giaoluu.domain.adoption.decisions.deadlines import is_working

MOST = 14


@dataclass(frozen=True, slots=True)
class Day:
    """One column."""

    day: date
    is_today: bool
    is_off: bool
    is_show: bool

    @property
    def weekday(self) -> str:
        return (_("T2"), _("T3"), _("T4"), _("T5"), _("T6"), _("T7"), _("CN"))[self.day.weekday()]

    @property
    def word(self) -> str:
        """What stands over the column."""
        return _("Hôm nay") if self.is_today else _("Tổ chức") if self.is_show else ""

    @property
    def classes(self) -> str:
        return " ".join(
            name for name, on in (("now", self.is_today), ("off", self.is_off), ("show", self.is_show)) if on
        )


def columns(issued: date | None, show: date | None, today: date, due: Iterable[date]) -> list[Day]:
    """The days to show, at most `MOST`: those with deadlines around today go before empty ones."""
    dues = sorted(set(due))
    known = [*dues, *(day for day in (issued, show) if day)] or [today]
    first, last = min(known), max(known)
    shown = _every(first, last) if (last - first).days < MOST else _weightiest(dues, show, today)
    return [Day(day, day == today, not is_working(day), day == show) for day in shown]


def _every(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def _weightiest(dues: list[date], show: date | None, today: date) -> list[date]:
    """The event and today, and the deadlines nearest to today."""
    wanted = {day for day in (show, today) if day}
    for day in sorted(dues, key=lambda one: abs((one - today).days)):
        if len(wanted) >= MOST:
            break
        wanted.add(day)
    return sorted(wanted)
