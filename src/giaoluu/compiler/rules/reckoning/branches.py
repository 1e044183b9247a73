"""Lists of clauses that stand beside one another, and the numbers of their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.labels import ALPHABET, roman
from giaoluu.compiler.syntax.tree import Clause, Document

LATIN = "abcdefghijklmnopqrstuvwxyz"
UNORDERED = ("dash", "plus", "star", "caps")


def numbered_lists(document: Document) -> Iterator[list[Clause]]:
    """Every list whose clauses are numbered or lettered in one style, in the order of the text."""
    for siblings in _siblings(document):
        for style, run in groupby(siblings, key=lambda clause: clause.style):
            if style not in UNORDERED:
                yield list(run)


def _siblings(document: Document) -> Iterator[list[Clause]]:
    yield document.sections
    for clause in document.walk():
        if clause.children:
            yield clause.children


def number_of(clause: Clause) -> int:
    """The place of a label in the order of its style; letters in the order of Vietnamese offices (a b c d đ e g)."""
    label = clause.label.strip("()")
    if clause.style == "roman":
        return roman(label)
    digits = re.findall(r"\d+", label)
    if digits:
        return int(digits[-1])
    return ALPHABET.find(label.lower()[-1:]) + 1


def follows(clause: Clause, before: Clause) -> bool:
    """Whether a label is the next one after another; letters may go by the Vietnamese or the Latin alphabet."""
    if clause.style in ("upper", "point") or (not re.search(r"\d", clause.label) and clause.style == "paren"):
        one, two = before.label.strip("()").lower()[-1:], clause.label.strip("()").lower()[-1:]
        return any(one and two and one + two in alphabet for alphabet in (ALPHABET, LATIN))
    return number_of(clause) == number_of(before) + 1


def label_span(source: Source, clause: Clause) -> Span:
    """The label as printed, with its mark; Markdown marks before it left out."""
    start, end = clause.at
    match = re.compile(r"[\s*_#>]*").match(source.text, start, end)
    start = match.end() if match else start
    printed = re.compile(re.escape(clause.label) + r"[.):/]?").match(source.text, start, end)
    return (start, printed.end()) if printed else (start, min(end, start + max(1, len(clause.label))))


def heading_span(clause: Clause) -> Span:
    """The first line of a clause, without its label."""
    return clause.passage.at if clause.passage else clause.at


def goes_on_after_text(before: Clause) -> bool:
    """Whether unlabelled text stands between a clause and the next: a heading that may begin a new list."""
    return bool(before.walk()[-1].body)
