"""What is asked of delegates and quotas."""

from __future__ import annotations

from typing import Any

from giaoluu.domain.delegates.decisions.writing import Written, keys_of, written
from giaoluu.domain.delegates.models import Condition, Delegate, Meets, Quota, Rank, Register
from giaoluu.domain.delegates.queries import (
    board_of,
    coming,
    count_delegates,
    delegates_of,
    numbers_of,
    private_of,
    quotas_of,
    quotas_of_agency,
    ranks_of,
    register_of,
    twins_of,
)
from giaoluu.domain.delegates.queries.values import ConditionInfo, Private, RegisterInfo
from tests.workspace import NOW, Workspace


def quota(space: Workspace, agency: str, places: int | None, **more: Any) -> Quota:
    order = Quota.objects.count() + 1
    return Quota.objects.create(
        event=space.event, agency=space.agencies[agency], key=f"{order}", order=order, words=f"{places} đại biểu",
        kind="fixed" if places else "open", places=places, planned=places, clause=f"mục IV.{order}", start=10, **more,
    )  # fmt: skip


def delegate(quota: Quota, name: str, standing: str = "named", **more: Any) -> Delegate:
    number = Delegate.objects.count() + 1
    private = {key: more.pop(key) for key in ("rank", "agency") if key in more}
    columns = written(Written(name, **more)).columns | {"circle": more.get("circle") or "ordinary"}
    return Delegate.objects.create(
        event_id=quota.event_id, quota=quota, number=number, standing=standing, registered_at=NOW,
        registered_by="Hà", reason="ốm" if standing == "excused" else "",
        **{"agency_id": quota.agency_id, **private}, **columns, **keys_of(number, columns),
    )  # fmt: skip


def test_people_stand_by_agency_then_precedence_then_given_name_and_places_without_a_name_come_last(
    space: Workspace,
) -> None:
    chief = Rank.objects.create(event=space.event, order=1, name="Giám đốc", key="giam doc")
    police, office = quota(space, "Công an tỉnh", 9), quota(space, "Sở Nội vụ", 9)
    delegate(police, "", "held")
    delegate(police, "Nguyễn Văn Đông")
    delegate(police, "Triệu Thị Ái")
    delegate(police, "Vương Thành Đạt", rank_id=chief.pk)
    delegate(office, "Bế Ngọc Ánh")
    names = [one.name for one in delegates_of(space.event.pk)]
    assert names == ["Bế Ngọc Ánh", "Vương Thành Đạt", "Triệu Thị Ái", "Nguyễn Văn Đông", ""]
    assert [one.name for one in delegates_of(space.event.pk, ordered="precedence")] == [
        "Vương Thành Đạt", "Triệu Thị Ái", "Bế Ngọc Ánh", "Nguyễn Văn Đông", "",
    ]  # fmt: skip
    assert [one.name for one in delegates_of(space.event.pk, ordered="name", start=1, most=2)] == [
        "Bế Ngọc Ánh", "Vương Thành Đạt",
    ]  # fmt: skip
    assert [one.rank_order for one in coming(space.event.pk)] == [None, 1, None, None]
    assert [(one.order, one.name) for one in ranks_of(space.event.pk)] == [(1, "Giám đốc")]


def test_people_are_found_by_any_words_by_first_letters_and_by_number(space: Workspace) -> None:
    police = quota(space, "Công an tỉnh", 9)
    delegate(police, "Đàm Quỳnh Anh", unit="Phường Tân Giang", position="Học sinh lớp 11")
    delegate(police, "Hoàng Bảo An", unit="Trường THCS Hợp Giang")
    found = {
        words: [one.number for one in delegates_of(space.event.pk, search=words)]
        for words in ("dqa", "ĐQA", "tan giang", "Tân Giang", "PTG 01", "giang", "cong an bao", "lop 11 an", "xyz")
    }
    assert found == {
        "dqa": [1], "ĐQA": [1], "tan giang": [1], "Tân Giang": [1], "PTG 01": [1], "giang": [2, 1], "cong an bao": [2],
        "lop 11 an": [1], "xyz": [],
    }  # fmt: skip
    assert count_delegates(space.event.pk, search="giang", standings=["named"]) == 2


def test_only_who_asks_for_it_gets_what_few_may_see(space: Workspace) -> None:
    one = delegate(quota(space, "Công an tỉnh", 9), "Nông Thị Ái", sex="female", ethnic="Tày", born=1990, phone="0912")
    assert private_of([one.pk]) == {one.pk: Private("female", "Tày", 1990, "0912", "", "")}


