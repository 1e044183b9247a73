"""What the journal answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from giaoluu.domain.journal.models import Entry

LATEST = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the journal."""

    id: int
    version: int
    at: datetime
    by: str
    through: str
    kind: str
    subject: str
    data: dict[str, Any]


def of_subject(event_id: int, subject: str, most: int = LATEST) -> list[Line]:
    """What happened to one record, the latest first."""
    return _lines(Entry.objects.filter(event_id=event_id, subject=subject).order_by("-version")[:most])


def latest_of_kind(event_id: int, subject: str, kind: str) -> Line | None:
    """The latest fact of one kind about one record; None where there never was one."""
    found = Entry.objects.filter(event_id=event_id, subject=subject, kind=kind).order_by("-version")[:1]
    return next(iter(_lines(found)), None)


def latest_among(event_id: int, kinds: Iterable[str]) -> Line | None:
    """The latest fact of any of these kinds; None where there never was one."""
    found = Entry.objects.filter(event_id=event_id, kind__in=list(kinds)).order_by("-version")[:1]
    return next(iter(_lines(found)), None)


def latest(event_id: int, most: int = LATEST, before: int | None = None) -> list[Line]:
    """What happened in an event, the latest first; `before` a version, for the page after."""
    entries = Entry.objects.filter(event_id=event_id)
    if before is not None:
        entries = entries.filter(version__lt=before)
    return _lines(entries.order_by("-version")[:most])


def _lines(entries: Any) -> list[Line]:
    return [
        Line(entry.pk, entry.version, entry.at, entry.by_name, entry.through, entry.kind, entry.subject, entry.data)
        for entry in entries
    ]


def happened_since(event_id: int, version: int, *, but: str) -> bool:
    """Whether anything happened in an event after that version, other than facts of that kind."""
    return Entry.objects.filter(event_id=event_id, version__gt=version).exclude(kind=but).exists()
