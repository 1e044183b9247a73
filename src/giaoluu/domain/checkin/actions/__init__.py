"""The only writers of doors, devices, scans and of who is inside."""

from giaoluu.domain.checkin.actions.devices import join_device, move_device, revoke_device
from giaoluu.domain.checkin.actions.gates import close_gate, open_gate, set_gate
from giaoluu.domain.checkin.actions.scans import record_scans

__all__ = [
    "close_gate",
    "join_device",
    "move_device",
    "open_gate",
    "record_scans",
    "revoke_device",
    "set_gate",
]
