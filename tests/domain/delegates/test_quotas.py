"""How many places an agency has, what must be among its people, and who goes before whom."""

from __future__ import annotations

from datetime import date

import pytest

from giaoluu.domain.delegates.actions import (
    BelowTaken,
    DelegateChanged,
    NotAllowed,
    PoolEmpty,
    QuotaChanged,
    RegisterChanged,
    add_quota,
    drop_condition,
    give_from_pool,
    give_ranks,
    hold_places,
    set_condition,
    set_days,
    set_places,
    set_rank,
    set_ranks,
    take_back_unused,
    tick,
)
from giaoluu.domain.delegates.decisions.conditions import Wanted, conditions_from
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.intake import (
    NewQuota,
    Recounted,
    add_quotas,
    drop_quotas,
    move_quota,
    quota_key,
    recount_quota,
    rename_quota,
)
from giaoluu.domain.delegates.models import Condition, Delegate, Quota, Rank
from giaoluu.domain.delegates.queries import asked_of, quotas_of, quotas_of_agency, ranks_of, register_of
from giaoluu.domain.delegates.queries.values import RegisterInfo
from giaoluu.domain.events.intake import Place
from giaoluu.domain.journal.models import Entry
from tests.domain.delegates.register import OFFICER, quota, register, taken
from tests.workspace import BY, NOW, Workspace, build


def places(one: Quota) -> int | None:
    return Quota.objects.values_list("places", flat=True).get(pk=one.pk)


def told(kind: str) -> list[dict[str, object]]:
    return list(Entry.objects.filter(kind=kind).order_by("version").values_list("data", flat=True))


def test_a_person_gives_an_agency_places_that_the_plan_does_not_give(space: Workspace) -> None:
    agency = space.agencies["Xã Bảo Lạc"].pk
    numbers = [add_quota(space.event.pk, agency, " Già  làng", 2, circle="guest", by=BY, at=NOW) for _ in range(2)]
    [one] = quotas_of_agency(agency)
    assert (numbers, one.words, one.places, one.planned, one.kind, one.circle, one.said.origin) == (
        [one.id, one.id], "Già làng", 2, None, "fixed", "guest", "person"
    )  # fmt: skip
    assert told("QuotaAdded") == [{"agency": "Xã Bảo Lạc", "words": "Già làng", "places": 2}]


def test_an_agency_of_another_event_is_given_nothing(space: Workspace) -> None:
    other = build("dongson", "Đông Sơn")
    with pytest.raises(NotAllowed) as refused:
        add_quota(space.event.pk, other.agencies["Công an tỉnh"].pk, "x", 2, by=BY, at=NOW)
    assert refused.value.why is Why.ELSEWHERE


def test_places_are_raised_and_lowered_with_a_reason_and_never_below_what_is_taken(space: Workspace) -> None:
    police = quota(space, 5)
    hold_places(police.pk, 3, by=OFFICER, at=NOW)
    set_places(police.pk, 7, why=" Thêm 2 ", edition=0, by=BY, at=NOW)
    set_places(police.pk, 7, why="", edition=0, by=BY, at=NOW)
    set_places(police.pk, 3, why="Bớt", edition=1, by=BY, at=NOW)
    with pytest.raises(BelowTaken) as refused:
        set_places(police.pk, 2, why="", edition=2, by=BY, at=NOW)
    assert (refused.value.places, refused.value.taken, places(police)) == (2, 3, 3)
    with pytest.raises(QuotaChanged) as changed:
        set_places(police.pk, 9, why="", edition=0, by=BY, at=NOW)
    assert (changed.value.now.places, changed.value.now.edition, changed.value.now.planned) == (3, 2, 5)
    assert told("PlacesSet") == [
        {"agency": "Công an tỉnh", "words": "5 đại biểu", "was": 5, "now": 7, "why": "Thêm 2"},
        {"agency": "Công an tỉnh", "words": "5 đại biểu", "was": 7, "now": 3, "why": "Bớt"},
    ]


