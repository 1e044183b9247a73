"""Text cut from the source keeps its places, however it is cut and joined."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.compiler.syntax.lines import clean
from giaoluu.compiler.syntax.passage import Passage

TEXT = "Sở Nội vụ chủ trì, 450 đại biểu (nếu có); “Dạy tốt” Đồng ngày 03/9/2025"
WORDS = st.sampled_from(TEXT.split())
GAPS = st.sampled_from([" ", " ", " ", "  ", "\t", "\xa0", " \xa0", "** ", " **", "\u2003", "\\- "])
RAW = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=12).map(lambda pairs: "".join(w + g for w, g in pairs))


def in_step(passage: Passage, source: str) -> bool:
    """Every visible character of a passage stands in the source where the passage says it does."""
    places = [passage.offset(i) for i in range(len(passage.text))]
    same = all(source[place] == letter for place, letter in zip(places, passage.text, strict=True) if letter != " ")
    return same and places == sorted(places)


@given(RAW, st.text("xyz \n", max_size=9))
def test_a_cleaned_line_is_in_step_with_its_source(raw: str, before: str) -> None:
    source = before + raw
    passage = clean(source, len(before), len(source))
    assert in_step(passage, source)
    assert (passage.text == passage.text.strip(), "  " in passage.text) == (True, False)


@given(RAW, st.data())
def test_a_cut_is_in_step_and_its_span_holds_its_words(raw: str, data: st.DataObject) -> None:
    passage = clean(raw, 0, len(raw))
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    part = passage.cut(start, end)
    assert part.text == passage.text[start:end].strip(" ")
    assert in_step(part, raw)
    a, b = part.at
    assert bare(raw[a:b]) == bare(part.text)


@given(st.lists(RAW, min_size=2, max_size=4))
def test_joined_lines_are_in_step_with_the_whole_source(lines: list[str]) -> None:
    source = "\n".join(lines)
    whole, at = Passage("", [(0, 0)]), 0
    for line in lines:
        whole = whole.join(clean(source, at, at + len(line)))
        at += len(line) + 1
    words = [text for line in lines if (text := clean(line, 0, len(line)).text)]
    assert (whole.text, in_step(whole, source)) == (" ".join(words), True)
    a, b = whole.at
    assert bare(source[a:b]) == bare(whole.text)


@given(RAW, st.data())
def test_a_cut_of_a_cut_is_the_same_as_one_cut(raw: str, data: st.DataObject) -> None:
    passage = clean(raw, 0, len(raw))
    first = data.draw(st.integers(0, len(passage.text)))
    part = passage.cut(first)
    second = data.draw(st.integers(0, len(part.text)))
    assert part.cut(second).text == part.text[second:].strip(" ")
    assert in_step(part.cut(second), raw)


def bare(text: str) -> str:
    """A text without spaces and Markdown marks."""
    return re.sub(r"\s|\*|\\(?=-)", "", text)


def test_the_place_of_a_passage_over_two_lines_spans_both() -> None:
    source = "BAN TỔ CHỨC ĐẠI HỘI\n   TĐYN LẦN THỨ VI"
    whole = clean(source, 0, 19).join(clean(source, 20, len(source)))
    assert (whole.text, whole.at) == ("BAN TỔ CHỨC ĐẠI HỘI TĐYN LẦN THỨ VI", (0, len(source)))
    assert source[slice(*whole.span(20, 24))] == "TĐYN"


def test_an_empty_passage_has_a_place_without_width() -> None:
    passage = Passage("", [(0, 7)])
    assert (passage.at, bool(passage), passage.cut(0).at) == ((7, 7), False, (7, 7))
