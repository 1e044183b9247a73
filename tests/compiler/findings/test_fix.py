"""Fixes that can stand side by side are put into a copy of the text."""

from __future__ import annotations

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.fix import fixed_text, fixes_to_apply


def finding(replace: str | None, start: int = 0, end: int = 1) -> Finding:
    return Finding(
        "W001", "x", "warning", "", "", (start, end), None if replace is None else Fix(replace, (start, end))
    )


def mended(text: str, *findings: Finding) -> str:
    return fixed_text(text, fixes_to_apply(findings))


def test_fixes_are_applied_in_the_order_of_the_text() -> None:
    assert mended("Điểm hình, Thực Phán", finding("Thục", 11, 15), finding("Điển", 0, 4)) == "Điển hình, Thục Phán"


def test_of_two_that_overlap_the_earlier_stays() -> None:
    assert mended("abcdef", finding("X", 0, 3), finding("Y", 2, 5)) == "Xdef"


def test_neighbours_are_both_applied() -> None:
    assert mended("abcd", finding("X", 0, 2), finding("Y", 2, 4)) == "XY"


def test_same_fix_from_two_rules_is_applied_once() -> None:
    assert mended("abcd", finding("X", 1, 2), finding("X", 1, 2)) == "aXcd"


def test_two_insertions_at_one_place_are_not_both_made() -> None:
    assert mended("abcd", finding(".", 4, 4), finding(".", 4, 4)) == "abcd."


def test_words_can_be_taken_out() -> None:
    assert mended("TS. Lê An", finding("", 0, 4)) == "Lê An"


def test_findings_without_a_fix_change_nothing() -> None:
    assert mended("abcd", finding(None)) == "abcd"