def test_unused_places_go_into_the_pool_and_are_given_on(space: Workspace) -> None:
    police, office, full, open_one = quota(space, 5), quota(space, 4, "Sở Nội vụ"), quota(space, 1), quota(space, None)
    hold_places(police.pk, 2, by=OFFICER, at=NOW)
    register(full)
    ids = [one.pk for one in (police, office, full, open_one)]
    assert [take_back_unused(space.event.pk, ids, why="Hết hạn", by=BY, at=NOW) for _ in range(2)] == [7, 0]
    assert ([places(one) for one in (police, office, full, open_one)], register_of(space.event.pk).pool) == (
        [2, 0, 1, None], 7
    )  # fmt: skip
    give_from_pool(full.pk, 5, why="Thêm giáo viên", by=BY, at=NOW)
    with pytest.raises(PoolEmpty) as empty:
        give_from_pool(office.pk, 3, why="", by=BY, at=NOW)
    assert (empty.value.pool, places(full), places(office), register_of(space.event.pk).pool) == (2, 6, 0, 2)
    assert told("PlacesTakenBack") == [{"count": 7, "quotas": [[police.pk, 3], [office.pk, 4]], "why": "Hết hạn"}]
    assert told("PlacesGiven") == [
        {"agency": "Công an tỉnh", "words": "1 đại biểu", "count": 5, "why": "Thêm giáo viên"}
    ]


def test_nothing_is_given_to_a_quota_without_a_number_nor_out_of_a_pool_that_is_not_there(space: Workspace) -> None:
    with pytest.raises(NotAllowed) as refused:
        give_from_pool(quota(space, None).pk, 1, why="", by=BY, at=NOW)
    assert refused.value.why is Why.OPEN
    with pytest.raises(PoolEmpty):
        give_from_pool(quota(space, 1).pk, 1, why="", by=BY, at=NOW)


def test_days_are_set_by_who_saw_the_present_ones(space: Workspace) -> None:
    police = quota(space, 5)
    set_days(space.event.pk, date(2026, 3, 10), date(2026, 3, 15), edition=0, by=BY, at=NOW)
    set_days(space.event.pk, date(2026, 3, 10), date(2026, 3, 15), edition=0, by=BY, at=NOW)
    with pytest.raises(RegisterChanged) as changed:
        set_days(space.event.pk, None, None, edition=0, by=BY, at=NOW)
    assert changed.value.now == RegisterInfo(date(2026, 3, 10), date(2026, 3, 15), 0, 1)
    assert told("DaysSet") == [{"closes_on": "2026-03-10", "frozen_on": "2026-03-15"}]
    assert police.agency_id == space.agencies["Công an tỉnh"].pk


# --- conditions


def test_a_condition_is_unmet_until_it_is_met(space: Workspace) -> None:
    pupils = quota(space, 20)
    primary, women = (
        set_condition(pupils.pk, wanted, by=BY, at=NOW)
        for wanted in conditions_from(["có đại diện học sinh Tiểu học, ít nhất 02 nữ"])
    )
    assert set_condition(pupils.pk, Wanted("học sinh Tiểu học"), by=BY, at=NOW) == primary
    child = register(pupils, "Hoàng Bảo An", sex="female")
    for _ in range(2):
        tick(child.pk, primary, True, by=OFFICER, at=NOW)
    [now] = quotas_of_agency(pupils.agency_id)
    assert [(one.met, one.missing) for one in now.conditions] == [(1, 0), (1, 1)]
    assert asked_of(pupils.pk) == {"sex"}
    tick(child.pk, primary, False, by=OFFICER, at=NOW)
    set_condition(pupils.pk, Wanted("01 nữ", "sex", "female", 1), condition_id=women, by=BY, at=NOW)
    [now] = quotas_of_agency(pupils.agency_id)
    assert [(one.words, one.missing) for one in now.conditions] == [("học sinh Tiểu học", 1), ("01 nữ", 0)]
    for _ in range(2):
        drop_condition(women, by=BY, at=NOW)
    assert (asked_of(pupils.pk), [one["on"] for one in told("ConditionTicked")]) == (set(), [True, False])


