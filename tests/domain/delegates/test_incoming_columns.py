"""Which column is what, told by the words above it."""

from __future__ import annotations

import pytest

from giaoluu.domain.delegates.decisions.incoming_columns import Columns, Field, fields_of, find_columns
from giaoluu.lib.table_in import Row, Sheet


def said(*heads: str, for_event: bool = False) -> dict[str, int]:
    return {str(one): at for one, at in fields_of(Row(1, heads), for_event=for_event).items()}


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Họ và tên", Field.NAME), ("HỌ TÊN", Field.NAME), ("ho va ten", Field.NAME),
        ("Họ và tên đại biểu", Field.NAME), ("Chức vụ", Field.POSITION), ("Chức danh, chức vụ", Field.POSITION),
        ("Đơn vị công tác", Field.UNIT), ("Trường", Field.UNIT), ("Năm sinh", Field.BORN),
        ("Ngày, tháng, năm sinh", Field.BORN), ("Giới tính", Field.SEX), ("Dân tộc", Field.ETHNIC),
        ("SĐT", Field.PHONE), ("Số điện thoại liên hệ", Field.PHONE), ("Email", Field.EMAIL),
        ("Điện thoại phụ huynh", Field.GUARDIAN_PHONE), ("Họ tên người giám hộ", Field.GUARDIAN),
        ("Danh hiệu (nếu có)", Field.HONOUR), ("Mã đại biểu", Field.NUMBER), ("Diện đại biểu", Field.CIRCLE),
        ("Chỉ tiêu", Field.QUOTA), ("Ghi chú", Field.NOTE),
    ],
)  # fmt: skip
def test_the_usual_words_are_known_with_and_without_marks(head: str, field: Field) -> None:
    assert said("TT", head) == {str(field): 1}


@pytest.mark.parametrize("head", ["TT", "STT", "Số thứ tự", "Ý kiến", ""])
def test_words_that_say_nothing_of_a_delegate_are_left_alone(head: str) -> None:
    assert said(head) == {}


@pytest.mark.parametrize(("for_event", "field"), [(True, "agency"), (False, "unit")])
def test_a_unit_is_the_agency_only_in_a_list_of_many(for_event: bool, field: str) -> None:
    assert said("Họ tên", "Đơn vị", for_event=for_event) == {"name": 0, field: 1}


def rows(*lines: tuple[str, ...]) -> list[Sheet]:
    return [Sheet("Danh sách", [Row(number, line) for number, line in enumerate(lines, 1) if line])]


def test_the_row_with_the_headings_is_found_below_the_title() -> None:
    found = find_columns(
        rows(("ỦY BAN NHÂN DÂN",), ("DANH SÁCH ĐẠI BIỂU",), (), ("TT", "Họ và tên", "Chức vụ"), ("1", "An", "x")),
        for_event=False,
    )
    assert found == Columns(0, 4, {Field.NAME: 1, Field.POSITION: 2})


def test_the_sheet_with_people_is_found_among_others() -> None:
    sheets = [Sheet("Quy định", [Row(1, ("Quy định của danh sách",))]), *rows(("Họ tên", "Năm sinh"), ("An", "1985"))]
    assert find_columns(sheets, for_event=False) == Columns(1, 1, {Field.NAME: 0, Field.BORN: 1})


def test_a_heading_over_two_columns_is_surname_and_given_name() -> None:
    found = find_columns(
        rows(("Họ và tên", "", "Lớp"), ("Bế Ngọc", "Ánh", "9A"), ("Lý Văn", "Cường", "9B")), for_event=False
    )
    assert found.fields == {Field.FAMILY: 0, Field.GIVEN: 1, Field.POSITION: 2}


def test_cells_without_headings_are_known_by_what_they_look_like() -> None:
    found = find_columns(
        rows(
            ("1", "Bế Ngọc Ánh", "nữ", "1985", "0912 345 678"), ("2", "Lý Văn Cường", "Nam", "12/3/1990", "0987654321")
        ),
        for_event=False,
    )
    assert found == Columns(0, 0, {Field.SEX: 2, Field.BORN: 3, Field.PHONE: 4, Field.NAME: 1})


def test_what_was_chosen_is_kept_as_it_was_chosen() -> None:
    chosen = Columns(1, 4, {Field.NAME: 1}, mend=False)
    assert Columns.from_json(chosen.as_json()) == chosen
