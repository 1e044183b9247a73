"""What can happen when a plan becomes records."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdopted(Fact):
    """A plan became an event with its agencies and tasks."""

    code: str
    sha256: str
    created: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAmended(Fact):
    """A later text of the plan was taken over, change by change."""

    code: str
    sha256: str
    revision: int
    accepted: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSettled(Fact):
    """Somebody said which units a group of the plan is."""

    group: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactEdited(Fact):
    """A fact of the event was reworded; what the plan says is kept."""

    path: str
    was: str
    now: str
    why: str
