"""Days and moments as an office writes them, in the language of the page."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.dateformat import format as written
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.web.ui.language import ENGLISH, current

WEEKDAYS = (
    gettext_lazy("thứ Hai"),
    gettext_lazy("thứ Ba"),
    gettext_lazy("thứ Tư"),
    gettext_lazy("thứ Năm"),
    gettext_lazy("thứ Sáu"),
    gettext_lazy("thứ Bảy"),
    gettext_lazy("Chủ nhật"),
)


def day(at: date) -> str:
    """`03/9/2025`, `3 September 2025`."""
    if current() == ENGLISH:
        return written(_here(at), "j F Y")
    return f"{_here(at):%d}/{month_digits(_here(at))}/{_here(at).year}"


def short_day(at: date) -> str:
    """A day for a narrow column: `03/9/2025`, `3 Sep 2025`."""
    return written(_here(at), "j M Y") if current() == ENGLISH else day(at)


def weekday(at: date) -> str:
    """`thứ Tư`, `Wednesday`."""
    return str(WEEKDAYS[_here(at).weekday()])


def long_day(at: date) -> str:
    """A day with its weekday: `thứ Tư 03/9/2025`, `Wednesday 3 September 2025`."""
    return f"{weekday(at)} {day(at)}"


def moment(at: datetime) -> str:
    """`19:30 ngày 03/9/2025`, `19:30 on 3 September 2025`."""
    return _("%(time)s ngày %(day)s") % {"time": f"{_here(at):%H:%M}", "day": day(at)}


def short_moment(at: datetime) -> str:
    """A moment of these days, without the year: `19:30 03/9`, `19:30 3 Sep`."""
    here = _here(at)
    return f"{here:%H:%M} {written(here, 'j M') if current() == ENGLISH else f'{here:%d}/{month_digits(here)}'}"


def month_digits(at: date) -> str:
    """A month, of which only January and February carry a nought, as the decree on documents has it."""
    return f"{at.month:02}" if at.month < 3 else str(at.month)


def _here(at: date) -> date:
    """A moment by the clock of this country; a day stays what it is."""
    return localtime(at) if isinstance(at, datetime) and is_aware(at) else at
