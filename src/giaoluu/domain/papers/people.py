"""Delegates as they stand on paper: with the seat and the pass that they have now."""

from __future__ import annotations

from collections.abc import Mapping

from giaoluu.domain.delegates.queries import DelegateInfo, coming
from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.papers.faces import Face, Occasion
from giaoluu.domain.passes.choices import State
from giaoluu.domain.passes.decisions import Mint, may_come
from giaoluu.domain.passes.queries import PassInfo, latest_passes
from giaoluu.domain.seating.queries import SeatName, seats_of


def occasion_of(event: EventInfo) -> Occasion:
    """The event as badges name it."""
    at = event.starts_at
    when = f"{at:%H:%M} ngày {at:%d}/{at.month:02}/{at.year}" if at else ""
    return Occasion(event.name, when, event.venue)


def faces_of(event: EventInfo, secret: str, agency_id: int | None = None) -> list[Face]:
    """Those who are expected at the doors, of one agency or of all, in the order of the plan and of precedence."""
    mint, seats, passes = Mint.of(secret, event.id, event.key), seats_of(event.id), latest_passes(event.id)
    return [
        face_of(one, seats, passes, mint)
        for one in coming(event.id)
        if may_come(one.standing, one.approval) and agency_id in (None, one.agency_id)
    ]


def face_of(one: DelegateInfo, seats: Mapping[int, SeatName], passes: Mapping[int, PassInfo], mint: Mint) -> Face:
    """A delegate on paper; a pass that was revoked stands on none."""
    theirs = passes.get(one.id)
    good = theirs if theirs and theirs.state is State.OK else None
    circle = str(one.circle.label)
    return Face(
        one.id, one.agency_id, one.name, one.title, one.honour, one.position, one.unit or one.agency,
        f"{circle[:1].upper()}{circle[1:]}", str(seats.get(one.id, "")), good.serial if good else "",
        mint.token(good.id, good.expires_at) if good else "",
    )  # fmt: skip
