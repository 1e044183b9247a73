"""Places: held, named, corrected; and what becomes of them."""

from __future__ import annotations

from datetime import date

import pytest

from giaoluu.domain.delegates.actions import (
    DelegateChanged,
    NotAllowed,
    NotWritable,
    QuotaFull,
    confirm,
    confirm_all,
    decline,
    excuse,
    hold_places,
    restore,
    set_days,
    set_rank,
    withdraw,
    write_name,
)
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Fault, Problem, Written
from giaoluu.domain.delegates.models import Delegate, Rank
from giaoluu.domain.delegates.queries import delegate_by_id, private_of
from giaoluu.domain.journal.models import Entry
from tests.domain.delegates.register import OFFICER, kinds, quota, register, standings, taken
from tests.workspace import BY, NOW, Workspace


def test_places_are_held_without_a_name_and_have_numbers_of_their_own(space: Workspace) -> None:
    police, office = quota(space, 5, circle="forces"), quota(space, 5, "Sở Nội vụ")
    first = hold_places(police.pk, 2, by=OFFICER, at=NOW)
    [other] = hold_places(office.pk, 1, by=OFFICER, at=NOW)
    assert list(Delegate.objects.filter(pk__in=[*first, other]).values_list("number", "standing", "circle")) == [
        (1, "held", "forces"), (2, "held", "forces"), (3, "held", "ordinary"),
    ]  # fmt: skip
    assert (taken(police), taken(office), hold_places(office.pk, 0, by=OFFICER, at=NOW)) == (2, 1, [])
    entry = Entry.objects.get(subject=f"quota:{police.pk}")
    assert (entry.kind, entry.data) == ("PlacesHeld", {"agency": "Công an tỉnh", "count": 2, "behalf": ""})


def test_nobody_gets_a_place_that_is_not_there_and_a_refusal_says_how_many_there_are(space: Workspace) -> None:
    police = quota(space, 3)
    register(police)
    with pytest.raises(QuotaFull) as told:
        hold_places(police.pk, 3, by=OFFICER, at=NOW)
    assert (told.value.places, told.value.taken, taken(police), kinds(police)) == (3, 1, 1, ["DelegateNamed"])


def test_by_composition_there_is_no_limit(space: Workspace) -> None:
    open_one = quota(space, None)
    hold_places(open_one.pk, 600, by=OFFICER, at=NOW)
    assert taken(open_one) == 600


def test_a_person_is_written_down_as_they_were_written(space: Workspace) -> None:
    police = quota(space, 3, circle="pupil")
    one = register(police, "  NÔNG thị  Ái ", position="Giáo viên", sex="female", ethnic="Tày", born=1990, phone="0912")
    told = delegate_by_id(one.pk)
    assert told is not None
    assert (told.name, told.standing, told.circle, told.number, told.registered_by, told.behalf, told.edition) == (
        "NÔNG thị Ái", "named", "pupil", 1, "Hà Thị Mai", "", 0
    )  # fmt: skip
    assert private_of([one.pk])[one.pk].ethnic == "Tày"


def test_the_same_person_again_is_not_a_second_one(space: Workspace) -> None:
    police = quota(space, 1)
    assert register(police, unit="PC04").pk == register(police, " Bế  Ngọc Ánh", unit="PC04 ").pk
    with pytest.raises(QuotaFull):
        register(police, unit="PC05")
    assert (taken(police), kinds(police)) == (1, ["DelegateNamed"])


def test_what_cannot_be_kept_is_refused_and_takes_no_place(space: Workspace) -> None:
    police = quota(space, 1)
    with pytest.raises(NotWritable) as told:
        register(police, "NguyÔn V¨n An")
    assert told.value.problems == (Problem("name", Fault.OLD_LETTERS, "Nguyễn Văn An"),)
    assert (taken(police), Delegate.objects.count()) == (0, 0)


def test_ten_thousand_hostile_names_are_kept_or_refused_and_nothing_breaks(space: Workspace) -> None:
    police = quota(space, None)
    hostile = [
        "=cmd|' /C calc'!A0",
        "\x00\x01An",
        "Robert'); DROP TABLE--",
        "\u202eAn",
        "𝔄𝔫",
        "a\u0301" * 90,
        "<b>An</b>",
    ]
    for name in hostile:
        register(police, name)
    with pytest.raises(NotWritable):
        register(police, "x" * 201)
    with pytest.raises(NotWritable):
        register(police, "\u200b\x00 ")
    assert list(Delegate.objects.order_by("number").values_list("name", flat=True)) == [
        "=cmd|' /C calc'!A0", "An", "Robert'); DROP TABLE--", "𝔄𝔫", "á" * 90, "<b>An</b>",
    ]  # fmt: skip


