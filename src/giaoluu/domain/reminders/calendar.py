"""The days on which offices are closed. Holidays by the moon are not known here: a reminder then does little harm."""

from __future__ import annotations

from datetime import date, timedelta

FIXED_HOLIDAYS = {(1, 1), (30, 4), (1, 5), (2, 9)}
"""Day and month: New Year, the South's liberation, Labour Day, National Day."""

SATURDAY = 5


def is_closed(day: date) -> bool:
    return day.weekday() >= SATURDAY or (day.day, day.month) in FIXED_HOLIDAYS


def open_day_before(due: date, days: int) -> date:
    """The day on which something is said `days` before it is due: that day, or the last open one before it."""
    day = due - timedelta(days)
    while is_closed(day):
        day -= timedelta(1)
    return day
