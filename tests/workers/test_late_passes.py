"""Whoever comes late has a pass soon after, once passes were issued in the event."""

from __future__ import annotations

import pytest

from giaoluu.domain.journal.models import Entry
from giaoluu.domain.passes.actions import issue, revoke
from giaoluu.domain.passes.models import Pass
from giaoluu.workers.passes import LatePasses
from tests.domain.passes.guests import guest
from tests.workspace import BY, NOW, Workspace, build

SECRET = "bí mật"


@pytest.fixture
def space(db: None) -> Workspace:
    return build()


def test_latecomers_get_a_pass_by_themselves_once_the_first_were_issued(space: Workspace) -> None:
    late = LatePasses(SECRET)
    guest(space, "Nguyễn Văn An")
    late.once(NOW)
    assert Pass.objects.count() == 0
    issue(space.event.pk, secret=SECRET, by=BY, at=NOW)
    other = guest(space, "Trần Thị Bình")
    assert [late.once(NOW), Pass.objects.count()] == [False, 2]
    assert (
        Entry.objects.filter(kind="PassesIssued").order_by("version").values_list("by_name", flat=True)[1] == "giaoluu"
    )
    revoke(space.event.pk, other.pk, why="mất", by=BY, at=NOW)
    late.once(NOW)
    assert Pass.objects.filter(revoked_at=None).count() == 1


def test_an_event_in_which_nothing_happened_is_not_looked_at_again(space: Workspace) -> None:
    late = LatePasses(SECRET)
    guest(space, "Nguyễn Văn An")
    issue(space.event.pk, secret=SECRET, by=BY, at=NOW)
    late.once(NOW)
    guest(space, "Ghi thẳng vào bảng")
    late.once(NOW)
    assert Pass.objects.count() == 1


def test_one_event_that_cannot_be_completed_keeps_no_other_waiting(
    space: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    other = build("khac", "Khác")
    for one in (space, other):
        guest(one, "Nguyễn Văn An")
        issue(one.event.pk, secret=SECRET, by=BY, at=NOW)
        guest(one, "Trần Thị Bình")
    space.event.starts_at = space.event.ends_at = None
    space.event.save(update_fields=["starts_at", "ends_at"])
    LatePasses(SECRET).once(NOW)
    assert [Pass.objects.filter(event=one.event).count() for one in (space, other)] == [1, 2]
    assert len(caplog.records) == 1
