"""The form of a document: whose form it is, its letterhead as one stretch of text, its recipients and signature."""

from __future__ import annotations

import re

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Document

AUTHORITY = r"(?:TUQ|T/UQ|TUN|TM|T/M|KT|K/T|TL|T/L|Q)"

_RECIPIENTS = re.compile(r"n[ơo]i\s+nhận\s*:?\s*", re.IGNORECASE)


def letterhead_span(document: Document) -> Span | None:
    """From the first word of the letterhead to the word that names the kind; None where there is no letterhead."""
    if not document.letterhead:
        return None
    start = document.letterhead[0].passage.at[0]
    end = document.kind.at[0] if document.kind else document.letterhead[-1].passage.at[1]
    return (start, end) if start < end else None


def letterhead_words(document: Document) -> str:
    """The lines of the letterhead, in capitals, joined by blanks."""
    return " ".join(piece.passage.text for piece in document.letterhead).upper()


def is_party(document: Document) -> bool:
    """Whether the document has the form of the Party's own documents."""
    words = letterhead_words(document)
    committee = re.search(r"(?:TỈNH|THÀNH|ĐẢNG|HUYỆN|QUẬN) [ỦU][YỶ]\b(?! BAN)", words)
    return "ĐẢNG CỘNG SẢN VIỆT NAM" in words or committee is not None


def is_youth(document: Document) -> bool:
    """Whether the document has the form of the Youth Union's own documents."""
    return re.search(r"ĐOÀN (?:TNCS|THANH NIÊN)|HỘI ĐỒNG ĐỘI", letterhead_words(document)) is not None


def stands_alone(document: Document) -> bool:
    """Whether the form may be asked for in full: the plan is attached to no decision, and has a letterhead."""
    attached = document.decision is not None or any("kèm theo" in line.text.lower() for line in document.title)
    return not attached and bool(document.letterhead)


def is_capitals(words: str) -> bool:
    return words.upper() == words and any(letter.isalpha() for letter in words)


def recipients_and_signature(document: Document) -> tuple[list[Passage] | None, list[Passage]]:
    """The entries of "Nơi nhận", wrapped lines joined (None where there is no such list), and the signature's lines."""
    recipients: list[Passage] | None = None
    signature: list[Passage] = []
    listing = False
    for piece in document.ending:
        passage = piece.passage
        head = _RECIPIENTS.match(passage.text)
        if head:
            recipients, listing = recipients or [], True
            passage = passage.cut(head.end())
            if passage:
                recipients.append(passage)
        elif listing and recipients is not None and passage.text[0] in "-–—+•":
            recipients.append(passage)
        elif listing and recipients and piece.column == 0 and not piece.gap and not is_capitals(passage.text):
            recipients[-1] = recipients[-1].join(passage)
        else:
            signature.append(passage)
            listing = listing and piece.column == 1
    return recipients, signature
