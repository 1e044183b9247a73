"""Lines without their layout: every word keeps its place in the source."""

from __future__ import annotations

import pytest

from giaoluu.compiler.syntax.lines import clean, is_layout, is_page_number, physical_lines, read_line


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("  Sở Nội vụ  ", "Sở Nội vụ"),
        ("Sở\xa0Nội\xa0vụ", "Sở Nội vụ"),
        ("Sở Nội  \t vụ", "Sở Nội vụ"),
        ("Sở\u3000Nội\u2003vụ", "Sở Nội vụ"),
        ("**Sở Nội vụ**", "Sở Nội vụ"),
        ("Chọn cử **30 đại biểu** dự", "Chọn cử 30 đại biểu dự"),
        ("*(Có kịch bản riêng)*", "(Có kịch bản riêng)"),
        ("## II. NỘI DUNG", "II. NỘI DUNG"),
        ("> Lưu ý", "Lưu ý"),
        ("1\\. Mục đích", "1. Mục đích"),
        ("\\- Thời gian", "- Thời gian"),
        ("__Nơi nhận:__", "Nơi nhận:"),
        ("* Ghi chú", "* Ghi chú"),
        ("Ðồng Nai", "Đồng Nai"),
        ("", ""),
        (" \t ", ""),
    ],
)
def test_marks_and_wide_spaces_are_taken_away(raw: str, words: str) -> None:
    assert clean(raw, 0, len(raw)).text == words


@pytest.mark.parametrize(
    ("before", "raw", "word"),
    [
        ("trước\n", "**Chọn cử** 30\xa0đại  biểu", "đại"),
        ("", "## II.  **NỘI DUNG**", "NỘI DUNG"),
        ("\n\n", "\\- Thời\tgian: 8h00", "8h00"),
        ("Ð\n", "  Ðồng\xa0\xa0Nai", "Nai"),
        ("", "* **Sở Y tế** chủ trì", "Sở Y tế"),
    ],
)
def test_a_word_points_at_the_same_word_of_the_source(before: str, raw: str, word: str) -> None:
    text = before + raw + "\nsau"
    passage = clean(text, len(before), len(before) + len(raw))
    at = passage.text.index(word)
    assert text[slice(*passage.span(at, at + len(word)))] == word


@pytest.mark.parametrize(
    ("words", "layout"),
    [("", True), ("-----", True), ("_____", True), ("* * *", True), ("|", True), ("–", True), ("- Sở", False)],
)
def test_a_rule_or_a_lone_mark_says_nothing(words: str, layout: bool) -> None:
    assert is_layout(words) is layout


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2", True),
        ("- 2 -", True),
        ("Trang 3", True),
        ("trang 3/12", True),
        ("2/5", True),
        ("[4]", True),
        ("2.", False),
        ("1/", False),
        ("1.2.", False),
        ("2025", False),
        ("450 đại biểu", False),
        ("Trang trí", False),
    ],
)
def test_a_page_number_alone_is_not_text(words: str, number: bool) -> None:
    assert is_page_number(words) is number


def test_lines_of_a_part_of_the_text() -> None:
    text = "một\n\nhai\nba"
    spans = physical_lines(text, 4, len(text))
    assert [text[a:b] for a, b in spans] == ["", "hai", "ba"]


def test_a_line_knows_its_indent_and_width() -> None:
    text = "    - Thời gian  "
    line = read_line(text, (0, len(text)), True)
    assert (line.passage.text, line.indent, line.width, line.gap) == ("- Thời gian", 4, 15, True)
