"""What can happen to a hall and its seats."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class HallDrawn(Fact):
    """The drawing of the hall was changed by one step, which may be an undoing; `seats` is how many there are now."""

    drawing: str
    about: str
    seats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegatePlaced(Fact):
    """A hand put a delegate on a free seat; `was` is the seat they had, or ""."""

    person: str
    seat: str
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegatesSwapped(Fact):
    """A hand put a delegate on the seat of another, who has theirs now: `was`."""

    person: str
    seat: str
    was: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTakenOver(Fact):
    """A hand put a delegate without a seat on that of another, who has none now."""

    person: str
    seat: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateUnplaced(Fact):
    """A delegate was taken off a seat."""

    person: str
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementLocked(Fact):
    """A delegate's seat was made fast: the rules move them no more."""

    person: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementUnlocked(Fact):
    """A delegate's seat is no longer fast."""

    person: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatNeedNoted(Fact):
    """It was said which kind of seat a delegate needs; "" for none."""

    person: str
    seat_kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HallFilled(Fact):
    """All were seated by the rules; `moved` are those who got another seat or their first, `left` have none."""

    moved: int
    left: int
    quality: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomersSeated(Fact):
    """Those without a seat got one; `shifted` are the others who had to move for it."""

    moved: int
    shifted: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingUndone(Fact):
    """The last change of who sits where was taken back; `change` is the fact that had told of it."""

    change: str
    moved: int
