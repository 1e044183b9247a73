"""The places of a plan as quotas of its agencies."""

from __future__ import annotations

from pathlib import Path

import pytest

from giaoluu.compiler.compile import Compilation, compile_plan
from giaoluu.compiler.reading import read_file
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.adoption.actions import adopt, open_draft, settle_in_event
from giaoluu.domain.adoption.amendment import amend
from giaoluu.domain.adoption.decisions.changes import compare
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.delegates.actions.places import hold_places
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.models import Delegate, Quota
from giaoluu.domain.delegates.queries import numbers_of
from giaoluu.domain.journal.facts import Who
from tests.workspace import NOW, Workspace


@pytest.fixture
def by(space: Workspace) -> Who:
    person = space.people[Role.SECRETARIAT]
    return Who(person.pk, person.name)


def adopted(space: Workspace, plan: Compilation, by: Who) -> int:
    draft = open_draft(space.event.organiser_id, "a" * 64, by=by, at=NOW)
    return adopt(draft.pk, propose(plan), name="ke-hoach.txt", by=by, at=NOW).event_id


def given(event_id: int) -> list[tuple[str, str, int | None, int | None]]:
    """Agency, kind, what the plan says, places now."""
    quotas = Quota.objects.filter(event_id=event_id, dropped_at__isnull=True).order_by("order", "agency__order")
    return list(quotas.values_list("agency__name", "kind", "planned", "places"))


def take(event_id: int, old: Compilation, new: Compilation, what: set[str], by: Who) -> None:
    """Accepts the changes that are about one of these."""
    draft = open_draft(
        Quota.objects.filter(event_id=event_id).values_list("event__organiser_id", flat=True)[0], "b" * 64,
        event_id=event_id, by=by, at=NOW,
    )  # fmt: skip
    ids = [change.id for change in compare(propose(old), propose(new)).changes if change.what in what]
    amend(draft.pk, propose(new), accepted=ids, from_revision=1, name="", by=by, at=NOW)


def test_a_plan_that_is_adopted_gives_its_places(space: Workspace, plan: Compilation, by: Who) -> None:
    assert given(adopted(space, plan, by)) == [("Công an tỉnh", "fixed", 30, 30)]


def test_a_group_that_is_settled_later_has_its_places_then(space: Workspace, plan: Compilation, by: Who) -> None:
    event_id = adopted(space, plan, by)
    settle_in_event(event_id, "Các sở, ban, ngành", ["Sở Y tế", "Sở Tài chính"], by=by, at=NOW)
    assert given(event_id) == [
        ("Công an tỉnh", "fixed", 30, 30), ("Sở Y tế", "each", 1, 1), ("Sở Tài chính", "each", 1, 1)
    ]  # fmt: skip


def test_another_number_is_taken_over_where_it_is_accepted(
    space: Workspace, plan: Compilation, amended: Compilation, by: Who
) -> None:
    event_id = adopted(space, plan, by)
    take(event_id, plan, amended, {"quota"}, by)
    assert given(event_id) == [("Công an tỉnh", "fixed", 45, 45)]


def test_another_number_that_is_refused_changes_nothing(
    space: Workspace, plan: Compilation, amended: Compilation, by: Who
) -> None:
    event_id = adopted(space, plan, by)
    take(event_id, plan, amended, {"event"}, by)
    assert given(event_id) == [("Công an tỉnh", "fixed", 30, 30)]


def test_a_smaller_number_leaves_everybody_in_their_place(
    space: Workspace, plan: Compilation, amended: Compilation, by: Who
) -> None:
    event_id = adopted(space, amended, by)
    hold_places(Quota.objects.get(event_id=event_id).pk, 40, by=by, at=NOW)
    take(event_id, amended, plan, {"quota"}, by)
    assert given(event_id) == [("Công an tỉnh", "fixed", 30, 40)]


def test_the_reference_plan_fills_its_book(space: Workspace, reference_plan: Compilation, by: Who) -> None:
    event_id = adopted(space, reference_plan, by)
    numbers = numbers_of(event_id)
    assert (numbers.total, numbers.fixed, numbers.named, numbers.held) == (450, 250, 6, 1)
    exemplars = Delegate.objects.filter(event_id=event_id, circle="exemplar").order_by("number")
    assert list(exemplars.values_list("title", "name", "unit", "standing")) == [
        ("", "", "Hợp tác xã Nông nghiệp 118", Standing.HELD),
        ("Thượng tá", "Nguyễn Xuân Thành", "", Standing.NAMED),
        ("Bà", "Trần Thị Chung", "tổ Đoàn Kết, phường Thực Phán, tỉnh Cao Bằng", Standing.NAMED),
        ("Bà", "Đinh Thị Thảo Hằng", "", Standing.NAMED),
        ("Ông", "Tản Dầu Quầy", "xã Lý Bôn, tỉnh Cao Bằng", Standing.NAMED),
        ("Em", "Nguyễn Quang Huy", "", Standing.NAMED),
        ("Ông", "Nông Văn Vàng", "xã Ca Thành, tỉnh Cao Bằng", Standing.NAMED),
    ]


def test_what_must_be_among_them_is_a_condition_that_is_not_met_yet(
    space: Workspace, reference_plan: Compilation, by: Who
) -> None:
    event_id = adopted(space, reference_plan, by)
    ward = Quota.objects.get(event_id=event_id, agency__name="UBND phường Tân Giang", kind="each")
    assert list(ward.conditions.order_by("order").values_list("words", "asks", "at_least")) == [
        ("học sinh Tiểu học", "tick", 1), ("học sinh THCS", "tick", 1)
    ]  # fmt: skip


@pytest.fixture(scope="session")
def reference_plan(shared_plans: Path) -> Compilation:
    return compile_plan(read_file(shared_plans / "2683-KH-BTC.txt"), check=False)
