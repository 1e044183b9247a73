"""Vietnamese number words, read back from every way in which offices write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.rules.reckoning.number_words import number_of

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SCALES = ((1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"))


def below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS[ones]
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if ones == 0:
        return head
    last = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(ones, DIGITS[ones])
    return f"{head} {last}"


def below_thousand(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds == 0 and not full:
        return below_hundred(rest)
    head = f"{DIGITS[hundreds]} trăm"
    if rest == 0:
        return head
    return f"{head} linh {DIGITS[rest]}" if rest < 10 else f"{head} {below_hundred(rest)}"


def in_words(number: int) -> str:
    parts = []
    for scale, name in SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{below_thousand(count, full=bool(parts))} {name}")
    if number or not parts:
        parts.append(below_thousand(number, full=bool(parts)))
    return ", ".join(parts)


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_words_of_any_amount_are_read_back(number: int) -> None:
    assert number_of(in_words(number)) == number


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_letter_case_and_commas_do_not_matter(number: int) -> None:
    words = in_words(number)
    assert number_of(words.upper()) == number_of(words.replace(",", "")) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Bốn trăm mười hai triệu, năm trăm nghìn", 412_500_000),
        ("năm trăm lẻ hai ngàn", 502_000),
        ("hai mươi tư", 24),
        ("hai nghìn tỷ", 2_000_000_000_000),
        ("một nghìn hai trăm tỷ, năm trăm triệu", 1_200_500_000_000),
        ("hai lăm", 25),
    ],
)
def test_ways_of_writing_are_understood(words: str, number: int) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize("words", ["", "đợt cao điểm", "năm 2025", "trăm hai", "ba trăm mươi", "mười mười", "tỷ lệ nữ"])
def test_other_words_are_no_number(words: str) -> None:
    assert number_of(words) is None