def test_a_name_is_written_on_a_place_that_was_held(space: Workspace) -> None:
    police = quota(space, 1)
    [place] = hold_places(police.pk, 1, by=OFFICER, at=NOW)
    for _ in range(2):
        write_name(police.pk, Written("Ma Văn Đông"), delegate_id=place, by=OFFICER, at=NOW, behalf="Công an tỉnh")
    told = delegate_by_id(place)
    assert told is not None
    assert (told.number, told.name, told.standing, told.behalf, told.edition) == (
        1, "Ma Văn Đông", "named", "Công an tỉnh", 1
    )  # fmt: skip
    assert (taken(police), kinds(police)) == (1, ["PlacesHeld", "DelegateNamed"])


def test_two_who_name_one_place_do_not_overwrite_each_other(space: Workspace) -> None:
    police = quota(space, 1)
    [place] = hold_places(police.pk, 1, by=OFFICER, at=NOW)
    write_name(police.pk, Written("Ma Văn Đông"), delegate_id=place, by=OFFICER, at=NOW)
    for edition in (None, 0):
        with pytest.raises(DelegateChanged) as told:
            write_name(police.pk, Written("Ma Văn Tú"), delegate_id=place, edition=edition, by=OFFICER, at=NOW)
        assert (told.value.now.name, told.value.now.edition) == ("Ma Văn Đông", 1)


def test_a_correction_is_told_by_what_it_changed_never_by_the_words(space: Workspace) -> None:
    police = quota(space, 1)
    one = register(police, "Ma Văn Đong", phone="0912")
    now = Written("Ma Văn Đông", phone="0913")
    write_name(police.pk, now, delegate_id=one.pk, edition=0, by=OFFICER, at=NOW)
    entry = Entry.objects.get(kind="DelegateCorrected")
    assert entry.data == {
        "name": "Ma Văn Đông", "agency": "Công an tỉnh", "behalf": "", "fields": ["name", "phone"]
    }  # fmt: skip
    one.refresh_from_db()
    assert (one.edition, one.search) == (1, "ma van dong mvd 01")


def test_somebody_else_is_no_correction(space: Workspace) -> None:
    police = quota(space, 1)
    one = register(police, "Ma Văn Đông")
    with pytest.raises(NotAllowed) as told:
        write_name(police.pk, Written("Lý Thị Bích"), delegate_id=one.pk, edition=0, by=OFFICER, at=NOW)
    assert (told.value.why, standings(police)) == (Why.ANOTHER_PERSON, {"Ma Văn Đông": "named"})


def test_a_rank_follows_the_position_and_stays_where_somebody_set_it(space: Workspace) -> None:
    ranks = [Rank.objects.create(event=space.event, order=n, name=name, key=name.lower()) for n, name in
             [(1, "Giam doc So"), (2, "Hieu truong")]]  # fmt: skip
    police = quota(space, 3)
    one = register(police, position="Giám đốc Sở Nội vụ")
    assert one.rank_id == ranks[0].pk
    set_rank(one.pk, None, by=BY, at=NOW)
    person = Written("Bế Ngọc Ánh", position="Giám đốc Sở Nội vụ", phone="0912")
    write_name(police.pk, person, delegate_id=one.pk, edition=1, by=OFFICER, at=NOW)
    one.refresh_from_db()
    assert one.rank_id is None
    person = Written("Bế Ngọc Ánh", position="Hiệu trưởng", phone="0912")
    write_name(police.pk, person, delegate_id=one.pk, edition=2, by=OFFICER, at=NOW)
    one.refresh_from_db()
    assert one.rank_id == ranks[1].pk


def test_after_the_closing_day_an_agency_adds_no_more_and_the_secretariat_does_on_its_behalf(space: Workspace) -> None:
    police = quota(space, 9)
    [place] = hold_places(police.pk, 1, by=OFFICER, at=NOW)
    set_days(space.event.pk, date(2026, 3, 2), None, edition=0, by=BY, at=NOW)
    register(police, "Ma Văn Đông")
    set_days(space.event.pk, date(2026, 3, 1), None, edition=1, by=BY, at=NOW)
    with pytest.raises(NotAllowed) as told:
        register(police, "Lý Thị Bích")
    assert told.value.why is Why.CLOSED
    with pytest.raises(NotAllowed):
        hold_places(police.pk, 1, by=OFFICER, at=NOW)
    write_name(police.pk, Written("Lý Thị Bích"), by=BY, at=NOW, behalf="Công an tỉnh")
    write_name(police.pk, Written("Hứa Thị Duyên"), delegate_id=place, by=OFFICER, at=NOW)
    assert (taken(police), standings(police)) == (
        3, {"Hứa Thị Duyên": "named", "Ma Văn Đông": "named", "Lý Thị Bích": "named"}
    )  # fmt: skip


