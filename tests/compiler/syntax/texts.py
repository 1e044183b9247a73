"""Texts told in the tests, made into what the compiler starts from."""

from __future__ import annotations

from giaoluu.compiler.source import Source
from giaoluu.compiler.syntax.nesting import nest
from giaoluu.compiler.syntax.paragraphs import Paragraph, paragraphs
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Clause, Grid


def source_of(text: str) -> Source:
    return Source("plan.txt", "text/plain", "0" * 64, text)


def paragraphs_of(text: str) -> list[Paragraph]:
    return paragraphs(source_of(text), 0, len(text))


def words_of(text: str) -> list[str | list[list[str]]]:
    """The paragraphs of a text by their words; a table as rows of cells."""
    return [shown(paragraph.block) for paragraph in paragraphs_of(text)]


def shown(block: Block) -> str | list[list[str]]:
    return rows_of(block) if isinstance(block, Grid) else block.text


def rows_of(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def passage_of(text: str) -> Passage:
    return Passage(text, [(0, 0)])


def tree_of(text: str) -> list[str]:
    """The clauses of a text, one a line, indented as they nest; what follows unlabelled with a bar before it."""
    return [line for clause in nest(paragraphs_of(text)) for line in _drawn(clause, 0)]


def _drawn(clause: Clause, depth: int) -> list[str]:
    indent = "  " * depth
    own = [f"{indent}{clause.label} {clause.title}".rstrip()]
    own += [f"{indent}| {shown(block)}" for block in clause.body]
    return own + [line for child in clause.children for line in _drawn(child, depth + 1)]
