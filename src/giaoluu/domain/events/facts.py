"""What can happen to an agency besides its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneSet(Fact):
    """Somebody wrote down the number at which an agency is called."""

    agency: str
    phone: str
