"""Dates as a plan writes them, and what the calendar says of them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from giaoluu.compiler.plan import Occasion, Plan
from giaoluu.compiler.rules.reckoning.figures import figures_in
from giaoluu.compiler.source import Span

WEEKDAYS_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DATE = re.compile(
    r"(?<![\d/.\-])(?P<d>\d{1,2})\s?(?P<s>[/.\-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>(?:19|20)\d\d)(?![\d/])"
)
_DAY_AND_MONTH = re.compile(
    r"(?P<d>\d{1,2})(?:\s+tháng\s+|\s?/\s?)(?P<m>\d{1,2})(?![\d/]|[.\-]\d)(?:\s*,?\s*năm\s+(?P<y>(?:19|20)\d\d)(?!\d))?"
)
_DAY = re.compile(r"[Nn]gày\s+$")
_LUNAR = re.compile(r"[\s,(]{0,3}(?:năm\s+\S+\s+\S+\s*)?(?:theo\s+)?(?:[Ââ]m\s+lịch|ÂL|AL\b)")
_FIXED_HOLIDAYS = {
    (1, 1): ("Tết Dương lịch", "New Year's Day"),
    (30, 4): ("ngày Giải phóng miền Nam", "Reunification Day"),
    (1, 5): ("ngày Quốc tế Lao động", "Labour Day"),
    (2, 9): ("Quốc khánh", "National Day"),
}


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date of the text; `year` is None where it is not written; `at` begins with the first digit of the day."""

    day: int
    month: int
    year: int | None
    at: Span
    lunar: bool

    def in_year(self, year: int) -> date | None:
        """The day of that year, None where the calendar has none."""
        if not 1 <= self.month <= 12 or not 1 <= self.day <= monthrange(year, self.month)[1]:
            return None
        return date(year, self.month, self.day)

    @property
    def full(self) -> date | None:
        """The day, where its year is written and the calendar has it."""
        return self.in_year(self.year) if self.year else None


@lru_cache(maxsize=8)
def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Every date of the text, in its order: `03/9/2025`, `ngày 03 tháng 9 năm 2025`, `ngày 03/9`."""
    found: list[WrittenDate] = []
    for start in figures_in(text):
        match = _DATE.match(text, start) or (_DAY_AND_MONTH.match(text, start) if _after_day(text, start) else None)
        if match and not (found and start < found[-1].at[1]):
            found.append(_written(text, match))
    return tuple(found)


def _after_day(text: str, start: int) -> bool:
    return text[start - 1 : start].isspace() and _DAY.search(text, max(0, start - 9), start) is not None


def _written(text: str, match: re.Match[str]) -> WrittenDate:
    year = int(match["y"]) if match["y"] else None
    lunar = _LUNAR.match(text, match.end()) is not None
    return WrittenDate(int(match["d"]), int(match["m"]), year, match.span(), lunar)


def day_of(iso: str | None) -> date | None:
    """The day of an ISO date or clock time; None for a month, a year or nothing."""
    return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None


def first_day_of(iso: str | None) -> date | None:
    """The first day that an ISO day or month may mean."""
    return day_of(iso) or (date.fromisoformat(iso + "-01") if iso and len(iso) == 7 else None)


def last_day_of(iso: str | None) -> date | None:
    """The last day that an ISO day or month may mean."""
    first = first_day_of(iso)
    if first is None or (iso and len(iso) >= 10):
        return first
    return first.replace(day=monthrange(first.year, first.month)[1])


def days_of(occasion: Occasion) -> tuple[date, date] | None:
    """First and last day of an occasion whose days are known."""
    first = day_of(occasion.start)
    return (first, day_of(occasion.end) or first) if first else None


def last_day_of_events(plan: Plan) -> date | None:
    """The day after which nothing of the plan's events happens any more."""
    ends = [last_day_of(occasion.end or occasion.start) for occasion in plan.occasions]
    return max((end for end in ends if end), default=None)


def likely_years(plan: Plan) -> set[int]:
    """The years that a date without a year may mean in this plan."""
    days = [plan.document.date, *(occasion.start for occasion in plan.occasions)]
    years = {int(day[:4]) for day in days if day}
    return years | ({int(plan.document.date[:4]) + 1} if plan.document.date else set())


def day_off(day: date) -> tuple[str, str] | None:
    """Why offices are closed on that day, in Vietnamese and English: a Sunday or a holiday of fixed date."""
    holiday = _FIXED_HOLIDAYS.get((day.day, day.month))
    if holiday:
        return holiday
    return (WEEKDAYS_VI[6], WEEKDAYS_EN[6]) if day.weekday() == 6 else None


def said(day: date) -> str:
    """The day as a Vietnamese paper writes it: 03/9/2025."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"
