"""Late names are seated, and as few others as can be are moved.

Nobody else moves unless a chair has to be made free for somebody, or unless delegations are to be kept `together`: then
a delegation that has grown takes the chair of a neighbour, who takes one at the edge of their own delegation, and so on
to a free chair, by the shortest such chain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.filling import KEPT, free_chairs, kept_chairs
from giaoluu.domain.seating.decisions.mending import Mending
from giaoluu.domain.seating.decisions.people import Party, Sitter, in_order, parties_of
from giaoluu.domain.seating.decisions.quality import quality_in
from giaoluu.domain.seating.decisions.room import Room


def repaired(
    room: Room, people: Sequence[Sitter], placed: Mapping[int, int], *, together: bool = False
) -> dict[int, int]:
    """A chair also for those who have none, where there is one."""
    now = dict(placed)
    for kind in KEPT:
        now.update(kept_chairs(room, people, now, kind))
    _make_room(room, people, now)
    room_left = len(free_chairs(room, now.values(), SeatKind.ORDINARY))
    waiting = [one for one in in_order(people, people) if one.id not in now][:room_left]
    parties = parties_of(waiting, people)
    if not together:
        return _seated(room, people, now, parties, together=False)
    tried = [
        _seated(room, people, now, several, together=True, turned=turned)
        for several in _orders(room, people, now, parties)
        for turned in (False, True)
    ]
    return min(tried, key=lambda after: _price(room, people, placed, after))


def _seated(
    room: Room, people: Sequence[Sitter], placed: Mapping[int, int], parties: Sequence[Party], *, together: bool,
    turned: bool = False,
) -> dict[int, int]:  # fmt: skip
    """Chairs are looked at from the front, or from the back where it is `turned`."""
    repair = Mending(room, people, dict(placed), turned)
    for party in parties:
        repair.seat(party, together=together)
    if together:
        repair.send_back(placed)
    return repair.placed


def _orders(
    room: Room, people: Sequence[Sitter], placed: dict[int, int], parties: tuple[Party, ...]
) -> list[Sequence[Party]]:
    """Whoever comes first has the choice: orders in which it is worth trying."""
    repair = Mending(room, people, dict(placed))

    def choice(party: Party) -> int:
        mine = repair.of.get((party.agency_id, party.zone), set())
        return len(repair.touched(mine) & repair.free) - len(party.people)

    scarce = sorted(parties, key=choice)
    return [scarce, scarce[::-1]]


def _price(
    room: Room, people: Sequence[Sitter], placed: Mapping[int, int], after: Mapping[int, int]
) -> tuple[int, int, int]:
    """Delegations torn apart weigh more than people moved, and these more than anything else."""
    quality = quality_in(room, people, after)
    moved = sum(after[who] != chair for who, chair in placed.items() if who in after)
    return quality.split_delegations, moved, quality.value


def _make_room(room: Room, people: Sequence[Sitter], now: dict[int, int]) -> None:
    """Where ordinary chairs run out, those sent to the chairs kept for them who sit on ordinary ones."""
    lacking = sum(one.id not in now for one in people) - len(free_chairs(room, now.values(), SeatKind.ORDINARY))
    for kind in KEPT:
        free = free_chairs(room, now.values(), kind)
        sitting = (
            one for one in people
            if one.wants == kind and not one.locked and one.id in now
            and room.chairs[now[one.id]].kind == SeatKind.ORDINARY
        )  # fmt: skip
        for one, chair in zip(sitting, free[: max(0, lacking)], strict=False):
            now[one.id] = chair
            lacking -= 1
