"""Puts the suggested words into a copy of a DOCX, inside the runs that hold them, so that its look is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.source import Source


@dataclass
class Place:
    """A stretch of a paragraph between tabs and breaks, found in the text as read: its start there, its pieces."""

    start: int
    pieces: list[BaseOxmlElement]

    @property
    def text(self) -> str:
        return "".join(piece.text or "" for piece in self.pieces)

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def fixed_docx(path: Path, source: Source, fixes: list[Fix]) -> tuple[bytes, list[Fix]]:
    """The document with the fixes put in, and those that could not be placed: words not within one paragraph."""
    document = docx.Document(str(path))
    places = list(_places(document, source))
    left = [fix for fix in reversed(fixes) if not _put(places, fix)]
    content = BytesIO()
    document.save(content)
    return content.getvalue(), left[::-1]


def _places(document: docx.document.Document, source: Source) -> Iterator[Place]:
    """Paragraphs in the order of the document, each where its words stand next in the text."""
    done = 0
    for pieces in _stretches(document):
        for piece in pieces:
            piece.text = normalize("NFC", piece.text or "")
        text = "".join(piece.text for piece in pieces)
        at = source.text.find(text.strip(), done) if text.strip() else -1
        if at >= 0:
            yield Place(at - (len(text) - len(text.lstrip())), pieces)
            done = at + len(text.strip())


def _stretches(document: docx.document.Document) -> Iterator[list[BaseOxmlElement]]:
    """Pieces of text that stand together, cut at the end of a paragraph, a tab, a line break."""
    pieces: list[BaseOxmlElement] = []
    for element in document.element.body.iter(qn("w:p"), qn("w:t"), qn("w:tab"), qn("w:br")):
        if element.tag == qn("w:t"):
            pieces.append(element)
        elif pieces:
            yield pieces
            pieces = []
    if pieces:
        yield pieces


def _put(places: list[Place], fix: Fix) -> bool:
    """Replace the words in the one paragraph that holds them; later places are done first, so that offsets hold."""
    start, end = fix.at
    place = next((place for place in places if place.start <= start and end <= place.end), None)
    if place is None:
        return False
    offset, words = place.start, fix.replace
    for piece in place.pieces:
        length = len(piece.text)
        left, right = max(start - offset, 0), min(end - offset, length)
        if left < right or (start == end and 0 <= start - offset <= length):
            piece.text = piece.text[:left] + words + piece.text[max(right, left) :]
            piece.set(qn("xml:space"), "preserve")
            words = ""
            if start == end:
                break
        offset += length
    return True
