"""Through which door somebody comes."""

from __future__ import annotations

from collections.abc import Iterable

from giaoluu.domain.checkin.queries.books import gates_of
from giaoluu.domain.papers.faces import Face


def gates_of_people(event_id: int, faces: Iterable[Face]) -> dict[int, str]:
    """The doors by which each may come; nothing is said where every door is open to everybody."""
    gates = gates_of(event_id)
    if not any(gate.door.circles for gate in gates):
        return {}
    return {
        face.delegate_id: ", ".join(gate.name for gate in gates if gate.door.takes(face.comes_as)) for face in faces
    }
