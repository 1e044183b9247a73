"""The board, a group, the leader's page, the journal: what each says, in how many questions to the database."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.models import Agency, Event, Group
from giaoluu.domain.tasks.actions.obstacles import report_obstacle
from giaoluu.domain.tasks.actions.reports import report_progress
from giaoluu.domain.tasks.choices import Progress
from giaoluu.domain.tasks.models import Part, Task
from tests.workspace import BY, NOW, Workspace, add_task

EVENT = "/events/bacson/"


def words(found: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def title(response: HttpResponse) -> str:
    return words(re.findall(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), re.DOTALL)[0])


def listed(response: HttpResponse) -> list[str]:
    """The lines of the lists of tasks, with the headings between them."""
    lists = re.findall(r'<ol class="tasks">(.*?)</ol>', response.content.decode(), re.DOTALL)
    return [words(line) for found in lists for line in re.findall(r"<li.*?</li>", found, re.DOTALL)]


def rows(response: HttpResponse) -> list[str]:
    table = re.findall(r"<tbody>(.*?)</tbody>", response.content.decode(), re.DOTALL)[0]
    found = []
    for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL):
        cells = re.findall(r'<t[hd][^>]*(?:scope="row"|class="(?:state-of|detail)")[^>]*>(.*?)</t[hd]>', row, re.DOTALL)
        found.append(" | ".join(words(cell) for cell in cells))
    return found


def get(space: Workspace, below: str, role: Role = Role.SECRETARIAT) -> HttpResponse:
    return space.client(role).get(EVENT + below)


def parts(space: Workspace) -> list[Part]:
    return list(Part.objects.filter(event=space.event).order_by("pk"))


def group_of_two(space: Workspace) -> Group:
    group = Group.objects.create(event=space.event, name="Các xã", order=9, settled=True)
    Agency.objects.filter(event=space.event).exclude(name="Sở Nội vụ").update(group=group)
    return group


def test_the_board_says_what_has_to_be_seen_to(space: Workspace) -> None:
    response = get(space, "board/")
    assert (response.status_code, title(response)) == (200, "Chưa sẵn sàng: 1 việc cần xử lý")


def test_the_board_by_agency_says_where_each_is(space: Workspace) -> None:
    report_progress(parts(space)[1].pk, Progress.DONE, "", 0, by=BY, at=NOW)
    assert rows(get(space, "board/")) == [
        "Sở Nội vụ cơ quan thường trực | Trễ 1 ngày | Xong 0 trên 1 việc",
        "Công an tỉnh | Xong | Xong 1 trên 1 việc",
        "Xã Bảo Lạc | Chưa mở | Xong 0 trên 1 việc",
    ]


def test_the_board_by_deadline_puts_tasks_under_their_days(space: Workspace) -> None:
    assert listed(get(space, "board/?by=deadline")) == [
        "Thứ Tư 11/3/2026", "Trễ 1 ngày Việc thứ 1 , Sở Nội vụ mục IV.1, ý 1 11/03 đề xuất",
        "Thứ Năm 12/3/2026", "Chưa nhận Việc thứ 2 , Công an tỉnh mục IV.2, ý 1 12/03 đề xuất",
        "Thứ Sáu 13/3/2026", "Chưa nhận Việc thứ 3 , Xã Bảo Lạc mục IV.3, ý 1 13/03 đề xuất",
    ]  # fmt: skip


def test_the_board_by_section_puts_tasks_under_the_headings_of_the_plan(space: Workspace) -> None:
    Task.objects.filter(event=space.event).update(section="IV. TỔ CHỨC THỰC HIỆN")
    assert listed(get(space, "board/?by=section")) == [
        "IV. TỔ CHỨC THỰC HIỆN",
        "Trễ 1 ngày Việc thứ 1 , Sở Nội vụ mục IV.1, ý 1 11/03 đề xuất",
        "Chưa nhận Việc thứ 2 , Công an tỉnh mục IV.2, ý 1 12/03 đề xuất",
        "Chưa nhận Việc thứ 3 , Xã Bảo Lạc mục IV.3, ý 1 13/03 đề xuất",
    ]


def test_a_way_that_there_is_not_is_not_there(space: Workspace) -> None:
    assert get(space, "board/?by=colour").status_code == 404


def test_a_group_is_shown_unit_by_unit(space: Workspace) -> None:
    response = get(space, f"board/group/{group_of_two(space).pk}/")
    heads = [words(head) for head in re.findall(r"<h2>(.*?)</h2>", response.content.decode(), re.DOTALL)]
    assert (title(response), heads) == ("Các xã", ["Công an tỉnh Chưa mở", "Xã Bảo Lạc Chưa mở"])
    assert listed(response) == [
        "Chưa nhận Việc thứ 2 mục IV.2, ý 1 12/03 đề xuất",
        "Chưa nhận Việc thứ 3 mục IV.3, ý 1 13/03 đề xuất",
    ]


@pytest.mark.parametrize(
    ("role", "said"),
    [(Role.LEADER, "Chưa. 1 việc trễ; còn lại đang đúng hẹn.")],
)
def test_the_leader_reads_the_answer_first(space: Workspace, role: Role, said: str) -> None:
    assert title(get(space, "ready/", role)) == said


def test_when_all_is_done_the_leader_reads_that(space: Workspace) -> None:
    for part in parts(space):
        report_progress(part.pk, Progress.DONE, "", 0, by=BY, at=NOW)
    assert title(get(space, "ready/", Role.LEADER)) == "Đã. Việc nào cũng xong, không còn gì chờ quyết."


def test_the_journal_tells_it_in_sentences_the_latest_first(space: Workspace) -> None:
    report_progress(parts(space)[0].pk, Progress.DOING, "đã họp", 0, by=BY, at=NOW)
    report_obstacle(space.agencies["Công an tỉnh"].pk, None, "Thiếu xe", by=BY, at=NOW)
    page = get(space, "journal/").content.decode()
    lines = [words(line) for line in re.findall(r'<li id="v\d+">(.*?)</li>', page, re.DOTALL)]
    assert lines[:2] == [
        "08:00 02/03 phép thử báo vướng mắc cho Công an tỉnh: Thiếu xe",
        "08:00 02/03 phép thử báo cho Sở Nội vụ: chưa nhận → đang làm. đã họp",
    ]


@pytest.mark.parametrize(
    ("below", "queries"),
    [
        ("board/", 20),
        ("board/?by=deadline", 17),
        ("board/?by=section", 17),
        ("ready/", 13),
        ("journal/", 5),
        ("group", 9),
    ],
)
def test_the_number_of_questions_is_that_of_the_page_and_not_of_the_event(
    space: Workspace, below: str, queries: int
) -> None:
    if below == "group":
        below = f"board/group/{group_of_two(space).pk}/"
    asked = []
    for more in (1, 12):
        for number in range(more):
            more_of = {"due_on": date(2026, 3, 11), "support": ("Xã Bảo Lạc",)}
            space.tasks.append(add_task(space, "Công an tỉnh", f"Thêm {number}", **more_of))
            report_obstacle(space.agencies["Công an tỉnh"].pk, None, f"Vướng {number}", by=BY, at=NOW)
        browser = space.client(Role.SECRETARIAT)
        browser.get(EVENT + below)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            browser.get(EVENT + below)
        asked.append(len(captured))
    assert asked == [queries, queries]
    assert Event.objects.count() == 1
