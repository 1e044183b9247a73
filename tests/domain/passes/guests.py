"""Delegates for tests of passes and of what is printed, written down as they stand in the tables."""

from __future__ import annotations

from typing import Any

from giaoluu.domain.delegates.choices import Kind, Standing
from giaoluu.domain.delegates.models import Delegate, Quota
from tests.workspace import NOW, Workspace


def guest(space: Workspace, name: str, *, agency: str = "Công an tỉnh", **known: Any) -> Delegate:
    """One delegate of an agency, with the next number."""
    theirs = space.agencies[agency]
    quota, _ = Quota.objects.get_or_create(
        event=space.event, agency=theirs, key=f"q{theirs.pk}",
        defaults={"order": theirs.order, "kind": Kind.OPEN, "words": "đại biểu"},
    )  # fmt: skip
    number = Delegate.objects.filter(event=space.event).count() + 1
    given = {"standing": Standing.CONFIRMED, "sort_key": name.lower(), "search": name.lower(), **known}
    return Delegate.objects.create(
        event=space.event, agency=theirs, quota=quota, number=number, name=name, registered_at=NOW,
        registered_by="phép thử", **given,
    )  # fmt: skip


def hall_seats(space: Workspace, *people: Delegate) -> None:
    """A hall of one row, in which these sit from seat 1 on."""
    from giaoluu.domain.seating.models import Hall, Placement, Seat

    hall, _ = Hall.objects.get_or_create(event=space.event, defaults={"name": "Hội trường", "layout": {}})
    for number, one in enumerate(people, 1):
        seat, _ = Seat.objects.get_or_create(hall=hall, block="A", row="3", number=number, x=number * 60, y=300)
        Placement.objects.create(event=space.event, seat=seat, delegate=one, at=NOW, by="phép thử")
