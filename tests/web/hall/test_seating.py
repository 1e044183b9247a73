"""Who sits where, as its pages show and change it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.html import strip_tags
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.checkin.facts import GateClosed
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.seating.facts import DelegateUnplaced
from giaoluu.domain.seating.models import Placement, Seat
from giaoluu.web.office.hall.paper import picture
from giaoluu.web.office.hall.regions import REGIONS, render_hall
from giaoluu.web.office.hall.seen import seen_of
from tests.hall import add_hall, add_people, sit
from tests.workspace import Workspace

HERE = "/events/bacson/hall/"
SHARED = {"event_id", "subject", "agencies"}


@pytest.fixture
def seats(space: Workspace) -> dict[str, Seat]:
    return add_hall(space)


@pytest.fixture
def people(space: Workspace, seats: dict[str, Seat]) -> list[Delegate]:
    """Five of Công an, four of them in the first row of A."""
    found = add_people(space, "Công an tỉnh", 5)
    for number, delegate in enumerate(found[:4], 1):
        sit(delegate, seats[f"A1-{number}"])
    return found


def where(*people: Delegate) -> list[str]:
    placed = {one.delegate_id: one.seat for one in Placement.objects.select_related("seat")}
    found = [placed.get(one.pk) for one in people]
    return [f"{seat.block}{seat.row}-{seat.number}" if seat else "" for seat in found]


def told(answer: HttpResponse) -> tuple[int, str]:
    found = re.search(r'<p class="wrong"[^>]*>(.*?)</p>', answer.content.decode())
    return answer.status_code, strip_tags(found[1]) if found else ""


def data(answer: HttpResponse) -> dict[str, Any]:
    found = re.search(r'<script id="hall-data" type="application/json">(.*?)</script>', answer.content.decode())
    assert found
    known: dict[str, Any] = json.loads(found[1])
    return known


def test_before_there_is_a_hall_the_page_leads_to_one(office: Client) -> None:
    page = office.get(HERE).content.decode()
    assert ("Chưa có sơ đồ hội trường" in page, f"{HERE}drawing/" in page) == (True, True)


def test_the_page_counts_colours_and_names(office: Client, people: list[Delegate]) -> None:
    answer = office.get(HERE)
    page = answer.content.decode()
    said = ("<h1>Đã xếp 4 trên 5 đại biểu</h1>", "1 người chưa có ghế")
    assert [words in page for words in said] == [True, True]
    assert (page.count('class="k k0"'), re.findall(r'<g class="codes">(.*?)</g>', page)[0].count(">CA<")) == (4, 1)
    assert data(answer)["people"][str(people[0].pk)] == ["Ông Trần Thị Bình 1", "Công an tỉnh"]


def test_a_drop_on_a_free_seat_moves_on_a_taken_one_swaps_and_both_are_taken_back(
    office: Client, people: list[Delegate], seats: dict[str, Seat]
) -> None:
    first, second = people[:2]
    moved = office.post(f"{HERE}place/", {"delegate": first.pk, "seat": seats["B3-4"].pk, "shown": 0})
    swapped = office.post(f"{HERE}place/", {"delegate": first.pk, "seat": seats["A1-2"].pk, "shown": second.pk})
    assert (moved["Location"], swapped.status_code, where(first, second)) == (HERE, 302, ["A1-2", "B3-4"])
    office.post(f"{HERE}undo/")
    assert where(first, second) == ["B3-4", "A1-2"]


def test_a_delegate_and_a_seat_are_found_by_what_is_typed(office: Client, people: list[Delegate]) -> None:
    office.post(f"{HERE}place/", {"person": "5", "named": "b1-1"})
    assert where(people[4]) == ["B1-1"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"person": "99", "named": "B1-1"},
         "Không có đại biểu nào dự ứng với “99”; viết số thứ tự, hoặc một phần tên, có dấu hay không."),
        ({"person": "5", "named": "B9-1"}, "Không có ghế “B9-1”; gần nhất là “B3-1”."),
        ({"person": "5", "seat": "999999"}, "Ghế này không còn trong sơ đồ. Chọn ghế khác."),
        ({"delegate": "999999", "named": "B1-1"}, "Người này chưa có tên hoặc không dự nữa nên không có ghế."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_what_could_be(
    office: Client, people: list[Delegate], typed: dict[str, str], says: str
) -> None:
    assert told(office.post(f"{HERE}place/", typed)) == (422, says)


def test_a_seat_that_somebody_else_took_in_the_meantime_is_told(
    office: Client, people: list[Delegate], seats: dict[str, Seat]
) -> None:
    answer = office.post(f"{HERE}place/", {"delegate": people[4].pk, "seat": seats["A1-1"].pk, "shown": 0})
    says = "Ghế này vừa có Ông Trần Thị Bình 1. Sơ đồ mới đã hiện ra; xem lại rồi làm lần nữa."
    assert (told(answer), where(people[0], people[4])) == ((409, says), ["A1-1", ""])


def test_a_fast_seat_is_not_taken_and_is_made_free_again(
    office: Client, people: list[Delegate], seats: dict[str, Seat]
) -> None:
    first, last = people[0], people[4]
    office.post(f"{HERE}lock/", {"delegate": first.pk, "on": "1"})
    taking = {"delegate": last.pk, "seat": seats["A1-1"].pk}
    says = "Ghế đang khóa cho Ông Trần Thị Bình 1. Mở khóa ghế đó trước, hoặc chọn ghế khác."
    assert told(office.post(f"{HERE}place/", taking)) == (422, says)
    office.post(f"{HERE}lock/", {"delegate": first.pk, "on": "0"})
    office.post(f"{HERE}place/", taking)
    assert where(first, last) == ["", "A1-1"]


def test_somebody_is_taken_off_a_seat(office: Client, people: list[Delegate]) -> None:
    office.post(f"{HERE}unplace/", {"delegate": people[0].pk})
    assert where(people[0]) == [""]


def test_there_may_be_nothing_to_take_back(office: Client, seats: dict[str, Seat]) -> None:
    assert told(office.post(f"{HERE}undo/")) == (422, "Không còn bước nào để hoàn tác.")


def test_a_seat_has_a_page_with_what_can_be_done(
    space: Workspace, office: Client, people: list[Delegate], seats: dict[str, Seat]
) -> None:
    leader = space.client(Role.LEADER)
    asked = ((office, "A1-1"), (office, "B1-1"), (leader, "A1-1"))
    pages = [browser.get(f"{HERE}seats/{seats[name].pk}/").content.decode() for browser, name in asked]
    acts = ("Khóa ghế", "Bỏ xếp", "Xếp vào đây")
    assert [[act in page for act in acts] for page in pages] == [
        [True, True, False], [False, False, True], [False, False, False],
    ]  # fmt: skip


def test_whoever_only_looks_is_offered_nothing_to_press(space: Workspace, people: list[Delegate]) -> None:
    page = space.client(Role.LEADER).get(HERE).content.decode()
    assert [word in page for word in ("Xếp bằng cách viết", "Xếp 1 người mới", "Sửa bản vẽ")] == [False] * 3


def test_from_the_presidium_the_hall_is_turned_round(office: Client, people: list[Delegate]) -> None:
    hall, presidium = (data(office.get(f"{HERE}{query}"))["seats"] for query in ("", "?side=presidium"))
    assert [[seat[2], seat[3]] for seat in presidium] == [[-seat[2], -seat[3]] for seat in hall]
    assert office.get(f"{HERE}?side=above").status_code == 404


def test_a_page_left_open_shows_what_a_reload_would(space: Workspace, office: Client, people: list[Delegate]) -> None:
    inside = office.get(HERE).content.decode().partition('data-part="hall"')[2].partition(">")[2]
    assert inside.startswith(render_hall(f"{space.event.pk}.hall.acts", "vi"))


def test_what_happens_at_the_doors_leaves_an_open_page_of_the_hall_alone(space: Workspace) -> None:
    told: dict[str, Any] = {"event_id": space.event.pk, "subject": "x"}
    placed = DelegateUnplaced(**told, person="x", was="A1-1")
    closed = GateClosed(**told, **{name: "x" for name in GateClosed.__dataclass_fields__ if name not in SHARED})
    (hall,) = REGIONS
    assert [len(list(hall.touched(fact))) for fact in (placed, closed)] == [4, 0]


def test_hostile_names_stay_words(space: Workspace, office: Client, people: list[Delegate]) -> None:
    Delegate.objects.filter(pk=people[0].pk).update(name="</script><script>alert(1)</script>")
    agency = space.agencies["Công an tỉnh"]
    agency.name = "<b>&\"'"
    agency.save()
    page = office.get(HERE).content.decode()
    assert (page.count("<script>alert"), "<b>&\"'" in page) == (0, False)


def test_the_hall_is_a_sheet_of_one_page(space: Workspace, office: Client, people: list[Delegate]) -> None:
    content = office.get(f"{HERE}hall.pdf").content
    assert (content[:5], len(re.findall(rb"/Type\s*/Page\b", content))) == (b"%PDF-", 1)
    seen = seen_of(space.event.pk, "bacson", may_seat=False)
    assert seen
    assert picture(seen).count("<rect") == 24


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_in_a_large_hall(
    space: Workspace, office: Client, seats: dict[str, Seat], many: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for delegate, seat in zip(add_people(space, "Công an tỉnh", many), seats.values(), strict=False):
        sit(delegate, seat)
    add_people(space, "Xã Bảo Lạc", many)
    office.get(HERE)
    with django_assert_num_queries(20):
        assert office.get(HERE).status_code == 200
