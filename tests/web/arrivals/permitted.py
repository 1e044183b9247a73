"""Who may see who has arrived, and who runs the doors."""

from __future__ import annotations

from giaoluu.domain.checkin.actions import record_scans
from giaoluu.domain.checkin.models import Scan
from tests.domain.checkin.doors import clock, open_doors
from tests.web.matrix import GATE, NOT_TAKEN, OK, OVERSEER, SECRETARIAT, WATCHING, WRONG, Page, in_event
from tests.workspace import Workspace

RUNNING = (SECRETARIAT, OVERSEER)
_RUN = in_event(dict.fromkeys(RUNNING, OK))
_REFUSED = in_event(dict.fromkeys(RUNNING, WRONG))

TABLE = {
    "arrivals:board": Page(in_event(dict.fromkeys((*WATCHING, GATE), OK))),
    "arrivals:conflicts": Page(_RUN),
    "arrivals:settling": Page(_RUN, _REFUSED),
    "arrivals:doors": Page(_RUN, _REFUSED),
    "arrivals:code": Page(NOT_TAKEN, in_event({SECRETARIAT: OK})),
    "arrivals:gate": Page(NOT_TAKEN, _REFUSED),
    "arrivals:device": Page(NOT_TAKEN, _REFUSED),
}


def values(space: Workspace) -> dict[str, object]:
    """A door, a device at it, and a scan that somebody has to look at."""
    doors = open_doors(space, 2)
    record_scans(space.event.pk, [doors.scan(0, 1), doors.scan(0, 2)], device=doors.devices[0].pk, at=clock(3))
    scan = Scan.objects.get(is_conflict=True)
    return {"scan_id": scan.pk, "gate_id": doors.gates[0].pk, "device_id": doors.devices[0].pk}
