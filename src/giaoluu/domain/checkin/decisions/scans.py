"""What comes in from the doors, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.admission import Nearest

LONGEST_TOKEN = 200


@dataclass(frozen=True, slots=True)
class Said:
    """One scan as its device tells it; 0, empty or none for what there is not. `at` is in milliseconds."""

    id: UUID
    way: Way
    said: Verdict
    delegate: int
    token: str
    gate: int
    at: int
    undoes: UUID | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What one device brought at once; `device` 0 for the house itself."""

    device: int
    scans: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A scan that let somebody through and should not have, and what would have been accepted."""

    id: UUID
    verdict: Verdict
    nearest: Nearest
    first_at: int
    first_gate: int


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of it: all of `known` are written down, now or before."""

    known: tuple[UUID, ...]
    conflicts: tuple[Conflict, ...]
    version: int