def test_a_quota_that_was_dropped_takes_nobody(space: Workspace) -> None:
    police = quota(space, 9, dropped_at=NOW)
    with pytest.raises(NotAllowed) as told:
        hold_places(police.pk, 1, by=OFFICER, at=NOW, behalf="Công an tỉnh")
    assert told.value.why is Why.DROPPED


def test_whoever_lets_a_place_go_frees_it_and_restored_takes_it_again(space: Workspace) -> None:
    police = quota(space, 1)
    one = register(police)
    confirm(one.pk, by=OFFICER, at=NOW)
    confirm(one.pk, by=OFFICER, at=NOW)
    decline(one.pk, "  bận  việc ", by=OFFICER, at=NOW)
    assert taken(police) == 0
    excuse(one.pk, "ốm", by=OFFICER, at=NOW)
    restore(one.pk, by=OFFICER, at=NOW)
    assert taken(police) == 1
    one.refresh_from_db()
    assert (one.standing, one.reason, one.edition) == ("named", "", 4)
    assert kinds(police) == [
        "DelegateNamed", "DelegateConfirmed", "DelegateDeclined", "DelegateExcused", "DelegateRestored"
    ]  # fmt: skip
    assert Entry.objects.get(kind="DelegateDeclined").data["reason"] == "bận việc"


def test_nobody_is_restored_into_a_place_that_somebody_else_has_by_now(space: Workspace) -> None:
    police = quota(space, 1)
    one = register(police)
    withdraw(one.pk, by=OFFICER, at=NOW)
    withdraw(one.pk, by=OFFICER, at=NOW)
    register(police, "Ma Văn Đông")
    with pytest.raises(QuotaFull) as told:
        restore(one.pk, by=OFFICER, at=NOW)
    assert (told.value.places, told.value.taken, standings(police)) == (
        1, 1, {"Bế Ngọc Ánh": "withdrawn", "Ma Văn Đông": "named"}
    )  # fmt: skip


def test_nobody_is_absent_without_a_reason(space: Workspace) -> None:
    one = register(quota(space))
    with pytest.raises(NotAllowed) as told:
        excuse(one.pk, "  ", by=OFFICER, at=NOW)
    assert told.value.why is Why.NEEDS_REASON


def test_a_place_that_is_held_is_let_go_without_a_trace_but_its_number_is_nobody_elses(space: Workspace) -> None:
    police = quota(space, 2)
    [place] = hold_places(police.pk, 1, by=OFFICER, at=NOW)
    withdraw(place, by=OFFICER, at=NOW)
    withdraw(place, by=OFFICER, at=NOW)
    assert (taken(police), Delegate.objects.count(), register(police).number) == (0, 0, 2)
    with pytest.raises(NotAllowed) as told:
        write_name(police.pk, Written("Ma Văn Đông"), delegate_id=place, by=OFFICER, at=NOW)
    assert told.value.why is Why.GONE
    assert kinds(police) == ["PlacesHeld", "PlaceReleased", "DelegateNamed"]


def test_the_slower_of_two_sees_what_the_faster_said(space: Workspace) -> None:
    one = register(quota(space))
    decline(one.pk, edition=0, by=OFFICER, at=NOW)
    with pytest.raises(DelegateChanged) as told:
        excuse(one.pk, "ốm", edition=0, by=OFFICER, at=NOW)
    assert (told.value.now.standing, told.value.now.edition) == ("declined", 1)


def test_many_are_confirmed_at_once_and_written_down_as_one(space: Workspace) -> None:
    police, office = quota(space, 3), quota(space, 3, "Sở Nội vụ")
    people = [register(police), register(office), register(police, "Ma Văn Đông")]
    [held] = hold_places(police.pk, 1, by=OFFICER, at=NOW)
    decline(people[2].pk, by=OFFICER, at=NOW)
    ids = [held, *(one.pk for one in people)]
    assert [confirm_all(space.event.pk, ids, by=OFFICER, at=NOW) for _ in range(2)] == [2, 0]
    entry = Entry.objects.get(kind="DelegatesConfirmed")
    assert (entry.data, kinds(police)[-1]) == ({"count": 2}, "DelegatesConfirmed")
