"""Somebody goes in another's place."""

from __future__ import annotations

from datetime import date

import pytest

from giaoluu.domain.delegates.actions import (
    DelegateChanged,
    NotAllowed,
    QuotaFull,
    answer_substitution,
    confirm,
    decline,
    hold_places,
    restore,
    set_days,
    set_ranks,
    substitute,
    withdraw,
)
from giaoluu.domain.delegates.decisions.precedence import READY
from giaoluu.domain.delegates.decisions.standings import Why
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.delegates.queries import coming, delegate_by_id, numbers_of
from giaoluu.domain.journal.models import Entry
from tests.domain.delegates.register import OFFICER, kinds, quota, register, standings, taken
from tests.workspace import BY, NOW, Workspace

FREEZE = date(2026, 3, 2)
BEFORE, AFTER = FREEZE, date(2026, 3, 3)
OTHER = Written("Lý Thị Bích", position="Chuyên viên")


def go(old: Delegate, person: Written = OTHER, *, today: date = BEFORE, behalf: str = "") -> int:
    return substitute(old.pk, person, today=today, by=OFFICER, at=NOW, behalf=behalf)


@pytest.fixture
def frozen(space: Workspace) -> Workspace:
    set_days(space.event.pk, None, FREEZE, edition=0, by=BY, at=NOW)
    return space


def test_a_substitute_takes_the_place_over_and_not_the_rank(frozen: Workspace) -> None:
    set_ranks(frozen.event.pk, READY, by=BY, at=NOW)
    police = quota(frozen, 1, circle="leader")
    old = register(police, position="Giám đốc Công an tỉnh")
    confirm(old.pk, by=OFFICER, at=NOW)
    new = delegate_by_id(go(old))
    assert new is not None
    assert (new.standing, new.approval, new.rank_id, new.replaces_id, new.circle, new.number, new.position) == (
        "named", "", None, old.pk, "leader", 2, "Chuyên viên"
    )  # fmt: skip
    assert old.rank_id is not None
    assert (standings(police), taken(police)) == ({"Bế Ngọc Ánh": "replaced", "Lý Thị Bích": "named"}, 1)
    assert [one.name for one in coming(frozen.event.pk)] == ["Lý Thị Bích"]
    entry = Entry.objects.get(kind="DelegateReplaced")
    assert entry.data == {
        "name": "Bế Ngọc Ánh", "agency": "Công an tỉnh", "behalf": "", "substitute": "Lý Thị Bích",
        "substitute_id": new.id,
    }  # fmt: skip


def test_a_substitute_has_the_rank_of_their_own_position(frozen: Workspace) -> None:
    set_ranks(frozen.event.pk, READY, by=BY, at=NOW)
    old = register(quota(frozen, 1), position="Giám đốc Công an tỉnh")
    new = delegate_by_id(go(old, Written("Lý Thị Bích", position="Phó Giám đốc Công an tỉnh")))
    assert new is not None
    assert new.rank_order == READY.index("Phó Giám đốc Công an tỉnh") + 1


