"""What a phone is given: who may come, and who came and went since it asked last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from giaoluu.domain.checkin.decisions.moments import milliseconds
from giaoluu.domain.checkin.models import Presence


def presence_since(event_id: int, version: int) -> Iterator[tuple[int, int, int, int, int]]:
    """Delegate, inside, first moment, first gate and last moment of all whose presence is newer than that version."""
    rows: Any = Presence.objects.filter(event_id=event_id, version__gt=version).order_by("version", "delegate_id")
    found = rows.values_list("delegate_id", "inside", "first_at", "first_gate_id", "last_at")
    for delegate, inside, first_at, first_gate, last_at in found:
        yield delegate, int(inside), milliseconds(first_at), first_gate or 0, milliseconds(last_at)
