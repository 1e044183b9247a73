"""What can happen to messages and deliveries."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFact(Fact):
    """Something happened to a message; `to` is whom it is for."""

    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDrafted(MessageFact):
    """A draft was made; nothing has left yet."""

    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReworded(MessageFact):
    """A draft was reworded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDropped(MessageFact):
    """A draft will not be sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDraftedAgain(MessageFact):
    """A message that had been dropped, refused or held back is a draft again; `why` says which."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageQueued(MessageFact):
    """Somebody let a message leave; it waits for its turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(MessageFact):
    """A message has left; `channel` says by which way."""

    channel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDelayed(MessageFact):
    """A message could not leave this time and is tried again."""

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRefused(MessageFact):
    """A message was refused for good."""

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUnsure(MessageFact):
    """Nobody can say whether a message arrived; a person has to."""

    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryFact(Fact):
    """Something happened to a line of "Nơi nhận"; `text` is the line."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSent(DeliveryFact):
    """The plan has left for one of its recipients."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOpened(DeliveryFact):
    """A recipient has opened the plan for the first time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAcknowledged(DeliveryFact):
    """A recipient has the plan; `how` where somebody else says so for them."""

    how: str
