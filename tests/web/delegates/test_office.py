"""The secretariat sees all delegates, gives and takes places, approves who goes instead, orders precedence."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.actions import confirm, hold_places, substitute, write_name
from giaoluu.domain.delegates.choices import Ordered
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Delegate, Quota, Rank, Register
from giaoluu.domain.delegates.queries import delegates_after, delegates_of
from giaoluu.domain.events.models import Event
from giaoluu.web.ui.strip import strip_of
from tests.web.delegation.given import Given, alert, give, heading, words
from tests.workspace import BY, NOW

HERE = "/events/bacson/delegates/"


def proposed(given: Given) -> int:
    """Somebody proposed in the place of somebody, after the freeze day."""
    Register.objects.update_or_create(event=given.space.event, defaults={"frozen_on": date(2026, 3, 1)})
    return substitute(given.name(), Written(name="Hoàng Văn Tám"), today=date(2026, 3, 12), by=BY, at=NOW)


def at(given: Given, below: str = "") -> str:
    return f"{HERE}quotas/{given.fixed.pk}/{below}"


def names(page: bytes) -> list[str]:
    """The people of a list, in its order."""
    found = re.findall(r'<span lang="vi">([^<]*) ?<b class="given">([^<]*)</b>', page.decode())
    return [f"{family.strip()} {given}".strip() for family, given in found]


def test_the_board_answers_with_four_numbers(office: Client, given: Given) -> None:
    confirm(given.name(), by=BY, at=NOW)
    given.name("Lý Thị Bích")
    page = office.get(HERE)
    assert heading(page) == "2/10 đã có tên, 8 chỗ còn trống."
    assert [int(each) for each in re.findall(r'<dd class="num">(\d+)</dd>', page.content.decode())] == [10, 3, 2, 1]
    assert "Công an tỉnh 3 + 0 2 1 Còn 1 chỗ trống" in words(page)


@pytest.mark.parametrize(
    ("total", "held", "says"),
    [
        (None, 0, "1/3 đã có tên, 2 chỗ còn trống."),
        (None, 2, "1/3 đã có tên, không còn chỗ trống."),
        (1, 0, "Đủ 1 đại biểu đã có tên."),
        (0, 0, "1 đại biểu đã có tên."),
    ],
)
def test_the_title_answers(total: int | None, held: int, says: str, office: Client, given: Given) -> None:
    Event.objects.update(delegates_total=total)
    given.name()
    hold_places(given.fixed.pk, held, by=BY, at=NOW)
    assert heading(office.get(HERE)) == says


def test_those_who_only_look_see_no_private_column_and_nothing_to_change(given: Given) -> None:
    given.name(phone="0912345678")
    seen = {}
    for role in (Role.SECRETARIAT, Role.OVERSEER, Role.LEADER):
        page = given.space.client(role).get(f"{HERE}list/").content.decode()
        seen[role] = ("0912345678" in page, "Chỉ tiêu" in page)
    assert seen == {Role.SECRETARIAT: (True, True), Role.OVERSEER: (False, False), Role.LEADER: (False, False)}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=ai", ["Nông Thị Ái"]),
        ("q=nta", ["Nông Thị Ái"]),
        ("q=cong an bich", ["Lý Thị Bích"]),
        ("q=khong co", []),
        ("standing=confirmed", ["Lý Thị Bích"]),
        ("circle=leader", ["Bế Ngọc Ánh"]),
        ("order=name", ["Nông Thị Ái", "Bế Ngọc Ánh", "Lý Thị Bích"]),
        ("order=precedence", ["Lý Thị Bích", "Nông Thị Ái", "Bế Ngọc Ánh"]),
        ("standing=nothing&circle=nothing&order=nothing&after=x", ["Nông Thị Ái", "Bế Ngọc Ánh", "Lý Thị Bích"]),
    ],
)
def test_the_list_is_narrowed_and_in_the_order_asked(
    query: str, found: list[str], office: Client, given: Given
) -> None:
    Rank.objects.create(event=given.space.event, order=1, name="Trưởng phòng", key="truong phong")
    given.name("Nông Thị Ái")
    confirm(given.name("Lý Thị Bích", position="Trưởng phòng"), by=BY, at=NOW)
    write_name(given.open.pk, Written(name="Bế Ngọc Ánh"), by=BY, at=NOW)
    assert names(office.get(f"{HERE}list/?{query}").content) == found


@pytest.mark.parametrize("ordered", Ordered.values)
def test_pages_after_one_another_hold_everybody_once(ordered: str, given: Given) -> None:
    other = Given(given.space, give(given.space, "Sở Nội vụ", 9), given.open)
    for number, name in enumerate(("Lý Thị Bích", "Bế Ngọc Ánh", "Nông Thị Ái")):
        rank = Rank.objects.create(event=given.space.event, order=number, name=name, key=name)
        for group in (given, other):
            person = group.name(name)
            Delegate.objects.filter(pk=person).update(rank=rank if number else None)
    hold_places(other.fixed.pk, 2, by=BY, at=NOW)
    every = [each.id for each in delegates_of(given.space.event.pk, ordered=ordered)]
    shown: list[int] = []
    while page := delegates_after(given.space.event.pk, shown[-1] if shown else None, most=3, ordered=ordered):
        shown += [each.id for each in page]
    assert (shown, len(shown)) == (every, 8)


def test_a_quota_is_lowered_with_a_reason_and_never_below_what_is_taken(office: Client, given: Given) -> None:
    hold_places(given.fixed.pk, 2, by=BY, at=NOW)
    silent = office.post(at(given, "places/"), {"places": "2", "why": "", "edition": "0"})
    assert alert(silent) == "Chưa đổi: ghi vì sao, một câu là đủ."
    below = office.post(at(given, "places/"), {"places": "1", "why": "bớt", "edition": "0"})
    says = "Chưa đổi: đã dùng 2 chỗ nên không hạ xuống 1 được. Hạ đến 2, hoặc rút bớt."
    assert (below.status_code, alert(below)) == (409, says)
    assert office.post(at(given, "places/"), {"places": "2", "why": "bớt", "edition": "0"}).status_code == 302
    assert "từ 3 thành 2. bớt" in words(office.get(at(given)))


def test_who_was_faster_with_a_quota_is_shown_and_what_was_typed_stays(office: Client, given: Given) -> None:
    office.post(at(given, "places/"), {"places": "5", "why": "thêm", "edition": "0"})
    slower = office.post(at(given, "places/"), {"places": "4", "why": "khác", "edition": "0"})
    says = "Người khác vừa đổi thành 5 chỗ. Bạn định đổi thành 4; chưa ghi. Nếu vẫn đúng, bấm lại."
    assert (slower.status_code, alert(slower)) == (409, says)
    assert 'value="khác"' in slower.content.decode()


def test_unused_places_go_into_the_pool_and_out_of_it_again(office: Client, given: Given) -> None:
    other = give(given.space, "Sở Nội vụ", 2)
    office.post(f"{HERE}quotas/unused/", {"quota": [given.fixed.pk]})
    assert heading(office.get(f"{HERE}quotas/")) == "3 chỗ trong kho, 2 chỗ chưa ai dùng."
    there = f"{HERE}quotas/{other.pk}/given/"
    refused = office.post(there, {"count": "4", "why": "đoàn đông"})
    says = "Chưa cấp: kho còn 3 chỗ, không đủ 4. Cấp đến 3, hoặc thu lại chỗ chưa dùng trước."
    assert (refused.status_code, alert(refused)) == (409, says)
    office.post(there, {"count": "3", "why": "đoàn đông"})
    assert (Quota.objects.get(pk=other.pk).places, Register.objects.get().pool) == (5, 0)


def test_nothing_ticked_takes_nothing_back(office: Client, given: Given) -> None:
    refused = office.post(f"{HERE}quotas/unused/", {})
    assert alert(refused) == "Chưa thu: đánh dấu ít nhất một chỉ tiêu còn chỗ trống."


def test_an_agency_gets_places_that_the_plan_does_not_give(office: Client, given: Given) -> None:
    wanted = {"agency": "xa bao lac", "words": "học sinh tiêu biểu", "places": "4", "circle": "pupil"}
    office.post(f"{HERE}quotas/", wanted)
    made = Quota.objects.latest("pk")
    assert (made.agency.name, made.words, made.places, made.circle) == ("Xã Bảo Lạc", "học sinh tiêu biểu", 4, "pupil")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"agency": "Sở Lạ"}, "Chưa thêm: chương trình không có đơn vị “Sở Lạ”. Chọn một tên trong danh sách."),
        ({"words": ""}, "Chưa thêm: ghi rõ chỉ tiêu cho ai, ví dụ: học sinh tiêu biểu."),
        ({"places": "bốn"}, "Chưa thêm: “bốn” không phải một số chỗ."),
    ],
)
def test_a_quota_that_makes_no_sense_is_refused_with_what_was_typed(
    changes: dict[str, str], says: str, office: Client, given: Given
) -> None:
    wanted = {"agency": "Xã Bảo Lạc", "words": "học sinh", "places": "4", "circle": "pupil"}
    refused = office.post(f"{HERE}quotas/", {**wanted, **changes})
    kept = f'name="agency" list="agencies" maxlength="300" value="{changes.get("agency", "Xã Bảo Lạc")}"'
    assert (refused.status_code, alert(refused), kept in refused.content.decode()) == (422, says, True)


def test_the_days_are_set_and_the_slower_of_two_is_told(office: Client, given: Given) -> None:
    wanted = {"closes_on": "2026-03-15", "frozen_on": "2026-03-18", "edition": "0"}
    office.post(f"{HERE}days/", wanted)
    page = office.get(f"{HERE}quotas/")
    assert "Nhận danh sách đến hết 15/3/2026 ." in words(page)
    slower = office.post(f"{HERE}days/", {**wanted, "closes_on": "2026-03-16"})
    assert (slower.status_code, alert(slower)[:31]) == (409, "Người khác vừa đổi các ngày này")
    assert 'value="2026-03-16"' in slower.content.decode()


@pytest.mark.parametrize(
    ("closes_on", "frozen_on", "says"),
    [
        ("mai", "", "Chưa đổi: ghi ngày như 29/8/2026."),
        ("2026-03-18", "2026-03-15", "Chưa đổi: ngày chốt không thể trước ngày hết hạn nhận danh sách."),
    ],
)
def test_days_that_make_no_sense_are_refused(
    closes_on: str, frozen_on: str, says: str, office: Client, given: Given
) -> None:
    refused = office.post(f"{HERE}days/", {"closes_on": closes_on, "frozen_on": frozen_on, "edition": "0"})
    assert alert(refused) == says


def test_a_condition_is_added_by_the_word_that_people_write_and_taken_away(office: Client, given: Given) -> None:
    wanted = {"words": "ít nhất 02 nam", "asks": "sex", "value": "Nam", "at_least": "2"}
    office.post(at(given, "conditions/"), wanted)
    made = given.fixed.conditions.latest("pk")
    assert (made.words, made.asks, made.value, made.at_least) == ("ít nhất 02 nam", "sex", "male", 2)
    office.post(at(given, f"conditions/{made.pk}/removal/"))
    assert not given.fixed.conditions.filter(pk=made.pk).exists()
    refused = office.post(at(given, "conditions/"), {**wanted, "value": "khác"})
    assert refused.status_code == 422


def test_a_substitute_is_granted_and_has_the_place(office: Client, given: Given) -> None:
    person = proposed(given)
    assert heading(office.get(f"{HERE}approvals/")) == "1 người đi thay chờ duyệt"
    office.post(f"{HERE}approvals/{person}/", {"granted": "1"})
    assert heading(office.get(f"{HERE}approvals/")) == "Không có gì chờ duyệt"
    assert list(Delegate.objects.order_by("pk").values_list("standing", flat=True)) == ["replaced", "named"]


def test_a_substitute_is_refused_with_a_reason_alone(office: Client, given: Given) -> None:
    person = proposed(given)
    silent = office.post(f"{HERE}approvals/{person}/", {"granted": "0", "reason": " "})
    assert alert(silent) == "Chưa ghi: không duyệt thì viết vì sao, đơn vị sẽ đọc câu này."
    office.post(f"{HERE}approvals/{person}/", {"granted": "0", "reason": "không đúng thành phần"})
    assert list(Delegate.objects.order_by("pk").values_list("standing", flat=True)) == ["named", "withdrawn"]
    told = words(office.get(f"{given.here}people/{person}/"))
    assert "không đúng thành phần" in told


def test_those_who_may_stand_twice_are_shown_together(office: Client, given: Given) -> None:
    other = Given(given.space, give(given.space, "Sở Nội vụ", 2), given.open)
    given.name("Hoàng Bảo An", unit="Phòng PC02")
    other.name("Hoàng Bảo An", unit="Phòng PC02")
    page = office.get(f"{HERE}twins/")
    assert (heading(page), names(page.content)) == ("1 người có thể được ghi hai nơi", [])
    assert words(page).count("Hoàng Bảo An") == 2


def test_whoever_has_a_line_that_stays_keeps_it(office: Client, given: Given) -> None:
    office.post(f"{HERE}precedence/", {"names": "Giám đốc Sở\nTrưởng phòng", "edition": "0"})
    person = given.name(position="Trưởng phòng")
    office.post(f"{HERE}precedence/", {"names": "Trưởng phòng\n\n Bí thư Tỉnh ủy ", "edition": "1"})
    assert [*Rank.objects.order_by("order").values_list("name", flat=True)] == ["Trưởng phòng", "Bí thư Tỉnh ủy"]
    assert Delegate.objects.get(pk=person).rank.name == "Trưởng phòng"
    slower = office.post(f"{HERE}precedence/", {"names": "Hiệu trưởng", "edition": "1"})
    assert (slower.status_code, "Hiệu trưởng" in slower.content.decode()) == (409, True)


def test_the_ready_order_is_shown_and_not_written(office: Client, given: Given) -> None:
    page = office.get(f"{HERE}precedence/?ready=1").content.decode()
    assert ("Chủ tịch Ủy ban nhân dân tỉnh" in page, Rank.objects.count()) == (True, 0)


def test_a_delegate_is_found_from_every_page(office: Client, given: Given) -> None:
    person = given.name()
    page = office.get("/events/bacson/find/?q=nong ai").content.decode()
    assert f'<a href="{given.here}people/{person}/" lang="vi">Nông Thị Ái</a>' in page


@pytest.mark.parametrize(
    ("places", "cells", "each"),
    [
        ((1, 2, 1, 2), ("ok", "named", "named", "held", "free", "free"), 1),
        ((0, 0, 0, 0), (), 1),
        ((60, 0, 0, 60), ("ok",) * 30 + ("free",) * 30, 2),
        ((1, 0, 0, 119), ("ok",) + ("free",) * 59, 2),
    ],
)
def test_a_strip_has_one_cell_a_place_or_one_for_several(
    places: tuple[int, int, int, int], cells: tuple[str, ...], each: int
) -> None:
    confirmed, named, held, free = places
    strip = strip_of(confirmed=confirmed, named=named, held=held, free=free)
    assert (strip.cells, strip.each) == (cells, each)


@pytest.mark.parametrize("many", [1, 3])
@pytest.mark.parametrize(
    ("page", "queries"),
    [("", 18), ("list/", 6), ("list/?order=agency", 6), ("twins/", 6), ("approvals/", 6), ("quotas/", 16)],
)
def test_a_page_asks_the_database_as_often_however_much_there_is(
    many: int, page: str, queries: int, office: Client, given: Given,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    for agency in ("Sở Nội vụ", "Xã Bảo Lạc", "Công an tỉnh")[:many]:
        for quota in (given.open, give(given.space, agency, 9, key="nhiều")):
            write_name(quota.pk, Written(name=f"Nông Thị {agency}", unit="Phòng PC02"), by=BY, at=NOW)
    proposed(given)
    office.get(HERE + page)
    with django_assert_num_queries(queries):
        assert office.get(HERE + page).status_code == 200
