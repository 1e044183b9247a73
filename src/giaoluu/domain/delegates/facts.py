"""What can happen to quotas, to delegates and to the order of precedence. Days are written as ISO dates."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaAdded(Fact):
    """Somebody gave an agency places that the plan does not give."""

    agency: str
    words: str
    places: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesSet(Fact):
    """A quota was given more places or fewer."""

    agency: str
    words: str
    was: int | None
    now: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesTakenBack(Fact):
    """Unused places went into the pool; `quotas` tells of each how many."""

    count: int
    quotas: tuple[tuple[int, int], ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesGiven(Fact):
    """Places of the pool were given to a quota."""

    agency: str
    words: str
    count: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysSet(Fact):
    """The day on which lists close was set, or that on which they are frozen."""

    closes_on: str | None
    frozen_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionSet(Fact):
    """Somebody said what must be among the people of a quota."""

    agency: str
    words: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionDropped(Fact):
    """A condition was taken off a quota."""

    agency: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesHeld(Fact):
    """An agency holds places for people who have no name yet."""

    agency: str
    count: int
    behalf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReleased(Fact):
    """A place that was held for nobody yet is free again."""

    agency: str
    behalf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfDelegate(Fact):
    """What is said of one person; `behalf` names the agency where somebody else said it for them."""

    name: str
    agency: str
    behalf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateNamed(OfDelegate):
    """Somebody was registered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateCorrected(OfDelegate):
    """What is written of somebody was corrected; `fields` names what, never how."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateConfirmed(OfDelegate):
    """Somebody comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegatesConfirmed(Fact):
    """Many were confirmed at once."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateDeclined(OfDelegate):
    """Somebody does not come."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateExcused(OfDelegate):
    """Somebody cannot come, and says why."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateWithdrawn(OfDelegate):
    """A name was taken off the list."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateRestored(OfDelegate):
    """What was last said of somebody was taken back: they are on the list as before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegateReplaced(OfDelegate):
    """Somebody goes in the place of `name`."""

    substitute: str
    substitute_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteProposed(OfDelegate):
    """Somebody is proposed in the place of `name`, and it has to be granted."""

    substitute: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteRefused(OfDelegate):
    """It was not granted that somebody goes in the place of `name`."""

    substitute: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RankSet(OfDelegate):
    """Somebody was given another line of the order of precedence; empty is none."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionTicked(OfDelegate):
    """Somebody was ticked as the one that a condition asks for, or the tick was taken back."""

    words: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RanksSet(Fact):
    """The order of precedence was written anew."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RanksGiven(Fact):
    """So many people were given the line of the order of precedence that their own position names."""

    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTaken(Fact):
    """A list that came in was taken over: so many people new, so many changed."""

    name: str
    added: int
    changed: int
