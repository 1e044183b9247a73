"""The labels that stand before a clause, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.labels import ALPHABET, read_label, roman


@pytest.mark.parametrize(
    ("text", "shown", "style", "value", "words"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", "I", "roman", 1, "MỤC ĐÍCH, YÊU CẦU"),
        ("I/ MỤC ĐÍCH", "I", "roman", 1, "MỤC ĐÍCH"),
        ("IV- TỔ CHỨC THỰC HIỆN", "IV", "roman", 4, "TỔ CHỨC THỰC HIỆN"),
        ("II) NỘI DUNG", "II", "roman", 2, "NỘI DUNG"),
        ("III: KINH PHÍ", "III", "roman", 3, "KINH PHÍ"),
        ("IX . KINH PHÍ", "IX", "roman", 9, "KINH PHÍ"),
        ("XIV. PHỤ LỤC", "XIV", "roman", 14, "PHỤ LỤC"),
        ("A. PHẦN LỄ", "A", "upper", 1, "PHẦN LỄ"),
        ("B/ PHẦN HỘI", "B", "upper", 2, "PHẦN HỘI"),
        ("Đ. Công tác hậu cần", "Đ", "upper", 5, "Công tác hậu cần"),
        ("1. Mục đích", "1", "number", 1, "Mục đích"),
        ("1/ Thời gian", "1", "number", 1, "Thời gian"),
        ("1: Thời gian", "1", "number", 1, "Thời gian"),
        ("1 . Thời gian", "1", "number", 1, "Thời gian"),
        ("2- Địa điểm", "2", "number", 2, "Địa điểm"),
        ("12.Sở Nội vụ", "12", "number", 12, "Sở Nội vụ"),
        ("1) Sở Y tế", "1", "round", 1, "Sở Y tế"),
        ("1.1. Mục đích", "1.1", "decimal1", 1, "Mục đích"),
        ("1.1 Mục đích", "1.1", "decimal1", 1, "Mục đích"),
        ("2.3) Nội dung", "2.3", "decimal1", 3, "Nội dung"),
        ("1.2.3. Nội dung", "1.2.3", "decimal2", 3, "Nội dung"),
        ("2.10.Nội dung", "2.10", "decimal1", 10, "Nội dung"),
        ("a) Sở Nội vụ", "a", "point", 1, "Sở Nội vụ"),
        ("a. Sở Nội vụ", "a", "point", 1, "Sở Nội vụ"),
        ("đ) Sở Y tế", "đ", "point", 5, "Sở Y tế"),
        ("e)Sở Y tế", "e", "point", 6, "Sở Y tế"),
        ("- Thời gian: 8h00", "-", "dash", 0, "Thời gian: 8h00"),
        ("– Thời gian", "-", "dash", 0, "Thời gian"),
        ("−Thời gian", "-", "dash", 0, "Thời gian"),
        ("• Thời gian", "-", "dash", 0, "Thời gian"),
        ("+ Phần lễ", "+", "plus", 0, "Phần lễ"),
        ("+Phần lễ", "+", "plus", 0, "Phần lễ"),
        ("* Lưu ý", "*", "star", 0, "Lưu ý"),
        ("(1) Văn nghệ chào mừng", "(1)", "paren", 1, "Văn nghệ chào mừng"),
        ("- (2) Tuyên bố lý do", "(2)", "paren", 2, "Tuyên bố lý do"),
        ("(b) Khai mạc", "(b)", "paren", 2, "Khai mạc"),
        ("Bước 1: Sơ khảo", "Bước 1", "step", 1, "Sơ khảo"),
        ("Bước 2. Chung khảo", "Bước 2", "step", 2, "Chung khảo"),
        ("Điều 1. Ban hành kèm theo Quyết định này", "Điều 1", "article", 1, "Ban hành kèm theo Quyết định này"),
        ("Phần thứ nhất: PHẦN LỄ", "Phần thứ nhất", "part", 1, "PHẦN LỄ"),
        ("PHẦN II. NỘI DUNG", "PHẦN II", "part", 1, "NỘI DUNG"),
    ],
)
def test_a_label_and_the_words_behind_it(text: str, shown: str, style: str, value: int, words: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.text, label.style, label.value, text[label.end :]) == (shown, style, value, words)


@pytest.mark.parametrize(
    "text",
    [
        "28/CT-TTg ngày 10/9/2024 của Thủ tướng Chính phủ",
        "46-CT/TW của Bộ Chính trị",
        "30/4 và 01/5 được nghỉ",
        "05 người dẫn chương trình",
        "19h30 khai mạc",
        "2025 - 2030",
        "450 đại biểu",
        "01 tiết mục văn nghệ",
        "1.200 đại biểu",
        "TP. Hồ Chí Minh",
        "Ia Grai và Ia Pa",
        "Căn cứ Luật Thi đua, khen thưởng",
        "Điều 1 của Luật này",
        "-",
        "1.",
        "",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("I", 1), ("IV", 4), ("V", 5), ("VIII", 8), ("IX", 9), ("XI", 11), ("XIX", 19), ("XL", 40)]
)
def test_roman_numbers(text: str, value: int) -> None:
    assert roman(text) == value


def test_the_points_of_a_list_go_as_offices_letter_them() -> None:
    labels = [read_label(f"{letter}) Nội dung") for letter in "abcdđeghik"]
    assert [label.value for label in labels if label] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def test_styles_lie_the_deeper_the_finer_they_are() -> None:
    texts = ["I. Một", "1. Một", "1.1. Một", "a) Một", "(1) Một", "- Một", "+ Một"]
    ranks = [label.rank for text in texts if (label := read_label(text))]
    assert (ranks, len(ranks)) == (sorted(set(ranks)), len(texts))


NUMBERS = st.integers(1, 99)
SPELLINGS = {
    "number": st.tuples(NUMBERS.map(str), st.sampled_from([". ", "/ ", ": ", ". "])),
    "round": st.tuples(NUMBERS.map(str), st.just(") ")),
    "decimal": st.tuples(
        st.lists(NUMBERS.map(str), min_size=2, max_size=4).map(".".join), st.sampled_from([". ", " ", ") "])
    ),
    "point": st.tuples(st.sampled_from(ALPHABET), st.sampled_from([") ", ". "])),
    "roman": st.tuples(st.sampled_from(["I", "II", "III", "IV", "V", "VI", "IX", "XI"]), st.sampled_from([". ", "/ "])),
    "paren": st.tuples(NUMBERS.map("({})".format), st.just(" ")),
}


@given(st.sampled_from(sorted(SPELLINGS)).flatmap(lambda style: st.tuples(st.just(style), SPELLINGS[style])))
def test_a_label_that_is_written_is_read_back(written: tuple[str, tuple[str, str]]) -> None:
    style, (shown, mark) = written
    label = read_label(f"{shown}{mark}Nội dung chương trình")
    assert label is not None
    assert (label.text, label.style[: len(style)], label.end) == (shown, style, len(shown + mark))
