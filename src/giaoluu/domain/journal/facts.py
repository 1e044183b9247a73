"""The shape of everything that can happen: past tense, frozen, plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who did something: a person, or the product itself (`person_id` None), and by which way they came."""

    person_id: int | None
    name: str
    through: str = ""


HOUSE = Who(None, "giaoluu")
"""The product itself, where nobody pressed anything: reminders, sendings, recoveries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that happened in an event.

    `subject` names the record it happened to (`task:12`); `agencies` are those whose desks it changes.
    """

    event_id: int
    subject: str
    agencies: tuple[int, ...] = ()

    def data(self) -> dict[str, Any]:
        """What the journal keeps of it besides the shared fields."""
        shared = {"event_id", "subject", "agencies"}
        return {field.name: getattr(self, field.name) for field in fields(self) if field.name not in shared}
