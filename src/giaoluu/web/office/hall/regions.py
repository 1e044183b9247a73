"""What is live in the hall: two secretaries who seat people see each other's moves."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from giaoluu.domain.checkin.facts import NewcomerAdmitted
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.web.live.region import Region
from giaoluu.web.office.hall.picture import SIDES
from giaoluu.web.office.hall.seen import seen_of

ACTS, LOOKS = "acts", "looks"
AUDIENCES = (ACTS, LOOKS)
ELSEWHERE = frozenset({"accounts", "checkin", "outbox", "passes", "reminders", "tasks"})
"""Parts whose facts leave the hall as it is, however many there are on the evening itself."""


def region_key(event_id: int, side: str, *, may_seat: bool) -> str:
    return f"{event_id}.{side}.{ACTS if may_seat else LOOKS}"


def render_hall(key: str, language: str) -> str:  # noqa: ARG001 - the language is in force already
    """The hall of an event from one side for one audience: `12.hall.acts`."""
    number, side, audience = key.split(".")
    event = event_by_id(int(number))
    seen = seen_of(event.id, event.key, side, may_seat=audience == ACTS) if event else None
    return render_to_string("hall/_hall.html", {"seen": seen}) if seen else ""


def _halls(fact: Fact) -> Iterable[str]:
    part = type(fact).__module__.removeprefix("giaoluu.domain.").partition(".")[0]
    if part in ELSEWHERE and not isinstance(fact, NewcomerAdmitted):
        return ()
    return (f"{fact.event_id}.{side}.{audience}" for side in SIDES for audience in AUDIENCES)


REGIONS = (Region("hall", render_hall, _halls),)
