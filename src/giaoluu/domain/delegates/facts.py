"""What can happen to quotas, delegates and lists of them."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTaken(Fact):
    """A list that came in was taken over: so many people new, so many changed."""

    name: str
    added: int
    changed: int
