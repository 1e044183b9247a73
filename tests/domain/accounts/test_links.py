"""Links: who comes in by them, who is asked, who is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from giaoluu.domain.accounts.actions import end_role, make_link, revoke_link, use_link
from giaoluu.domain.accounts.choices import Outcome, Role
from giaoluu.domain.accounts.decisions import MOST_WRONG, code_of, link_number, token_of
from giaoluu.domain.accounts.models import Link, LinkUse
from giaoluu.domain.accounts.queries import held_by
from tests.workspace import BY, NOW, Workspace

SECRET = "a secret of the house"


def use(link: Link, code: str = "", secret: str = SECRET, after: timedelta = timedelta()) -> Outcome:
    token = token_of(link.pk, link.nonce, SECRET)
    return use_link(token, code, secret=secret, at=NOW + after, address="10.0.0.9", agent="Zalo").outcome


def code(link: Link) -> str:
    return code_of(link.pk, link.nonce, SECRET)


def test_the_first_use_lets_in_and_a_forwarded_link_is_asked_for_the_code(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    assert [use(link), use(link), use(link, code(link)), use(link, f" {code(link)[:3]} {code(link)[3:]} ")] == [
        "entered", "asked", "entered", "entered"
    ]  # fmt: skip


def test_every_use_is_written_down_with_where_it_came_from(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    use(link)
    use(link, "000000" if code(link) != "000000" else "111111")
    kept = LinkUse.objects.filter(link=link).order_by("pk").values_list("outcome", "address", "agent")
    assert list(kept) == [("entered", "10.0.0.9", "Zalo"), ("wrong_code", "10.0.0.9", "Zalo")]


def test_too_many_wrong_codes_close_the_link_for_an_hour_even_to_the_right_one(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    use(link)
    wrong = "000000" if code(link) != "000000" else "111111"
    assert [use(link, wrong) for _ in range(MOST_WRONG)] == ["wrong_code"] * MOST_WRONG
    assert use(link, code(link)) == "too_often"
    assert use(link, code(link), after=timedelta(hours=1, seconds=1)) == "entered"


def test_a_new_link_closes_the_earlier_one_of_the_same_person(space: Workspace) -> None:
    first = space.link(Role.OFFICER)
    second = space.link(Role.OFFICER)
    assert (use(first), use(second)) == ("revoked", "entered")


def test_a_link_that_was_revoked_lets_nobody_in_and_ends_who_is_in(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    person = space.people[Role.OFFICER]
    use(link)
    assert [held.agency for held in held_by(person.pk, link.pk)] == ["Công an tỉnh"]
    revoke_link(link.pk, by=BY, at=NOW)
    assert (use(link), held_by(person.pk, link.pk)) == ("revoked", ())


def test_the_end_of_a_role_closes_its_links(space: Workspace) -> None:
    link = space.link(Role.OFFICER)
    end_role(space.grants[Role.OFFICER].pk, by=BY, at=NOW)
    assert use(link) == "revoked"


def test_the_link_of_a_device_joins_one_device_once_and_for_a_day(space: Workspace) -> None:
    link, late = space.link(Role.GATE), space.link(Role.GATE)
    assert [use(link), use(link), use(link, code(link))] == ["entered", "revoked", "revoked"]
    assert use(late, after=timedelta(hours=24)) == "revoked"


@pytest.mark.parametrize("token", ["", "1", "1-", "-1-abc", "999999999999999999999-abc", "٣-abc", "1-\x00", "a" * 5000])
def test_what_is_no_token_is_refused_without_a_trace(space: Workspace, token: str) -> None:
    used = use_link(token, "", secret=SECRET, at=NOW, address="", agent="")
    assert (used.outcome, used.link, LinkUse.objects.count()) == ("revoked", None, 0)


def test_a_token_of_another_house_is_refused(space: Workspace) -> None:
    assert use(space.link(Role.OFFICER), secret="another house") == "revoked"


def test_whoever_came_by_a_link_holds_only_what_it_is_for(space: Workspace) -> None:
    officer = space.people[Role.OFFICER]
    from giaoluu.domain.accounts.actions import give_role

    give_role(officer, space.event.pk, Role.SECRETARIAT, by=BY, at=NOW)
    link = make_link(space.grants[Role.OFFICER], by=BY, at=NOW)
    assert [held.role for held in held_by(officer.pk, link.pk)] == ["officer"]
    assert sorted(held.role for held in held_by(officer.pk)) == ["officer", "secretariat"]


def test_the_number_of_a_link_is_read_from_its_token() -> None:
    assert link_number(token_of(12, "nonce", SECRET)) == 12
