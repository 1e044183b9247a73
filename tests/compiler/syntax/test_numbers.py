"""Numbers and amounts of money as documents write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.numbers import amounts, whole, word_value


@pytest.mark.parametrize(("text", "value"), [("05", 5), ("450", 450), ("1.200", 1200), ("46.500.000", 46500000)])
def test_dots_part_thousands(text: str, value: int) -> None:
    assert whole(text) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("46.500.000 đồng", [46_500_000]),
        ("1.234.500.000đ", [1_234_500_000]),
        ("500 triệu đồng", [500_000_000]),
        ("1,5 tỷ đồng", [1_500_000_000]),
        ("2 tỉ đồng", [2_000_000_000]),
        ("300 nghìn đồng", [300_000]),
        ("200.000 VNĐ", [200_000]),
        ("mức 3.000.000 đồng và 1.500.000 đồng", [3_000_000, 1_500_000]),
        ("450 đại biểu", []),
        ("đồng chí 20", []),
    ],
)
def test_amounts_of_money(text: str, values: list[int]) -> None:
    assert [value for value, _, _ in amounts(text)] == values


def test_an_amount_knows_its_place() -> None:
    text = "Tổng kinh phí: 46.500.000 đồng (bằng chữ)"
    ((_, start, end),) = amounts(text)
    assert text[start:end] == "46.500.000 đồng"


@given(st.integers(1_000, 999_999_999_999))
def test_an_amount_that_is_written_is_read_back(value: int) -> None:
    text = f"{value:,} đồng".replace(",", ".")
    assert amounts(f"Dự toán {text}.") == [(value, 8, 8 + len(text))]


@pytest.mark.parametrize(("word", "value"), [("một", 1), ("Tư", 4), ("mười", 10), ("mươi", None), ("nhiều", None)])
def test_number_words(word: str, value: int | None) -> None:
    assert word_value(word) == value
