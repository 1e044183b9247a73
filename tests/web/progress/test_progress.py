"""The workbook of progress, at once and as a job."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.jobs.actions import claim, progress
from giaoluu.domain.jobs.models import Job
from giaoluu.domain.jobs.running import run_next
from giaoluu.domain.tasks.models import Part, Task
from giaoluu.domain.tasks.queries.parts import lines_of
from giaoluu.web.office.progress import views
from giaoluu.web.office.progress.workbook import workbook
from tests.workspace import NOW, Workspace, add_task, build

ADDRESS = "/events/bacson/progress.xlsx"
HEADS = [
    "STT", "Đơn vị", "Nhiệm vụ", "Căn cứ", "Vai trò", "Thời hạn", "Tình trạng", "Quá hạn (ngày)", "Ghi chú", "Cập nhật"
]  # fmt: skip


def rows(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_the_workbook_has_a_row_for_every_part(space: Workspace) -> None:
    Part.objects.filter(task=space.tasks[0]).update(note='=HYPERLINK("http://x.example")', reported_at=NOW)
    made = workbook("Hội nghị", lines_of(space.event.pk), today=date(2026, 3, 14), at=NOW)
    found = rows(made)
    assert (found[0][0], found[1][0], found[3], len(found)) == ("Hội nghị", "Lập lúc 08:00 02/03/2026", HEADS, 7)
    assert found[4] == [
        1.0, "Sở Nội vụ", "Việc thứ 1", "mục IV.1, ý 1", "chủ trì", date(2026, 3, 11), "trễ hạn", 3.0,
        "'=HYPERLINK(\"http://x.example\")", "08:00 02/03/2026",
    ]  # fmt: skip
    with ZipFile(BytesIO(made)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert (sheet.count(b"<f>"), b'ySplit="4"' in sheet, b'state="frozen"' in sheet) == (0, True, True)


def test_the_workbook_is_given_at_once(space: Workspace) -> None:
    response = space.client(Role.LEADER).get(ADDRESS)
    assert (response.status_code, response["Content-Type"], len(rows(response.content))) == (200, views.XLSX, 7)
    assert response["Content-Disposition"].startswith('attachment; filename="tien-do-bacson-')


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_tasks(space: Workspace, count: int) -> None:
    Task.objects.all().delete()
    space.tasks.clear()
    for _ in range(count):
        space.tasks.append(add_task(space, "Công an tỉnh", "Việc", due_on=None))
    client = space.client(Role.LEADER)
    with CaptureQueriesContext(connection) as asked:
        client.get(ADDRESS)
    assert len(asked) == 6


def test_a_long_one_is_made_as_a_job_once_and_taken_from_its_page(
    space: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from dataclasses import replace

    monkeypatch.setattr(views, "AT_ONCE", 2)
    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, data=tmp_path))
    client = space.client(Role.SECRETARIAT)
    places = [client.get(ADDRESS)["Location"] for _ in range(2)]
    page = client.get(places[0])
    assert (places[0] == places[1], page.status_code, page["Refresh"]) == (True, 200, "3")
    assert run_next(at=NOW, clock=lambda: NOW, must_stop=lambda: False) is True
    done = client.get(places[0])
    assert ("Đã làm xong" in done.content.decode(), "Refresh" in done) == (True, False)
    assert len(rows(client.get(f"{places[0]}file/").content)) == 7


def test_a_job_says_how_far_it_is_and_can_be_stopped(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "AT_ONCE", 0)
    client = space.client(Role.SECRETARIAT)
    place = client.get(ADDRESS)["Location"]
    taken = claim(at=NOW)
    assert taken is not None
    progress(taken, 400, 1600, at=NOW)
    page = client.get(place).content.decode()
    assert ("Xong 400 trên 1600" in page, 'value="25"' in page) == (True, True)
    client.post(f"{place}cancellation/")
    assert Job.objects.get().stage == "cancelled"
    assert client.get(f"{place}file/").status_code == 404


def test_others_may_not_take_it(space: Workspace) -> None:
    codes = {space.client(role).get(ADDRESS).status_code for role in (Role.OFFICER, Role.GATE, Role.BROADCASTER)}
    other = build("khac", "Khác").client(Role.SECRETARIAT)
    assert (codes, other.get(ADDRESS).status_code, other.get("/events/bacson/jobs/1/").status_code) == ({403}, 404, 404)


def test_two_thousand_rows_take_no_more_than_a_page_may(space: Workspace) -> None:
    lines = lines_of(space.event.pk) * 700
    told: list[int] = []
    made = workbook("Hội nghị", lines, today=date(2026, 3, 2) + timedelta(1), at=NOW, report=told.append)
    assert (len(rows(made)), told[:2], len(told)) == (2104, [200, 400], 10)
