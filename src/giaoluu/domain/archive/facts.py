"""What can happen to an event as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.domain.journal.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveTaken(Fact):
    """Everything about the event was written into an archive."""

    sha256: str
