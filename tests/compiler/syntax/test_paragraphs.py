"""Paragraphs put together again, whoever broke them: an editor, a page, a web site."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.lines import physical_lines, read_line
from giaoluu.compiler.syntax.paragraphs import setting_of
from tests.compiler.syntax.texts import paragraphs_of, words_of

LONG = [
    " ".join(paragraph.split())
    for paragraph in """
I. MỤC ĐÍCH, YÊU CẦU

1. Giao lưu, trao đổi, học tập những cách làm hay, hiệu quả trong triển khai, thực hiện các phong trào thi đua yêu
nước và ghi nhận, biểu dương, tôn vinh các tập thể, cá nhân có thành tích xuất sắc trong các ngành, các cấp.

2. Tổ chức chương trình bảo đảm thiết thực, tiết kiệm và hiệu quả, tạo được sức lan tỏa rộng rãi trong Nhân dân
các dân tộc trên địa bàn tỉnh năm 2025 và những năm tiếp theo.

II. NỘI DUNG CHƯƠNG TRÌNH

1. Thời gian: Từ 19h30 đến 21h30 ngày 03 tháng 9 năm 2025 (thứ Tư), truyền hình trực tiếp trên sóng phát thanh,
truyền hình của Báo Cao Bằng.

2. Địa điểm: Trung tâm Hội nghị tỉnh Cao Bằng, phường Thục Phán, tỉnh Cao Bằng.

- Đại biểu Trung ương: Ban Thi đua, Khen thưởng Trung ương; Vụ Thi đua, khen thưởng, Văn phòng Chủ tịch nước; Vụ
Tổ chức hành chính nhà nước và Công vụ, Văn phòng Chính phủ.
""".strip().split("\n\n")
]


def wrapped(width: int, between: str = "\n") -> str:
    """The long paragraphs as an editor breaks them: full lines, none of which begins with a number."""
    return between.join("\n".join(textwrap.wrap(words, width, break_on_hyphens=False)) for words in LONG)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(LONG), id="a line each"),
        pytest.param("\n\n".join(LONG), id="a line each, gaps between"),
        pytest.param(wrapped(80), id="broken at 80"),
        pytest.param(wrapped(100), id="broken at 100"),
        pytest.param(wrapped(72, "\n\n"), id="broken at 72, gaps between"),
    ],
)
def test_the_same_paragraphs_however_they_were_set(text: str) -> None:
    assert words_of(text) == LONG


@given(st.integers(66, 110), st.booleans())
def test_any_width_gives_the_paragraphs_back(width: int, gapped: bool) -> None:
    assert words_of(wrapped(width, "\n\n" if gapped else "\n")) == LONG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Đại biểu Trung ương gồm lãnh đạo các ban và\ncác vụ.",
            ["Đại biểu Trung ương gồm lãnh đạo các ban và các vụ."],
            id="a line that hangs on a small word",
        ),
        pytest.param(
            "Thực hiện các nhiệm vụ theo\nphân công của Ban Tổ chức.",
            ["Thực hiện các nhiệm vụ theo phân công của Ban Tổ chức."],
            id="a line that goes on in small letters",
        ),
        pytest.param(
            "1.\nMục đích",
            ["1. Mục đích"],
            id="a label alone on its line",
        ),
        pytest.param(
            "1.\n\nMục đích\n\n2. Yêu cầu",
            ["1. Mục đích", "2. Yêu cầu"],
            id="a label alone in its paragraph",
        ),
        pytest.param(
            "II. NỘI DUNG\n\n2\n\n1. Thời gian\n\n- 3 -\n\n2. Địa điểm\n\nTrang 4/7\n\n3. Hình thức",
            ["II. NỘI DUNG", "1. Thời gian", "2. Địa điểm", "3. Hình thức"],
            id="page numbers between paragraphs",
        ),
        pytest.param(
            "MỤC ĐÍCH, YÊU CẦU\nNỘI DUNG, THỜI GIAN",
            ["MỤC ĐÍCH, YÊU CẦU NỘI DUNG, THỜI GIAN"],
            id="two lines in capitals are one heading",
        ),
        pytest.param(
            "- Văn nghệ chào mừng\n- Khai mạc\n- Phát biểu",
            ["- Văn nghệ chào mừng", "- Khai mạc", "- Phát biểu"],
            id="dashes of a list",
        ),
        pytest.param(
            "1. Thời gian: 8h00\n__________\n2. Địa điểm: Hội trường\n***\n3. Hình thức",
            ["1. Thời gian: 8h00", "2. Địa điểm: Hội trường", "3. Hình thức"],
            id="rules between paragraphs",
        ),
        pytest.param(
            "1. Phân bổ đại biểu\n\n| Đơn vị | Số lượng |\n|---|---|\n| Sở Y tế | 20 |\n\n2. Kinh phí",
            ["1. Phân bổ đại biểu", [["Đơn vị", "Số lượng"], ["Sở Y tế", "20"]], "2. Kinh phí"],
            id="a table between paragraphs",
        ),
    ],
)
def test_what_belongs_together(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (
            ["1. Tổ chức thi đua hoàn thành thắng lợi các chỉ tiêu phát triển kinh tế", "- xã hội năm 2025."],
            "1. Tổ chức thi đua hoàn thành thắng lợi các chỉ tiêu phát triển kinh tế - xã hội năm 2025.",
        ),
        (
            ["1. Tổng kết các phong trào thi đua yêu nước trong tỉnh giai đoạn 2020", "- 2025 của các cấp."],
            "1. Tổng kết các phong trào thi đua yêu nước trong tỉnh giai đoạn 2020 - 2025 của các cấp.",
        ),
    ],
)
def test_a_dash_that_the_end_of_a_line_has_put_first_begins_no_item(lines: list[str], whole: str) -> None:
    assert words_of(wrapped(76) + "\n" + "\n".join(lines)) == [*LONG, whole]


def test_a_paragraph_over_two_lines_points_at_both() -> None:
    text = "Mở đầu.\n\nThực hiện các nhiệm vụ theo\nphân công của Ban Tổ chức."
    assert [text[slice(*p.at)] for p in paragraphs_of(text)] == [
        "Mở đầu.",
        "Thực hiện các nhiệm vụ theo\nphân công của Ban Tổ chức.",
    ]


@pytest.mark.parametrize(
    ("text", "width", "gapped"),
    [
        pytest.param("\n".join(LONG), 0, False, id="a line each: not broken"),
        pytest.param("\n\n".join(LONG), 0, False, id="gaps, but not broken"),
        pytest.param(wrapped(80), 80, False, id="broken at 80"),
        pytest.param(wrapped(80, "\n\n"), 80, True, id="broken at 80 with gaps"),
        pytest.param("Ngắn\nNgắn nữa", 0, False, id="too little to tell"),
    ],
)
def test_how_a_text_was_set(text: str, width: int, gapped: bool) -> None:
    lines, gap = [], False
    for span in physical_lines(text, 0, len(text)):
        line = read_line(text, span, gap)
        gap = not line.passage
        lines += [line] if line.passage else []
    setting = setting_of(lines)
    assert (setting.width <= width, setting.width > width - 4, setting.gapped) == (True, True, gapped)
