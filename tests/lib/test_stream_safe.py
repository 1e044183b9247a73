"""Marks upon marks."""

from __future__ import annotations

import time

import pytest

from giaoluu.lib.stream_safe import MOST_MARKS, normalised


def test_ordinary_text_is_normalised() -> None:
    assert normalised("NFC", "Kê\u0301 hoa\u0323ch") == "Kế hoạch"
    assert normalised("NFD", "ế") == "e\u0302\u0301"


@pytest.mark.parametrize("marks", ["\u0323\u0301", "\u0301", "\u05b0\u05b1", "\U0001e8d0\u0301"])
def test_a_million_marks_on_one_letter_cost_no_time(marks: str) -> None:
    begun = time.perf_counter()
    made = normalised("NFD", "a" + marks * 500_000 + "b")
    assert time.perf_counter() - begun < 3
    assert len(made) == MOST_MARKS + 2


def test_as_many_marks_as_allowed_stay() -> None:
    text = "x" + "\u0323" * MOST_MARKS + "y"
    assert normalised("NFC", text) == text


def test_long_runs_of_other_letters_stay() -> None:
    assert normalised("NFC", "\u3042" * 100) == "\u3042" * 100
