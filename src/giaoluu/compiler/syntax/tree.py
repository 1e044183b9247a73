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
    body: list[Passage | Grid] = field(default_factory=list)
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


@dataclass(slots=True)
class Document:
    """A plan by its zones: what stands above the title, the title, the preamble, the clauses, what closes it."""

    source: Source
    letterhead: list[Passage]
    title: list[Passage]
    preamble: list[Passage | Grid]
    sections: list[Clause]
    closing: list[Passage | Grid]
    annexes: list[list[Passage | Grid]]

    def walk(self) -> list[Clause]:
        return [clause for section in self.sections for clause in section.walk()]
