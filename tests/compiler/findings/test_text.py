"""Findings for a terminal: place, words marked, advice, and the closing line."""

from __future__ import annotations

from giaoluu.compiler.findings.finding import Finding, Fix
from giaoluu.compiler.findings.text import as_text, summary
from giaoluu.compiler.source import Source


def source(text: str) -> Source:
    return Source("plan.txt", "text/plain", "0", text)


def finding(start: int, end: int, fix: str | None = None, severity: str = "warning") -> Finding:
    put = None if fix is None else Fix(fix, (start, end))
    return Finding("W001", "repeated-slip", severity, "Sai chữ.", "Xem lại.", (start, end), put)


def test_line_with_its_words_marked() -> None:
    text = "I. NỘI DUNG\n- Điểm hình tiên tiến\n"
    assert as_text(source(text), [finding(14, 23, "Điển hình")]) == (
        "plan.txt:2:3: W001 repeated-slip: Sai chữ. [cảnh báo]\n"
        "2 | - Điểm hình tiên tiến\n"
        "  |   ^^^^^^^^^\n"
        "  = nên: Xem lại.\n"
        "  = sửa thành: “Điển hình”\n"
    )


def test_english_labels() -> None:
    shown = as_text(source("ab"), [finding(0, 1, "", "error")], "en")
    assert shown == (
        "plan.txt:1:1: W001 repeated-slip: Sai chữ. [error]\n1 | ab\n  | ^\n  = help: Xem lại.\n  = delete\n"
    )


def test_tab_and_wide_letters_keep_the_mark_under_the_words() -> None:
    lines = as_text(source("a\t界b c"), [finding(4, 5)]).split("\n")
    assert lines[1:3] == ["1 | a    界b c", "  |        " + " " + "^"]


def test_letters_written_with_loose_marks_take_no_room_for_them() -> None:
    lines = as_text(source("Thu\u0323c x"), [finding(6, 7)]).split("\n")
    assert lines[2] == "  |      ^"


def test_long_line_is_cut_around_the_words() -> None:
    text = "a" * 300 + "XYZ" + "b" * 300
    lines = as_text(source(text), [finding(300, 303)], width=40).split("\n")
    shown, marks = lines[1][4:], lines[2][4:]
    assert len(shown) == 36
    assert (shown[0], shown[-1]) == ("…", "…")
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "XYZ"


def test_words_longer_than_the_line_are_marked_as_far_as_they_show() -> None:
    lines = as_text(source("x" * 500), [finding(0, 500)], width=40).split("\n")
    assert lines[1][4:] == "x" * 34 + "…"
    assert lines[2][4:] == "^" * 34


def test_several_lines_are_each_marked() -> None:
    lines = as_text(source("một hai\nba bốn\nnăm"), [finding(4, 10)]).split("\n")
    assert lines[1:5] == ["1 | một hai", "  |     ^^^", "2 | ba bốn", "  | ^^"]


def test_no_more_than_three_lines_are_shown() -> None:
    text = "\n".join("abcdef")
    assert len(as_text(source(text), [finding(0, len(text))]).split("\n")) == 1 + 3 * 2 + 1 + 1


def test_line_numbers_of_different_width_are_set_under_each_other() -> None:
    lines = as_text(source("\n" * 8 + "ab\ncd"), [finding(8, 13)]).split("\n")
    assert lines[1:5] == [" 9 | ab", "   | ^^", "10 | cd", "   | ^^"]


def test_place_at_the_very_end_of_the_text() -> None:
    assert as_text(source("ab"), [finding(2, 2)]).split("\n")[1:3] == ["1 | ab", "  |   ^"]


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in as_text(source("a\x1b[31mb"), [finding(0, 1)])


def test_colour_is_added_only_when_asked_for() -> None:
    assert "\033[" not in as_text(source("ab"), [finding(0, 1)])
    assert "\033[33;1mW001\033[0m" in as_text(source("ab"), [finding(0, 1)], colour=True)


def test_closing_line_counts_severities_and_what_can_be_mended() -> None:
    found = [finding(0, 1, severity="error"), finding(0, 1, "x"), finding(0, 1, severity="note"), finding(0, 1)]
    assert summary(found) == "1 lỗi, 2 cảnh báo, 1 ghi chú; 1 chỗ có thể sửa bằng --fix"
    assert summary(found, "en") == "1 error, 2 warnings, 1 note; 1 can be mended with --fix"
    assert summary([]) == "Không có phát hiện nào."
