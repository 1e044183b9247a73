"""Lists below a sentence that announces them: "Tổng số 260 đại biểu, cơ cấu như sau:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Document, Grid

_ANNOUNCES = re.compile(r"(?:gồm|sau(?: đây)?|cụ thể|cơ cấu|trong đó|:)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class Announced:
    """The sentence that announces a list, and the labelled items below it, side by side."""

    sentence: Passage
    items: tuple[Clause, ...]


def announced_lists(document: Document) -> Iterator[Announced]:
    """Every list of two or more items that a title or a paragraph ending in a colon announces."""
    for clause in document.walk():
        sentence = _announcement(clause)
        if sentence and len(clause.children) > 1 and len({child.style for child in clause.children}) == 1:
            yield Announced(sentence, tuple(clause.children))


def announced_tables(document: Document) -> Iterator[tuple[Passage, Grid]]:
    """Every table of which the paragraph or title just above ends in a colon."""
    for clause in document.walk():
        for above, below in pairwise((clause.passage, *clause.body)):
            if isinstance(above, Passage) and isinstance(below, Grid) and above.text.endswith(":"):
                yield above, below


def _announcement(clause: Clause) -> Passage | None:
    """The last words before the items: the last paragraph of the clause, or its title."""
    last = next((part for part in reversed(clause.body) if isinstance(part, Passage) and part.text), clause.passage)
    for part in (last, clause.passage):
        if part.text.endswith(":") and _ANNOUNCES.search(part.text):
            return part
    return None
