"""The drawing of the hall as its forms make it."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils.html import strip_tags
from pytest_django import DjangoAssertNumQueries

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.layout import Block, Layout, Row
from giaoluu.domain.seating.models import Hall, Seat
from giaoluu.domain.seating.queries.hall import hall_of
from giaoluu.web.office.hall.strokes import rows_text
from tests.hall import SMALL, add_hall, add_people, sit
from tests.workspace import Workspace

HERE = "/events/bacson/hall/drawing/"


def stroke(office: Client, op: str, edition: int = 1, **values: object) -> HttpResponse:
    return office.post(HERE, {"op": op, "edition": edition, **values})


def drawn(space: Workspace) -> Layout:
    found = hall_of(space.event.pk)
    assert found
    return found.layout


def words(answer: HttpResponse) -> str:
    """What an alert of a page says."""
    _before, _is, rest = answer.content.decode().partition('role="alert">')
    return " ".join(strip_tags(rest.partition("</ul>")[0].replace("</li>", " ")).split())


def test_without_a_hall_the_ready_ones_are_offered(office: Client) -> None:
    page = office.get(HERE).content.decode()
    offered = ("commune_200", "provincial_450", "cultural_500", "theatre_1200")
    assert [f'value="{key}"' in page for key in offered] == [True] * 4


def test_a_ready_hall_is_taken_undone_and_taken_again(office: Client) -> None:
    office.post(f"{HERE}ready/", {"ready": "provincial_450"})
    assert (Hall.objects.get().name, Seat.objects.count()) == ("Hội trường tỉnh", 467)
    office.post(f"{HERE}undo/", {"edition": 1})
    assert Seat.objects.count() == 0
    office.post(f"{HERE}undo/", {"edition": 2, "redo": 1})
    assert Seat.objects.count() == 467


@pytest.mark.parametrize(
    ("op", "values", "now"),
    [
        ("move", {"x": "-300", "y": "250"}, (-300, 250, 0)),
        ("move", {"by_x": "-10", "by_y": "5"}, (-210, 205, 0)),
        ("turn", {"angle": "200"}, (-200, 200, -160)),
        ("turn", {"by": "-5"}, (-200, 200, -5)),
    ],
)
def test_a_block_is_moved_and_turned(
    space: Workspace, office: Client, op: str, values: dict[str, str], now: tuple[int, int, int]
) -> None:
    add_hall(space)
    answer = stroke(office, op, block="A", **values)
    block = drawn(space).blocks[0]
    assert (answer["Location"], (block.x, block.y, block.angle)) == (f"{HERE}?block=A", now)


def test_a_block_is_added_changed_and_dropped(space: Workspace, office: Client) -> None:
    add_hall(space)
    stroke(office, "add")
    wishes = {"name": "D", "rows": "2 x 6, 4", "aisles": "2, 4", "kind": "press", "x": "5", "labels": "letters"}
    stroke(office, "change", 2, block="C", **wishes)
    block = drawn(space).blocks[2]
    assert (block.name, block.rows, block.aisles) == ("D", (Row(6), Row(6), Row(4)), (2, 4))
    assert (block.kind, block.x, block.labels) == (SeatKind.PRESS, 5, "letters")
    stroke(office, "drop", 3, block="D")
    assert drawn(space) == SMALL


def test_seats_are_taken_out_by_name_and_brought_back(space: Workspace, office: Client) -> None:
    add_hall(space)
    stroke(office, "mark", kind="out", seats="a1-1, A1-2")
    stroke(office, "mark", 2, kind="wheelchair", seats="B3-4")
    assert dict(Seat.objects.exclude(kind="ordinary").values_list("number", "kind")) == {
        1: "out", 2: "out", 4: "wheelchair",
    }  # fmt: skip
    stroke(office, "mark", 3, kind="back", seats="A1-1 A1-2")
    assert Seat.objects.filter(kind="out").count() == 0


NOT_WHOLE = "không phải số nguyên được nhận; gần nhất là"


@pytest.mark.parametrize(
    ("op", "values", "told"),
    [
        ("", {}, "Không rõ cần vẽ gì. Bản vẽ vẫn như cũ."),
        ("move", {"block": "Z", "x": "1", "y": "1"}, "Không có khu “Z”; đang có: A, B."),
        ("move", {"block": "A", "x": "1,5", "y": "1"}, "sang phải (cm): cần một số nguyên, không phải “1,5”."),
        ("move", {"block": "A", "x": "90000", "y": "1"}, f"sang phải (cm): “90000” {NOT_WHOLE} 20000."),
        ("change", {"block": "A", "rows": "3 hàng"},
         "Hàng ghế: không hiểu “3 hàng”; viết như “5 x 12, 10”: 5 hàng 12 ghế, rồi 1 hàng 10 ghế."),
        ("change", {"block": "A", "rows": "3 x 4", "seat_gap": "10", "row_gap": "x"},
         f"ghế cách ghế (cm): “10” {NOT_WHOLE} 45. hàng cách hàng (cm): “x” {NOT_WHOLE} 60."),
        ("change", {"block": "A", "name": "B", "rows": "3 x 4"}, "Đã có khu “B”; tên còn trống gần nhất là “C”."),
        ("change", {"block": "A", "name": "K-1", "rows": "3 x 4"},
         "tên khu: tên “K-1” chỉ được gồm 1 đến 6 chữ hoặc số; gần nhất là “K1”."),
        ("mark", {"kind": "out", "seats": "A1-9"}, "Không có ghế “A1-9”; gần nhất là “A1-4”."),
        ("mark", {"kind": "out", "seats": ""}, "Chọn ít nhất một ghế, như “A3-12”, và việc cần làm với ghế đó."),
        ("stage", {"width": "50", "depth": "300", "shape": "curved"}, f"sân khấu rộng (cm): “50” {NOT_WHOLE} 200."),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_says_why_and_what_could_be(
    space: Workspace, office: Client, op: str, values: dict[str, str], told: str
) -> None:
    add_hall(space)
    answer = stroke(office, op, **values)
    assert (answer.status_code, words(answer), drawn(space)) == (422, told, SMALL)


def test_what_was_typed_is_kept_when_it_cannot_be_taken(space: Workspace, office: Client) -> None:
    add_hall(space)
    page = stroke(office, "change", block="A", rows="5 x 7", seat_gap="10").content.decode()
    kept = ('name="rows" value="5 x 7"', 'name="seat_gap" inputmode="numeric" value="10"')
    assert [words in page for words in kept] == [True, True]


def test_somebody_who_was_slower_is_told(space: Workspace, office: Client) -> None:
    add_hall(space)
    stroke(office, "add")
    answer = stroke(office, "turn", block="A", by="5")
    told = "Người khác vừa sửa bản vẽ. Bản mới đã hiện ra; xem lại rồi làm lần nữa."
    assert (answer.status_code, words(answer)) == (409, told)


def test_an_occupied_seat_does_not_go_and_whoever_sits_there_is_named(space: Workspace, office: Client) -> None:
    seats, (person,) = add_hall(space), add_people(space, "Công an tỉnh", 1)
    sit(person, seats["A3-2"])
    told = "Hàng 3 ghế 2 khu A: Ông Trần Thị Bình 1 đang ngồi."
    answers = [stroke(office, "drop", block="A"), stroke(office, "mark", kind="out", seats="A3-2")]
    answers.append(office.post(f"{HERE}ready/", {"ready": "empty", "edition": 1}))
    assert [(answer.status_code, told in words(answer)) for answer in answers] == [(409, True)] * 3


def workbook(rows: list[list[object]]) -> SimpleUploadedFile:
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet("A")
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell) if isinstance(cell, str) else sheet.write(number, column, cell)
    return SimpleUploadedFile("sơ đồ.xlsx", made.getvalue())


def test_a_workbook_becomes_the_hall_and_again_changes_nothing(office: Client) -> None:
    rows: list[list[object]] = [["Khu", "Hàng", "Từ", "Đến"], ["A", 1, 1, 4], ["A", 2, 1, 4]]
    office.post(f"{HERE}sheet/", {"file": workbook(rows)})
    office.post(f"{HERE}sheet/", {"file": workbook(rows), "edition": 1})
    assert (Hall.objects.get().edition, Seat.objects.count()) == (1, 8)


def test_the_workbook_that_is_taken_away_gives_the_same_seats_again(space: Workspace, office: Client) -> None:
    add_hall(space)
    before = {seat.pk for seat in Seat.objects.all()}
    taken = SimpleUploadedFile("lại.xlsx", office.get(f"{HERE}sheet/").content)
    assert office.post(f"{HERE}sheet/", {"file": taken, "edition": 1}).status_code == 302
    assert {seat.pk for seat in Seat.objects.all()} == before


def test_all_that_is_wrong_in_a_workbook_is_told_by_its_cells(space: Workspace, office: Client) -> None:
    add_hall(space)
    answer = office.post(f"{HERE}sheet/", {"file": workbook([[1, "?", 1], ["=cmd", 2]]), "edition": 1})
    assert (answer.status_code, drawn(space)) == (422, SMALL)
    assert [cell in words(answer) for cell in ("Ô B1:", "Ô C1:", "Ô A2:")] == [True] * 3


def test_a_file_that_is_no_workbook_says_what_was_kept(office: Client) -> None:
    answer = office.post(f"{HERE}sheet/", {"file": SimpleUploadedFile("a.xlsx", b"PK\x03\x04 not one")})
    assert (answer.status_code, "Bản vẽ vẫn như cũ." in words(answer)) == (422, True)


def test_rows_are_written_as_they_are_typed() -> None:
    assert rows_text(Block("A", rows=(Row(4), Row(4), Row(2), Row(4)))) == "2 x 4, 2, 4"


@pytest.mark.parametrize("many", [1, 3])
def test_the_drawing_asks_the_database_as_often_in_a_large_hall(
    space: Workspace, office: Client, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    seats = add_hall(space)
    for delegate, seat in zip(add_people(space, "Công an tỉnh", many), seats.values(), strict=False):
        sit(delegate, seat)
    office.get(HERE)
    with django_assert_num_queries(6):
        assert office.get(f"{HERE}?block=A").status_code == 200
