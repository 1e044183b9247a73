"""How good a seating is, as one number, and what is wrong with it, one by one.

The number counts centimetres: lower is better. What is not a distance weighs as many of them as `Weights` says. Chairs
that are kept for somebody (presidium, wheelchair places, press tables) and who sits on them are left out of it.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.people import Party, Sitter, Zone, parties_of
from giaoluu.domain.seating.decisions.room import Chair, Room, room_of

WAY = {Zone.FRONT: 4, Zone.EXEMPLAR: 3, Zone.BODY: 1}
"""How much a centimetre from the stage weighs, by whose it is."""
PIECE = 5_000
"""A delegation in two pieces is as bad as 50 metres."""
INVERSION = 200
"""A delegation behind one that comes after it."""
INSIDE = 50
"""Within a delegation somebody behind one who comes after them."""
BLOCKED = 2_000
"""An exemplar who would have to climb over somebody."""
ALONE = 1_000
"""A pupil without a teacher at hand."""
UNSEATED = 100_000
"""Somebody without a seat."""
AT_HAND = 200
"""How near a teacher must sit, in centimetres."""


@dataclass(frozen=True, slots=True)
class Quality:
    """The number, and what it is made of.

    `split_delegations` counts pieces beyond the first, `inversions` pairs of delegations in the wrong order of rows,
    `inside` pairs of people of one, `distance` the weighted way of all, `blocked` exemplars without a free way,
    `alone` pupils without a teacher at hand, `unseated` those without a seat.
    """

    split_delegations: int = 0
    inversions: int = 0
    inside: int = 0
    distance: int = 0
    blocked: int = 0
    alone: int = 0
    unseated: int = 0

    @property
    def value(self) -> int:
        return (
            self.distance + PIECE * self.split_delegations + INVERSION * self.inversions + INSIDE * self.inside
            + BLOCKED * self.blocked + ALONE * self.alone + UNSEATED * self.unseated
        )  # fmt: skip


Placed = Mapping[int, int]
"""The chair (its place in the room) of every delegate who has one."""


def quality_of(people: Iterable[Sitter], seats: Iterable[Chair], placed: Mapping[int, int]) -> Quality:
    """How good it is; `placed` are seats by delegates."""
    room = room_of(seats)
    return quality_in(room, tuple(people), in_room(room, placed))


def in_room(room: Room, placed: Mapping[int, int]) -> dict[int, int]:
    """Seats by their place in the room; those that are out of use are none."""
    return {who: room.place[seat] for who, seat in placed.items() if seat in room.place}


def quality_in(room: Room, people: Sequence[Sitter], placed: Placed) -> Quality:
    """As `quality_of`, for a room that was worked out before."""
    parties = seated_parties(room, people, placed)
    chairs = [tuple(placed[one.id] for one in party.people) for party in parties]
    everybody = [(party, taken) for party, taken in zip(parties, chairs, strict=True)]
    return Quality(
        split_delegations=sum(len(pieces(room, taken)) - 1 for taken in chairs),
        inversions=sum(inversions(first_levels(room, everybody, zone)) for zone in (Zone.FRONT, Zone.BODY)),
        inside=sum(inside(room, party, taken) for party, taken in everybody),
        distance=sum(WAY[party.zone] * room.way[chair] for party, taken in everybody for chair in taken),
        blocked=len(blocked(room, people, placed)),
        alone=len(alone(room, people, placed)),
        unseated=sum(one.id not in placed for one in people),
    )


def seated_parties(room: Room, people: Sequence[Sitter], placed: Placed) -> tuple[Party, ...]:
    """The parties of those who sit on ordinary chairs."""
    ordinary = (
        one for one in people if one.id in placed and room.chairs[placed[one.id]].kind == SeatKind.ORDINARY
    )  # fmt: skip
    return parties_of(ordinary, people)


def first_levels(room: Room, everybody: Iterable[tuple[Party, Sequence[int]]], zone: Zone) -> list[int]:
    """The foremost row of each party of a zone, in the order of parties."""
    return [min(room.level[chair] for chair in taken) for party, taken in everybody if party.zone is zone]


def inversions(levels: Iterable[int]) -> int:
    """Pairs of which the earlier lies farther back."""
    seen: list[int] = []
    count = 0
    for level in levels:
        count += len(seen) - bisect_right(seen, level)
        insort(seen, level)
    return count


def inside(room: Room, party: Party, taken: Sequence[int]) -> int:
    """Pairs of a party in the wrong order of rows; pupils sit by their teachers, and are not counted."""
    by_rank: dict[int, list[int]] = defaultdict(list)
    for one, chair in zip(party.people, taken, strict=True):
        if one.circle != Circle.PUPIL:
            by_rank[one.precedence].append(room.level[chair])
    seen: list[int] = []
    count = 0
    for _, levels in sorted(by_rank.items()):
        count += sum(len(seen) - bisect_right(seen, level) for level in levels)
        for level in levels:
            insort(seen, level)
    return count


def pieces(room: Room, taken: Collection[int]) -> list[list[int]]:
    """The pieces into which these chairs fall, the largest first."""
    left, found = set(taken), []
    for start in sorted(taken):
        if start in left:
            left.discard(start)
            piece = [start]
            for chair in piece:
                for other in room.touching[chair]:
                    if other in left:
                        left.discard(other)
                        piece.append(other)
            found.append(piece)
    return sorted(found, key=len, reverse=True)


def blocked(room: Room, people: Sequence[Sitter], placed: Placed) -> list[int]:
    """The exemplars who have no free way to the stage, by their number.

    The way is free from the first row of a block, and where towards one end of the run there sit only other exemplars
    or nobody: whoever is called up climbs over nobody who stays.
    """
    staying = {placed[one.id] for one in people if one.id in placed and one.zone is not Zone.EXEMPLAR}
    called = [one for one in people if one.zone is Zone.EXEMPLAR and one.id in placed]
    return [one.id for one in called if not has_free_way(room, placed[one.id], staying)]


def has_free_way(room: Room, chair: int, staying: Collection[int]) -> bool:
    """Whether one can go to the stage from a chair without climbing over anybody on these."""
    if room.leading[chair]:
        return True
    run = room.runs[room.run_of[chair]]
    here = run.index(chair)
    return not any(other in staying for other in run[:here]) or not any(other in staying for other in run[here + 1 :])


def alone(room: Room, people: Sequence[Sitter], placed: Placed) -> list[int]:
    """The pupils whose agency has teachers in the hall, none of them at hand."""
    teachers: dict[int, list[Chair]] = defaultdict(list)
    for one in people:
        if one.circle == Circle.TEACHER and one.id in placed:
            teachers[one.agency_id].append(room.chairs[placed[one.id]])
    pupils = (one for one in people if one.circle == Circle.PUPIL and one.id in placed and one.agency_id in teachers)
    return [one.id for one in pupils if not _at_hand(room.chairs[placed[one.id]], teachers[one.agency_id])]


def _at_hand(chair: Chair, teachers: Iterable[Chair]) -> bool:
    return any(is_at_hand(chair, other) for other in teachers)


def is_at_hand(one: Chair, other: Chair) -> bool:
    """Whether two chairs are so near that one can mind the other."""
    return hypot(one.x - other.x, one.y - other.y) <= AT_HAND