def test_nobody_is_ticked_for_a_condition_of_another_quota(space: Workspace) -> None:
    pupils, police = quota(space, 20), quota(space, 20)
    condition = set_condition(police.pk, Wanted("nữ"), by=BY, at=NOW)
    with pytest.raises(NotAllowed) as refused:
        tick(register(pupils).pk, condition, True, by=OFFICER, at=NOW)
    assert refused.value.why is Why.ELSEWHERE
    with pytest.raises(NotAllowed):
        set_condition(pupils.pk, Wanted("x"), condition_id=condition, by=BY, at=NOW)


# --- the order of precedence


def test_the_order_of_precedence_is_edited_and_whoever_has_a_line_that_stays_keeps_it(space: Workspace) -> None:
    set_ranks(space.event.pk, ["Bí thư", "Giám đốc Sở", " giám đốc  SỞ", ""], by=BY, at=NOW)
    police = quota(space, 5)
    chief, head = register(police, position="Bí thư"), register(police, "Ma Văn Đông", position="Giám đốc Sở Y tế")
    set_ranks(space.event.pk, ["Hiệu trưởng", "Giám đốc Sở"], edition=1, by=BY, at=NOW)
    set_ranks(space.event.pk, ["Hiệu trưởng", "Giám đốc Sở"], edition=2, by=BY, at=NOW)
    assert [(one.order, one.name) for one in ranks_of(space.event.pk)] == [(1, "Hiệu trưởng"), (2, "Giám đốc Sở")]
    assert [Delegate.objects.get(pk=one.pk).rank_id == one.rank_id for one in (chief, head)] == [False, True]
    with pytest.raises(RegisterChanged):
        set_ranks(space.event.pk, ["Bí thư"], edition=1, by=BY, at=NOW)
    assert (told("RanksSet"), Rank.objects.count()) == ([{"count": 2}, {"count": 2}], 2)


def test_people_are_given_the_rank_that_their_own_position_names(space: Workspace) -> None:
    police = quota(space, 5)
    positions = ("Bí thư Tỉnh ủy", "nguyên Bí thư Tỉnh ủy", "Thư ký Bí thư Tỉnh ủy", "")
    people = [register(police, f"Ma Văn {n}", position=position) for n, position in enumerate(positions)]
    set_ranks(space.event.pk, ["Bí thư Tỉnh ủy"], by=BY, at=NOW)
    assert [give_ranks(space.event.pk, by=BY, at=NOW) for _ in range(2)] == [1, 0]
    ranked = [Delegate.objects.get(pk=one.pk).rank is not None for one in people]
    assert (ranked, told("RanksGiven")) == ([True, False, False, False], [{"count": 1}])


def test_a_rank_is_set_by_hand_and_by_one_hand_at_a_time(space: Workspace) -> None:
    set_ranks(space.event.pk, ["Bí thư", "Giám đốc"], by=BY, at=NOW)
    first, second = ranks_of(space.event.pk)
    one = register(quota(space, 5))
    set_rank(one.pk, second.id, edition=0, by=BY, at=NOW)
    with pytest.raises(DelegateChanged):
        set_rank(one.pk, first.id, edition=0, by=BY, at=NOW)
    with pytest.raises(NotAllowed):
        set_rank(one.pk, 10_000, by=BY, at=NOW)
    assert [(each["was"], each["now"]) for each in told("RankSet")] == [("", "Giám đốc")]


# --- from the plan


def new(space: Workspace, planned: int | None, *conditions: str, clause: str = "IV.6.1") -> NewQuota:
    agency = space.agencies["Công an tỉnh"]
    return NewQuota(
        quota_key(clause, agency.key), agency.pk, 1, "open" if planned is None else "fixed", f"{planned} đại biểu",
        planned, planned, Place(start=10, end=20, clause="mục IV.6, ý 1"), circle="forces",
        conditions=tuple(conditions_from(conditions)),
    )  # fmt: skip