def test_a_quota_tells_what_is_taken_and_what_is_still_missing(
    space: Workspace, django_assert_num_queries: Any
) -> None:
    pupils = quota(space, "Công an tỉnh", 20, circle="pupil", taken=4)
    women = Condition.objects.create(
        quota=pupils, order=1, words="ít nhất 02 nữ", asks="sex", value="female", at_least=2
    )
    primary = Condition.objects.create(quota=pupils, order=2, words="học sinh Tiểu học")
    delegate(pupils, "Nông Thị Ái", "confirmed", sex="female")
    child = delegate(pupils, "Hoàng Bảo An")
    delegate(pupils, "Vắng Thị Mặt", "declined", sex="female")
    delegate(pupils, "", "held")
    delegate(pupils, "", "held")
    Meets.objects.create(delegate=child, condition=primary)
    quota(space, "Sở Nội vụ", None)
    with django_assert_num_queries(5):
        open_one, told = quotas_of(space.event.pk)
    assert (told.held, told.named, told.confirmed, told.free, told.agency) == (2, 1, 1, 16, "Công an tỉnh")
    assert told.conditions == (
        ConditionInfo(women.pk, "ít nhất 02 nữ", 2, 1, "sex", "female"),
        ConditionInfo(primary.pk, "học sinh Tiểu học", 1, 1, "tick", ""),
    )
    assert (open_one.places, open_one.free, open_one.said.clause) == (None, None, "mục IV.2")
    assert quotas_of_agency(space.agencies["Công an tỉnh"].pk) == [told]


def test_the_numbers_of_the_reference_plan(space: Workspace, django_assert_num_queries: Any) -> None:
    space.event.delegates_total = 450
    space.event.save()
    for places in (30, 50, 50, 60, 20, 20, 20):
        quota(space, "Công an tỉnh", places)
    leaders = quota(space, "Sở Nội vụ", None, taken=2)
    delegate(leaders, "Bế Ngọc Ánh", "confirmed")
    delegate(leaders, "Lý Thị Bích")
    delegate(leaders, "Ma Văn Đông", "declined")
    Register.objects.create(event=space.event, pool=5)
    with django_assert_num_queries(5):
        told = numbers_of(space.event.pk)
    assert (told.total, told.fixed, told.open, told.pool) == (450, 250, 195, 5)
    assert (told.held, told.named, told.confirmed, told.declined, told.taken_open, told.over) == (0, 1, 1, 1, 2, 0)


def test_the_board_has_a_line_for_every_agency_with_a_quota(space: Workspace) -> None:
    both = quota(space, "Công an tỉnh", 5, taken=1)
    quota(space, "Công an tỉnh", 3)
    quota(space, "Xã Bảo Lạc", None)
    delegate(both, "Bế Ngọc Ánh")
    told = [(one.agency, one.places, one.is_open, one.named, one.free) for one in board_of(space.event.pk)]
    assert told == [("Công an tỉnh", 8, False, 1, 7), ("Xã Bảo Lạc", None, True, 0, None)]


def test_the_board_and_the_numbers_ask_the_same_however_many_there_are(
    space: Workspace, django_assert_num_queries: Any
) -> None:
    for many in (1, 3):
        for number in range(many):
            one = quota(space, "Công an tỉnh", 5, taken=1)
            Condition.objects.create(quota=one, order=1, words="nữ", asks="sex", value="female")
            delegate(one, f"Bế Ngọc {number}")
        with django_assert_num_queries(6):
            board_of(space.event.pk)


def test_an_event_of_which_nothing_was_said_is_open_without_a_pool(space: Workspace) -> None:
    assert register_of(space.event.pk) == RegisterInfo(None, None, 0, 0)


def test_twins_are_found_across_agencies_in_one_question(space: Workspace, django_assert_num_queries: Any) -> None:
    police, office = quota(space, "Công an tỉnh", 9), quota(space, "Sở Nội vụ", 9)
    one = delegate(police, "Nguyễn Thị Hoà", unit="Xã Bảo Lạc", born=1990)
    delegate(police, "Nguyễn Thị Hoa", unit="Trường THCS Hợp Giang")
    two = delegate(office, "Nguyễn  Thị HÒA", unit="UBND xã Bảo Lạc")
    delegate(office, "Nguyễn Thị Hòa", "declined", unit="Xã Bảo Lạc", born=1990)
    three = delegate(police, "Lục Tiến Dũng")
    four = delegate(police, "Lục Tiến Dũng")
    with django_assert_num_queries(1):
        assert twins_of(space.event.pk) == [(three.pk, four.pk), (one.pk, two.pk)]
