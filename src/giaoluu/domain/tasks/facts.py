"""What can happen to duties, evidence and obstacles. Days are written as ISO dates."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(Fact):
    """An agency opened its duties for the first time."""

    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReported(Fact):
    """An agency said how far its part is; `behalf` names it where somebody else said it for them."""

    task: int
    agency: str
    was: str
    now: str
    was_note: str
    note: str
    behalf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceAdded(Fact):
    """A file or a link was added to a part."""

    evidence: int
    name: str
    sha256: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRemoved(Fact):
    """A file or a link was taken off a part; with what is kept here it can be put back."""

    evidence: int
    name: str
    sha256: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverableMarked(Fact):
    """Something that a task must bring is there, or is not after all."""

    text: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverableAdded(Fact):
    """Somebody wrote down something that a task must bring."""

    text: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineSet(Fact):
    """A person set the deadline of a task; what it was, and by whose word, is kept here."""

    was: str | None
    was_origin: str
    now: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAccepted(Fact):
    """What was proposed for a task was accepted by a person."""

    due_on: str | None
    deadline: bool
    lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskReworded(Fact):
    """A task was given a clearer title; the sentence of the plan stays as it is."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleReported(Fact):
    """An agency said what stands in its way."""

    agency: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObstacleMoved(Fact):
    """Somebody did something about an obstacle: a step, from whose hands into whose."""

    agency: str
    step: str
    hat: str
    was: str
    now: str
    text: str
    to_agency: str = ""
