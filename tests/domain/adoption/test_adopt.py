"""From a proposal to records, and from a later text to changes in them."""

# ruff: noqa: E501 - tables of what is expected are read by line

from __future__ import annotations

from datetime import timedelta

import pytest

from giaoluu.compiler.compile import Compilation
from giaoluu.domain.accounts.actions import give_role, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.queries import held_by
from giaoluu.domain.adoption.actions import Changed, Unfit, adopt, edit_fact, open_draft, settle_group, settle_in_event
from giaoluu.domain.adoption.amendment import Overtaken, amend
from giaoluu.domain.adoption.decisions.changes import compare
from giaoluu.domain.adoption.decisions.edits import edits_of, value_at, with_edits
from giaoluu.domain.adoption.decisions.propose import propose
from giaoluu.domain.adoption.models import Draft
from giaoluu.domain.events.models import Agency, Event, Revision
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.journal.queries import latest
from giaoluu.domain.outbox.models import Delivery, Message
from giaoluu.domain.tasks.choices import Progress, Share
from giaoluu.domain.tasks.models import Deliverable, Part, Task
from giaoluu.lib.vietnamese import fold
from tests.workspace import NOW, Workspace

SHA, LATER_SHA = "a" * 64, "b" * 64


@pytest.fixture
def by(space: Workspace) -> Who:
    person = space.people[Role.SECRETARIAT]
    return Who(person.pk, person.name)


@pytest.fixture
def draft(space: Workspace, by: Who) -> Draft:
    return open_draft(space.event.organiser_id, SHA, by=by, at=NOW)


@pytest.fixture
def event(draft: Draft, plan: Compilation, by: Who) -> Event:
    return Event.objects.get(pk=adopt(draft.pk, propose(plan), name="ke-hoach.txt", by=by, at=NOW).event_id)


def rows(event: Event) -> list[tuple[str, str, str]]:
    """Every part: agency, share, title of the task."""
    parts = Part.objects.filter(event=event, task__dropped_at__isnull=True).select_related("agency", "task")
    return [(part.agency.name, part.share, part.task.title[:24]) for part in parts.order_by("task__order", "pk")]


def test_a_plan_becomes_an_event_with_agencies_tasks_and_recipients(event: Event) -> None:
    assert (event.name, event.code, event.venue) == (
        "Hội nghị biểu dương điển hình tiên tiến",
        "12/KH-SNV",
        "Hội trường Sở Nội vụ",
    )
    assert rows(event) == [
        ("Sở Nội vụ", "lead", "Chuẩn bị hội trường"), ("Công an tỉnh", "support", "Chuẩn bị hội trường"),
        ("Sở Nội vụ", "lead", "Theo dõi, đôn đốc việc t"), ("Công an tỉnh", "lead", "Chọn cử 30 đại biểu"),
        ("Sở Nội vụ", "lead", "Lập danh sách đại biểu"), ("Công an tỉnh", "support", "Lập danh sách đại biểu"),
        ("UBND phường Thục Phán", "lead", "Đẩy mạnh công tác tuyên "), ("UBND phường Tân Giang", "lead", "Đẩy mạnh công tác tuyên "),
    ]  # fmt: skip
    assert list(Delivery.objects.filter(event=event).values_list("text", "agency__name")) == [
        ("Công an tỉnh", "Công an tỉnh"), ("Các sở, ban, ngành", None), ("Lưu: VT", None)
    ]  # fmt: skip


def test_whoever_adopts_is_its_secretariat_and_the_journal_says_so(event: Event, by: Who) -> None:
    assert [held.role for held in held_by(by.person_id or 0) if held.event_id == event.pk] == [Role.SECRETARIAT]
    assert [(line.kind, line.by) for line in latest(event.pk)] == [("PlanAdopted", by.name), ("RoleGiven", by.name)]


def test_adopting_twice_is_the_same_as_once(event: Event, draft: Draft, plan: Compilation, by: Who) -> None:
    again = adopt(draft.pk, propose(plan), name="ke-hoach.txt", by=by, at=NOW)
    assert (again.event_id, again.is_new, Event.objects.filter(code="12/KH-SNV").count()) == (event.pk, False, 2)


def test_every_record_says_where_the_plan_says_it(event: Event, plan: Compilation) -> None:
    task = Task.objects.get(event=event, title="Lập danh sách đại biểu")
    said = plan.source.text[task.start : task.end]
    assert (task.clause, said.strip("- \n"), task.revision_id) == (
        "mục II.2, ý 2", "Phối hợp với Sở Nội vụ lập danh sách đại biểu.", Revision.objects.get(event=event).pk
    )  # fmt: skip


