"""Everything that decides who sits where, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.delegates.queries import coming
from giaoluu.domain.events.queries import agencies_of
from giaoluu.domain.seating.choices import PlacedBy
from giaoluu.domain.seating.decisions.faults import Fault, faults_of
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import Quality, quality_of
from giaoluu.domain.seating.decisions.room import Chair
from giaoluu.domain.seating.queries.hall import hall_of, seats_in_hall
from giaoluu.domain.seating.queries.placements import needs_of, placements_of


@dataclass(frozen=True, slots=True)
class Table:
    """Who comes, which seats there are (those out of use too), and who sits where by now."""

    people: tuple[Sitter, ...]
    chairs: tuple[Chair, ...]
    placed: dict[int, int]
    by_hand: frozenset[int]

    @property
    def locked(self) -> frozenset[int]:
        """Those whose seat is fast."""
        return frozenset(one.id for one in self.people if one.locked)


def table_of(event_id: int) -> Table:
    """The table of an event; without a hall there are no chairs."""
    needs, placements = needs_of(event_id), placements_of(event_id)
    order = {agency.id: place for place, agency in enumerate(agencies_of(event_id))}
    locked = {one.delegate_id for one in placements if one.locked}
    people = tuple(
        Sitter(
            one.id, one.agency_id, order.get(one.agency_id, len(order)), one.circle, one.rank_order, needs.get(one.id),
            one.id in locked,
        )
        for one in sorted(coming(event_id), key=lambda one: one.id)
    )  # fmt: skip
    return Table(
        people, _chairs(event_id), {one.delegate_id: one.seat_id for one in placements},
        frozenset(one.delegate_id for one in placements if one.placed_by is PlacedBy.HAND),
    )  # fmt: skip


def _chairs(event_id: int) -> tuple[Chair, ...]:
    hall = hall_of(event_id)
    found = seats_in_hall(hall) if hall else []
    return tuple(Chair(one.id, one.name.block, one.depth, one.slot, one.kind, one.x, one.y) for one in found)


def seating_faults(event_id: int) -> tuple[Fault, ...]:
    """What is wrong with who sits where."""
    table = table_of(event_id)
    return faults_of(table.people, table.chairs, table.placed)


def seating_quality(event_id: int) -> Quality:
    """How good it is."""
    table = table_of(event_id)
    return quality_of(table.people, table.chairs, table.placed)
