"""Lists that go out: chosen columns, order and people, in three forms; private columns only for those who may."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pypdfium2
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document
from python_calamine import CalamineWorkbook

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.delegates.actions import confirm, excuse
from giaoluu.domain.delegates.choices import Ordered
from giaoluu.domain.delegates.models import Delegate, SavedList
from giaoluu.domain.delegates.queries import delegates_of
from giaoluu.domain.papers.list_columns import columns_called
from giaoluu.domain.papers.lists import listing
from tests.domain.delegates.register import OFFICER, quota, register
from tests.workspace import NOW, Workspace, build

HERE = "/events/bacson/lists/"


@pytest.fixture
def space(db: None) -> Workspace:
    space = build()
    places = quota(space, 9)
    confirm(register(places, "Lý Văn Cường", position="=HYPERLINK(1)", phone="0912 345 678").pk, by=OFFICER, at=NOW)
    register(places, "Bế Ngọc Ánh", position="Giáo viên")
    excuse(register(quota(space, 9, agency="Sở Nội vụ"), "Ma Thị An").pk, "ốm", by=OFFICER, at=NOW)
    return space


def rows(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def test_a_workbook_has_the_chosen_columns_in_the_chosen_order_and_no_formula(space: Workspace) -> None:
    made = space.client(Role.SECRETARIAT).get(f"{HERE}list.xlsx?c=name&c=position&c=phone&order=name").content
    found = rows(made)
    assert found[3:] == [
        ["TT", "Họ và tên", "Chức vụ", "Điện thoại"], ["1", "Ma Thị An", "", ""], ["2", "Bế Ngọc Ánh", "Giáo viên", ""],
        ["3", "Lý Văn Cường", "'=HYPERLINK(1)", "0912 345 678"],
    ]  # fmt: skip
    with ZipFile(io.BytesIO(made)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    ("role", "heads"), [(Role.SECRETARIAT, ["TT", "Họ và tên", "Điện thoại"]), (Role.LEADER, ["TT", "Họ và tên"])]
)
def test_private_columns_are_for_those_who_need_them(space: Workspace, role: Role, heads: list[str]) -> None:
    client = space.client(role)
    found = rows(client.get(f"{HERE}list.xlsx?c=name&c=phone").content)
    assert [cell for cell in found[3] if cell] == heads
    shown = client.get(f"{HERE}?c=name&c=phone").content.decode()
    assert ("0912 345 678" in shown, "Điện thoại" in shown) == ((role is Role.SECRETARIAT,) * 2)


def test_agencies_stand_apart_with_how_their_people_stand(space: Workspace) -> None:
    found = rows(space.client(Role.LEADER).get(f"{HERE}list.xlsx?c=name&c=attendance").content)
    assert [row[:3] for row in found[4:]] == [
        ["Sở Nội vụ (vắng có lý do 1)", "", ""], ["1", "Ma Thị An", "vắng có lý do: ốm"],
        ["Công an tỉnh (đã có tên 1, xác nhận dự 1)", "", ""], ["2", "Bế Ngọc Ánh", "đã có tên"],
        ["3", "Lý Văn Cường", "xác nhận dự"],
    ]  # fmt: skip


def test_once_people_are_counted_in_the_list_says_who_attended(space: Workspace) -> None:
    people = delegates_of(space.event.pk)
    came = {one.id: "13:40" for one in people if one.name == "Bế Ngọc Ánh"}
    found = listing(
        "Hội nghị", "Danh sách", "", people, columns_called(("attendance",), with_private=False), arrivals=came
    )
    assert [(group.told, [row[1] for row in group.rows]) for group in found.groups] == [
        ("vắng có lý do 1", ["vắng có lý do: ốm"]), ("có mặt 1, vắng 1", ["có mặt 13:40", "vắng"])
    ]  # fmt: skip


def test_a_document_of_word_is_vietnamese_on_a4_in_times(space: Workspace) -> None:
    document = Document(io.BytesIO(space.client(Role.LEADER).get(f"{HERE}list.docx?c=name&order=name").content))
    section, style = document.sections[0], document.styles["Normal"]
    assert (round(section.page_width.mm), round(section.page_height.mm), style.font.name) == (
        210,
        297,
        "Times New Roman",
    )
    assert 'w:lang w:val="vi-VN" w:eastAsia="vi-VN"' in style.element.xml
    assert section.header.paragraphs[0].text == "Hội nghị biểu dương Bắc Sơn"
    [table] = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["TT", "Họ và tên"], ["1", "Ma Thị An"], ["2", "Bế Ngọc Ánh"], ["3", "Lý Văn Cường"]
    ]  # fmt: skip


def test_a_pdf_is_a4_and_carries_the_event_on_every_page(space: Workspace) -> None:
    document = pypdfium2.PdfDocument(space.client(Role.LEADER).get(f"{HERE}list.pdf?c=name").content)
    text = document[0].get_textpage().get_text_range()
    size = tuple(round(side / 72 * 25.4) for side in document[0].get_size())
    document.close()
    assert size == (210, 297)
    assert [words in text for words in ("Hội nghị biểu dương Bắc Sơn", "Danh sách đại biểu", "Lý Văn Cường")] == [
        True
    ] * 3


@pytest.mark.parametrize("form", ["xlsx", "docx", "pdf"])
@pytest.mark.parametrize("name", ["#panic() *a* $x$ \\", "=cmd|' /C calc'!A0", "<w:p>&\x01 </w:p>", "A\ufffeB"])
def test_hostile_names_are_words_in_every_form(space: Workspace, form: str, name: str) -> None:
    Delegate.objects.filter(name="Ma Thị An").update(name=name)
    response = space.client(Role.SECRETARIAT).get(f"{HERE}list.{form}")
    assert (response.status_code, len(response.content) > 1000) == (200, True)


def test_a_choice_that_was_saved_is_shared_by_all(space: Workspace) -> None:
    leader, office = space.client(Role.LEADER), space.client(Role.SECRETARIAT)
    given = {"name": " Ký  nhận ", "c": ["signature", "name", "không có"], "order": "name", "among": "confirmed"}
    assert leader.post(f"{HERE}saved/", given).status_code == 302
    leader.post(f"{HERE}saved/", given)
    [one] = SavedList.objects.all()
    assert (one.name, one.columns, one.narrowed) == (
        "Ký nhận", ["signature", "name"], {"order": "name", "among": "confirmed"}
    )  # fmt: skip
    assert "?c=signature&amp;c=name&amp;order=name&amp;among=confirmed" in office.get(HERE).content.decode()
    office.post(f"{HERE}saved/{one.pk}/deletion/")
    assert not SavedList.objects.exists()


def test_a_choice_without_a_name_is_refused_and_kept_on_the_page(space: Workspace) -> None:
    response = space.client(Role.LEADER).post(f"{HERE}saved/", {"name": " ", "c": ["honour"]})
    assert response.status_code == 422
    assert 'value="honour" checked' in response.content.decode()


def test_what_an_address_asks_for_is_one_of_what_may_be_chosen(space: Workspace) -> None:
    response = space.client(Role.LEADER).get(f"{HERE}?c=x&order=pk&among=x&circle=x&agency=9%FF&q=%00{'a' * 300}")
    assert response.status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_people(space: Workspace, count: int) -> None:
    Delegate.objects.all().delete()
    places = quota(space, 9)
    for number in range(count):
        register(places, f"Lý Văn {'ABC'[number]}")
    client = space.client(Role.SECRETARIAT)
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{HERE}?c=name&c=phone&order={Ordered.NAME}")
    assert len(asked) == 10
