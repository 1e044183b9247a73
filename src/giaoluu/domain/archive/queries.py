"""What the pages may know of archives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localtime

from giaoluu.domain.archive.facts import ArchiveTaken
from giaoluu.domain.journal.queries import latest_of_kind


@dataclass(frozen=True, slots=True)
class Taken:
    """The archive that was last taken of an event."""

    sha256: str
    at: datetime
    by: str


def archive_of(event_id: int) -> Taken | None:
    """The archive taken last; None where there is none yet."""
    line = latest_of_kind(event_id, f"event:{event_id}", ArchiveTaken.__name__)
    return Taken(line.data["sha256"], localtime(line.at), line.by) if line else None
