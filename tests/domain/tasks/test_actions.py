"""Reports, evidence, deadlines and obstacles, with a real database."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.tasks.actions.duties import (
    TaskChanged,
    accept_proposal,
    accept_proposals,
    add_deliverable,
    mark_deliverable,
    reword_task,
    set_deadline,
)
from giaoluu.domain.tasks.actions.obstacles import ObstacleChanged, StepRefused, report_obstacle, take_step
from giaoluu.domain.tasks.actions.reports import (
    PartChanged,
    ReportRefused,
    add_evidence,
    open_desk,
    remove_evidence,
    report_progress,
    restore_evidence,
)
from giaoluu.domain.tasks.choices import Hat, Progress, Share, Step
from giaoluu.domain.tasks.decisions import Not, Why
from giaoluu.domain.tasks.models import Deliverable, Evidence, Obstacle, ObstacleStep, Part, Task
from giaoluu.domain.tasks.queries.desk import Former, desk, former, history
from giaoluu.domain.tasks.queries.obstacles import obstacles
from tests.workspace import BY, NOW, Workspace, add_task

OFFICER = Who(None, "Hà Thị Mai", "link:1")
ASKER, STANDING, PASSED, COMMITTEE = ({hat} for hat in Hat)


def part_of(space: Workspace, agency: str = "Công an tỉnh") -> Part:
    return Part.objects.get(agency=space.agencies[agency], share=Share.LEAD)


def report(part: Part, progress: Progress, note: str = "", edition: int = 0, behalf: str = "") -> None:
    report_progress(part.pk, progress, note, edition, by=OFFICER, at=NOW, behalf=behalf)


def kinds(subject: str) -> list[str]:
    return list(Entry.objects.filter(subject=subject).order_by("version").values_list("kind", flat=True))


def test_a_report_is_kept_with_who_when_and_what_it_replaced(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.DOING, "  Đang chọn người.  ")
    now = Part.objects.get(pk=part.pk)
    assert (now.progress, now.note, now.reported_at, now.reported_by, now.edition) == (
        "doing", "Đang chọn người.", NOW, "Hà Thị Mai", 1
    )  # fmt: skip
    entry = Entry.objects.get(subject=f"part:{part.pk}")
    assert (entry.kind, entry.by_name, entry.through, entry.data) == (
        "ProgressReported",
        "Hà Thị Mai",
        "link:1",
        {
            "task": part.task_id, "agency": "Công an tỉnh", "was": "waiting", "now": "doing", "was_note": "",
            "note": "Đang chọn người.", "behalf": "",
        },
    )  # fmt: skip


def test_the_same_report_twice_is_one_whatever_edition_it_was_made_from(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.DOING)
    report(part, Progress.DOING)
    assert (Part.objects.get(pk=part.pk).edition, kinds(f"part:{part.pk}")) == (1, ["ProgressReported"])


def test_the_slower_of_two_is_shown_what_the_faster_said(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.DOING, "Nhanh hơn")
    with pytest.raises(PartChanged) as told:
        report(part, Progress.DONE)
    assert (told.value.now.progress, told.value.now.note, told.value.now.reported_by, told.value.now.edition) == (
        Progress.DOING, "Nhanh hơn", "Hà Thị Mai", 1
    )  # fmt: skip
    assert Part.objects.get(pk=part.pk).progress == "doing"


def test_whoever_cannot_must_say_why_and_nothing_is_written_otherwise(space: Workspace) -> None:
    part = part_of(space)
    with pytest.raises(ReportRefused) as told:
        report(part, Progress.CANNOT, "  ")
    assert (told.value.why, kinds(f"part:{part.pk}")) == (Why.NEEDS_NOTE, [])


def test_a_report_is_taken_back_to_what_was_before(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.DONE, "Đủ cả")
    assert former(space.event.pk, part.pk) == Former(Progress.WAITING, "")
    report(part, Progress.WAITING, "", edition=1)
    assert Part.objects.get(pk=part.pk).progress == "waiting"


def test_a_report_for_others_says_for_whom(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.RECEIVED, behalf="Công an tỉnh")
    assert Part.objects.get(pk=part.pk).reported_by == "Hà Thị Mai, báo thay Công an tỉnh"


def test_a_report_of_a_supporter_does_not_touch_the_lead_and_is_told_to_both_desks(space: Workspace) -> None:
    task = add_task(space, "Sở Nội vụ", "Trang trí", due_on=None, support=("Công an tỉnh",))
    report(Part.objects.get(task=task, share=Share.SUPPORT), Progress.DONE)
    assert list(task.parts.order_by("share").values_list("share", "progress")) == [
        ("lead", "waiting"),
        ("support", "done"),
    ]


def test_the_first_opening_is_told_once(space: Workspace) -> None:
    agency = space.agencies["Công an tỉnh"]
    for later in (0, 1):
        open_desk(space.event.pk, agency.pk, by=OFFICER, at=NOW + timedelta(hours=later))
    agency.refresh_from_db()
    assert (agency.opened_at, kinds(f"agency:{agency.pk}")) == (NOW, ["DeskOpened"])


def test_evidence_is_added_once_taken_off_and_put_back(space: Workspace) -> None:
    part = part_of(space)
    first = add_evidence(part.pk, name="ảnh.jpg", sha256="a" * 64, by=OFFICER, at=NOW)
    assert add_evidence(part.pk, name="ảnh.jpg", sha256="a" * 64, by=OFFICER, at=NOW) == first
    remove_evidence(first, by=OFFICER, at=NOW)
    remove_evidence(first, by=OFFICER, at=NOW)
    assert Evidence.objects.count() == 0
    restore_evidence(part.pk, by=OFFICER, at=NOW)
    assert list(Evidence.objects.values_list("name", "sha256", "url")) == [("ảnh.jpg", "a" * 64, "")]
    assert kinds(f"part:{part.pk}") == ["EvidenceAdded", "EvidenceRemoved", "EvidenceAdded"]


def test_what_must_be_brought_is_ticked_and_the_tick_taken_back(space: Workspace) -> None:
    task = part_of(space).task
    number = add_deliverable(task.pk, " 50  đại biểu ", 50, by=BY, at=NOW)
    assert add_deliverable(task.pk, "50 đại biểu", 50, by=BY, at=NOW) == number
    for done in (True, True, False):
        mark_deliverable(number, done, by=OFFICER, at=NOW)
    assert list(Deliverable.objects.values_list("text", "count", "done_at", "done_by", "origin")) == [
        ("50 đại biểu", 50, None, "", "person")
    ]
    assert kinds(f"task:{task.pk}") == ["DeliverableAdded", "DeliverableMarked", "DeliverableMarked"]


def test_a_deadline_that_a_person_sets_keeps_what_it_was(space: Workspace) -> None:
    task = part_of(space).task
    set_deadline(task.pk, date(2026, 3, 18), "Sở xin lùi", 0, by=BY, at=NOW)
    set_deadline(task.pk, date(2026, 3, 18), "Sở xin lùi", 0, by=BY, at=NOW)
    task.refresh_from_db()
    assert (task.due_on, task.due_origin, task.edition) == (date(2026, 3, 18), Origin.PERSON, 1)
    assert list(Entry.objects.filter(subject=f"task:{task.pk}").values_list("data", flat=True)) == [
        {"was": "2026-03-12", "was_origin": "proposed", "now": "2026-03-18", "why": "Sở xin lùi"}
    ]


def test_two_who_change_a_task_do_not_overwrite_each_other(space: Workspace) -> None:
    task = part_of(space).task
    reword_task(task.pk, "Cử 50 đại biểu", 0, by=BY, at=NOW)
    with pytest.raises(TaskChanged) as told:
        set_deadline(task.pk, date(2026, 3, 18), "", 0, by=BY, at=NOW)
    assert (told.value.now.title, told.value.now.edition) == ("Cử 50 đại biểu", 1)


def test_what_was_proposed_is_accepted_with_one_press_for_one_or_for_all(space: Workspace) -> None:
    one, *others = space.tasks
    accept_proposal(one.pk, by=BY, at=NOW)
    accept_proposal(one.pk, by=BY, at=NOW)
    undated = add_task(space, "Sở Nội vụ", "Không có hạn", due_on=None)
    assert accept_proposals(space.event.pk, by=BY, at=NOW) == len(others)
    assert accept_proposals(space.event.pk, by=BY, at=NOW) == 0
    origins = {task.pk: task.due_origin for task in Task.objects.all()}
    assert origins == {**{task.pk: "person" for task in space.tasks if task.pk != undated.pk}, undated.pk: "proposed"}
    assert kinds(f"task:{one.pk}") == ["ProposalAccepted"]


def stuck(space: Workspace, text: str = "Chưa có xe") -> int:
    part = part_of(space)
    return report_obstacle(part.agency_id, part.pk, text, by=OFFICER, at=NOW)


def step(number: int, kind: Step, text: str, edition: int, hats: set[Hat], to: int | None = None) -> None:
    take_step(number, kind, text, edition, hats=hats, to_agency=to, by=Who(None, f"Người {next(iter(hats))}"), at=NOW)


def test_an_obstacle_goes_to_the_committee_and_back_to_whoever_asked(space: Workspace) -> None:
    number = stuck(space)
    assert stuck(space) == number
    step(number, Step.PASSED, "", 0, STANDING, space.agencies["Xã Bảo Lạc"].pk)
    step(number, Step.ANSWERED, "Xã không có xe.", 1, PASSED)
    step(number, Step.ADDED, "Vẫn chưa có.", 2, ASKER)
    step(number, Step.BROUGHT, "Đề xuất thuê 1 xe.", 3, STANDING)
    step(number, Step.ASKED_BACK, "Bao nhiêu tiền?", 4, COMMITTEE)
    step(number, Step.BROUGHT, "Thuê 1 xe, 2 triệu đồng.", 5, STANDING)
    step(number, Step.DECIDED, "Đồng ý.", 6, COMMITTEE)
    [found] = desk(space.agencies["Công an tỉnh"].pk).duties[0].obstacles
    assert (found.holding, found.proposal, found.edition) == ("decided", "Thuê 1 xe, 2 triệu đồng.", 7)
    assert [(each.kind, each.speaker, each.addressee) for each in found.steps] == [
        ("reported", "Công an tỉnh", ""),
        ("passed", "Sở Nội vụ", "Xã Bảo Lạc"),
        ("answered", "Xã Bảo Lạc", ""),
        ("added", "Công an tỉnh", ""),
        ("brought", "Sở Nội vụ", ""),
        ("asked_back", "", ""),
        ("brought", "Sở Nội vụ", ""),
        ("decided", "", ""),
    ]


def test_an_obstacle_that_was_passed_on_lies_on_the_desk_of_the_other_until_it_is_taken_on(space: Workspace) -> None:
    number, other = stuck(space), space.agencies["Xã Bảo Lạc"].pk
    step(number, Step.PASSED, "Xã xem giúp", 0, STANDING, other)
    assert [each.id for each in desk(other).passed] == [number]
    step(number, Step.ANSWERED, "Có xe", 1, PASSED)
    assert [each.id for each in desk(other).passed] == [number]
    step(number, Step.ADDED, "Không đủ", 2, ASKER)
    assert desk(other).passed == ()


@pytest.mark.parametrize(
    ("kind", "text", "hats", "why"),
    [
        (Step.ANSWERED, "Có", ASKER, Not.NOW),
        (Step.DECIDED, "Đồng ý", STANDING, Not.NOW),
        (Step.DECIDED, "Đồng ý", COMMITTEE, Not.NOW),
        (Step.ANSWERED, " ", STANDING, Not.WITHOUT_WORDS),
        (Step.PASSED, "Xem giúp", STANDING, Not.WITHOUT_AGENCY),
    ],
)
def test_a_step_that_is_not_theirs_or_says_nothing_writes_nothing(
    space: Workspace, kind: Step, text: str, hats: set[Hat], why: Not
) -> None:
    number = stuck(space)
    with pytest.raises(StepRefused) as told:
        step(number, kind, text, 0, hats)
    assert (told.value.why, ObstacleStep.objects.count()) == (why, 1)


def test_nothing_is_passed_to_an_agency_of_another_event_nor_to_the_one_that_asks(space: Workspace) -> None:
    from tests.workspace import build

    other = build("tannam", "Tân Nam").agencies["Xã Bảo Lạc"].pk
    number = stuck(space)
    for to in (other, space.agencies["Công an tỉnh"].pk, 10**9):
        with pytest.raises(StepRefused):
            step(number, Step.PASSED, "", 0, STANDING, to)


def test_the_same_answer_twice_is_one_and_a_later_one_is_shown_what_happened(space: Workspace) -> None:
    number = stuck(space)
    for _ in range(2):
        step(number, Step.ANSWERED, "Có xe", 0, STANDING)
    assert ObstacleStep.objects.count() == 2
    with pytest.raises(ObstacleChanged):
        step(number, Step.BROUGHT, "Thuê xe", 0, STANDING)


def test_open_obstacles_come_first_and_the_longest_waiting_before_the_others(space: Workspace) -> None:
    first, second, third = (stuck(space, text) for text in ("một", "hai", "ba"))
    step(second, Step.ANSWERED, "xong", 0, STANDING)
    assert [each.id for each in obstacles(space.event.pk)] == [first, third, second]


def test_the_history_of_a_duty_is_that_of_its_part_and_its_task(space: Workspace) -> None:
    part = part_of(space)
    report(part, Progress.DOING)
    set_deadline(part.task_id, date(2026, 3, 18), "", 0, by=BY, at=NOW)
    assert [line.kind for line in history(space.event.pk, part.pk, part.task_id)] == ["DeadlineSet", "ProgressReported"]


@pytest.mark.parametrize("many", [1, 3])
def test_a_desk_asks_the_database_as_often_however_much_lies_on_it(
    space: Workspace, many: int, django_assert_num_queries: object
) -> None:
    agency = space.agencies["Công an tỉnh"]
    for number in range(many):
        task = add_task(space, "Công an tỉnh", f"Thêm {number}", due_on=None, support=("Xã Bảo Lạc",))
        space.tasks.append(task)
        space.tasks.append(add_task(space, "Xã Bảo Lạc", f"Chung {number}", due_on=None, support=("Công an tỉnh",)))
        add_deliverable(task.pk, "Danh sách", by=BY, at=NOW)
        part = Part.objects.get(task=task, share=Share.LEAD)
        add_evidence(part.pk, name="x", url="https://example.vn/", by=BY, at=NOW)
        report_obstacle(agency.pk, part.pk, f"Vướng {number}", by=BY, at=NOW)
    with django_assert_num_queries(6):  # type: ignore[operator]
        found = desk(agency.pk)
    assert (len(found.duties), len(found.support), Obstacle.objects.count()) == (many + 1, many, many)
