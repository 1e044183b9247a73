"""Says who? Every offset of the plan has a clause with a name."""

from __future__ import annotations

from dataclasses import dataclass

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.clause_names import ClauseNames, passages
from giaoluu.compiler.syntax.tree import Document
from giaoluu.web.ui.compiler_words import in_language


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact was read: the words, and the name of their clause (`mục IV.6, ý 2`) in the language of the page."""

    at: Span
    name: str

    @property
    def of(self) -> str:
        """The words as an attribute: `12-40`."""
        return f"{self.at[0]}-{self.at[1]}"

    @property
    def short(self) -> str:
        """The last part of the name, for a list that stands below its clause."""
        return self.name.rpartition(", ")[2]

    @property
    def href(self) -> str:
        """The words as a link on the page."""
        return f"#at-{self.at[0]}"


class Places:
    """The places of one plan."""

    def __init__(self, document: Document) -> None:
        self._names = ClauseNames(document)

    def place(self, at: Span) -> Place:
        """The place of these words."""
        return Place(at, in_language(self._names.at(at[0])))


def find_words(document: Document, words: str) -> Span | None:
    """Where a value stands that has no place of its own: the first passage that holds it."""
    for passage in passages(document):
        index = passage.text.find(words)
        if index >= 0:
            return passage.span(index, index + len(words))
    return None
