"""What is read and written of scans, whatever the database."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol
from uuid import UUID

from giaoluu.domain.checkin.choices import Verdict
from giaoluu.domain.checkin.decisions.history import Happened, Ruling, Standing


class Head(NamedTuple):
    """How far an event is: the versions of its tally, and that of all that is known of it."""

    version: int
    roster_version: int
    digest: str
    event_version: int


class Row(NamedTuple):
    """A scan as it is written; 0 or none for what there is not."""

    happened: Happened
    ruling: Ruling
    delegate: int
    device: int
    token: str


class Written(NamedTuple):
    """A scan that is there: whose it is, and what was said to it."""

    delegate: int
    verdict: Verdict
    is_conflict: bool


@dataclass(slots=True)
class Found:
    """What stands in the tables of what has come in: scans by number, those that undo, where people stand."""

    written: dict[UUID, Written] = field(default_factory=dict)
    undoing: dict[UUID, tuple[UUID, int]] = field(default_factory=dict)
    standings: dict[int, Standing] = field(default_factory=dict)
    revoked: set[int] = field(default_factory=set)


class Past(NamedTuple):
    """A scan of a person's history, with what was said to it until now."""

    delegate: int
    happened: Happened
    ruling: Ruling


class Rows(Protocol):
    """The tables of one database."""

    def together(self) -> AbstractContextManager[object]:
        """What is written within need not wait one for the other."""

    def lock(self, event_id: int) -> Head:
        """How far the event is; nobody else writes scans of it before the end of the transaction."""

    def find(self, ids: list[UUID], delegates: Collection[int], devices: Collection[int]) -> Found:
        """Which of the scans are there already, what undoes them, where the delegates stand, who was revoked."""

    def standings(self, delegates: Collection[int]) -> dict[int, Standing]:
        """Where these delegates stand."""

    def histories(self, delegates: Collection[int]) -> list[Past]:
        """All scans of these delegates."""

    def write(self, event_id: int, rows: list[Row], received: int) -> None:
        """Writes the scans down."""

    def stand(self, event_id: int, version: int, standings: Mapping[int, Standing]) -> None:
        """Writes down where delegates stand now."""

    def rule(self, rulings: Iterable[tuple[UUID, Ruling]]) -> None:
        """What is said to earlier scans now."""

    def assign(self, undoing: Iterable[tuple[UUID, int]]) -> None:
        """These scans are about that delegate."""

    def count(self, event_id: int, version: int, scans: int, conflicts: int, digest: str | None) -> None:
        """Counts what was written at that version; `digest` is that of the roster where it is another by now."""
