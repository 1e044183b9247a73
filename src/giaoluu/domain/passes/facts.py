"""What can happen to passes and to what is printed."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PassesIssued(Fact):
    """Passes were made for those who had none; `renewed` of them last longer now, for the event ends later."""

    count: int
    renewed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassFact(Fact):
    """Something about the pass of one delegate."""

    delegate_id: int
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRevoked(PassFact):
    """A pass opens no door any more."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassReissued(PassFact):
    """Somebody got another pass; the earlier one opens no door any more."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRestored(PassFact):
    """A pass that was revoked opens doors again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintsFact(Fact):
    """Something about badges or name plates on paper."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintsMade(PrintsFact):
    """Badges or name plates were printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintsUndone(PrintsFact):
    """It was not printed after all: what had been printed before counts again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintsTakenBack(PrintsFact):
    """Badges or name plates of those who do not come were taken back."""
