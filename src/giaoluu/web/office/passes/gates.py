"""Through which door somebody comes."""

from __future__ import annotations

from collections.abc import Iterable

from giaoluu.domain.papers.faces import Face


def gates_of_people(event_id: int, faces: Iterable[Face]) -> dict[int, str]:
    """The doors by which each may come, where the event has doors; nothing is said where all are open to all."""
    return {}
