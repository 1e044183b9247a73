"""What may be known of doors, devices, scans and of who is inside."""

from giaoluu.domain.checkin.queries.arrivals import (
    Arrived,
    ConflictLine,
    GateCount,
    arrived_by_agency,
    arrived_ids,
    conflicts_of,
    count_conflicts,
    inside_by_gate,
    inside_count,
    placeless_count,
)
from giaoluu.domain.checkin.queries.books import gates_of
from giaoluu.domain.checkin.queries.devices import DeviceInfo, device_with, devices_of, is_revoked

__all__ = [
    "Arrived",
    "ConflictLine",
    "DeviceInfo",
    "GateCount",
    "arrived_by_agency",
    "arrived_ids",
    "conflicts_of",
    "count_conflicts",
    "device_with",
    "devices_of",
    "gates_of",
    "inside_by_gate",
    "inside_count",
    "is_revoked",
    "placeless_count",
]
