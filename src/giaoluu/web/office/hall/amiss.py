"""What is amiss with a seating, in sentences, each with the seat it leads to; and how good the seating is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from giaoluu.domain.delegates.queries import DelegateInfo
from giaoluu.domain.seating.queries import Placed
from giaoluu.domain.seating.queries.hall import SeatInfo


@dataclass(frozen=True, slots=True)
class Amiss:
    """One thing that is amiss: of which kind, about whom, and the seat to look at."""

    kind: str
    says: str
    seat_id: int | None = None
    delegate_id: int | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """How good a seating is, and all that is amiss with it."""

    quality: int = 0
    amiss: list[Amiss] = field(default_factory=list)


def judged(
    event_id: int, seats: Sequence[SeatInfo], people: Sequence[DelegateInfo], placed: Mapping[int, Placed]
) -> Judged:
    """What can be said of who sits where."""
    del event_id, seats, people, placed
    return Judged()
