"""The only writers of lists whose columns somebody chose. They change nothing of any delegate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from giaoluu.domain.delegates.models import SavedList
from giaoluu.domain.journal.facts import Who


def save_list(
    event_id: int, name: str, columns: Sequence[str], narrowed: Mapping[str, str], *, by: Who, at: datetime
) -> int:
    """Keeps a choice of columns and filters under a name; the same name again is the newer choice."""
    said = {"columns": list(columns), "narrowed": dict(narrowed), "made_at": at, "made_by": by.name}
    saved, _made = SavedList.objects.update_or_create(event_id=event_id, name=name, defaults=said)
    return saved.pk


def drop_list(event_id: int, list_id: int) -> None:
    """Drops a choice."""
    SavedList.objects.filter(event_id=event_id, pk=list_id).delete()
