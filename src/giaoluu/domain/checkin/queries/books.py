"""The roster of an event, put together from what is known of delegates, their passes and their seats."""

from __future__ import annotations

from collections import defaultdict

from giaoluu.domain.checkin.decisions.admission import Door, Entry, State
from giaoluu.domain.checkin.decisions.book import Agency, Book, Gate, Known, Line
from giaoluu.domain.checkin.decisions.codes import Codes
from giaoluu.domain.checkin.models import Gate as GateRow
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.queries import DelegateInfo, delegates_of, quotas_of
from giaoluu.domain.events.queries import names_of_agencies
from giaoluu.domain.passes.decisions import state_of
from giaoluu.domain.passes.queries import PassInfo, passes_of
from giaoluu.domain.seating.queries.placements import seats_of
from giaoluu.lib.vietnamese import fold_all

NO_LIMIT = -1


def book_of(event_id: int, codes: Codes) -> Book:
    """Everybody who has a name, also those who do not come: a refusal says why."""
    passes = passes_of(event_id)
    agencies = _agencies(event_id)
    lines = _lines(event_id, passes, agencies)
    return Book(event_id, lines, _known(passes), agencies, gates_of(event_id), codes)


def gates_of(event_id: int) -> tuple[Gate, ...]:
    """The doors of an event in their order."""
    rows = GateRow.objects.filter(event_id=event_id).order_by("order", "pk").values_list("pk", "name", "circles")
    return tuple(Gate(Door(pk, tuple(circles)), name) for pk, name, circles in rows)


def _known(passes: list[PassInfo]) -> dict[int, Known]:
    return {
        one.id: Known(one.delegate_id, one.seal, int(one.revoked_at.timestamp() * 1000) if one.revoked_at else 0)
        for one in passes
    }


def _agencies(event_id: int) -> tuple[Agency, ...]:
    """Those that have a quota, in the order of the plan."""
    free: dict[int, int] = defaultdict(int)
    for quota in quotas_of(event_id):
        free[quota.agency_id] = _free_with(free[quota.agency_id], quota.free, quota.held)
    names = names_of_agencies(event_id)
    return tuple(Agency(agency, names[agency], count) for agency, count in free.items())


def _free_with(so_far: int, free: int | None, held: int) -> int:
    """A place that is held without a name is one that may be given at the door."""
    return NO_LIMIT if free is None or so_far == NO_LIMIT else so_far + free + held


def _lines(event_id: int, passes: list[PassInfo], agencies: tuple[Agency, ...]) -> dict[int, Line]:
    there = [one for one in delegates_of(event_id) if one.standing is not Standing.HELD]
    latest = {one.delegate_id: one for one in passes}
    free = {agency.id: agency.free for agency in agencies}
    seats = seats_of(event_id)
    words = fold_all(f"{one.name} {one.unit}" for one in there)
    return {
        one.id: Line(
            _entry(one, latest.get(one.id), free.get(one.agency_id, 0)), one.number, one.name, one.unit,
            str(seats.get(one.id, "")), search,
        )
        for one, search in zip(there, words, strict=True)
    }  # fmt: skip


def _entry(one: DelegateInfo, theirs: PassInfo | None, free: int) -> Entry:
    """Somebody who never had a pass may come as long as they are expected: they are found by name."""
    lives = theirs is not None and theirs.revoked_at is None
    return Entry(
        one.id, theirs.id if theirs and lives else 0, _state(one, is_revoked=theirs is not None and not lives),
        one.circle.value, one.agency_id, one.replaced_by_id or 0, free,
    )  # fmt: skip


def _state(one: DelegateInfo, *, is_revoked: bool) -> State:
    """That somebody else comes, or nobody, says more than that their pass was revoked for it."""
    expected = state_of(one.standing, one.approval, is_revoked=False)
    return State.REVOKED if is_revoked and expected == State.OK.value else State(expected.value)
