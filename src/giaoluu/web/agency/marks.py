"""How a state is shown: shape, word, colour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoluu.compiler.syntax.dates import tokens
from giaoluu.domain.tasks.choices import Condition, Holding, Progress
from giaoluu.domain.tasks.decisions import LEFT_OPEN_DAYS, State

SHAPES = {
    Condition.WAITING: ("todo", "idle"),
    Condition.RECEIVED: ("got", "idle"),
    Condition.DOING: ("go", "go"),
    Condition.DONE: ("ok", "ok"),
    Condition.CANNOT: ("warn", "late"),
    Condition.SOON: ("soon", "warn"),
    Condition.TODAY: ("soon", "warn"),
    Condition.LATE: ("late", "late"),
}
HELD = {
    Holding.STANDING: ("warn", "warn"),
    Holding.AGENCY: ("go", "warn"),
    Holding.COMMITTEE: ("soon", "warn"),
    Holding.ANSWERED: ("got", "ok"),
    Holding.DECIDED: ("ok", "ok"),
    Holding.CLOSED: ("ok", "idle"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape of the sheet of shapes, a tone of the states, and the word beside them."""

    shape: str
    tone: str
    word: str


def mark_of(state: State, progress: Progress) -> Mark:
    """The mark of a part: where time presses, how much comes before how far it is."""
    shape, tone = SHAPES[state.condition]
    return Mark(shape, tone, capfirst(_pressing(state, str(progress.label))))


def _pressing(state: State, progress: str) -> str:
    if state.condition is Condition.LATE and state.days > LEFT_OPEN_DAYS:
        return _("chưa báo xong, %(progress)s") % {"progress": progress}
    if state.condition is Condition.LATE:
        late = ngettext("trễ %(days)d ngày, %(progress)s", "trễ %(days)d ngày, %(progress)s", state.days)
        return late % {"days": state.days, "progress": progress}
    if state.condition is Condition.SOON:
        soon = ngettext("còn %(days)d ngày, %(progress)s", "còn %(days)d ngày, %(progress)s", state.days)
        return soon % {"days": state.days, "progress": progress}
    if state.condition is Condition.TODAY:
        return _("hạn hôm nay, %(progress)s") % {"progress": progress}
    return progress


def mark_of_holding(holding: Holding) -> Mark:
    """The mark of an obstacle."""
    shape, tone = HELD[holding]
    return Mark(shape, tone, capfirst(str(holding.label)))


def nearness(day: date, today: date) -> str:
    """A day as people say it: today, tomorrow, or the day of the week and the date."""
    if day == today:
        return _("hôm nay")
    if day == today + timedelta(days=1):
        return _("ngày mai")
    return _("%(weekday)s %(day)s") % {"weekday": weekday(day), "day": short(day)}


def weekday(day: date) -> str:
    """The day of the week as it is written: thứ Sáu."""
    names = (
        _("thứ Hai"), _("thứ Ba"), _("thứ Tư"), _("thứ Năm"), _("thứ Sáu"), _("thứ Bảy"), _("Chủ nhật"),
    )  # fmt: skip
    return names[day.weekday()]


def moment(at: datetime) -> str:
    """When an event begins: 19:30 thứ Tư 3/9/2025."""
    return f"{at:%H:%M} {weekday(at.date())} {short(at.date())}/{at.year}"


def short(day: date) -> str:
    """A day as it stands in a line: 9/3."""
    return f"{day.day}/{day.month}"


def hour_in(words: str) -> str:
    """The hour that the plan names with a deadline: `17:00`; empty where it names none."""
    times = [token for token in tokens(words) if token.kind == "time"]
    return f"{times[0].hour:02d}:{times[0].minute or 0:02d}" if times else ""
