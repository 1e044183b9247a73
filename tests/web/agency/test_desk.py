"""The desk of an agency: who may open it, what it says, what a press comes to."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.tasks.choices import Progress, Share
from giaoluu.domain.tasks.models import Deliverable, Evidence, Obstacle, Part
from giaoluu.web.live.finding import regions
from tests.workspace import Workspace, add_task

ROLES = {
    Role.SECRETARIAT: (200, 302), Role.OVERSEER: (200, 403), Role.LEADER: (200, 403), Role.OFFICER: (200, 302),
    Role.BROADCASTER: (403, 403), Role.GATE: (403, 403), Role.RELAY: (404, 404), Role.SCREEN: (403, 403),
}  # fmt: skip
"""Of the desk of Công an tỉnh: to look, and to report. The relay site is of another agency."""


def desk_of(space: Workspace, agency: str = "Công an tỉnh") -> str:
    return f"/events/{space.event.key}/desk/{space.agencies[agency].pk}/"


def part_of(space: Workspace, agency: str = "Công an tỉnh") -> Part:
    return Part.objects.get(agency=space.agencies[agency], share=Share.LEAD)


def text(response: object) -> str:
    page = re.sub(r"<[^>]+>", " ", response.content.decode())  # type: ignore[attr-defined]
    return " ".join(page.split())


def report(client: Client, space: Workspace, progress: str, **typed: object) -> object:
    part = part_of(space)
    given = {"progress": progress, "edition": part.edition, **typed}
    return client.post(f"{desk_of(space)}parts/{part.pk}/report/", given)


def test_every_role_has_an_entry_in_the_table() -> None:
    assert set(ROLES) == set(Role)


@pytest.mark.parametrize("role", Role)
def test_who_may_look_and_who_may_report(space: Workspace, role: Role) -> None:
    client = space.client(role)
    assert (client.get(desk_of(space)).status_code, report(client, space, "doing").status_code) == ROLES[role]  # type: ignore[attr-defined]
    assert (part_of(space).progress == "doing") == (ROLES[role][1] == 302)


@pytest.mark.parametrize("below", ["", "paper/", "parts/{part}/history/", "evidence/1/", "evidence/1/picture.jpg"])
def test_an_officer_of_another_agency_learns_nothing(space: Workspace, below: str) -> None:
    path = desk_of(space) + below.format(part=part_of(space).pk)
    assert space.client(Role.RELAY).get(path).status_code == 404


def test_a_stranger_is_sent_to_sign_in_and_back_afterwards(space: Workspace) -> None:
    answer = Client().get(desk_of(space))
    assert (answer.status_code, answer["Location"]) == (302, f"/account/login/?next={desk_of(space)}")
    assert report(Client(), space, "done")["Location"] == "/account/login/"  # type: ignore[index]
    assert part_of(space).progress == "waiting"


def test_a_desk_of_another_event_is_not_there(space: Workspace) -> None:
    from tests.workspace import build

    other = build("tannam", "Tân Nam")
    path = f"/events/{space.event.key}/desk/{other.agencies['Công an tỉnh'].pk}/"
    assert space.client(Role.SECRETARIAT).get(path).status_code == 404
    part = part_of(other)
    below = f"{desk_of(space)}parts/{part.pk}/report/"
    assert space.client(Role.OFFICER).post(below, {"progress": "done", "edition": 0}).status_code == 404


def test_the_title_answers(space: Workspace) -> None:
    task, today = space.tasks[1], timezone.localdate()
    for due_on, words, said in [
        (today, "trước 17h00", "1 việc, chưa xong việc nào. Hạn gần nhất là 17:00 hôm nay."),
        (today + timedelta(1), "", "1 việc, chưa xong việc nào. Hạn gần nhất là ngày mai."),
        (today - timedelta(2), "", "1 việc, chưa xong việc nào. Trễ 1 việc."),
        (None, "", "1 việc, chưa xong việc nào."),
    ]:
        task.due_on, task.due_words = due_on, words
        task.save()
        assert f'<h1 class="ruled">{said}</h1>' in space.client(Role.OFFICER).get(desk_of(space)).content.decode()
    report(space.client(Role.OFFICER), space, "done")
    assert "1 việc, đã xong cả." in text(space.client(Role.OFFICER).get(desk_of(space)))


def test_only_the_agency_itself_opens_its_desk(space: Workspace) -> None:
    agency = space.agencies["Công an tỉnh"]
    for role in (Role.SECRETARIAT, Role.LEADER):
        space.client(role).get(desk_of(space))
    agency.refresh_from_db()
    assert agency.opened_at is None
    space.client(Role.OFFICER).get(desk_of(space))
    agency.refresh_from_db()
    assert agency.opened_at is not None


def test_the_way_to_the_own_desk_is_short(space: Workspace) -> None:
    assert space.client(Role.OFFICER).get(f"/events/{space.event.key}/desk/")["Location"] == desk_of(space)
    assert space.client(Role.LEADER).get(f"/events/{space.event.key}/desk/").status_code == 403


def test_a_press_is_shown_with_the_way_back_and_the_way_back_works(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    answer = client.post(f"{desk_of(space)}parts/{part_of(space).pk}/report/", {"progress": "doing", "edition": 0})
    shown = client.get(answer["Location"])
    assert "Đã ghi: đang làm . Trước đó: chưa nhận. Hoàn tác" in text(shown)
    report(client, space, "waiting", undo="1")
    assert part_of(space).progress == "waiting"


def test_whoever_cannot_is_asked_why_and_what_was_typed_is_kept(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    answer = report(client, space, "cannot")
    assert (answer.status_code, "hãy viết một câu vì sao" in text(answer)) == (422, True)  # type: ignore[attr-defined]
    report(client, space, "cannot", note="Không đủ người")
    assert (part_of(space).progress, part_of(space).note) == ("cannot", "Không đủ người")


def test_the_slower_of_two_sees_the_faster_and_keeps_the_own_words(space: Workspace) -> None:
    slow, fast = space.client(Role.OFFICER), space.client(Role.SECRETARIAT)
    report(fast, space, "doing")
    answer = report(slow, space, "done", edition=0, note="Đủ 50 người <b>")
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert answer.status_code == 409  # type: ignore[attr-defined]
    assert "Người Ban thư ký, báo thay Công an tỉnh vừa báo: đang làm. Bạn định báo: xong" in page
    assert "Đủ 50 người &lt;b&gt;</textarea>" in page
    assert '<input type="hidden" name="edition" value="1" form="report-' in page


def test_the_same_press_twice_is_one_report(space: Workspace) -> None:
    client = space.client(Role.OFFICER)
    statuses = [report(client, space, "doing", edition=0).status_code for _ in range(2)]  # type: ignore[attr-defined]
    assert (statuses, part_of(space).edition) == ([302, 302], 1)


@pytest.mark.parametrize("typed", [{"progress": "x"}, {"progress": ""}, {"progress": "done", "edition": "٣"}])
def test_what_no_button_sends_is_refused_on_the_page(space: Workspace, typed: dict[str, str]) -> None:
    path = f"{desk_of(space)}parts/{part_of(space).pk}/report/"
    assert space.client(Role.OFFICER).post(path, {"edition": "0", **typed}).status_code in {409, 422}


def test_control_characters_never_reach_the_database(space: Workspace) -> None:
    report(space.client(Role.OFFICER), space, "doing", note="a\x00b\x1b[31m\r\nc")
    assert part_of(space).note == "ab[31m\nc"


def test_what_the_secretariat_reports_is_marked_as_for_the_agency(space: Workspace) -> None:
    client = space.client(Role.SECRETARIAT)
    assert "Bạn đang xem và báo thay Công an tỉnh" in text(client.get(desk_of(space)))
    report(client, space, "received")
    assert part_of(space).reported_by == "Người Ban thư ký, báo thay Công an tỉnh"


def test_whoever_may_only_look_is_shown_nothing_to_press(space: Workspace) -> None:
    page = space.client(Role.LEADER).get(desk_of(space)).content.decode()
    main = page.partition("<main")[2]
    assert ("Bạn đang xem thay" in page, main.count("<form"), main.count("<textarea")) == (True, 0, 0)


def test_the_sentence_of_the_plan_stands_under_who_says_so(space: Workspace) -> None:
    task = space.tasks[1]
    task.text, task.start = "Chọn cử 50 đại biểu.", 120
    task.save()
    page = space.client(Role.OFFICER).get(desk_of(space)).content.decode()
    assert '<blockquote class="plan-words" lang="vi">Chọn cử 50 đại biểu.</blockquote>' in page
    assert f'<a class="src" href="/events/{space.event.key}/plan/#at-120">{task.clause}</a>' in page


def test_what_must_be_brought_is_added_and_ticked(space: Workspace) -> None:
    client, part = space.client(Role.OFFICER), part_of(space)
    client.post(f"{desk_of(space)}parts/{part.pk}/deliverables/", {"text": "Danh sách đã ký"})
    [item] = Deliverable.objects.all()
    client.post(f"{desk_of(space)}deliverables/{item.pk}/", {"done": "1"})
    item.refresh_from_db()
    assert (item.text, item.done_by) == ("Danh sách đã ký", "Người Cán bộ đơn vị")
    assert 'aria-pressed="true"' in client.get(desk_of(space)).content.decode()
    other = Deliverable.objects.create(task=part_of(space, "Sở Nội vụ").task, text="của đơn vị khác")
    assert client.post(f"{desk_of(space)}deliverables/{other.pk}/", {"done": "1"}).status_code == 404


def test_a_task_of_others_is_reported_under_its_lead(space: Workspace) -> None:
    task = add_task(space, "Sở Nội vụ", "Trang trí", due_on=None, support=("Công an tỉnh",))
    client = space.client(Role.OFFICER)
    assert "Cũng có tên Công an tỉnh" in text(client.get(desk_of(space)))
    own = Part.objects.get(task=task, share=Share.SUPPORT)
    client.post(f"{desk_of(space)}parts/{own.pk}/report/", {"progress": "done", "edition": 0})
    lead = Part.objects.get(task=task, share=Share.LEAD)
    foreign = f"{desk_of(space)}parts/{lead.pk}/report/"
    assert client.post(foreign, {"progress": "done", "edition": 0}).status_code == 404
    assert [(part.share, part.progress) for part in (lead, Part.objects.get(pk=own.pk))] == [
        ("lead", Progress.WAITING),
        ("support", Progress.DONE),
    ]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://x.vn/a", "https://", "data:text/html,x", "", "abc"])
def test_a_link_that_is_none_is_not_kept(space: Workspace, link: str) -> None:
    answer = space.client(Role.OFFICER).post(f"{desk_of(space)}parts/{part_of(space).pk}/evidence/", {"url": link})
    assert (answer.status_code, Evidence.objects.count()) == (422, 0)


def test_a_link_is_added_taken_off_and_put_back(space: Workspace) -> None:
    client, part = space.client(Role.OFFICER), part_of(space)
    client.post(f"{desk_of(space)}parts/{part.pk}/evidence/", {"url": "https://example.vn/anh?a=1"})
    number = Evidence.objects.get().pk
    answer = client.post(f"{desk_of(space)}evidence/{number}/removal/")
    assert "Đã bỏ “https://example.vn/anh?a=1”. Lấy lại" in text(client.get(answer["Location"]))
    assert client.post(f"{desk_of(space)}evidence/{number}/removal/").status_code == 302
    client.post(f"{desk_of(space)}parts/{part.pk}/evidence/restoration/")
    assert Evidence.objects.get().url == "https://example.vn/anh?a=1"


def test_the_history_of_a_duty_is_told_in_sentences(space: Workspace) -> None:
    client, part = space.client(Role.OFFICER), part_of(space)
    report(client, space, "doing", note="Đang chọn")
    page = text(client.get(f"{desk_of(space)}parts/{part.pk}/history/"))
    assert "Người Cán bộ đơn vị báo: đang làm (trước đó: chưa nhận) Đang chọn" in page


def test_the_paper_has_every_duty_and_nothing_to_press(space: Workspace) -> None:
    page = space.client(Role.OFFICER).get(f"{desk_of(space)}paper/").content.decode().partition("<main")[2]
    said = ("Nhiệm vụ của Công an tỉnh", '<b lang="vi">Việc thứ 2</b>', "12/3/2026", "<form")
    assert [words in page for words in said] == [True, True, True, False]


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_asks_the_database_as_often_however_long_it_is(
    space: Workspace, many: int, django_assert_num_queries: object
) -> None:
    for number in range(many):
        space.tasks.append(add_task(space, "Công an tỉnh", f"Thêm {number}", due_on=None, support=("Sở Nội vụ",)))
        task = space.tasks[-1]
        Deliverable.objects.create(task=task, text="Danh sách")
        part = Part.objects.get(task=task, share=Share.LEAD)
        Evidence.objects.create(part=part, name="x", url="https://example.vn/", at=timezone.now(), by="x")
        Obstacle.objects.create(
            event=space.event, agency=space.agencies["Công an tỉnh"], part=part, text="x", at=timezone.now()
        )
    client = space.client(Role.OFFICER)
    client.get(desk_of(space))
    with django_assert_num_queries(12):  # type: ignore[operator]
        client.get(desk_of(space))


@pytest.mark.parametrize(("role", "name"), [(Role.OFFICER, "desk-part"), (Role.LEADER, "seen-part")])
def test_what_is_sent_to_an_open_page_is_what_a_reload_would_show(space: Workspace, role: Role, name: str) -> None:
    part = part_of(space)
    Deliverable.objects.create(task=part.task, text="Danh sách")
    Evidence.objects.create(part=part, name="x", url="https://example.vn/", at=timezone.now(), by="x")
    report(space.client(Role.OFFICER), space, "doing", note="Đang chọn")
    page = space.client(role).get(desk_of(space)).content.decode()
    assert f'<div data-live="{name}:{part.pk}:vi">{regions()[name].render(str(part.pk), "vi")}</div>' in page


def test_a_press_without_the_token_of_a_page_of_ours_is_refused(space: Workspace) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = space.client(Role.OFFICER).cookies
    assert report(client, space, "done").status_code == 403  # type: ignore[attr-defined]
    assert Entry.objects.filter(kind="ProgressReported").count() == 0
