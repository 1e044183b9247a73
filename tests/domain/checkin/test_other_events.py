"""A phone works for its own event: what it says of another's people is nobody's, and moves nobody there."""

from __future__ import annotations

from giaoluu.domain.checkin.actions.scans import record_scans
from giaoluu.domain.checkin.choices import Verdict
from giaoluu.domain.checkin.models import Presence, Scan
from tests.domain.checkin.doors import Doors, clock, open_doors
from tests.workspace import build


def test_a_phone_of_one_event_moves_nobody_of_another(doors: Doors) -> None:
    other = open_doors(build("khac", "Khác"))
    with_pass, by_name = other.scan(0, 1), other.scan(1, 2, token="")
    told = record_scans(doors.event_id, [with_pass, by_name], device=doors.devices[0].pk, at=clock(5))
    assert told is not None
    assert [one.verdict for one in told.conflicts] == [Verdict.OTHER_EVENT, Verdict.UNKNOWN]
    rows = Scan.objects.order_by("at").values_list("event_id", "delegate_id")
    assert (list(rows), Presence.objects.count()) == ([(doors.event_id, None)] * 2, 0)
