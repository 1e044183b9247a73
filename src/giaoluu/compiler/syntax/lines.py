"""The lines of a source, with layout taken away and places kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage

_UNCLEAN = re.compile(r"[*\t\xa0\u2000-\u200a\u202f\u3000\\]|  |^[#>]|__")
_JUNK = re.compile(
    r"^\s*(?:#{1,6}\s+|>\s?)+|\*+|__+|\\(?=[-.*_()#+>|\[\]])|(?<=.)[ \t\xa0\u2000-\u200a\u202f\u3000]+|^[ \t\xa0]+"
)
_STAR = re.compile(r"\s*(\*{1,2})[ \xa0]+(?=[^\s*])(?!.*?\S\1\s*$)")
_RULE = re.compile(r"[-–—_=*.·•\s|/\\~]*")
_LABEL_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2})*[./)]")
_PAGE = re.compile(r"\W*(?:[Tt]rang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W*")


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line: its words, whether a blank line stands before it, its indent and its full width."""

    passage: Passage
    gap: bool
    indent: int
    width: int
    at: Span


def clean(text: str, start: int, end: int) -> Passage:
    """The words of `text[start:end]` (one line), with Markdown marks and folded spaces taken away.

    The letter Eth (U+00D0), which some keyboards put for Đ, is read as Đ; `building.written` puts it back into values.
    """
    raw = text[start:end].replace("Ð", "Đ")
    if not _UNCLEAN.search(raw):
        lead = len(raw) - len(raw.lstrip())
        return Passage(raw.strip(), [(0, start + lead)])
    star = _STAR.match(raw)
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    size = 0

    def keep(piece: str, place: int) -> None:
        nonlocal size
        if piece:
            pieces.append(piece)
            cuts.append((size, place))
            size += len(piece)

    at = 0
    if star:
        keep("* ", start + star.start(1))
        at = star.end()
    for junk in _JUNK.finditer(raw, at):
        keep(raw[at : junk.start()], start + at)
        if junk[0][-1].isspace() and junk.start() > 0 and pieces and not pieces[-1].endswith(" "):
            keep(" ", start + junk.start())
        at = junk.end()
    keep(raw[at:], start + at)
    whole = Passage("".join(pieces), cuts or [(0, start)])
    return whole.cut(0)


def is_layout(words: str) -> bool:
    """Whether a line says nothing: empty, a rule, a lone mark."""
    return _RULE.fullmatch(words) is not None


def is_page_number(words: str) -> bool:
    """Whether a line is a page number alone."""
    return len(words) < 14 and not _LABEL_ALONE.fullmatch(words) and _PAGE.fullmatch(words) is not None


_BREAK = re.compile(r"\n|<br\s*/?>")


def physical_lines(text: str, start: int, end: int) -> list[Span]:
    """The spans of the lines of `text[start:end]`, line ends (and the breaks of HTML in Markdown) left out."""
    spans = []
    for match in _BREAK.finditer(text, start, end):
        spans.append((start, match.start()))
        start = match.end()
    return [*spans, (start, end)]


def read_line(text: str, at: Span, gap: bool) -> Line:
    raw = text[at[0] : at[1]]
    stripped = raw.strip()
    lead = len(raw) - len(raw.lstrip())
    return Line(clean(text, *at), gap, lead, len(stripped) + lead, at)
