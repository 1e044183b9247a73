"""A delegation that was torn apart is put together, where that makes the whole better.

Most often it is torn because somebody of it is locked far away. The people of one piece change chairs, all at once,
with whoever sits round another piece; what makes the number of `quality` smaller is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Sitter
from giaoluu.domain.seating.decisions.quality import pieces, quality_in, seated_parties
from giaoluu.domain.seating.decisions.room import Room

TRIES = 60
"""How many exchanges are weighed at the most: each costs the counting of the whole number."""


def improved(room: Room, people: Sequence[Sitter], placed: dict[int, int], fast: Collection[int]) -> dict[int, int]:
    """The seating after every exchange that was worth it; nobody on a chair in `fast` is moved."""
    best, number = placed, quality_in(room, people, placed)
    left = TRIES
    found = number.split_delegations > 0
    while found and left > 0:
        found = False
        for after in _exchanges(room, people, best, set(fast)):
            left -= 1
            now = quality_in(room, people, after)
            if now.value < number.value:
                best, number, found = after, now, now.split_delegations > 0
                break
            if not left:
                break
    return best


def _exchanges(
    room: Room, people: Sequence[Sitter], placed: dict[int, int], fast: set[int]
) -> Iterator[dict[int, int]]:
    """Seatings in which a piece of a torn party has moved beside another piece of it."""
    on = {chair: who for who, chair in placed.items()}
    for party in seated_parties(room, people, placed):
        torn = pieces(room, [placed[one.id] for one in party.people])
        for anchor in torn[1:] + torn[:1]:
            for moving in torn:
                if moving is not anchor and not fast & set(moving):
                    own = {chair for piece in torn for chair in piece}
                    for chairs in _round(room, anchor, len(moving), own | fast):
                        yield _exchanged(placed, on, sorted(moving), chairs)


def _round(room: Room, anchor: Sequence[int], size: int, shut: set[int]) -> Iterator[list[int]]:
    """So many chairs beside a piece that hang together with it, begun from each chair that touches it."""
    starts = sorted({other for chair in anchor for other in room.touching[chair]} - shut)
    for start in starts:
        found, seen = [start], {start}
        for chair in found:
            for other in room.touching[chair]:
                if len(found) < size and other not in seen | shut and room.chairs[other].kind == SeatKind.ORDINARY:
                    seen.add(other)
                    found.append(other)
        if len(found) == size and room.chairs[start].kind == SeatKind.ORDINARY:
            yield sorted(found)


def _exchanged(
    placed: dict[int, int], on: dict[int, int], these: Sequence[int], those: Sequence[int]
) -> dict[int, int]:  # fmt: skip
    after = dict(placed)
    for one, other in zip(these, those, strict=True):
        after[on[one]] = other
        if other in on:
            after[on[other]] = one
    return after
