""" "Nơi nhận" in a browser."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.outbox.models import Delivery, Message
from tests.workspace import Workspace, build

PLACE = "/events/bacson/delivery/"


def recipients(space: Workspace, count: int = 3) -> list[int]:
    agencies = list(space.agencies.items())[:count]
    return [
        Delivery.objects.create(event=space.event, order=order, text=f"- {name};", key=name, agency=agency).pk
        for order, (name, agency) in enumerate(agencies, 1)
    ]


def seen(response: object) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())  # type: ignore[attr-defined]


def test_the_page_says_how_many_have_not_the_plan_yet(space: Workspace) -> None:
    recipients(space)
    Delivery.objects.filter(order=1).update(state="acknowledged", acknowledged_by="Ban thư ký (bản giấy)")
    page = seen(space.client(Role.SECRETARIAT).get(PLACE))
    assert ("Còn 2 trên 3 nơi chưa được gửi kế hoạch" in page, "Soạn thư cho 1 nơi" in page) == (True, True)
    assert re.findall(r"(chưa gửi|đã gửi, chưa mở|đã mở|đã nhận) (\d+)", page) == [
        ("chưa gửi", "2"), ("đã gửi, chưa mở", "0"), ("đã mở", "0"), ("đã nhận", "1")
    ]  # fmt: skip


def test_drafts_are_made_for_those_who_can_be_reached_and_lead_to_the_outbox(space: Workspace) -> None:
    recipients(space)
    client = space.client(Role.SECRETARIAT)
    told = client.post(f"{PLACE}drafts/", {"all": "1"})
    assert (told["Location"], Message.objects.values_list("to_name", "cause").get()) == (
        "/events/bacson/outbox/", ("Người Cán bộ đơn vị", "delivery")
    )  # fmt: skip
    assert "đã soạn thư" in seen(client.get(PLACE))


def test_nothing_chosen_changes_nothing_and_says_so(space: Workspace) -> None:
    recipients(space)
    client = space.client(Role.SECRETARIAT)
    told = [client.post(f"{PLACE}{doing}/", {"how": "paper"}) for doing in ("drafts", "receipts")]
    assert ([one.status_code for one in told], Message.objects.count()) == ([422, 422], 0)


def test_a_receipt_is_noted_with_the_way_and_by_whom(space: Workspace) -> None:
    first, *_ = recipients(space)
    client = space.client(Role.SECRETARIAT)
    client.post(f"{PLACE}receipts/", {"number": [first], "how": "telephone"})
    assert Delivery.objects.values_list("state", "acknowledged_by").get(pk=first) == (
        "acknowledged", "Người Ban thư ký (qua điện thoại)"
    )  # fmt: skip


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_recipients(space: Workspace, count: int) -> None:
    recipients(space, count)
    client = space.client(Role.SECRETARIAT)
    with CaptureQueriesContext(connection) as asked:
        client.get(PLACE)
    assert len(asked) == 9


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.SECRETARIAT, Role.OVERSEER)])
def test_others_have_no_such_list(space: Workspace, role: Role) -> None:
    client, (first, *_) = space.client(role), recipients(space)
    codes = {client.get(PLACE).status_code, client.post(f"{PLACE}drafts/", {"number": first}).status_code}
    assert codes | {client.post(f"{PLACE}receipts/", {"number": first, "how": "paper"}).status_code} == {403}


def test_an_officer_says_that_the_agency_has_the_plan_and_says_nothing_for_others(space: Workspace) -> None:
    recipients(space)
    client = space.client(Role.OFFICER)
    assert "Công an tỉnh đã nhận kế hoạch chưa?" in seen(client.get("/events/bacson/received/"))
    for _ in range(2):
        assert client.post("/events/bacson/received/").status_code == 302
    states = Delivery.objects.order_by("order").values_list("agency__name", "state", "acknowledged_by")
    assert list(states) == [
        ("Sở Nội vụ", "to_send", ""), ("Công an tỉnh", "acknowledged", "Người Cán bộ đơn vị"),
        ("Xã Bảo Lạc", "to_send", ""),
    ]  # fmt: skip
    assert "Đã ghi nhận" in seen(client.get("/events/bacson/received/"))
    assert space.client(Role.SECRETARIAT).post("/events/bacson/received/").status_code == 403


def test_a_line_of_another_event_is_not_touched(space: Workspace) -> None:
    numbers = recipients(space)
    other = build("khac", "Khác").client(Role.SECRETARIAT)
    other.post("/events/khac/delivery/receipts/", {"number": numbers, "how": "paper"})
    assert {line.state for line in Delivery.objects.all()} == {"to_send"}
