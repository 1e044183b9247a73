"""Delegates as they stand on paper: with the seat and the pass that they have now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from django.db.models import TextChoices
from django.utils.translation import override

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


def faces_of(event: EventInfo, mint: Mint | None = None, agency_id: int | None = None) -> list[Face]:
    """Those who are expected at the doors, of one agency or of all, in the order of the plan and of precedence; with
    their tokens where there is a `mint`.
    """
    seats, passes = seats_of(event.id), latest_passes(event.id)
    return [
        face_of(one, seats, passes, mint)
        for one in coming(event.id)
        if may_come(one.standing, one.approval) and agency_id in (None, one.agency_id)
    ]


def face_of(
    one: DelegateInfo, seats: Mapping[int, SeatName], passes: Mapping[int, PassInfo], mint: Mint | None
) -> Face:
    """A delegate on paper; a pass that was revoked stands on none."""
    theirs = passes.get(one.id)
    good = theirs if theirs and theirs.state is State.OK else None
    return Face(
        one.id, one.agency_id, one.name, one.title, one.honour, one.position, one.unit or one.agency,
        on_paper_in_vietnamese(one.circle), str(seats.get(one.id, "")), good.serial if good else "",
        mint.token(good.id, good.expires_at) if mint and good else "",
        one.circle.value,
    )  # fmt: skip


@cache
def on_paper_in_vietnamese(choice: TextChoices) -> str:
    """A choice as paper says it, whatever the language of the page on which somebody pressed."""
    with override("vi"):
        label = str(choice.label)
    return f"{label[:1].upper()}{label[1:]}"
