"""What others are told of delegates and quotas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from giaoluu.domain.delegates.choices import Approval, Circle, Kind, Sex, Standing


@dataclass(frozen=True, slots=True)
class DelegateInfo:
    """A place that is taken, and the person in it; `rank_order` None is below all. Nothing that few may see."""

    id: int
    number: int
    agency_id: int
    agency: str
    quota_id: int
    standing: Standing
    approval: Approval
    circle: Circle
    name: str
    title: str
    honour: str
    position: str
    unit: str
    rank_id: int | None
    rank_order: int | None
    is_minor: bool
    guardian: str
    note: str
    replaces_id: int | None
    edition: int
    replaced_by_id: int | None
    reason: str
    search: str
    registered_at: datetime
    registered_by: str
    behalf: str


@dataclass(frozen=True, slots=True)
class Private:
    """What is known of a delegate that only those see who need it."""

    sex: Sex
    ethnic: str
    born: int | None
    phone: str
    email: str
    guardian_phone: str


@dataclass(frozen=True, slots=True)
class SaidAt:
    """Where the plan says it."""

    clause: str
    start: int | None
    origin: str


@dataclass(frozen=True, slots=True)
class ConditionInfo:
    """What must be among the people of a quota, and how many of them there are."""

    id: int
    words: str
    at_least: int
    met: int
    asks: str
    value: str

    @property
    def missing(self) -> int:
        return max(0, self.at_least - self.met)


@dataclass(frozen=True, slots=True)
class QuotaInfo:
    """Places of an agency: `places` None where the plan leaves it open; held, named and confirmed make up `taken`."""

    id: int
    agency_id: int
    agency: str
    kind: Kind
    words: str
    circle: Circle
    planned: int | None
    at_least: int | None
    places: int | None
    taken: int
    held: int
    named: int
    confirmed: int
    conditions: tuple[ConditionInfo, ...]
    said: SaidAt
    edition: int

    @property
    def free(self) -> int | None:
        """How many places nobody has; None where there is no number."""
        return None if self.places is None else self.places - self.taken


@dataclass(frozen=True, slots=True)
class RegisterInfo:
    """Until when lists are open, from when they are frozen, and how many places nobody has."""

    closes_on: date | None
    frozen_on: date | None
    pool: int
    edition: int


@dataclass(frozen=True, slots=True)
class RankInfo:
    """One line of the order of precedence."""

    id: int
    order: int
    name: str