def test_the_same_substitute_twice_is_once(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    old = register(police)
    assert (go(old), go(old, Written(" Lý Thị  Bích", position="Chuyên viên"))) == (old.pk + 1, old.pk + 1)
    assert (taken(police), kinds(police)) == (1, ["DelegateNamed", "DelegateReplaced"])


def test_whoever_is_replaced_is_not_replaced_again_by_somebody_else(frozen: Workspace) -> None:
    old = register(quota(frozen, 1))
    new = go(old)
    with pytest.raises(DelegateChanged) as told:
        go(old, Written("Ma Văn Đông"))
    assert (told.value.now.standing, told.value.now.replaced_by_id) == ("replaced", new)


def test_a_substitute_is_replaced_in_turn(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    second = Delegate.objects.get(pk=go(register(police)))
    go(second, Written("Ma Văn Đông"))
    assert (standings(police), taken(police)) == (
        {"Bế Ngọc Ánh": "replaced", "Lý Thị Bích": "replaced", "Ma Văn Đông": "named"}, 1
    )  # fmt: skip


def test_after_the_freeze_the_old_one_stays_until_it_is_granted(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    old = register(police)
    new = go(old, today=AFTER)
    assert (standings(police), taken(police), numbers_of(frozen.event.pk).awaited) == (
        {"Bế Ngọc Ánh": "named", "Lý Thị Bích": "proposed"}, 1, 1
    )  # fmt: skip
    assert [one.name for one in coming(frozen.event.pk)] == ["Bế Ngọc Ánh"]
    assert go(old, today=AFTER) == new
    for _ in range(2):
        answer_substitution(new, True, by=BY, at=NOW)
    told = delegate_by_id(new)
    assert told is not None
    assert (told.approval, told.standing, told.replaces_id) == ("granted", "named", old.pk)
    assert (standings(police), taken(police)) == ({"Bế Ngọc Ánh": "replaced", "Lý Thị Bích": "named"}, 1)


def test_refused_nothing_has_changed_and_another_may_be_proposed(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    old = register(police)
    new = go(old, today=AFTER)
    with pytest.raises(NotAllowed) as told:
        go(old, Written("Ma Văn Đông"), today=AFTER)
    assert told.value.why is Why.SUBSTITUTE_AWAITED
    for _ in range(2):
        answer_substitution(new, False, reason="Muộn quá", by=BY, at=NOW)
    before = Delegate.objects.filter(pk=old.pk).values().get()
    assert (before["standing"], before["edition"], taken(police)) == ("named", 0, 1)
    with pytest.raises(NotAllowed) as told:
        restore(new, by=OFFICER, at=NOW)
    assert told.value.why is Why.NOT_APPROVED
    with pytest.raises(DelegateChanged):
        answer_substitution(new, True, by=BY, at=NOW)
    go(old, Written("Ma Văn Đông"), today=AFTER)
    assert standings(police) == {"Bế Ngọc Ánh": "named", "Lý Thị Bích": "withdrawn", "Ma Văn Đông": "proposed"}


def test_a_proposal_that_is_withdrawn_comes_in_by_no_side_door(frozen: Workspace) -> None:
    old = register(quota(frozen, 1))
    new = go(old, today=AFTER)
    withdraw(new, by=OFFICER, at=NOW)
    with pytest.raises(NotAllowed):
        restore(new, by=OFFICER, at=NOW)
    with pytest.raises(DelegateChanged):
        answer_substitution(new, True, by=BY, at=NOW)
    assert go(old, Written("Ma Văn Đông")) != new


def test_on_an_agencys_behalf_the_secretariat_needs_no_leave(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    told = delegate_by_id(go(register(police), today=AFTER, behalf="Công an tỉnh"))
    assert told is not None
    assert (told.standing, told.approval, told.behalf) == ("named", "granted", "Công an tỉnh")


@pytest.mark.parametrize("today", [BEFORE, AFTER])
def test_for_somebody_who_declined_the_place_is_taken_again_if_it_is_free(frozen: Workspace, today: date) -> None:
    police = quota(frozen, 1)
    old = register(police)
    decline(old.pk, by=OFFICER, at=NOW)
    new = go(old, today=today)
    if today == AFTER:
        answer_substitution(new, True, by=BY, at=NOW)
    assert (taken(police), standings(police)) == (1, {"Bế Ngọc Ánh": "replaced", "Lý Thị Bích": "named"})


def test_nobody_is_granted_a_place_that_was_let_go_and_given_on(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    old = register(police)
    new = go(old, today=AFTER)
    decline(old.pk, by=OFFICER, at=NOW)
    register(police, "Ma Văn Đông")
    with pytest.raises(QuotaFull):
        answer_substitution(new, True, by=BY, at=NOW)
    assert standings(police) == {"Bế Ngọc Ánh": "declined", "Lý Thị Bích": "proposed", "Ma Văn Đông": "named"}


def test_a_place_without_a_name_has_nobody_to_replace(frozen: Workspace) -> None:
    [place] = hold_places(quota(frozen, 1).pk, 1, by=OFFICER, at=NOW)
    with pytest.raises(NotAllowed) as told:
        go(Delegate.objects.get(pk=place))
    assert told.value.why is Why.DOES_NOT_FOLLOW


def test_whoever_was_replaced_comes_back_once_the_other_lets_the_place_go(frozen: Workspace) -> None:
    police = quota(frozen, 1)
    old = register(police)
    new = go(old)
    with pytest.raises(NotAllowed) as told:
        restore(old.pk, by=OFFICER, at=NOW)
    assert told.value.why is Why.TAKEN_OVER
    withdraw(new, by=OFFICER, at=NOW)
    restore(old.pk, by=OFFICER, at=NOW)
    assert (taken(police), standings(police)) == (1, {"Bế Ngọc Ánh": "named", "Lý Thị Bích": "withdrawn"})
    again = go(old, Written("Ma Văn Đông"))
    assert Delegate.objects.get(pk=again).replaces_id == old.pk
