"""Passes: issued in one press, again only for those who came since; revoked, restored, issued anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from giaoluu.domain.delegates.choices import Approval, Standing
from giaoluu.domain.delegates.models import Delegate
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.passes.actions import Issued, issue, lacking_of, reissue, restore, revoke
from giaoluu.domain.passes.choices import State
from giaoluu.domain.passes.decisions import Mint, NeedsReason, NoDayYet, NoLivingPass
from giaoluu.domain.passes.models import Pass
from giaoluu.domain.passes.queries import (
    Issuing,
    RosterState,
    events_with_passes,
    holders_of,
    issuing_of,
    pass_by_id,
    passes_of,
    passes_of_delegate,
    roster_states,
    state_of,
)
from giaoluu.lib.signed_pass import Claim, seal_of, verify
from tests.domain.passes.guests import guest
from tests.workspace import BY, NOW, Workspace, build

SECRET = "bí mật"
EXPIRES = datetime(2026, 3, 20, 15, 0, tzinfo=UTC)


def press(space: Workspace) -> Issued:
    return issue(space.event.pk, secret=SECRET, by=BY, at=NOW)


def facts(space: Workspace) -> list[tuple[str, dict[str, object]]]:
    return list(Entry.objects.filter(event=space.event).order_by("version").values_list("kind", "data"))


def moved(one: Delegate, **now: object) -> None:
    Delegate.objects.filter(pk=one.pk).update(**now)


def test_everybody_who_comes_gets_a_pass_in_one_press_that_is_told_once(space: Workspace) -> None:
    for number in range(3):
        guest(space, f"Nguyễn Văn {number}")
    before = len(facts(space))
    assert press(space) == Issued(3, 0)
    assert [one.serial for one in passes_of(space.event.pk)] == ["1-1", "2-1", "3-1"]
    assert facts(space)[before:] == [("PassesIssued", {"count": 3, "renewed": 0})]


def test_a_second_press_does_nothing_and_a_later_one_only_what_is_new(space: Workspace) -> None:
    guest(space, "Nguyễn Văn An")
    assert [press(space), press(space)] == [Issued(1, 0), Issued(0, 0)]
    guest(space, "Nguyễn Văn Bình")
    assert (press(space), Pass.objects.count()) == (Issued(1, 0), 2)


@pytest.mark.parametrize(
    "known",
    [
        {"standing": Standing.DECLINED},
        {"standing": Standing.EXCUSED, "reason": "ốm"},
        {"standing": Standing.REPLACED},
        {"standing": Standing.WITHDRAWN},
        {"standing": Standing.PROPOSED},
        {"approval": Approval.AWAITED},
        {"approval": Approval.REFUSED},
    ],
)
def test_who_does_not_come_gets_none(space: Workspace, known: dict[str, str]) -> None:
    guest(space, "Nguyễn Văn An", **known)
    assert press(space) == Issued(0, 0)


def test_a_place_without_a_name_gets_none(space: Workspace) -> None:
    guest(space, "", standing=Standing.HELD)
    assert press(space) == Issued(0, 0)


def test_the_token_of_a_pass_says_what_its_row_says(space: Workspace) -> None:
    guest(space, "Nguyễn Văn An")
    press(space)
    made = passes_of(space.event.pk)[0]
    mint = Mint.of(SECRET, space.event.pk, space.event.key)
    token = mint.token(made.id, made.expires_at)
    assert verify(mint.public_key, token) == Claim(space.event.pk, made.id, EXPIRES)
    assert (seal_of(token), made.expires_at) == (made.seal, EXPIRES)


def test_passes_last_longer_when_the_event_does_and_stay_the_same_passes(space: Workspace) -> None:
    guest(space, "Nguyễn Văn An")
    press(space)
    was = passes_of(space.event.pk)[0]
    space.event.ends_at += timedelta(days=1)
    space.event.save(update_fields=["ends_at"])
    assert issuing_of(space.event.pk, EXPIRES + timedelta(days=1)) == Issuing(1, 0, 1)
    assert press(space) == Issued(0, 1)
    now = passes_of(space.event.pk)[0]
    assert (now.id, now.expires_at, now.seal != was.seal) == (was.id, EXPIRES + timedelta(days=1), True)
    assert issuing_of(space.event.pk, EXPIRES + timedelta(days=1)) == Issuing(1, 0, 0)


def test_an_event_without_a_day_has_no_passes_yet(space: Workspace) -> None:
    space.event.starts_at = space.event.ends_at = None
    space.event.save()
    guest(space, "Nguyễn Văn An")
    with pytest.raises(NoDayYet):
        press(space)
    assert Pass.objects.count() == 0


@pytest.mark.parametrize(
    ("known", "state"),
    [
        ({}, State.OK),
        ({"standing": Standing.NAMED}, State.OK),
        ({"standing": Standing.DECLINED}, State.NOT_COMING),
        ({"standing": Standing.EXCUSED, "reason": "ốm"}, State.NOT_COMING),
        ({"standing": Standing.WITHDRAWN}, State.NOT_COMING),
        ({"standing": Standing.REPLACED}, State.REPLACED),
        ({"approval": Approval.REFUSED}, State.NOT_COMING),
        ({"approval": Approval.GRANTED}, State.OK),
    ],
)
def test_a_pass_is_worth_what_its_delegate_makes_of_it(space: Workspace, known: dict[str, str], state: State) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    moved(one, **known)
    made = Pass.objects.get()
    found = pass_by_id(space.event.pk, made.pk)
    assert (state_of(made.pk), found.state if found else None) == (state, state)
    assert roster_states(space.event.pk) == {one.pk: RosterState(made.pk, state, 0)}


def test_a_pass_is_alive_again_when_its_delegate_comes_after_all(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    moved(one, standing=Standing.DECLINED)
    moved(one, standing=Standing.CONFIRMED)
    assert (press(space), state_of(Pass.objects.get().pk)) == (Issued(0, 0), State.OK)


def test_who_comes_instead_gets_a_pass_of_their_own(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    moved(one, standing=Standing.REPLACED)
    other = guest(space, "Trần Thị Bình", replaces=one)
    assert press(space) == Issued(1, 0)
    first, second = Pass.objects.order_by("pk")
    assert roster_states(space.event.pk) == {
        one.pk: RosterState(first.pk, State.REPLACED, other.pk),
        other.pk: RosterState(second.pk, State.OK, 0),
    }


def test_a_revoked_pass_is_dead_until_it_is_restored_and_no_press_replaces_it(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    revoke(space.event.pk, one.pk, why="  mất\n thẻ ", by=BY, at=NOW)
    made = Pass.objects.get()
    assert (state_of(made.pk), made.revoked_why, press(space)) == (State.REVOKED, "mất thẻ", Issued(0, 0))
    assert lacking_of(space.event.pk) == []
    assert issuing_of(space.event.pk) == Issuing(0, 1, 0)
    restore(space.event.pk, one.pk, by=BY, at=NOW)
    assert (state_of(made.pk), Pass.objects.get().revoked_why) == (State.OK, "")
    about = {"delegate_id": one.pk, "person": "Nguyễn Văn An"}
    assert facts(space)[-2:] == [("PassRevoked", {**about, "why": "mất thẻ"}), ("PassRestored", about)]


def test_another_pass_ends_the_earlier_one(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    first = Pass.objects.get().pk
    second = reissue(space.event.pk, one.pk, why="mất thẻ", secret=SECRET, by=BY, at=NOW)
    found = passes_of_delegate(space.event.pk, one.pk)
    assert [(made.id, made.serial, made.state) for made in found] == [
        (first, "1-1", State.REVOKED), (second, "1-2", State.OK),
    ]  # fmt: skip
    assert roster_states(space.event.pk) == {one.pk: RosterState(second, State.OK, 0)}
    assert holders_of(space.event.pk) == {first: one.pk, second: one.pk}
    assert len({made.seal for made in found}) == 2


def test_a_revoked_pass_can_be_followed_by_another(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    revoke(space.event.pk, one.pk, why="mất thẻ", by=BY, at=NOW)
    second = reissue(space.event.pk, one.pk, why="tìm thấy người", secret=SECRET, by=BY, at=NOW)
    assert state_of(second) is State.OK
    with pytest.raises(NoLivingPass):
        restore(space.event.pk, one.pk, by=BY, at=NOW)


def test_no_pass_is_revoked_without_a_reason_or_twice(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    with pytest.raises(NeedsReason):
        revoke(space.event.pk, one.pk, why=" \n", by=BY, at=NOW)
    revoke(space.event.pk, one.pk, why="mất", by=BY, at=NOW)
    with pytest.raises(NoLivingPass):
        revoke(space.event.pk, one.pk, why="mất", by=BY, at=NOW)


def test_nobody_who_does_not_come_gets_another_pass(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An", standing=Standing.DECLINED)
    with pytest.raises(NoLivingPass):
        reissue(space.event.pk, one.pk, why="x", secret=SECRET, by=BY, at=NOW)


def test_the_passes_of_one_event_are_nothing_to_another(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    press(space)
    other = build("khac", "Khác")
    made = Pass.objects.get().pk
    assert (passes_of(other.event.pk), pass_by_id(other.event.pk, made)) == ([], None)
    with pytest.raises(NoLivingPass):
        revoke(other.event.pk, one.pk, why="x", by=BY, at=NOW)


def test_events_whose_passes_are_over_are_looked_at_no_more(space: Workspace) -> None:
    guest(space, "Nguyễn Văn An")
    press(space)
    space.event.refresh_from_db()
    assert events_with_passes(NOW) == [(space.event.pk, space.event.version)]
    assert events_with_passes(EXPIRES) == []
