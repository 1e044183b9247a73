"""A hall out of a spreadsheet."""

from __future__ import annotations

from giaoluu.domain.seating.choices import SeatKind
from giaoluu.domain.seating.decisions.sheets import cell_name, layout_of_sheets
from giaoluu.domain.seating.decisions.spots import seats_of


def read(*sheets: tuple[str, list[list[object]]]) -> tuple[list[str], list[str]]:
    layout, faults = layout_of_sheets(sheets)
    return [str(spot.name) for spot in seats_of(layout)], [str(fault) for fault in faults]


def test_a_drawn_sheet_is_a_block_with_its_ways() -> None:
    layout, faults = layout_of_sheets([
        ("A", [["SÂN KHẤU"], ["A", 1.0, 2.0, "", 3.0], [], ["B", "", "x", "", "XL"], ["Hàng C", "BC 7"]])
    ])  # fmt: skip
    spots = seats_of(layout)
    assert faults == []
    assert [(str(spot.name), spot.slot, spot.kind) for spot in spots] == [
        ("AA-1", 0, SeatKind.ORDINARY), ("AA-2", 1, SeatKind.ORDINARY), ("AA-3", 3, SeatKind.ORDINARY),
        ("AB-1", 1, SeatKind.ORDINARY), ("AB-2", 3, SeatKind.WHEELCHAIR), ("AC-7", 0, SeatKind.PRESS),
    ]  # fmt: skip
    assert [spot.y for spot in spots] == [200, 200, 200, 400, 400, 500]


def test_every_sheet_is_a_block_and_they_stand_side_by_side() -> None:
    layout, _faults = layout_of_sheets([("A", [[1, 2]]), ("Trang tính 2", [[1, 2]])])
    assert [(block.name, block.x) for block in layout.blocks] == [("A", -130), ("B", 130)]


def test_a_table_gives_a_row_a_line_and_parts_of_one_row_a_gap() -> None:
    table: list[list[object]] = [
        ["Khu", "Hàng", "Từ", "Đến"], ["A", 1.0, 1.0, 2.0], ["A", 1.0, 5.0, 6.0], ["", "", "", ""],
        ["B", "K", "3", "4"],
    ]  # fmt: skip
    assert read(("Sơ đồ", table)) == (["A1-1", "A1-2", "A1-5", "A1-6", "BK-3", "BK-4"], [])


def test_all_that_is_wrong_is_told_at_once_with_its_cell() -> None:
    drawn: list[list[object]] = [[1, "ghế", 1], ["A1", 99999]]
    assert read(("A", drawn)) == (
        ["A1-1"],
        [
            "Ô B1: “ghế” không phải ghế; nhận số ghế (12), x, XL 12 (xe lăn), BC 12 (báo chí).",
            "Ô C1: hàng đã có ghế 1.",
            "Ô A2: “A1” không phải ghế; nhận số ghế (12), x, XL 12 (xe lăn), BC 12 (báo chí).",
            "Ô B2: “99999” không phải ghế; nhận số ghế (12), x, XL 12 (xe lăn), BC 12 (báo chí).",
        ],
    )
    table: list[list[object]] = [
        ["khu", "hàng", "từ", "đến"], ["A-B", "1", "x", "2"], ["A", "1", 5, 2], ["A", "2", 1, 900], ["A", "3", 1, 4],
        ["A", "3", 4, 6],
    ]  # fmt: skip
    assert read(("A", table)) == (
        ["A3-1", "A3-2", "A3-3", "A3-4"],
        [
            "Ô A2: “A-B” không phải tên khu; nhận 1 đến 6 chữ hoặc số.",
            "Ô C2: “x” không phải số ghế; nhận số từ 1 đến 9999.",
            "Ô D3: “2” nhỏ hơn ghế đầu của hàng.",
            "Ô D4: hàng có 900 ghế, nhiều nhất là 200.",
            "Ô C6: hàng đã có ghế 4.",
        ],
    )


def test_a_workbook_without_seats_says_so() -> None:
    assert read(("Trang 1", [["", None]])) == ([], ["Trang tính “Trang 1”: không có ghế nào (ô A1)."])
    assert read() == ([], ["Trang tính “”: không có ghế nào (ô A1)."])


def test_seats_that_would_be_called_the_same_are_told() -> None:
    assert read(("A", [["C", 1], ["C", 1]]))[1] == ["Ghế AC-1 có hai chỗ; đổi tên khu hoặc tên hàng."]


def test_cells_are_called_as_spreadsheets_call_them() -> None:
    assert [cell_name(0, 0), cell_name(3, 1), cell_name(9, 27)] == ["A1", "B4", "AB10"]
