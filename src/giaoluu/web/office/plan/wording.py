"""Days, times and amounts as an office writes them, in the language of the page."""

from __future__ import annotations

from datetime import date

from django.utils.dateformat import format as written
from django.utils.translation import gettext as _

from giaoluu.lib.vietnamese import grouped
from giaoluu.web.ui import days
from giaoluu.web.ui.language import ENGLISH, current

NBSP = "\u00a0"


def day_words(iso: str) -> str:
    """`2025-09-03` -> `03/9/2025` or `3 September 2025`; a month or a year stays what it is."""
    parts = iso.count("-") + 1
    if parts == 1:
        return iso
    return days.day(date.fromisoformat(iso)) if parts == 3 else _month_words(date.fromisoformat(f"{iso}-01"))


def short_day_words(iso: str) -> str:
    """The same for a narrow column: `03/9/2025` or `3 Sep 2025`."""
    return days.short_day(date.fromisoformat(iso)) if iso.count("-") == 2 else day_words(iso)


def _month_words(first: date) -> str:
    return written(first, "F Y") if current() == ENGLISH else f"{days.month_digits(first)}/{first.year}"


def clock(iso: str | None) -> str:
    """The clock time of an ISO moment, empty where it has none."""
    return iso.partition("T")[2][:5] if iso else ""


def dated(iso: str) -> str:
    """A day with its weekday, without the time: `thứ Tư 03/9/2025`."""
    day = iso.partition("T")[0]
    if len(day) == len("2025-09-03"):
        return days.long_day(date.fromisoformat(day))
    return _("tháng %(month)s") % {"month": day_words(day)} if "-" in day else _("năm %(year)s") % {"year": day}


def when(start: str, end: str | None) -> tuple[str, str]:
    """A stretch of time as two pieces: the clock times, and the day or days."""
    first, last = start.partition("T")[0], (end or "").partition("T")[0]
    if not end or last == first:
        times = " – ".join(filter(None, (clock(start), clock(end))))
        return times, dated(start)
    return "", _("%(start)s đến %(end)s") % {"start": _moment(start), "end": _moment(end)}


def _moment(iso: str) -> str:
    return f"{clock(iso)} {dated(iso)}".strip()


def amount(dong: int) -> str:
    """An amount of money: `540.000.000 đồng`, `540,000,000 dong`."""
    number = f"{dong:,}" if current() == ENGLISH else grouped(dong)
    return (_("%(amount)s đồng") % {"amount": number}).replace(" ", NBSP)


def minutes(length: float) -> str:
    """A length in minutes, without a needless decimal: `5`, `2,5`; in English `2.5`."""
    return f"{length:g}" if current() == ENGLISH else f"{length:g}".replace(".", ",")
