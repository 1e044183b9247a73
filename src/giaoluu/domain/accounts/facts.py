"""What can happen to people and links."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGiven(Fact):
    """A person was given a role."""

    person: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEnded(Fact):
    """A role was taken back, and its links with it; the person and `links` are those that may hold a page open."""

    person_id: int
    person: str
    role: str
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMade(Fact):
    """A way in was made for a person."""

    person: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkUsed(Fact):
    """A link was used; `outcome` says with what success."""

    person: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRevoked(Fact):
    """A way in was closed."""

    person: str
    links: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCorrected(Fact):
    """What is known of a person was corrected; `fields` names what changed."""

    person: str
    fields: tuple[str, ...]
