"""Says who? Every offset of a plan lies in a clause that has a name: `mục II.1`, `mục IV.6, ý 2`."""

from __future__ import annotations

from bisect import bisect_right

from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Clause, Document

UNNAMED = {"-", "–", "—", "+", "*", "•", "●", "▪", "◦", "·"}


class ClauseNames:
    """The names of all clauses of one plan, by where they begin."""

    def __init__(self, document: Document) -> None:
        marks = [(0, "quyết định" if document.decision else "phần đầu")]
        marks += [(piece.passage.at[0], "phần đầu") for piece in document.letterhead[:1]]
        marks += [(passage.at[0], "tên kế hoạch") for passage in document.title[:1]]
        marks += [(_start(block), "phần mở đầu") for block in document.preamble[:1]]
        for section in document.sections:
            _name(section, "", marks)
        marks += [(_start(block), "đoạn cuối") for block in document.closing[:1]]
        marks += [(piece.passage.at[0], "phần ký") for piece in document.ending[:1]]
        marks += [(_start(annex[0]), "phụ lục") for annex in document.annexes if annex]
        marks.sort(key=lambda mark: mark[0])
        self._starts = [start for start, _ in marks]
        self._names = [name for _, name in marks]

    def at(self, offset: int) -> str:
        """The name of the clause in which this character stands."""
        return self._names[bisect_right(self._starts, offset) - 1]


def _start(block: Block) -> int:
    return block.at[0]


def _name(clause: Clause, above: str, marks: list[tuple[int, str]], idea: int = 0) -> None:
    path = path_of(clause.label, above)
    named = f"mục {path}" if path else "phần nội dung"
    marks.append((clause.at[0], f"{named}, ý {idea}" if idea else named))
    ideas = 0
    for child in clause.children:
        dashed = not path_of(child.label, "")
        ideas += dashed
        _name(child, path, marks, ideas if dashed else 0)


def path_of(label: str, above: str) -> str:
    """The way to a clause: `II` and `1` make `II.1`; a dash has no name, it is the nth idea of its clause."""
    label = label.strip().rstrip(".)/:")
    if not label or label in UNNAMED:
        return above
    if not above or " " in label:
        return label
    head, _, last = above.rpartition(".")
    if label.startswith(f"{last}."):
        return f"{head}.{label}" if head else label
    return f"{above} {label})" if label.startswith("(") else f"{above}.{label}"


def passages(document: Document) -> list[Passage]:
    """Every passage of the plan in the order of the text, cells of tables included."""
    blocks: list[Block] = [*(piece.passage for piece in document.letterhead), *document.title, *document.preamble]
    for clause in document.walk():
        blocks += [clause.passage, *clause.body]
    blocks += [*document.closing, *(piece.passage for piece in document.ending)]
    for annex in document.annexes:
        blocks += annex
    return [passage for block in blocks for passage in flat(block)]


def flat(block: Block) -> list[Passage]:
    return [block] if isinstance(block, Passage) else [cell for row in block.rows for cell in row]