def test_a_group_settled_later_gets_its_desks_and_nobody_loses_any(event: Event, by: Who) -> None:
    before = rows(event)
    settle_in_event(event.pk, "Các sở, ban, ngành", ["Sở Tài chính", "Công an tỉnh"], by=by, at=NOW)
    assert [row for row in rows(event) if row not in before] == [
        ("Sở Tài chính", "lead", "Mỗi đơn vị chọn cử 01 đạ"), ("Công an tỉnh", "lead", "Mỗi đơn vị chọn cử 01 đạ")
    ]  # fmt: skip
    settle_in_event(event.pk, "Các sở, ban, ngành", ["Sở Tài chính", "Công an tỉnh"], by=by, at=NOW)
    assert len(rows(event)) == len(before) + 2


def test_an_edit_keeps_the_original_and_says_who_and_why(draft: Draft, plan: Compilation, by: Who) -> None:
    draft = edit_fact(
        draft.pk, "event.venue", was="Hội trường Sở Nội vụ", now="Nhà văn hóa", why="sửa chữa", edition=0, by=by, at=NOW
    )
    draft = edit_fact(
        draft.pk, "event.venue", was="Nhà văn hóa", now="Rạp tỉnh", why="rộng hơn", edition=1, by=by, at=NOW
    )
    [edit] = edits_of(draft.edits)
    assert (edit.was, edit.now, edit.why, edit.by) == ("Hội trường Sở Nội vụ", "Rạp tỉnh", "rộng hơn", by.name)
    edited = with_edits(propose(plan), [edit])
    assert (edited.venue.value, edited.venue.origin, value_at(edited, "event.venue")) == (
        "Rạp tỉnh",
        "person",
        "Rạp tỉnh",
    )


def test_an_edit_back_to_the_original_is_no_edit(draft: Draft, by: Who) -> None:
    draft = edit_fact(draft.pk, "event.venue", was="A", now="B", why="", edition=0, by=by, at=NOW)
    assert edit_fact(draft.pk, "event.venue", was="B", now="A", why="", edition=1, by=by, at=NOW).edits == {}


def test_the_second_of_two_editors_is_shown_the_first_ones_change(draft: Draft, by: Who) -> None:
    edit_fact(draft.pk, "event.venue", was="A", now="B", why="", edition=0, by=by, at=NOW)
    with pytest.raises(Changed) as refused:
        edit_fact(draft.pk, "event.venue", was="A", now="C", why="", edition=0, by=by, at=NOW)
    assert refused.value.draft.edits["event.venue"]["now"] == "B"
    with pytest.raises(Changed):
        settle_group(draft.pk, "Các sở", ["Sở Y tế"], edition=0)


@pytest.mark.parametrize(
    ("path", "now"),
    [("event.starts_at", "lúc chiều"), ("duty:x.due_on", "31/2"), ("event.name", ""), ("item:1.minutes", "5'")],
)
def test_a_value_that_cannot_be_read_is_refused(draft: Draft, by: Who, path: str, now: str) -> None:
    with pytest.raises(Unfit):
        edit_fact(draft.pk, path, was="", now=now, why="", edition=0, by=by, at=NOW)


def later(event: Event, by: Who) -> Draft:
    return open_draft(event.organiser_id, LATER_SHA, event_id=event.pk, by=by, at=NOW)


def test_accepted_changes_are_taken_over_and_work_done_is_kept(
    event: Event, plan: Compilation, amended: Compilation, by: Who
) -> None:
    Part.objects.filter(event=event, agency__name="UBND phường Thục Phán").update(
        progress=Progress.DOING, note="đã họp"
    )
    ids = [change.id for change in compare(propose(plan), propose(amended)).changes]
    done = amend(later(event, by).pk, propose(amended), accepted=ids, from_revision=1, name="sua.txt", by=by, at=NOW)
    event.refresh_from_db()
    assert (done.revision, event.starts_at and event.starts_at - NOW) == (2, timedelta(days=18, hours=6, minutes=30))
    assert [title for _, _, title in rows(event)] == [
        "Chuẩn bị hội trường", "Chuẩn bị hội trường", "Theo dõi, đôn đốc việc t", "Chọn cử 45 đại biểu",
        "Bảo đảm an ninh khu vực ", "Đẩy mạnh công tác tuyên ", "Đẩy mạnh công tác tuyên ", "Đẩy mạnh công tác tuyên ",
    ]  # fmt: skip
    part = Part.objects.get(event=event, agency__name="UBND phường Thục Phán")
    assert (part.progress, part.note, part.task.text[:40]) == (
        "doing",
        "đã họp",
        "Đẩy mạnh công tác tuyên truyền rộng rãi ",
    )
    assert list(Deliverable.objects.filter(task__event=event).values_list("text", flat=True)) == ["45 đại biểu"]
    assert Task.objects.filter(event=event, dropped_at__isnull=False).count() == 1


