"""What the reception board shows: who has arrived, delegation by delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from giaoluu.domain.checkin.queries import (
    Arrived,
    DeviceInfo,
    GateCount,
    arrived_by_agency,
    count_conflicts,
    devices_of,
    inside_by_gate,
    placeless_count,
)
from giaoluu.domain.delegates.queries import BoardLine, board_of
from giaoluu.lib.vietnamese import fold

NOBODY = Arrived()


@dataclass(frozen=True, slots=True)
class Row:
    """One delegation: its places and names, and who of them has come."""

    line: BoardLine
    arrived: Arrived

    @property
    def expected(self) -> int:
        return self.line.named + self.line.confirmed

    @property
    def missing(self) -> int:
        return max(0, self.expected - self.arrived.arrived)

    @property
    def is_there(self) -> bool:
        return self.expected > 0 and self.missing == 0

    @property
    def last_at(self) -> datetime | None:
        return self.arrived.last_at


@dataclass(frozen=True, slots=True)
class Board:
    """Everything of an event's doors at a glance."""

    rows: list[Row]
    gates: list[GateCount]
    devices: list[DeviceInfo]
    conflicts: int
    placeless: int

    @property
    def expected(self) -> int:
        return sum(row.expected for row in self.rows)

    @property
    def arrived(self) -> int:
        return sum(row.arrived.arrived for row in self.rows)

    @property
    def inside(self) -> int:
        return sum(row.arrived.inside for row in self.rows) + self.placeless

    @property
    def absent(self) -> int:
        return sum(not row.arrived.arrived for row in self.rows if row.expected)


def board_of_doors(event_id: int) -> Board:
    """The board as it is now."""
    arrived = arrived_by_agency(event_id)
    rows = [Row(line, arrived.get(line.agency_id, NOBODY)) for line in board_of(event_id)]
    devices = [device for device in devices_of(event_id) if device.revoked_at is None]
    return Board(rows, inside_by_gate(event_id), devices, count_conflicts(event_id), placeless_count(event_id))


def called(rows: list[Row], words: str) -> list[Row]:
    """The delegations that have all these words in their name, marks or none."""
    wanted = fold(words).split()
    return [row for row in rows if all(word in fold(row.line.agency) for word in wanted)] if wanted else []
