"""Lists that come in, as pages: what is wrong by its cell, what would change, and only then it is written."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
import xlsxwriter
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from python_calamine import CalamineWorkbook

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.actions import hold_places, set_condition
from giaoluu.domain.delegates.decisions.conditions import Wanted
from giaoluu.domain.delegates.models import Delegate, Incoming
from giaoluu.domain.jobs.running import run_next
from giaoluu.web.office.importing import incoming as pages
from giaoluu.web.office.importing import reading
from tests.domain.delegates.register import OFFICER, quota, register
from tests.workspace import BY, NOW, Workspace, build

HERE = "/events/bacson/lists/"
TABLE = "Họ và tên\tChức vụ\tNăm sinh\nBế Ngọc Ánh\tGiáo viên\t1985\nLý Văn Cường\tHiệu trưởng\t19x0\n"


@pytest.fixture
def space(db: None, settings: LazySettings, tmp_path: Path) -> Workspace:
    settings.ENVIRONMENT = dataclasses.replace(settings.ENVIRONMENT, data=tmp_path)
    return build()


def of(space: Workspace, agency: str = "Công an tỉnh") -> str:
    return f"{HERE}coming/{space.agencies[agency].pk}/"


def workbook(*rows: tuple[object, ...]) -> SimpleUploadedFile:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Danh sách")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return SimpleUploadedFile("ds.xlsx", file.getvalue())


def give(client: Client, address: str, **given: object) -> str:
    """The address of the list that came in."""
    response = client.post(address, given)
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def accept(client: Client, page: str) -> HttpResponse:
    """Presses the red button of a page."""
    digest = Incoming.objects.get(pk=int(page.rstrip("/").rpartition("/")[2])).outcome["digest"]
    response: HttpResponse = client.post(f"{page}acceptance/", {"seen": digest})
    return response


def test_pasted_cells_are_shown_with_what_is_wrong_and_written_once_accepted(space: Workspace) -> None:
    quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), cells=TABLE)
    shown = client.get(page).content.decode()
    assert "1 chỗ cần sửa ở 1 dòng, chưa ghi gì" in shown
    assert "C3</th>" in shown
    assert "ghi bốn chữ số từ 1900" in shown
    assert not Delegate.objects.exists()
    assert (accept(client, page).status_code, accept(client, page).status_code) == (302, 302)
    [one] = Delegate.objects.all()
    assert (one.name, one.position, one.born, one.behalf) == ("Bế Ngọc Ánh", "Giáo viên", 1985, "")
    assert "Đã ghi: thêm 1 người, sửa 0" in client.get(page).content.decode()


def test_the_secretariat_writes_on_behalf_and_for_all_agencies(space: Workspace) -> None:
    quota(space, 5)
    quota(space, 5, agency="Sở Nội vụ")
    office = space.client(Role.SECRETARIAT)
    given = workbook(
        ("Đơn vị", "Họ tên"), ("Công an tỉnh", "Lý Văn An"), ("so noi vu", "Lý Văn Ba"), ("Sở Nội", "Lý Ca")
    )
    page = give(office, f"{HERE}coming/", list=given)
    assert "Không có đơn vị này trong chương trình. Gần nhất: “Sở Nội vụ”." in office.get(page).content.decode()
    accept(office, page)
    found = Delegate.objects.order_by("number").values_list("name", "agency__name", "behalf")
    assert list(found) == [("Lý Văn An", "Công an tỉnh", "Công an tỉnh"), ("Lý Văn Ba", "Sở Nội vụ", "Sở Nội vụ")]


def test_the_template_comes_back_as_corrections(space: Workspace) -> None:
    places = quota(space, 5)
    register(places, "Bế Ngọc Ánh", position="Giáo viên", phone="0912 345 678")
    register(places, "=Lý Văn Cường")
    hold_places(places.pk, 1, by=OFFICER, at=NOW)
    client = space.client(Role.OFFICER)
    made = client.get(f"{of(space)}template.xlsx").content
    page = give(client, of(space), list=SimpleUploadedFile("mau.xlsx", made))
    counts = Incoming.objects.get().outcome["counts"]
    assert (counts["added"], counts["changed"], counts["unchanged"], counts["troubles"]) == (0, 0, 1, 1)
    assert "Đây là công thức" in client.get(page).content.decode()


def test_the_template_holds_the_agency_its_places_and_lists_to_choose_from(space: Workspace) -> None:
    places = quota(space, 5)
    set_condition(places.pk, Wanted("ít nhất 02 nữ", "sex", "female", 2), by=BY, at=NOW)
    register(places, "Bế Ngọc Ánh")
    made = space.client(Role.OFFICER).get(f"{of(space)}template.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(made.content))
    sheet = book.get_sheet_by_name("Danh sách").to_python(skip_empty_area=False)
    assert (sheet[0][1], sheet[1][1], sheet[2][1]) == (
        "Công an tỉnh",
        "Hội nghị biểu dương Bắc Sơn",
        "5 đại biểu: 5 chỗ, đã ghi 1",
    )
    assert sheet[5] == [
        "Mã đại biểu", "Cách xưng hô", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Danh hiệu", "Diện đại biểu",
        "Giới tính", "Điện thoại", "Chưa đủ 18 tuổi", "Người giám hộ", "Điện thoại người giám hộ", "Ghi chú",
    ]  # fmt: skip
    assert sheet[6][:3] == ["1", "", "Bế Ngọc Ánh"]
    assert book.sheet_names == ["Danh sách", "Quy định", "Danh mục"]


def test_columns_are_corrected_in_a_form(space: Workspace) -> None:
    quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), list=workbook(("A1", "Người"), ("x", "Bế Ngọc Ánh"), ("y", "Lý Văn Cường")))
    client.post(f"{page}columns/", {"head": "1", "column-0": "note", "column-1": "name", "mend": "on"})
    outcome = Incoming.objects.get().outcome
    assert (outcome["counts"]["added"], outcome["rows"]) == (2, 2)
    accept(client, page)
    assert list(Delegate.objects.order_by("number").values_list("name", "note")) == [
        ("Bế Ngọc Ánh", "x"), ("Lý Văn Cường", "y")
    ]  # fmt: skip


def test_what_has_changed_since_it_was_shown_is_shown_again(space: Workspace) -> None:
    places = quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), cells="Họ tên\nLý Văn An\n")
    register(places, "Lý Văn An")
    response = accept(client, page)
    assert (response.status_code, Delegate.objects.count()) == (409, 1)
    assert "Danh sách vừa có thay đổi nên chưa ghi gì." in response.content.decode()
    assert "Không có gì mới so với danh sách đã ghi" in response.content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "Tệp này không phải bảng tính."),
        (b"PK\x03\x04 broken", "Tệp hỏng hoặc không đúng chuẩn"),
    ],
)
def test_a_file_that_is_no_table_says_so(space: Workspace, content: bytes, said: str) -> None:
    client = space.client(Role.OFFICER)
    page = give(client, of(space), list=SimpleUploadedFile("ds.xlsx", content))
    shown = client.get(page)
    assert (shown.status_code, said in shown.content.decode()) == (200, True)


def test_nothing_given_keeps_the_page(space: Workspace) -> None:
    response = space.client(Role.OFFICER).post(of(space), {"cells": " "})
    assert response.status_code == 422
    assert "Chưa có tệp nào được gửi" in response.content.decode()


def test_long_lists_are_read_and_written_beside_the_pages(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "BYTES_AT_ONCE", 0)
    monkeypatch.setattr(pages, "ROWS_AT_ONCE", 0)
    quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), cells=TABLE)
    waiting = client.get(page)
    assert (waiting["Refresh"], "Đang đọc danh sách, có thể rời trang này" in waiting.content.decode()) == ("2", True)
    run_next(at=now(), clock=now, must_stop=lambda: False)
    assert "1 chỗ cần sửa" in client.get(page).content.decode()
    assert accept(client, page).status_code == 302
    assert "Đang ghi danh sách" in client.get(page).content.decode()
    run_next(at=now(), clock=now, must_stop=lambda: False)
    assert "Đã ghi: thêm 1 người, sửa 0" in client.get(page).content.decode()
    assert list(Delegate.objects.values_list("name", "behalf")) == [("Bế Ngọc Ánh", "")]


def test_a_job_that_finds_the_lists_changed_says_so(space: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "ROWS_AT_ONCE", 0)
    places = quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), cells=TABLE)
    accept(client, page)
    register(places, "Bế Ngọc Ánh", born=1985)
    run_next(at=now(), clock=now, must_stop=lambda: False)
    assert "Danh sách vừa có thay đổi nên chưa ghi gì." in client.get(page).content.decode()
    assert accept(client, page).status_code == 302


def test_an_officer_sees_only_the_lists_of_their_agency(space: Workspace) -> None:
    office, officer = space.client(Role.SECRETARIAT), space.client(Role.OFFICER)
    of_all, of_others = give(office, f"{HERE}coming/", cells=TABLE), give(office, of(space, "Sở Nội vụ"), cells=TABLE)
    assert [officer.get(page).status_code for page in (of_all, of_others)] == [404, 404]
    assert officer.post(f"{of_others}acceptance/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_of_the_preview_does_not_grow(space: Workspace, count: int) -> None:
    quota(space, 5)
    client = space.client(Role.OFFICER)
    page = give(client, of(space), cells="Họ tên\n" + "\n".join(f"Lý Văn {'ABC'[n]}n" for n in range(count)))
    with CaptureQueriesContext(connection) as asked:
        client.get(page)
    assert len(asked) == 7