def test_only_the_agencies_concerned_have_to_know(
    event: Event, plan: Compilation, amended: Compilation, by: Who
) -> None:
    changes = compare(propose(plan), propose(amended)).changes
    quota = [change.id for change in changes if change.what == "quota"]
    done = amend(later(event, by).pk, propose(amended), accepted=quota, from_revision=1, name="", by=by, at=NOW)
    names = dict(Agency.objects.filter(event=event).values_list("pk", "name"))
    assert {names[agency]: len(told) for agency, told in done.concerned.items()} == {"Công an tỉnh": 1}


def test_those_concerned_are_told_by_a_draft_and_nobody_else(
    event: Event, plan: Compilation, amended: Compilation, by: Who
) -> None:
    for name in ("Công an tỉnh", "Sở Nội vụ"):
        person = make_person(
            event.organiser_id, f"Cán bộ {name}", email=f"{fold(name).replace(' ', '')}@x.example", at=NOW
        )
        agency = Agency.objects.get(event=event, name=name)
        give_role(person, event.pk, Role.OFFICER, agency.pk, by=by, at=NOW)
    quota = [change.id for change in compare(propose(plan), propose(amended)).changes if change.what == "quota"]
    amend(later(event, by).pk, propose(amended), accepted=quota, from_revision=1, name="", by=by, at=NOW)
    [message] = Message.objects.filter(event=event)
    assert (message.to_name, message.state, message.cause) == ("Cán bộ Công an tỉnh", "draft", "amended")
    assert "- đổi: 30 đại biểu → 45 đại biểu" in message.body.splitlines()


def test_refused_changes_change_nothing_and_are_remembered(event: Event, amended: Compilation, by: Who) -> None:
    before = rows(event)
    draft = later(event, by)
    amend(draft.pk, propose(amended), accepted=[], from_revision=1, name="", by=by, at=NOW)
    draft.refresh_from_db()
    assert (rows(event), len(draft.refused), Event.objects.get(pk=event.pk).starts_at) == (before, 8, event.starts_at)


def test_an_amendment_taken_over_twice_is_the_same_as_once(event: Event, amended: Compilation, by: Who) -> None:
    draft = later(event, by)
    amend(draft.pk, propose(amended), accepted=[], from_revision=1, name="", by=by, at=NOW)
    again = amend(draft.pk, propose(amended), accepted=[], from_revision=1, name="", by=by, at=NOW)
    assert (again.event.is_new, again.revision, Revision.objects.filter(event=event).count()) == (False, 2, 2)


def test_changes_shown_against_an_older_text_are_not_taken_over(event: Event, amended: Compilation, by: Who) -> None:
    with pytest.raises(Overtaken):
        amend(later(event, by).pk, propose(amended), accepted=[], from_revision=0, name="", by=by, at=NOW)


def test_a_dropped_duty_that_comes_back_is_the_old_one(
    event: Event, plan: Compilation, amended: Compilation, by: Who
) -> None:
    all_of = [change.id for change in compare(propose(plan), propose(amended)).changes]
    amend(later(event, by).pk, propose(amended), accepted=all_of, from_revision=1, name="", by=by, at=NOW)
    back = [change.id for change in compare(propose(amended), propose(plan)).changes]
    again = open_draft(event.organiser_id, "c" * 64, event_id=event.pk, by=by, at=NOW)
    amend(again.pk, propose(plan), accepted=back, from_revision=2, name="", by=by, at=NOW)
    assert Task.objects.filter(event=event, title="Lập danh sách đại biểu", dropped_at__isnull=True).count() == 1
    assert (
        Part.objects.filter(
            event=event, share=Share.LEAD, agency__name="UBND phường Nùng Trí Cao", task__dropped_at__isnull=True
        ).count()
        == 0
    )
