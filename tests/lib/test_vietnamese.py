"""Marks, the place of the tone, syllables, and the order of people."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lib.vietnamese import canonical, fold, given_name_key, grouped, is_syllable, same, sort_text


def test_folding_takes_away_every_mark_and_the_letter_case() -> None:
    assert fold("Điển hình TIÊN TIẾN, Nguyễn Thị Ngượng Ðặng") == "dien hinh tien tien, nguyen thi nguong dang"


def test_folding_understands_marks_that_stand_apart_from_their_letter() -> None:
    assert fold(unicodedata.normalize("NFD", "Thục Phán")) == "thuc phan"


@pytest.mark.parametrize(
    ("written", "one_form"),
    [
        ("Sở Văn hoá", "Sở Văn hóa"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("Đàm Thuỷ", "Đàm Thủy"),
        ("uỷ ban", "ủy ban"),
        ("khoẻ", "khỏe"),
        ("tòan", "toàn"),
        ("hùynh", "huỳnh"),
        ("qúy", "quý"),
        ("gìa", "già"),
        ("\u00d0ặng", "Đặng"),
        (unicodedata.normalize("NFD", "Hoá"), "Hóa"),
    ],
)
def test_every_writing_of_a_word_has_one_form(written: str, one_form: str) -> None:
    assert canonical(written) == one_form


@pytest.mark.parametrize(
    "right", ["quý", "hoàn", "thuyền", "huỳnh", "già", "hoài", "của", "mùa", "tuần", "quyết", "gìn", "khuya"]
)
def test_a_word_whose_tone_is_in_place_stays(right: str) -> None:
    assert canonical(right) == right


def test_two_writings_of_one_name_are_the_same_and_two_names_are_not() -> None:
    assert same("SỞ VĂN HOÁ", "Sở Văn hóa")
    assert not same("Thục Phán", "Thực Phán")


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyết",
        "khuỷu",
        "thuở",
        "gì",
        "giếng",
        "giữa",
        "yêu",
        "ưu",
        "ước",
        "kỷ",
        "quốc",
        "xoong",
        "hoẵng",
        "Ủy",
        "hoá",
    ],
)
def test_words_of_the_language_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["đ", "nghành", "cế", "kồng", "ngiệm", "hoc", "thựcc", "tiếnng", "Krông", "fanpage", "húỳ", "khuyêt"]
)
def test_what_nobody_could_say_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_people_are_ordered_by_given_name_then_surname() -> None:
    people = ["Nguyễn Văn An", "Trần Thị Ánh", "Lê Ân", "Lê Đức", "Lê Dũng", "Bùi Ấn", "Bùi Văn An"]
    assert sorted(people, key=given_name_key) == [
        "Bùi Văn An",
        "Nguyễn Văn An",
        "Trần Thị Ánh",
        "Lê Ân",
        "Bùi Ấn",
        "Lê Dũng",
        "Lê Đức",
    ]


def test_thousands_are_parted_by_dots() -> None:
    assert [grouped(number) for number in (0, 450, 1200, 540_000_000)] == ["0", "450", "1.200", "540.000.000"]


@given(st.lists(st.text("aăâbdđeêhoôơuưyáàảãạiế\u01a1 '-zéñ", max_size=12), max_size=6))
def test_as_text_of_digits_the_order_of_people_is_the_same(names: list[str]) -> None:
    in_order = sorted(names, key=given_name_key)
    assert [given_name_key(one) for one in sorted(names, key=sort_text)] == list(map(given_name_key, in_order))
    assert "".join(map(sort_text, names)).strip("0123456789") == ""
