"""Pages as geometry: which words make a line, which rules make a table, what is no text."""

from __future__ import annotations

import pytest

from giaoluu.compiler.reading.furniture import without_furniture
from giaoluu.compiler.reading.layout import lay_out
from giaoluu.compiler.reading.page import Page, Rule, TextLine, Word, lines_of
from giaoluu.compiler.reading.pieces import compose
from giaoluu.compiler.reading.ruling import ruled_tables


def words(text: str, x: float, y: float, size: float = 12.0) -> list[Word]:
    """Words whose letters are half as wide as they are high, parted by a quarter."""
    made = []
    for word in text.split():
        made.append(Word(word, x, x + len(word) * size / 2, y, size, spaced=True))
        x = made[-1].x1 + size / 4
    return made


def line(text: str, x: float = 100, y: float = 100) -> TextLine:
    return lines_of(words(text, x, y))[0]


def text_of(*pages: list[Word]) -> str:
    return compose(lay_out([Page(600, 800, tuple(page)) for page in pages])).text


def test_raised_and_lowered_letters_stay_in_their_line() -> None:
    m2 = [Word("m", 100, 106, 100, 12), Word("2", 106, 109, 96, 7), Word("đất", 115, 130, 100, 12)]
    assert [one.text(6) for one in lines_of(m2)] == ["m2 đất"]


def test_lines_that_stand_close_are_two() -> None:
    assert [one.text(6) for one in lines_of(words("trên", 100, 100) + words("dưới", 100, 105))] == ["trên", "dưới"]


def test_words_are_sorted_from_left_to_right_and_from_top_to_bottom() -> None:
    assert text_of(words("ba", 100, 130) + words("hai", 130, 100.4) + words("một", 100, 100)) == "một hai\nba"


def test_a_wide_gap_is_kept_as_spaces_and_the_margin_as_indentation() -> None:
    page = words("lề trái", 100, 100) + words("thụt", 136, 120) + words("xa", 220, 120) + words("lề", 100, 140)
    assert text_of(page) == "lề trái\n      thụt          xa\nlề"


def test_a_gap_between_paragraphs_that_is_clearly_larger_is_a_blank_line() -> None:
    page = [word for y in (100, 116, 132, 156, 172) for word in words(f"dòng {y}", 100, y)]
    assert text_of(page) == "dòng 100\ndòng 116\ndòng 132\n\ndòng 156\ndòng 172"


def box(x0: float, y0: float, x1: float, y1: float) -> list[Rule]:
    return [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]


def test_boxes_side_by_side_are_one_table_even_when_they_do_not_quite_meet() -> None:
    (found,) = ruled_tables(box(100, 100, 150, 120) + box(151, 100.6, 250, 120.4) + box(100, 121, 250, 140))
    assert [(cell.row, cell.column, cell.rows, cell.columns) for cell in found.cells] == [
        (0, 0, 1, 1),
        (0, 1, 1, 1),
        (1, 0, 1, 2),
    ]


@pytest.mark.parametrize(
    "rules",
    [
        [],
        [Rule(100, 100, 300, 100)],
        [Rule(100, 100, 300, 100), Rule(100, 120, 300, 120)],
        box(50, 50, 550, 750),
        [Rule(100, 100, 102, 100), Rule(100, 100, 100, 102)],
    ],
)
def test_underlines_and_frames_are_no_tables(rules: list[Rule]) -> None:
    assert ruled_tables(rules) == []


def test_two_tables_of_one_page_are_kept_apart() -> None:
    grid = box(100, 100, 150, 120) + box(150, 100, 200, 120)
    lower = [Rule(rule.x0, rule.y0 + 100, rule.x1, rule.y1 + 100) for rule in grid]
    assert [(one.top, one.bottom) for one in ruled_tables(lower + grid)] == [(100, 120), (200, 220)]


def test_a_drawing_of_thousands_of_strokes_is_no_table() -> None:
    strokes = [Rule(x, y, x + 5, y) for x in range(0, 500, 10) for y in range(0, 800, 10)]
    assert ruled_tables(strokes + [Rule(x, 0, x, 800) for x in range(0, 500, 10)]) == []


def kept(*pages: list[TextLine]) -> list[list[str]]:
    return [[one.text(6) for one in lines] for lines in without_furniture(pages)]


def test_page_numbers_go_where_they_count_the_pages() -> None:
    assert kept([line("KẾ HOẠCH")], [line("2"), line("thân", y=200)], [line("- 3 -"), line("Trang 3/3", y=700)]) == [
        ["KẾ HOẠCH"],
        ["thân"],
        [],
    ]


def test_page_numbers_that_begin_elsewhere_go_where_two_pages_agree() -> None:
    assert kept([line("7"), line("a", y=200)], [line("8"), line("b", y=200)]) == [["a"], ["b"]]
    assert kept([line("7"), line("a", y=200)], [line("450"), line("b", y=200)]) == [["7", "a"], ["450", "b"]]


def test_a_misread_number_in_the_place_of_page_numbers_goes() -> None:
    pages = [[line(number, 300, 40), line(f"thân {number}", y=200)] for number in ("1", "2", "Ši", "4")]
    assert kept(*pages) == [["thân 1"], ["thân 2"], ["thân Ši"], ["thân 4"]]
    assert kept([line("Ši", 300, 40), line("thân", y=200)]) == [["Ši", "thân"]]
