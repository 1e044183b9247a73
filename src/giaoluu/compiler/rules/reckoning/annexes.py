"""The annexes of a plan, and where its text refers to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.labels import roman
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Document

_HEAD = re.compile(r"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?P<number>[IVX]{1,5}|\d{1,2})(?![\w/]))?", re.IGNORECASE)
_HEADING = re.compile(
    r"^[^\w\n]*(?P<words>PHỤ LỤC(?:\s+(?:SỐ\s+)?(?P<number>[IVX]{1,5}|\d{1,2}))?)[^\w\n]*$", re.MULTILINE
)
_REFERENCE = re.compile(r"[Pp]hụ\s+lục(?:\s+(?:số\s+)?(?P<number>[IVX]{1,5}|\d{1,2})(?![\w/]))?")
_MORE = r"(?:\s*(?:,|và|-|–|đến)\s*(?:[Pp]hụ\s+lục\s+)?(?:[IVX]{1,5}|\d{1,2})(?!\w))*"
_OF_ANOTHER = re.compile(
    rf"{_MORE}"
    r"(?:[\s,)]*(?:(?:của|tại|ban hành|kèm theo|theo|trong)\s+){1,3}(?!Kế hoạch\s+này)"
    r"(?:Công văn|Hướng dẫn|Kế hoạch|Nghị|Quyết định|Thông|Luật|Chỉ thị|Đề án|Quy|Kết luận|Chương trình|Văn bản)"
    r"|[\s,)]*(?:Công văn|Hướng dẫn|Nghị định|Nghị quyết|Quyết định|Thông tư|Thông báo|Kế hoạch số|Luật))"
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass(frozen=True, slots=True)
class AnnexHead:
    """The heading of an annex; `number` is None where it has none."""

    number: int | None
    at: Span
    is_called_annex: bool


@dataclass(frozen=True, slots=True)
class AnnexReference:
    """A place that speaks of an annex; `number` is None for "phụ lục" alone."""

    number: int | None
    at: Span


def annexes(document: Document) -> list[AnnexHead]:
    """What stands behind the signature, by its headings; a plan without a signature, by lines in capitals."""
    if not document.annexes:
        return list(_headings(document))
    heads = []
    for blocks in document.annexes:
        first = blocks[0] if blocks else None
        if isinstance(first, Passage) and first:
            match = _HEAD.match(first.text)
            span = first.span(0, match.end()) if match else first.at
            heads.append(AnnexHead(_number(match["number"]) if match else None, span, match is not None))
    return heads


def _headings(document: Document) -> Iterator[AnnexHead]:
    text = document.source.text
    for match in _HEADING.finditer(text, document.kind.at[1] if document.kind else 0):
        yield AnnexHead(_number(match["number"]), match.span("words"), is_called_annex=True)


def annex_references(document: Document, *, others_too: bool = False) -> Iterator[AnnexReference]:
    """References between the title and the signature; those to annexes of other documents only if asked for."""
    if document.kind is None:
        return
    text = document.source.text
    for match in _REFERENCE.finditer(text, document.kind.at[1], _end(document)):
        if others_too or not _OF_ANOTHER.match(text, match.end()):
            yield AnnexReference(_number(match["number"]), match.span())


def body_text(document: Document) -> str:
    """The text between the title and the signature."""
    return document.source.text[document.kind.at[1] if document.kind else 0 : _end(document)]


def roman_of(number: int) -> str:
    return _ROMAN[number] if number < len(_ROMAN) else str(number)


def _end(document: Document) -> int:
    return document.ending[0].passage.at[0] if document.ending else len(document.source.text)


def _number(printed: str | None) -> int | None:
    if printed is None:
        return None
    return int(printed) if printed.isdigit() else roman(printed.upper())
