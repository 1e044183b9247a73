"""What the builders share: the clauses of a plan by the matter that they treat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from giaoluu.compiler.syntax.dates import Since
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Clause, Document

IMPLEMENTATION = re.compile(
    r"tổ chức thực hiện|phân công|trách nhiệm|tổ chức triển khai|nhiệm vụ của các|nhiệm vụ cụ thể|"
    r"triển khai thực hiện|thực hiện kế hoạch|tổ chức, thực hiện",
    re.IGNORECASE,
)
SHARING = re.compile(r"phân công|trách nhiệm|tổ chức thực hiện|nhiệm vụ của các", re.IGNORECASE)
_VENUE_HEADING = re.compile(r"(?:Địa điểm|Nơi tổ chức)\b", re.IGNORECASE)
PURPOSE = re.compile(r"mục đích|yêu cầu|ý nghĩa|quan điểm", re.IGNORECASE)


@dataclass(frozen=True)
class Context:
    """A document with the year that its days belong to, and its clauses sorted by matter."""

    document: Document
    year: int | Since | None

    @cached_property
    def clauses(self) -> list[Clause]:
        return self.document.walk()

    @cached_property
    def implementing(self) -> list[Clause]:
        """The sections that share out the work (top-level ones, or the second level where only that is named so)."""
        top = [s for s in self.document.sections if IMPLEMENTATION.search(lead(s)) and not PURPOSE.search(lead(s))]
        if len(top) > 1:
            top = [s for s in top if not is_by_subject(s)] or top
        deeper = [
            c
            for s in self.document.sections
            if s not in top and not PURPOSE.search(lead(s))
            for c in s.children
            if SHARING.search(lead(c)) and len(lead(c)) < 90 and (c.children or c.body)
        ]
        return top + deeper

    @cached_property
    def matter(self) -> list[Clause]:
        """The clauses that say what takes place: all but purposes and the sharing out of work."""
        work = {id(c) for section in self.implementing for c in section.walk()}
        purpose = {id(c) for s in self.document.sections if PURPOSE.search(lead(s)) for c in s.walk()}
        return [c for c in self.clauses if id(c) not in work and id(c) not in purpose]

    @cached_property
    def matter_ids(self) -> frozenset[int]:
        return frozenset(map(id, self.matter))

    @cached_property
    def venue_headings(self) -> list[Clause]:
        """The clauses of a document that are headed by the place, and by the place alone."""
        return [c for c in self.clauses if _VENUE_HEADING.match(head := lead(c)) and "thời gian" not in head.lower()]

    @cached_property
    def parents(self) -> dict[int, Clause]:
        return {id(child): clause for clause in self.clauses for child in clause.children}


_WORK_LINE = re.compile(r"(?:Cơ quan|Đơn vị|Bộ phận|Người)\s+(?:chủ trì|thực hiện|phối hợp)")


def says_who_does(clause: Clause) -> bool:
    """Whether a line of a clause, or right under it, is "Đơn vị chủ trì: ...": a piece of work told by its subject."""
    return any(_WORK_LINE.match(p.text) for c in [clause, *clause.children] for p in own_texts(c))


def is_by_subject(section: Clause) -> bool:
    """Whether a section tells the work by subject, with lines of who does it, not by agency."""
    return any(says_who_does(clause) for clause in section.walk())


def lead(clause: Clause) -> str:
    """The heading of a clause: its words up to a colon that closes the heading."""
    head, colon, _ = clause.title.partition(":")
    return head if colon and len(head) < 160 else clause.title


def passages(blocks: list[Block]) -> list[Passage]:
    return [block for block in blocks if isinstance(block, Passage)]


def own_texts(clause: Clause) -> list[Passage]:
    """The words of a clause itself: its line and the paragraphs under it."""
    return [clause.passage, *passages(clause.body)]


def sentence_end(text: str) -> str:
    """A text without its closing mark."""
    kept = text.strip()
    while kept.endswith((".", ";", ":", ",")):
        kept = kept[:-3] if kept.endswith("./.") else kept[:-1]
    return kept.strip()
