"""The clauses of a plan: paragraphs with their labels, nested as the labels nest."""

from __future__ import annotations

from dataclasses import dataclass, field

from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.passage import Passage


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: passages in rows; the first row is the head where the table has one."""

    rows: tuple[tuple[Passage, ...], ...]
    at: Span


Block = Passage | Grid


@dataclass(slots=True)
class Clause:
    """A labelled piece of the plan.

    `label` is as printed ("I", "1", "a", "-", "+", "(1)", "1.1"), `passage` the words behind it, `body` the unlabelled
    paragraphs and tables that follow, `children` the labelled ones below.
    """

    label: str
    style: str
    passage: Passage
    at: Span
    body: list[Block] = field(default_factory=list)
    children: list[Clause] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.passage.text

    def walk(self) -> list[Clause]:
        """This clause and all below it, in the order of the text."""
        found = [self]
        for child in self.children:
            found += child.walk()
        return found


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the letterhead or of the ending: one line of one column (0 left, 1 right)."""

    passage: Passage
    column: int
    gap: bool


@dataclass(slots=True)
class Document:
    """A plan by its zones: what stands above the title, the title, the preamble, the clauses, what closes it.

    `closing` are the unlabelled paragraphs after the last clause ("Trên đây là ..."), `ending` recipients and
    signature, `annexes` what follows them, `decision` the document to which the plan is attached.
    """

    source: Source
    letterhead: list[Piece] = field(default_factory=list)
    kind: Passage | None = None
    title: list[Passage] = field(default_factory=list)
    preamble: list[Block] = field(default_factory=list)
    sections: list[Clause] = field(default_factory=list)
    closing: list[Block] = field(default_factory=list)
    ending: list[Piece] = field(default_factory=list)
    annexes: list[list[Block]] = field(default_factory=list)
    decision: Document | None = None

    def walk(self) -> list[Clause]:
        """Every clause, in the order of the text."""
        return [clause for section in self.sections for clause in section.walk()]
