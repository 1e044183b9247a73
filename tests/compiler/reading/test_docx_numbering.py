"""The labels that Word counts by itself."""

from __future__ import annotations

import pytest

from tests.compiler.reading.documents import docx, item, level, listing, numbered, paragraph, read_package, row, table


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    return read_package(docx(body, numbering, styles)).text.split("\n")


def test_the_levels_of_a_plan() -> None:
    numbering = listing(
        1,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
        level(2, "lowerLetter", "%3)"),
        level(3, "bullet", "-"),
    )
    body = "".join(
        item(text, 1, at)
        for text, at in [("A", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 2), ("f", 1), ("G", 0), ("h", 1)]
    )
    assert lines(body, numbering) == ["I. A", "1. b", "a) c", "- d", "b) e", "2. f", "II. G", "1. h"]


def test_a_label_may_show_the_levels_above_it() -> None:
    numbering = listing(
        1, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
    )
    body = item("a", 1, 0) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 1)
    assert lines(body, numbering) == ["I a", "I.1. b", "1.1.1 c", "I.2. d"]


@pytest.mark.parametrize(
    ("how", "labels"),
    [
        ("decimal", ["1", "2", "27"]),
        ("decimalZero", ["01", "02", "27"]),
        ("upperRoman", ["I", "II", "XXVII"]),
        ("lowerRoman", ["i", "ii", "xxvii"]),
        ("upperLetter", ["A", "B", "AA"]),
        ("lowerLetter", ["a", "b", "aa"]),
        ("none", ["", "", ""]),
        ("ordinal", ["1", "2", "27"]),
    ],
)
def test_number_formats(how: str, labels: list[str]) -> None:
    found = lines("".join(item("x", 1) for _ in range(27)), listing(1, level(0, how, "%1")))
    assert [found[0], found[1], found[26]] == [f"{label} x".strip() for label in labels]


@pytest.mark.parametrize(
    ("glyph", "label"),
    [("-", "- x"), ("+", "+ x"), ("*", "* x"), ("\uf0b7", "- x"), ("•", "- x"), ("o", "- x"), ("", "x")],
)
def test_bullets(glyph: str, label: str) -> None:
    assert lines(item("x", 1), listing(1, level(0, "bullet", glyph))) == [label]


def test_two_lists_of_one_pattern_count_on_and_an_override_starts_anew() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = listing(1, level(0, "decimal", "%1.")) + numbered(2, 1) + numbered(3, 1, restart)
    body = item("a", 1) + item("b", 2) + item("c", 3) + item("d", 3) + item("e", 1)
    assert lines(body, numbering) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_an_override_may_replace_a_level() -> None:
    replaced = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "(%1)")}</w:lvlOverride>'
    numbering = listing(1, level(0, "decimal", "%1.")) + numbered(2, 1, replaced)
    assert lines(item("a", 2), numbering) == ["(a) a"]


def test_a_level_starts_anew_after_the_one_above_unless_told_never_to() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = listing(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", never))
    body = item("A", 1, 0) + item("b", 1, 1) + item("C", 1, 0) + item("d", 1, 1)
    assert lines(body, numbering) == ["I. A", "1. b", "II. C", "2. d"]


def test_numbering_by_style_and_by_the_style_it_is_based_on() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Khac"><w:basedOn w:val="Muc"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    numbering = listing(
        1,
        level(0, "decimal", "%1.", '<w:pStyle w:val="Muc"/>'),
        level(1, "lowerLetter", "%2)", '<w:pStyle w:val="MucCon"/>'),
    )
    body = "".join(paragraph(text, f'<w:pStyle w:val="{text}"/>') for text in ("Muc", "MucCon", "Khac", "Muc"))
    assert lines(body, numbering, styles) == ["1. Muc", "a) MucCon", "Khac", "2. Muc"]


def test_number_zero_takes_the_numbering_of_a_style_away() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("a", '<w:pStyle w:val="M"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(body, listing(1, level(0, "decimal", "%1.")), styles) == ["a"]


def test_a_list_may_be_named_by_a_list_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="DS"/>' + level(0, "decimal", "%1.") + "</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="DS"/></w:abstractNum>' + numbered(5, 2)
    )
    assert lines(item("a", 5), numbering) == ["1. a"]


def test_empty_numbered_cells_show_their_number() -> None:
    body = table(row(f"<w:tc>{item('', 1)}</w:tc>", "An"), row(f"<w:tc>{item('', 1)}</w:tc>", "Bình"))
    assert lines(body, listing(1, level(0, "decimal", "%1"))) == ["1\t|\tAn", "2\t|\tBình"]


def test_unknown_lists_and_levels_leave_the_text_alone() -> None:
    assert lines(item("a", 99) + item("b", 1, 8), listing(1, level(0, "decimal", "%1."))) == ["a", "b"]
