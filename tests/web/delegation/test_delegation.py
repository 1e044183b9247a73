"""An officer fills the list of an agency: names, places held, what is refused and why."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.actions import hold_places
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate, Quota, Register
from tests.web.delegation.given import Given, alert, heading, words
from tests.workspace import BY, NOW

PERSON = {"name": "Nông Thị Ái", "position": "Đội trưởng", "unit": "Phòng PC04", "circle": "forces", "sex": "female"}
FULL = (
    "Chưa ghi: cả 3 chỗ của chỉ tiêu đã dùng hết (3 người và chỗ giữ). "
    "Rút một người hoặc một chỗ giữ, hoặc xin ban thư ký thêm chỗ: Sở Nội vụ."
)


def adding(given: Given, quota: Quota | None = None) -> str:
    return f"{given.here}quotas/{(quota or given.fixed).pk}/people/"


def hold(given: Given, count: int = 1) -> None:
    hold_places(given.fixed.pk, count, by=BY, at=NOW)


def at(given: Given, delegate_id: int, below: str = "") -> str:
    return f"{given.here}people/{delegate_id}/{below}"


def standing(delegate_id: int) -> str:
    return Delegate.objects.values_list("standing", flat=True).get(pk=delegate_id)


def test_the_page_says_how_many_names_are_missing_and_which_conditions(officer: Client, given: Given) -> None:
    page = officer.get(given.here)
    assert heading(page) == "0/3 đã có tên, còn 3 chỗ trống."
    assert "2 điều kiện của kế hoạch chưa đạt" in words(page)
    assert "ít nhất 01 nữ : chưa đạt, mới có 0/1" in words(page)


@pytest.mark.parametrize(
    ("names", "held", "says"),
    [
        (0, 0, "0/3 đã có tên, còn 3 chỗ trống."),
        (2, 1, "2/3 đã có tên, các chỗ khác đang giữ."),
        (3, 0, "Đủ 3 đại biểu."),
    ],
)
def test_the_title_answers(names: int, held: int, says: str, officer: Client, given: Given) -> None:
    for number in range(names):
        given.name(f"Nông Thị {number}")
    hold(given, held)
    assert heading(officer.get(given.here)) == says


def test_a_name_is_written_and_the_next_one_asked_for(officer: Client, given: Given) -> None:
    page = officer.post(adding(given), {**PERSON, "next": "1"}, follow=True)
    assert (heading(page), "Đã ghi Nông Thị Ái. Hoàn tác" in words(page)) == ("Đại biểu thứ 2 trong 3", True)
    there = Delegate.objects.get()
    assert (there.name, there.circle, there.sex, there.standing) == ("Nông Thị Ái", "forces", "female", "named")


def test_after_the_last_place_the_list_is_shown(officer: Client, given: Given) -> None:
    hold(given, 2)
    page = officer.post(adding(given), {**PERSON, "next": "1"}, follow=True)
    assert heading(page) == "1/3 đã có tên, các chỗ khác đang giữ."


def test_a_name_that_was_just_written_is_taken_back_with_one_press(officer: Client, given: Given) -> None:
    page = officer.post(adding(given), PERSON, follow=True).content.decode()
    undo = re.search(r'formaction="([^"]+)" name="doing" value="withdraw"', page)
    assert undo
    officer.post(undo[1], {"doing": "withdraw"})
    assert heading(officer.get(given.here)) == "0/3 đã có tên, còn 3 chỗ trống."


def test_at_the_full_quota_the_refusal_has_the_numbers_and_what_was_typed_stays(officer: Client, given: Given) -> None:
    hold(given, 3)
    refused = officer.post(adding(given), PERSON)
    assert (refused.status_code, alert(refused)) == (409, FULL)
    assert 'value="Đội trưởng"' in refused.content.decode()
    before = officer.get(adding(given))
    assert (before.status_code, alert(before)) == (409, FULL)


def test_more_places_than_there_are_are_not_held(officer: Client, given: Given) -> None:
    given.name()
    refused = officer.post(f"{given.here}quotas/{given.fixed.pk}/places/", {"count": "3"})
    assert alert(refused).startswith("Chưa giữ: chỉ tiêu 3 chỗ, đã dùng 1, chỉ còn 2, không đủ 3. ")
    assert Delegate.objects.count() == 1


@pytest.mark.parametrize("count", ["", "0", "-1", "hai", "501"])
def test_a_number_of_places_that_makes_no_sense_is_refused(count: str, officer: Client, given: Given) -> None:
    refused = officer.post(f"{given.here}quotas/{given.fixed.pk}/places/", {"count": count})
    assert (refused.status_code, alert(refused)) == (422, "Chưa giữ chỗ: ghi số chỗ, từ 1 đến 500.")


def test_a_place_that_is_held_gets_its_name_later(officer: Client, given: Given) -> None:
    hold(given)
    place = Delegate.objects.get()
    assert heading(officer.get(at(given, place.pk))) == "Chỗ giữ, chưa có tên"
    officer.post(at(given, place.pk), {**PERSON, "edition": place.edition})
    assert heading(officer.get(given.here)) == "1/3 đã có tên, còn 2 chỗ trống."


def test_only_what_a_condition_asks_for_is_asked(officer: Client, given: Given) -> None:
    by_number, by_composition = (
        officer.get(adding(given, each)).content.decode() for each in (given.fixed, given.open)
    )
    assert [f'name="{name}"' in by_number for name in ("sex", "ethnic", "born")] == [True, False, False]
    assert [f'name="{name}"' in by_composition for name in ("sex", "ethnic", "born")] == [False, False, False]


def test_a_minor_needs_a_guardian_and_nothing_typed_is_lost(officer: Client, given: Given) -> None:
    refused = officer.post(adding(given), {**PERSON, "is_minor": "on"})
    assert refused.status_code == 422
    assert "Ghi tên người giám hộ hoặc giáo viên đi cùng: người này dưới 18 tuổi." in words(refused)
    assert 'value="Nông Thị Ái"' in refused.content.decode()


def test_who_was_faster_is_shown_beside_what_was_typed(officer: Client, office: Client, given: Given) -> None:
    person = given.name(position="Đội trưởng", unit="Phòng PC04", sex="female", circle="ordinary")
    mine = {**PERSON, "circle": "ordinary", "position": "Đội phó", "edition": "0"}
    office.post(at(given, person), {**PERSON, "circle": "ordinary", "unit": "Phòng PC06", "edition": "0"})
    slower = officer.post(at(given, person), mine)
    said = words(slower)
    assert slower.status_code == 409
    assert "Chức vụ, lớp Đội trưởng Đội phó" in said
    assert "Nơi công tác, trường Phòng PC06 Phòng PC04" in said
    assert 'value="Đội phó"' in slower.content.decode()
    assert officer.post(at(given, person), {**mine, "edition": "1"}).status_code == 302
    assert Delegate.objects.get().position == "Đội phó"


def test_another_name_is_no_correction(officer: Client, given: Given) -> None:
    person = given.name()
    refused = officer.post(at(given, person), {**PERSON, "name": "Hoàng Văn Tám", "edition": "0"})
    assert alert(refused) == "Chưa ghi: đây là tên một người khác. Muốn đổi người, bấm “Cử người đi thay”."


def test_nobody_is_excused_without_a_reason(officer: Client, given: Given) -> None:
    person = given.name()
    refused = officer.post(at(given, person, "answer/"), {"doing": "excuse", "reason": " "})
    assert (refused.status_code, alert(refused)) == (422, "Chưa ghi: viết một câu vì sao, rồi bấm lại.")
    officer.post(at(given, person, "answer/"), {"doing": "excuse", "reason": "đi công tác"})
    assert standing(person) == Standing.EXCUSED


@pytest.mark.parametrize(
    ("doing", "becomes"),
    [("confirm", "confirmed"), ("decline", "declined"), ("excuse", "excused"), ("withdraw", "withdrawn")],
)
def test_what_was_said_of_somebody_is_taken_back(doing: str, becomes: str, officer: Client, given: Given) -> None:
    person = given.name()
    page = officer.post(at(given, person, "answer/"), {"doing": doing, "reason": "ốm"}, follow=True)
    assert (standing(person), "Hoàn tác" in words(page)) == (becomes, True)
    officer.post(at(given, person, "answer/"), {"doing": "restore"})
    assert standing(person) == Standing.NAMED


def test_whoever_goes_instead_stands_in_the_place_at_once(officer: Client, given: Given) -> None:
    person = given.name(unit="Phòng PC04")
    page = officer.post(at(given, person, "substitute/"), {"name": "Hoàng Văn Tám", "circle": "ordinary"}, follow=True)
    assert heading(page) == "1/3 đã có tên, còn 2 chỗ trống."
    assert standing(person) == Standing.REPLACED


def test_after_the_freeze_day_whoever_goes_instead_waits(officer: Client, given: Given) -> None:
    person = given.name()
    Register.objects.update_or_create(event=given.space.event, defaults={"frozen_on": "2026-03-11"})
    assert "người đi thay chờ ban thư ký duyệt" in words(officer.get(at(given, person, "substitute/")))
    page = officer.post(at(given, person, "substitute/"), {"name": "Hoàng Văn Tám", "circle": "ordinary"}, follow=True)
    assert "Danh sách đã chốt nên chờ ban thư ký duyệt." in words(page)
    assert standing(person) == Standing.NAMED


def test_after_the_closing_day_the_page_says_what_is_still_possible(
    officer: Client, office: Client, given: Given
) -> None:
    Register.objects.update_or_create(event=given.space.event, defaults={"closes_on": "2026-03-11"})
    page = words(officer.get(given.here))
    assert "Đã hết hạn nhận danh sách (thứ Tư 11/3). Vẫn ghi được tên vào chỗ đã giữ" in page
    assert ("Thêm đại biểu" in page, "Thêm đại biểu" in words(office.get(given.here))) == (False, True)
    refused = officer.post(adding(given), PERSON)
    assert alert(refused).startswith("Chưa ghi: đã hết hạn nhận danh sách nên chỉ ban thư ký ghi thêm được.")
    assert office.post(adding(given), PERSON).status_code == 302


def test_the_secretariat_writes_on_behalf_and_that_is_kept(office: Client, given: Given) -> None:
    office.post(adding(given), PERSON)
    person = Delegate.objects.get()
    assert (person.behalf, "nhập thay Công an tỉnh" in words(office.get(at(given, person.pk)))) == (
        "Công an tỉnh",
        True,
    )


def test_somebody_of_the_same_name_elsewhere_is_named(officer: Client, given: Given) -> None:
    from tests.web.delegation.given import give

    other = Given(given.space, give(given.space, "Sở Nội vụ"), given.open)
    other.name(unit="Phòng PC04")
    page = officer.post(adding(given), PERSON, follow=True)
    assert "Cũng có một người như vậy ở: Sở Nội vụ. Nếu là một người, chỉ giữ một nơi." in words(page)


def test_a_condition_is_ticked_for_somebody_and_is_met(officer: Client, given: Given) -> None:
    person = given.name()
    tick = given.fixed.conditions.get(order=2)
    officer.post(at(given, person, f"conditions/{tick.pk}/"), {"on": "1"})
    assert "đại diện học sinh THCS : đã có 1" in words(officer.get(given.here))


def test_a_phone_is_seen_by_its_agency_and_the_secretariat_alone(given: Given) -> None:
    person = given.name(phone="0912345678", guardian_phone="0987654321", born=1990)
    seen = {
        role: "0912345678" in given.space.client(role).get(at(given, person)).content.decode()
        for role in (Role.OFFICER, Role.SECRETARIAT, Role.OVERSEER, Role.LEADER)
    }
    assert seen == {Role.OFFICER: True, Role.SECRETARIAT: True, Role.OVERSEER: False, Role.LEADER: False}


def test_who_only_looks_is_offered_nothing_to_press(given: Given) -> None:
    person = given.name()
    leader = given.space.client(Role.LEADER)
    pages = [leader.get(given.here).content.decode(), leader.get(at(given, person)).content.decode()]
    assert [page.count('method="post"') for page in pages] == [1, 1]  # the language


def test_letters_of_another_tongue_are_proposed_and_not_changed(officer: Client, given: Given) -> None:
    person = given.name("Ðàm Quỳnh Anh")
    page = officer.get(at(given, person))
    assert heading(page) == "Ðàm Quỳnh Anh"
    assert "chữ Việt là “Đàm Quỳnh Anh”. đề xuất" in words(page)


def test_a_rank_read_from_the_position_is_marked_until_somebody_gives_one(office: Client, given: Given) -> None:
    office.post("/events/bacson/delegates/precedence/", {"names": "Giám đốc Sở\nTrưởng phòng", "edition": "0"})
    person = given.name(position="Trưởng phòng")
    assert "Thứ tự lễ tân Trưởng phòng đề xuất" in words(office.get(at(given, person)))
    first = Delegate.objects.get(pk=person).rank_id
    office.post(at(given, person, "rank/"), {"rank": ""})
    office.post(at(given, person, "rank/"), {"rank": str(first)})
    assert "Thứ tự lễ tân Trưởng phòng Xếp" in words(office.get(at(given, person)))


def test_the_desk_leads_to_the_list(officer: Client, given: Given) -> None:
    given.name()
    desk = officer.get(f"/events/bacson/desk/{given.agency_id}/").content.decode()
    assert f'<a href="{given.here}">Đại biểu: 1/3 đã có tên</a>' in desk


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_however_many_there_are(
    many: int, officer: Client, given: Given, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        given.name(f"Nông Thị {number}")
    officer.get(given.here)
    with django_assert_num_queries(13):
        assert officer.get(given.here).status_code == 200
