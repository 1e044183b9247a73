"""The delegates of the event in the middle of its work: lists half filled, a hall drawn and filled, passes issued."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from tools.names import POSITIONS, somebody

if TYPE_CHECKING:
    from giaoluu.domain.delegates.queries import QuotaInfo
    from giaoluu.domain.events.queries import EventInfo

FILLED = {"fixed": 0.9, "each": 0.7, "open": 0.0}
"""How much of the places of each kind has a name by now."""
HELD, CONFIRMED = 3, 0.8


def gather(event: EventInfo, now: datetime) -> None:
    """Fills the lists as far as they would be a week before, seats everybody and gives them their passes."""
    from django.conf import settings  # noqa: PLC0415

    from giaoluu.domain.delegates.actions.quotas import set_days  # noqa: PLC0415
    from giaoluu.domain.delegates.actions.ranks import set_ranks  # noqa: PLC0415
    from giaoluu.domain.delegates.decisions.precedence import READY  # noqa: PLC0415
    from giaoluu.domain.delegates.queries import quotas_of, register_of  # noqa: PLC0415
    from giaoluu.domain.journal.facts import Who  # noqa: PLC0415
    from giaoluu.domain.passes.actions import issue  # noqa: PLC0415

    office, chance = Who(None, "Hoàng Thị Minh Nguyệt"), Random(450)  # noqa: S311 - invented people
    set_ranks(event.id, list(READY), by=office, at=now - timedelta(days=9))
    day = event.starts_at.date() if event.starts_at else now.date()
    set_days(
        event.id, day - timedelta(days=5), day - timedelta(days=3), edition=register_of(event.id).edition, by=office,
        at=now - timedelta(days=9),
    )  # fmt: skip
    for quota in quotas_of(event.id):
        _fill(quota, chance, now)
    _seat(event.id, office, now)
    issue(event.id, secret=settings.SECRET_KEY, by=office, at=now - timedelta(hours=3))


def _fill(quota: QuotaInfo, chance: Random, now: datetime) -> None:
    from giaoluu.domain.delegates.actions.places import hold_places, write_name  # noqa: PLC0415
    from giaoluu.domain.delegates.actions.standings import confirm  # noqa: PLC0415
    from giaoluu.domain.delegates.decisions.writing import Written  # noqa: PLC0415
    from giaoluu.domain.journal.facts import Who  # noqa: PLC0415

    by, at = Who(None, f"Văn phòng {quota.agency}"), now - timedelta(hours=chance.randrange(4, 90))
    free = 12 if quota.free is None else quota.free
    wanted = int(free * FILLED[quota.kind]) if quota.kind != "open" or quota.taken else 8
    for _ in range(wanted):
        person = Written(**_person(quota, chance))
        number = write_name(quota.id, person, by=by, at=at)
        if chance.random() < CONFIRMED:
            confirm(number, by=by, at=at)
    if quota.free is not None and quota.free - wanted >= HELD:
        hold_places(quota.id, HELD, by=by, at=at)


def _person(quota: QuotaInfo, chance: Random) -> dict[str, Any]:
    name, is_woman = somebody(chance)
    position = "Học sinh" if quota.circle == "pupil" else chance.choice(POSITIONS)
    return {"name": name, "title": "Bà" if is_woman else "Ông", "position": position, "unit": quota.agency}


def _seat(event_id: int, office: Any, now: datetime) -> None:
    from giaoluu.domain.seating.actions.drawing import begin_hall  # noqa: PLC0415
    from giaoluu.domain.seating.actions.filling import fill  # noqa: PLC0415
    from giaoluu.domain.seating.choices import Drawing  # noqa: PLC0415
    from giaoluu.domain.seating.halls import ready_halls  # noqa: PLC0415

    hall = min(ready_halls(), key=lambda one: abs(one.seats - 450))
    begin_hall(event_id, hall.name, hall.layout, Drawing.READY, hall.name, by=office, at=now - timedelta(days=2))
    fill(event_id, by=office, at=now - timedelta(hours=5))
