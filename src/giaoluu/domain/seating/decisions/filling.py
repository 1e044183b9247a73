"""Everybody is seated, party by party.

Who needs a chair of a kind gets one of those that are kept for it. The other free chairs of a block form one *line*
that winds through its rows, to and fro, so that what follows in the line touches in the hall; a party takes a stretch
of it. Parties come in their order, and of the many ways to give each a stretch the best few are kept at every step.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.beam import stretches_of
from giaoluu.domain.seating.decisions.improving import improved
from giaoluu.domain.seating.decisions.line import line_of
from giaoluu.domain.seating.decisions.people import Party, Sitter, in_order, parties_of
from giaoluu.domain.seating.decisions.quality import is_at_hand
from giaoluu.domain.seating.decisions.room import Room

KEPT = (SeatKind.PRESIDIUM, SeatKind.WHEELCHAIR, SeatKind.PRESS)


def filled(room: Room, people: Sequence[Sitter], fixed: Mapping[int, int]) -> dict[int, int]:
    """A chair for everybody for whom there is one; those in `fixed` stay where they are."""
    placed = dict(fixed)
    for kind in KEPT:
        placed.update(kept_chairs(room, people, placed, kind))
    free = free_chairs(room, placed.values(), SeatKind.ORDINARY)
    waiting = [one for one in in_order(people, people) if one.id not in placed][: len(free)]
    parties = parties_of(waiting, people)
    line = line_of(room, free, parties)
    for party, stretches in zip(parties, stretches_of(line, parties), strict=True):
        chairs = [chair for start, end in stretches for chair in line.chairs[start:end]]
        placed.update(seated_within(room, party, chairs))
    return improved(room, people, placed, fixed.values())


def free_chairs(room: Room, taken: Collection[int], kind: SeatKind) -> list[int]:
    """The chairs of a kind on which nobody sits."""
    gone = set(taken)
    return [chair for chair, seat in enumerate(room.chairs) if seat.kind == kind and chair not in gone]


def kept_chairs(room: Room, people: Sequence[Sitter], placed: Mapping[int, int], kind: SeatKind) -> dict[int, int]:
    """Chairs of a kind for those whom they are kept for: of the presidium from its middle, else from the stage."""
    wanting = in_order((one for one in people if one.wants == kind and one.id not in placed), people)
    chairs = free_chairs(room, placed.values(), kind)
    if kind == SeatKind.PRESIDIUM:
        chairs.sort(key=lambda chair: (abs(room.chairs[chair].x), chair))
    if kind == SeatKind.WHEELCHAIR:
        chairs.sort(key=lambda chair: (room.way[chair], chair))
    return {one.id: chair for one, chair in zip(wanting, chairs, strict=False)}


def seated_within(room: Room, party: Party, chairs: Sequence[int]) -> dict[int, int]:
    """The chairs of a party given to its people: by precedence from the stage, teachers evenly among their pupils."""
    teachers = [one for one in party.people if one.circle == Circle.TEACHER]
    pupils = [one for one in party.people if one.circle == Circle.PUPIL]
    if not teachers or not pupils:
        return _by_precedence(room, party.people, chairs)
    others = [one for one in party.people if one.circle not in (Circle.TEACHER, Circle.PUPIL)]
    front, rest = chairs[: len(others)], chairs[len(others) :]
    among = _among(room, rest, len(teachers))
    return {
        **_by_precedence(room, others, front),
        **_by_precedence(room, teachers, among),
        **_by_precedence(room, pupils, [chair for chair in rest if chair not in among]),
    }


def _among(room: Room, chairs: Sequence[int], teachers: int) -> list[int]:
    """Chairs for teachers, so that few have none at hand: each where most are waiting, then each once more."""
    at_hand = {one: {other for other in chairs if is_at_hand(room.chairs[one], room.chairs[other])} for one in chairs}
    found: list[int] = []
    for place in [*range(teachers), *range(teachers)]:
        others = found[:place] + found[place + 1 :]
        minded = set[int]().union(*(at_hand[chair] for chair in others))
        left = (chair for chair in chairs if chair not in others)
        found[place : place + 1] = [max(left, key=lambda chair: len(at_hand[chair] - minded))]
    return found


def _by_precedence(room: Room, people: Sequence[Sitter], chairs: Sequence[int]) -> dict[int, int]:
    ordered = sorted(chairs, key=lambda chair: (room.level[chair], room.way[chair], chair))
    return {one.id: chair for one, chair in zip(people, ordered, strict=True)}
