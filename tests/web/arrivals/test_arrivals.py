"""The reception's pages: who has arrived, what is to be settled, doors and devices."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import translation
from django.utils.html import strip_tags

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.checkin.actions import record_scans
from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.newcomers import Stranger, admit_newcomers
from giaoluu.domain.checkin.choices import Way
from giaoluu.domain.checkin.models import Device, Gate, Presence, Scan
from giaoluu.domain.checkin.queries import arrived_ids, inside_count
from giaoluu.domain.delegates.models import Quota
from giaoluu.web.live.finding import regions
from tests.domain.checkin.doors import Doors, clock, ms, open_doors
from tests.workspace import Workspace


@pytest.fixture
def doors(space: Workspace) -> Doors:
    return open_doors(space)


@pytest.fixture
def head(space: Workspace) -> Client:
    return space.client(Role.OVERSEER)


def page(doors: Doors, path: str = "") -> str:
    return f"/events/{doors.space.event.key}/arrivals/{path}"


def text(answer: object) -> str:
    return " ".join(strip_tags(answer.content.decode().replace("</t", " </t")).split())  # type: ignore[attr-defined]


def region(doors: Doors, name: str) -> str:
    return regions()[name].render(str(doors.event_id), "vi").strip()


def test_the_board_says_who_has_arrived_and_who_is_inside(doors: Doors, head: Client) -> None:
    scans = [doors.scan(0, 1), doors.scan(1, 2), doors.scan(1, 3, way=Way.OUT)]
    record_scans(doors.event_id, scans, at=clock(4))
    said = text(head.get(page(doors)))
    assert "2 trên 6 đại biểu đã đến 1 người đang ở trong." in said
    assert "Công an tỉnh 10 6 6 2 thiếu 4 13:02" in said
    assert (inside_count(doors.event_id), arrived_ids(doors.event_id)) == (1, {one.pk for one in doors.people[:2]})


@pytest.mark.parametrize("words", ["cong an", "Công an", "an tinh"])
def test_one_asks_whether_a_delegation_has_arrived_with_marks_or_without(
    doors: Doors, head: Client, words: str
) -> None:
    record_scans(doors.event_id, [doors.scan(0, 1)], at=clock(4))
    assert "Công an tỉnh: 1 trên 6 người đã đến, người cuối lúc 13:01" in text(head.get(page(doors), {"q": words}))


def test_a_page_left_open_shows_what_a_reload_would(doors: Doors, head: Client) -> None:
    for minute in range(2):
        record_scans(doors.event_id, [doors.scan(0, minute)], at=clock(minute + 1))
        assert region(doors, "arrivals") in head.get(page(doors)).content.decode()
        assert region(doors, "conflicts") in head.get(page(doors, "conflicts/")).content.decode()


def conflict(doors: Doors) -> Scan:
    record_scans(doors.event_id, [doors.scan(0, 1), doors.scan(0, 2)], device=doors.devices[0].pk, at=clock(3))
    return Scan.objects.get(is_conflict=True)


def test_a_conflict_is_settled_with_a_word_and_by_whom(doors: Doors, head: Client) -> None:
    scan = conflict(doors)
    address = page(doors, f"conflicts/{scan.pk}/")
    assert "Đàm Quỳnh Anh: đã vào rồi" in text(head.get(address))
    assert head.post(address, {"doing": "settle", "how": ""}).status_code == 422
    assert head.post(address, {"doing": "settle", "how": "Quét hai lần, một người."}).status_code == 302
    scan.refresh_from_db()
    assert (scan.settled_how, scan.settled_by) == ("Quét hai lần, một người.", "Người Theo dõi, đôn đốc")
    assert "Quét hai lần, một người." in text(head.get(page(doors, "conflicts/")))
    assert head.post(address, {"doing": "settle", "how": "Lại"}).status_code == 409


def test_a_scan_that_is_not_to_count_never_was(doors: Doors, head: Client) -> None:
    from giaoluu.domain.passes.actions import revoke
    from tests.workspace import BY

    revoke(doors.event_id, doors.people[0].pk, why="mất", by=BY, at=clock(0))
    record_scans(doors.event_id, [doors.scan(0, 1)], at=clock(3))
    scan = Scan.objects.get(is_conflict=True)
    head.post(page(doors, f"conflicts/{scan.pk}/"), {"doing": "back", "how": "Mời ra."})
    assert (inside_count(doors.event_id), Presence.objects.get().first_at) == (0, None)


def stranger(doors: Doors, name: str) -> Stranger:
    return Stranger(uuid4(), doors.quota.agency_id, 0, name, "", "", doors.gates[0].pk, ms(2))


def test_who_was_let_in_without_a_place_is_inside_and_is_given_one_later(doors: Doors, head: Client) -> None:
    Quota.objects.filter(pk=doors.quota.pk).update(places=6)
    one = stranger(doors, "Vi Văn Mới")
    admit_newcomers(doors.event_id, [one], device=doors.devices[0].pk, books=Books(), at=clock(3))
    assert (inside_count(doors.event_id), Scan.objects.get(is_conflict=True).pk) == (1, one.id)
    address = page(doors, f"conflicts/{one.id}/")
    assert head.post(address, {"doing": "place"}).status_code == 422
    Quota.objects.filter(pk=doors.quota.pk).update(places=7)
    assert head.post(address, {"doing": "place"}).status_code == 302
    assert (inside_count(doors.event_id), Quota.objects.get(pk=doors.quota.pk).taken) == (1, 7)


def test_doors_are_opened_kept_and_closed(doors: Doors, head: Client) -> None:
    address = page(doors, "doors/")
    assert head.post(address, {"name": "Cửa 1"}).status_code == 422
    assert head.post(address, {"name": " Cửa  3 ", "circle": ["pupil", "nobody"]}).status_code == 302
    gate = Gate.objects.get(name="Cửa 3")
    assert gate.circles == ["pupil"]
    head.post(page(doors, f"doors/{gate.pk}/"), {"name": "Cửa sau"})
    head.post(page(doors, f"doors/{doors.gates[1].pk}/"), {"doing": "close"})
    assert list(Gate.objects.order_by("order").values_list("name", "circles")) == [("Cửa 1", []), ("Cửa sau", [])]


def test_a_code_lets_one_phone_join_as_a_gate(doors: Doors, space: Workspace) -> None:
    from giaoluu.domain.accounts.models import Link

    said = space.client(Role.SECRETARIAT).post(page(doors, "code/"), {"name": "Chị Mai"})
    link = Link.objects.latest("pk")
    assert (link.one_use, link.grant and link.grant.role, link.person.name) == (True, Role.GATE, "Chị Mai")
    assert (said["Cache-Control"], 'class="qr"' in said.content.decode()) == ("no-store", True)


def test_a_device_moves_and_is_revoked(doors: Doors, head: Client) -> None:
    address = page(doors, f"devices/{doors.devices[0].pk}/")
    assert head.post(address, {"name": "máy A", "gate": "999"}).status_code == 422
    head.post(address, {"name": "máy A", "gate": str(doors.gates[1].pk)})
    head.post(address, {"doing": "revoke"})
    device = Device.objects.get(pk=doors.devices[0].pk)
    assert (device.name, device.gate_id, device.revoked_at is None) == ("máy A", doors.gates[1].pk, False)
    assert "đã thu hồi" in text(head.get(page(doors, "doors/")))


@pytest.mark.parametrize(("path", "queries"), [("", 22), ("conflicts/", 13), ("doors/", 12)])
def test_a_page_asks_the_same_however_many_there_are(doors: Doors, head: Client, path: str, queries: int) -> None:
    conflict(doors)
    counts = []
    for person in (1, 2, 3):
        record_scans(doors.event_id, [doors.scan(person, 1), doors.scan(person, 2)], at=clock(5))
        Gate.objects.create(event=doors.space.event, name=f"Cửa thêm {person}", order=9, circles=[])
        counts.append(_queries(head, page(doors, path)))
    assert len(set(counts)) == 1
    assert counts[0] <= queries


def _queries(client: Client, address: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured, translation.override("vi"):
        assert client.get(address).status_code == 200
    return len(captured)
