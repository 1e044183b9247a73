"""The seating page as it is shown: the hall with who sits there, delegations, those without a seat, what is amiss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from giaoluu.domain.delegates.queries import DelegateInfo, coming
from giaoluu.domain.journal.queries import latest_among
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.spots import first_of_runs
from giaoluu.domain.seating.queries import LastChange, Placed, last_change, placements_of
from giaoluu.domain.seating.queries.hall import HallInfo, SeatInfo, hall_of, seats_in_hall
from giaoluu.web.office.board.sentences import sentence
from giaoluu.web.office.board.telling.seating import SENTENCES
from giaoluu.web.office.hall.amiss import Amiss, Judged, called, judged
from giaoluu.web.office.hall.codes import codes_of, colour_of
from giaoluu.web.office.hall.picture import (
    HALL,
    View,
    attributes,
    block_names,
    row_names,
    square,
    stage_in,
    view_of,
    written,
)

WAITING = 80
"""So many of those without a seat are listed; the others are found by their name."""


@dataclass(frozen=True, slots=True)
class Party:
    """A delegation in the legend."""

    id: int
    name: str
    code: str
    colour: str
    seated: int
    coming: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody without a seat."""

    person: DelegateInfo
    party: Party


@dataclass(frozen=True, slots=True)
class Seen:
    """All that the page shows."""

    event_id: int
    key: str
    may_seat: bool
    hall: HallInfo
    view: View
    plan: SafeString
    data: dict[str, Any]
    parties: list[Party]
    waiting: list[Waiting]
    unseated: int
    seated: int
    coming: int
    free: int
    judged: Judged
    last: LastChange | None
    news: str
    by: str

    @property
    def amiss(self) -> list[Amiss]:
        return self.judged.amiss

    @property
    def more(self) -> int:
        return self.unseated - len(self.waiting)


def seen_of(event_id: int, key: str, side: str = HALL, *, may_seat: bool) -> Seen | None:
    """The page of an event; None where there is no hall yet."""
    hall = hall_of(event_id)
    if hall is None:
        return None
    seats = [seat for seat in seats_in_hall(hall) if seat.kind != SeatKind.OUT]
    people = coming(event_id)
    placed = {one.seat_id: one for one in placements_of(event_id)}
    by_id = {one.id: one for one in people}
    parties = _parties(people, {one.delegate_id for one in placed.values()})
    view = view_of(hall.layout, seats, side)
    there = {one.delegate_id for one in placed.values()}
    without = [one for one in people if one.id not in there]
    happened = latest_among(event_id, SENTENCES)
    return Seen(
        event_id, key, may_seat, hall, view, _plan(hall, seats, view, placed, by_id, parties),
        _data(seats, view, placed, by_id, parties), list(parties.values()),
        [Waiting(one, parties[one.agency_id]) for one in without[:WAITING]], len(without),
        len(placed), len(people), len(seats) - len(placed), judged(event_id, seats, people),
        last_change(event_id), sentence(happened.kind, happened.data) if happened else "",
        happened.by if happened else "",
    )  # fmt: skip


def _parties(people: Sequence[DelegateInfo], seated: set[int]) -> dict[int, Party]:
    names = {one.agency_id: one.agency for one in people}
    codes = codes_of(names)
    every, there = (
        Counter(one.agency_id for one in people), Counter(one.agency_id for one in people if one.id in seated),
    )  # fmt: skip
    return {
        agency: Party(agency, name, codes[agency], colour_of(place), there[agency], every[agency])
        for place, (agency, name) in enumerate(names.items())
    }


def _plan(
    hall: HallInfo, seats: list[SeatInfo], view: View, placed: Mapping[int, Placed], people: Mapping[int, DelegateInfo],
    parties: Mapping[int, Party],
) -> SafeString:  # fmt: skip
    """The hall with a colour for every delegation, and its code on the first seat of each run."""
    sitting = [people.get(placed[seat.id].delegate_id) if seat.id in placed else None for seat in seats]
    whose = [parties[one.agency_id] if one else None for one in sitting]
    begins = first_of_runs([(seat, party.id if party else None) for seat, party in zip(seats, whose, strict=True)])
    drawn = [_seat(seat, view, placed.get(seat.id), party) for seat, party in zip(seats, whose, strict=True)]
    codes = [
        written(seat, view, party.code)
        for seat, party, first in zip(seats, whose, begins, strict=True)
        if party and first
    ]
    pins = [_pin(seat, view) for seat in seats if seat.id in placed and placed[seat.id].locked]
    parts = (
        stage_in(hall.layout.stage, view), f'<g class="seats">{"".join(drawn)}</g>',
        f'<g class="pins">{"".join(pins)}</g>', f'<g class="codes">{"".join(codes)}</g>',
        f'<g class="rows">{row_names(seats, view)}</g>',
        f'<g class="blocks">{block_names(hall.layout, seats, view)}</g>',
    )  # fmt: skip
    return mark_safe("".join(parts))  # noqa: S308 - each part is escaped where it is made


def _seat(seat: SeatInfo, view: View, placed: Placed | None, party: Party | None) -> str:
    looks = f"k {party.colour}" if placed and party else "o"
    return square(seat, view, attributes({"id": f"s{seat.id}", "class": looks}))


def _pin(seat: SeatInfo, view: View) -> str:
    """A fast seat has its corner turned down."""
    x, y = view.place(seat.x, seat.y)
    return f'<path d="M{x + 3} {y - 23}h20v20z"></path>'


def _data(
    seats: list[SeatInfo], view: View, placed: Mapping[int, Placed], people: Mapping[int, DelegateInfo],
    parties: Mapping[int, Party],
) -> dict[str, Any]:  # fmt: skip
    """What the script needs to know: every seat with its place and whoever sits there, everybody by name."""
    sitting = {seat: one for seat, one in placed.items() if one.delegate_id in people}
    return {
        "seats": [
            [seat.id, str(seat.name), *view.place(seat.x, seat.y),
             sitting[seat.id].delegate_id if seat.id in sitting else 0,
             int(seat.id in sitting and sitting[seat.id].locked)]
            for seat in seats
        ],
        "people": {one.id: [called(one), parties[one.agency_id].name] for one in people.values()},
    }  # fmt: skip
