"""Who is to be seated, and who belongs together.

The people of an agency sit in up to three parties: its leaders and guests, in front; its exemplars, from where one can
go to the stage; everybody else. A party is what must not be torn apart. Parties go by the highest precedence in their
agency, then by the order of agencies; people in a party by their own precedence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.seating.choices import SeatKind

BELOW_ALL = 10**9
"""The precedence of who has none."""


class Zone(IntEnum):
    """Which part of the hall a party is for, the nearest to the stage first."""

    FRONT = 0
    EXEMPLAR = 1
    BODY = 2


ZONES = {Circle.GUEST: Zone.FRONT, Circle.LEADER: Zone.FRONT, Circle.EXEMPLAR: Zone.EXEMPLAR}


@dataclass(frozen=True, slots=True)
class Sitter:
    """A delegate as seating sees one: `rank` is the line in the order of precedence, `needs` a kind of seat."""

    id: int
    agency_id: int
    agency_order: int
    circle: Circle = Circle.ORDINARY
    rank: int | None = None
    needs: SeatKind | None = None
    locked: bool = False

    @property
    def zone(self) -> Zone:
        return ZONES.get(self.circle, Zone.BODY)

    @property
    def precedence(self) -> int:
        return BELOW_ALL if self.rank is None else self.rank

    @property
    def wants(self) -> SeatKind:
        """The kind of seat that is kept for somebody like this."""
        if self.needs:
            return self.needs
        return SeatKind.PRESS if self.circle == Circle.PRESS else SeatKind.ORDINARY


@dataclass(frozen=True, slots=True)
class Party:
    """People of one agency who sit together, in their order; `order` is the party's own."""

    agency_id: int
    zone: Zone
    order: tuple[int, int, int]
    people: tuple[Sitter, ...]


def parties_of(sitters: Iterable[Sitter], everybody: Iterable[Sitter]) -> tuple[Party, ...]:
    """The parties of these people, in the order in which they are seated; an agency's precedence is that of all its
    people (`everybody`), also of those who sit elsewhere.
    """
    best: dict[int, int] = {}
    for sitter in everybody:
        best[sitter.agency_id] = min(sitter.precedence, best.get(sitter.agency_id, BELOW_ALL))
    found: dict[tuple[Zone, tuple[int, int, int]], list[Sitter]] = defaultdict(list)
    for sitter in sitters:
        found[sitter.zone, (best[sitter.agency_id], sitter.agency_order, sitter.agency_id)].append(sitter)
    return tuple(
        Party(order[2], zone, order, tuple(sorted(people, key=lambda one: (one.precedence, one.id))))
        for (zone, order), people in sorted(found.items())
    )


def in_order(sitters: Iterable[Sitter], everybody: Iterable[Sitter]) -> list[Sitter]:
    """All of these people, those first who are seated first."""
    return [sitter for party in parties_of(sitters, everybody) for sitter in party.people]
