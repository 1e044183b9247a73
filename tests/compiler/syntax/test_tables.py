"""Tables: marked by the format, or flattened into text by bars."""

from __future__ import annotations

import pytest

from giaoluu.compiler.source import Source, Table
from giaoluu.compiler.syntax.lines import physical_lines
from giaoluu.compiler.syntax.tables import marked_grid, text_tables
from tests.compiler.syntax.texts import rows_of, source_of


def tables_of(text: str) -> list[list[list[str]]]:
    return [rows_of(grid) for _, _, grid in text_tables(text, physical_lines(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            """
| TT | Nội dung | Thời gian |
|----|:--------:|-----------|
| 1 | Văn nghệ chào mừng | 15 phút |
| 2 | **Khai mạc** | 10 phút |
""",
            [
                ["TT", "Nội dung", "Thời gian"],
                ["1", "Văn nghệ chào mừng", "15 phút"],
                ["2", "Khai mạc", "10 phút"],
            ],
            id="markdown",
        ),
        pytest.param(
            """
TT | Đơn vị | Số lượng
1 | Công an tỉnh | 50
2 | Sở Y tế | 20
""",
            [["TT", "Đơn vị", "Số lượng"], ["1", "Công an tỉnh", "50"], ["2", "Sở Y tế", "20"]],
            id="barred without borders",
        ),
        pytest.param(
            """
TT | Nội dung | Đơn vị chủ trì
1 | Xây dựng kịch bản
chương trình | Báo Cao Bằng
2 | Trang trí | Sở Văn hóa
""",
            [
                ["TT", "Nội dung", "Đơn vị chủ trì"],
                ["1", "Xây dựng kịch bản chương trình", "Báo Cao Bằng"],
                ["2", "Trang trí", "Sở Văn hóa"],
            ],
            id="a cell that goes on over two lines",
        ),
        pytest.param(
            """
|
TT
|
Đơn vị
|
Số lượng
|
|
1
|
Công an tỉnh
|
50
|
|
2
|
Sở Y tế
|
20
|
""",
            [["TT", "Đơn vị", "Số lượng"], ["1", "Công an tỉnh", "50"], ["2", "Sở Y tế", "20"]],
            id="scraped: a bar alone on a line between cells",
        ),
        pytest.param(
            """
| Khối | Số đại biểu |
|---|---|
| Sở, ban, ngành | 40 |
| Tổng cộng | 40 |
""",
            [["Khối", "Số đại biểu"], ["Sở, ban, ngành", "40"], ["Tổng cộng", "40"]],
            id="a row of totals",
        ),
    ],
)
def test_rows_and_cells(text: str, rows: list[list[str]]) -> None:
    assert tables_of(text) == [rows]


@pytest.mark.parametrize(
    "text",
    ["1. Sở Nội vụ chủ trì.\n2. Sở Y tế phối hợp.", "Thời gian: 8h00\n\nĐịa điểm: Hội trường", ""],
)
def test_text_without_bars_has_no_table(text: str) -> None:
    assert tables_of(text) == []


def test_a_blank_line_ends_a_table() -> None:
    text = "A | B\n1 | 2\n\nC | D\n3 | 4"
    assert tables_of(text) == [[["A", "B"], ["1", "2"]], [["C", "D"], ["3", "4"]]]


def test_a_clause_after_the_last_row_is_not_a_part_of_it() -> None:
    text = "TT | Đơn vị\n1 | Công an tỉnh\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ"
    assert tables_of(text) == [[["TT", "Đơn vị"], ["1", "Công an tỉnh"]]]


def test_a_marked_table_keeps_the_lines_of_a_cell_together_and_drops_empty_rows() -> None:
    text = "Nội dung\t | \tThời gian\nVăn nghệ\nchào mừng\t | \t15 phút\n\t | \t\nCộng 15 phút"
    cells = [["Nội dung", "Thời gian"], ["Văn nghệ\nchào mừng", "15 phút"], ["Cộng 15 phút"]]
    rows, at = [], 0
    for row in cells:
        spans = []
        for words in row:
            at = text.index(words, at)
            spans.append((at, at + len(words)))
            at += len(words)
        rows.append(tuple(spans))
    empty = text.index("\n\t | \t") + 1
    rows.insert(2, ((empty, empty), (empty + 5, empty + 5)))
    source = Source("plan.docx", "text/plain", "", text, tables=(Table(tuple(rows)),))
    assert rows_of(marked_grid(source, source.tables[0])) == [
        ["Nội dung", "Thời gian"],
        ["Văn nghệ chào mừng", "15 phút"],
        ["Cộng 15 phút"],
    ]


def test_every_cell_points_at_its_words() -> None:
    text = "Mở đầu\n\n| TT | Nội dung |\n|---|---|\n| 1 | **Khai mạc** Đại hội |\n"
    ((_, _, grid),) = text_tables(source_of(text).text, physical_lines(text, 0, len(text)))
    at = grid.rows[1][1].at
    assert text[slice(*at)] == "Khai mạc** Đại hội"
