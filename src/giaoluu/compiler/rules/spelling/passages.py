"""The paragraphs and cells of a plan in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.syntax.tree import Grid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from giaoluu.compiler.syntax.passage import Passage
    from giaoluu.compiler.syntax.tree import Block, Document


def passages(document: Document) -> Iterator[Passage]:
    """Every paragraph of the plan, cells of tables one by one, from the title to the end of the annexes."""
    yield from document.title
    yield from _flat(document.preamble)
    for clause in document.walk():
        yield clause.passage
        yield from _flat(clause.body)
    yield from _flat(document.closing)
    yield from (piece.passage for piece in document.ending)
    for annex in document.annexes:
        yield from _flat(annex)


def _flat(blocks: Iterable[Block]) -> Iterator[Passage]:
    for block in blocks:
        if isinstance(block, Grid):
            yield from (cell for row in block.rows for cell in row)
        else:
            yield block