def test_a_plans_quotas_are_made_once_with_their_conditions_and_their_place(space: Workspace) -> None:
    wanted = new(space, 50, "có đại diện học sinh Tiểu học, ít nhất 02 nữ")
    assert [add_quotas(space.event.pk, [wanted]) for _ in range(2)] == [1, 0]
    [one] = quotas_of(space.event.pk)
    assert (one.places, one.planned, one.circle, one.said.clause, one.said.origin) == (
        50, 50, "forces", "mục IV.6, ý 1", "plan"
    )  # fmt: skip
    assert [(each.words, each.at_least) for each in one.conditions] == [("học sinh Tiểu học", 1), ("ít nhất 02 nữ", 2)]


def test_a_lowered_plan_never_goes_below_what_is_taken_and_says_so(space: Workspace) -> None:
    add_quotas(space.event.pk, [new(space, 5)])
    one = Quota.objects.get()
    hold_places(one.pk, 4, by=OFFICER, at=NOW)
    assert recount_quota(space.event.pk, new(space, 3)) == Recounted(one.pk, 3, 4, 4)
    assert recount_quota(space.event.pk, new(space, 3, clause="IV.7")) is None
    one.refresh_from_db()
    assert (one.planned, one.places, taken(one)) == (3, 4, 4)


def test_a_number_that_a_person_set_stays_and_what_follows_the_plan_follows_it(space: Workspace) -> None:
    add_quotas(space.event.pk, [new(space, 5), new(space, 5, clause="IV.7")])
    mine, plain = Quota.objects.order_by("pk")
    set_places(mine.pk, 9, why="", edition=0, by=BY, at=NOW)
    stays = recount_quota(space.event.pk, new(space, 6))
    follows = recount_quota(space.event.pk, new(space, 6, clause="IV.7"))
    assert stays
    assert follows
    assert ((stays.places, stays.follows), (follows.places, follows.follows)) == ((9, False), (6, True))
    opened = recount_quota(space.event.pk, new(space, None, clause="IV.7"))
    assert opened == Recounted(plain.pk, None, None, 0)


def test_new_conditions_of_a_plan_leave_ticks_and_what_a_person_set(space: Workspace) -> None:
    add_quotas(space.event.pk, [new(space, 5, "học sinh Tiểu học, học sinh THCS")])
    one = Quota.objects.get()
    primary = Condition.objects.get(words="học sinh Tiểu học")
    tick(register(one).pk, primary.pk, True, by=OFFICER, at=NOW)
    set_condition(one.pk, Wanted("cựu chiến binh"), by=BY, at=NOW)
    recount_quota(space.event.pk, new(space, 5, "học sinh Tiểu học, học sinh THPT"))
    [now] = quotas_of(space.event.pk)
    assert sorted((each.words, each.met) for each in now.conditions) == [
        ("cựu chiến binh", 0), ("học sinh THPT", 0), ("học sinh Tiểu học", 1)
    ]  # fmt: skip


def test_what_the_plan_drops_keeps_its_people_and_may_come_back(space: Workspace) -> None:
    add_quotas(space.event.pk, [new(space, 5), new(space, 5, clause="IV.7")])
    one, empty = Quota.objects.order_by("pk")
    register(one)
    assert drop_quotas(space.event.pk, [one.key, empty.key], NOW) == [(one.pk, 1)]
    assert (quotas_of(space.event.pk), taken(one)) == ([], 1)
    rename_quota(space.event.pk, one.key, "IV.8:cong an tinh")
    assert add_quotas(space.event.pk, [new(space, 5, clause="IV.8")]) == 0
    move_quota(space.event.pk, new(space, 5, clause="IV.8"))
    assert [(each.id, each.named, each.said.start) for each in quotas_of(space.event.pk)] == [(one.pk, 1, 10)]
