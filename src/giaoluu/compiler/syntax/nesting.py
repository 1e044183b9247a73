"""From labelled paragraphs to a tree of clauses."""

from __future__ import annotations

from giaoluu.compiler.syntax.labels import Label
from giaoluu.compiler.syntax.paragraphs import Paragraph
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause

_UNORDERED = ("dash", "plus", "star", "caps", "bare")


class _Open:
    """A list that is still open: its style, the last value seen, the clause that stands last in it."""

    __slots__ = ("clause", "label")

    def __init__(self, label: Label, clause: Clause) -> None:
        self.label, self.clause = label, clause


def nest(paragraphs: list[Paragraph]) -> list[Clause]:
    """Nest clauses as their labels nest; duplicated and skipped numbers stay where they stand."""
    roots: list[Clause] = []
    stack: list[_Open] = []
    last_words = ""
    for paragraph in paragraphs:
        label, block = paragraph.label, paragraph.block
        if label is None or not isinstance(block, Passage):
            if stack:
                stack[-1].clause.body.append(block)
            last_words = block.text if isinstance(block, Passage) else ""
            continue
        clause = Clause(label.text, label.style, block.cut(label.end), paragraph.at)
        del stack[_depth(stack, label, last_words) :]
        (stack[-1].clause.children if stack else roots).append(clause)
        stack.append(_Open(label, clause))
        last_words = block.text
    return roots


def _depth(stack: list[_Open], label: Label, last_words: str) -> int:
    """How many open lists stay open above a clause with this label."""
    announced = last_words.endswith(":")
    same = [i for i, held in enumerate(stack) if held.label.style == label.style]
    if label.style in _UNORDERED:
        if same and not (announced and same[-1] < len(stack) - 1 and stack[-1].label.rank > label.rank):
            return same[-1]
    else:
        for i in reversed(same):
            if label.value == stack[i].label.value + 1 and _family(stack[i].label, label):
                return i
        if same and not (label.value == 1 and announced):
            return same[-1]
    if announced and not _is_top(label):
        return len(stack)
    if (
        label.style in ("roman", "upper")
        and label.value == 1
        and stack
        and stack[0].label.style in ("roman", "upper", "part")
    ):
        return 1
    depth = len(stack)
    while depth and stack[depth - 1].label.rank > label.rank:
        depth -= 1
    if depth and stack[depth - 1].label.rank == label.rank:
        depth -= 1
    return depth


def _is_top(label: Label) -> bool:
    return label.style in ("roman", "part", "caps") or label.style == "upper" and label.value != 1


def _family(last: Label, label: Label) -> bool:
    """1.2 goes on from 1.1, not from 2.1."""
    return last.text.rpartition(".")[0] == label.text.rpartition(".")[0]
