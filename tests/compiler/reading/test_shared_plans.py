"""The plans that lie beside the checkout, in every format they come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from giaoluu.compiler.reading import read_file


def test_the_reference_plan_is_read_as_it_is(shared_plans: Path) -> None:
    path = shared_plans / "2683-KH-BTC.txt"
    source = read_file(path)
    assert source.text == path.read_text(encoding="utf-8")
    assert source.remarks == ()


@pytest.mark.parametrize(
    ("name", "tables", "lines"),
    [
        (
            "authored/02.docx",
            [(2, 2), (7, 4), (1, 2)],
            [
                "A. MỤC ĐÍCH, YÊU CẦU",
                "I. Mục đích",
                "B. SỐ LƯỢNG, THÀNH PHẦN",
                "- Đón tiếp đại biểu, phát tài liệu (20 phút).",
            ],
        ),
        ("authored/05.docx", [(2, 2), (1, 2), (10, 4)], ["1. MỤC ĐÍCH, YÊU CẦU", "1.1. Mục đích"]),
        (
            "authored/08.pdf",
            [(1, 2), (8, 3), (1, 2), (7, 3)],
            ["     I- MỤC ĐÍCH, YÊU CẦU", "động 46 hộ hiến 3.200 m2 đất mở đường.", "giải đáp."],
        ),
        ("real/005.docx", [(3, 2), (4, 2)], []),
        ("real/008.docx", [(1, 2), (1, 2)], []),
    ],
)
def test_plans_of_offices(shared_plans: Path, name: str, tables: list[tuple[int, int]], lines: list[str]) -> None:
    source = read_file(shared_plans / name)
    assert [(len(table.rows), len(table.rows[0])) for table in source.tables] == tables
    assert [line for line in lines if line not in source.text.split("\n")] == []
    assert source.remarks == ()


def test_the_letterhead_of_a_printed_plan(shared_plans: Path) -> None:
    source = read_file(shared_plans / "authored/08.pdf")
    left, right = (source.text[slice(*span)] for span in source.tables[0].rows[0])
    assert left == "TỈNH ỦY HƯNG YÊN\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 38-KH/BTGDVTU"
    assert right == "ĐẢNG CỘNG SẢN VIỆT NAM\n\nHưng Yên, ngày 27 tháng 10 năm 2025"
    assert len(source.pages) == 5
    assert source.page_of(source.text.index("PHỤ LỤC")) == 5
