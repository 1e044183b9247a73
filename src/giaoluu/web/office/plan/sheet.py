"""The plan as paper: its blocks in the order of the text, in the form that the national decree gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Document, Grid, Piece
from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.typeset import Typesetter, Words

_NATION = re.compile(r"CỘNG\s*H(?:ÒA|OÀ)|NGHĨA VIỆT NAM|Độc lập|Hạnh phúc|ĐẢNG CỘNG SẢN", re.IGNORECASE)
_DATELINE = re.compile(r",\s*ngày\b|\bngày\b.{0,12}\btháng\b|^tháng\b.*\bnăm\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*Số\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\t\|\t|\n| \| ")
_SPOKEN = re.compile(r"\w")
_RECIPIENT = re.compile(r"[-–+*]|Nơi nhận|Như trên|Như Điều|Lưu\b", re.IGNORECASE)
HEADING_LENGTH = 160
BOLD_STYLES = {"part", "roman", "upper", "caps", "article"}


@dataclass(slots=True)
class Block:
    """One piece of the page. `kind` says how it is set; `lines`, `rows` and `columns` are for those that have them."""

    kind: str
    at: Span
    lines: list[Words] = field(default_factory=list)
    rows: list[list[Words]] = field(default_factory=list)
    columns: list[list[Words]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def make_sheet(document: Document, plan: Plan, setter: Typesetter, notes: Iterable[Note]) -> list[Block]:
    """The whole plan, every written character of it, each note with the block of its words."""
    drawn = sorted(_blocks(document, plan, setter), key=lambda block: block.at)
    sheet = list(_with_rest(drawn, document, setter))
    for note in notes:
        _block_of(sheet, note.place.at[0]).notes.append(note)
    return sheet


def _block_of(sheet: list[Block], offset: int) -> Block:
    earlier = [block for block in sheet if block.at[0] <= offset]
    return earlier[-1] if earlier else sheet[0]


def _blocks(document: Document, plan: Plan, setter: Typesetter) -> Iterator[Block]:
    if document.decision:
        yield from _blocks(document.decision, plan, setter)
    if document.letterhead:
        yield _letterhead(document.letterhead, setter)
    yield from _title(document, setter)
    for block in document.preamble:
        yield _plain(block, setter)
    for clause in document.walk():
        yield from _clause(clause, setter)
    for block in document.closing:
        yield _plain(block, setter)
    if document.ending:
        yield _foot(document.ending, plan, setter)
    for annex in document.annexes:
        for number, block in enumerate(annex):
            yield _plain(block, setter, "annex" if number == 0 else "p")


def _plain(block: Passage | Grid, setter: Typesetter, kind: str = "p") -> Block:
    if isinstance(block, Grid):
        return Block("table", block.at, rows=[[setter.pieces(cell.at) for cell in row] for row in block.rows])
    return Block(kind, block.at, lines=[setter.pieces(block.at)])


def _clause(clause: Clause, setter: Typesetter) -> Iterator[Block]:
    start = clause.at[0]
    end = max(clause.passage.at[1], start + len(clause.label))
    yield Block(_clause_kind(clause), (start, end), lines=[setter.pieces((start, end))])
    for block in clause.body:
        yield _plain(block, setter)


def _clause_kind(clause: Clause) -> str:
    """A heading stands bold: a part always, a numbered line where it is short and has something below it."""
    if clause.style in BOLD_STYLES and len(clause.title) <= HEADING_LENGTH:
        return "part"
    numbered = clause.style == "number" or clause.style.startswith("decimal")
    short = len(clause.title) <= HEADING_LENGTH and clause.title[-1:] not in ".;:"
    return "heading" if numbered and short and (clause.children or clause.body) else "p"


def _letterhead(letterhead: list[Piece], setter: Typesetter) -> Block:
    """Two columns as the decree sets them, over two rows: body and nation, number and date."""
    corners: list[list[Words]] = [[], [], [], []]
    for piece in letterhead:
        corners[_corner(piece, corners)].append(setter.pieces(piece.passage.at))
    return Block("letterhead", _reach(letterhead), columns=corners)


def _corner(piece: Piece, corners: list[list[Words]]) -> int:
    """Which corner of the letterhead a line stands in."""
    words = piece.passage.text
    if _NATION.search(words):
        return 1
    if _DATELINE.search(words):
        return 3
    return 2 if corners[2] or _NUMBER.search(words) else 0


def _reach(pieces: list[Piece]) -> Span:
    return min(piece.passage.at[0] for piece in pieces), max(piece.passage.at[1] for piece in pieces)


def _title(document: Document, setter: Typesetter) -> Iterator[Block]:
    """The title in the middle, the kind of document on a line of its own."""
    lines = [passage.at for passage in (document.kind, *document.title) if passage]
    if lines:
        yield Block("title", (lines[0][0], lines[-1][1]), lines=[setter.pieces(line) for line in lines])


def _foot(ending: list[Piece], plan: Plan, setter: Typesetter) -> Block:
    """Recipients and signature side by side."""
    columns: list[list[Words]] = [[], []]
    parted = any(piece.column for piece in ending)
    for piece in ending:
        signed = piece.column == 1 if parted else not _receives(piece, plan)
        columns[signed].append(setter.pieces(piece.passage.at))
    return Block("foot", _reach(ending), columns=columns)


def _receives(piece: Piece, plan: Plan) -> bool:
    """Whether a line names a recipient, in a text that has lost its columns."""
    start, end = piece.passage.at
    named = any(recipient.at[0] < end and start < recipient.at[1] for recipient in plan.recipients)
    return named or _RECIPIENT.match(piece.passage.text) is not None


def _with_rest(drawn: list[Block], document: Document, setter: Typesetter) -> Iterator[Block]:
    """The blocks, and between them whatever written words no block holds: a page number, a stray line."""
    done = 0
    for block in drawn:
        yield from _strays(document, setter, (done, block.at[0]))
        yield block
        done = max(done, block.at[1])
    yield from _strays(document, setter, (done, len(document.source.text)))


def _strays(document: Document, setter: Typesetter, gap: Span) -> Iterator[Block]:
    for line in _lines(document.source.text, gap):
        yield Block("stray", line, lines=[setter.pieces(line)])


def _lines(text: str, gap: Span) -> list[Span]:
    """The lines of a gap that say something, cells of a flattened table each on its own."""
    lines, start = [], gap[0]
    for mark in _SEPARATOR.finditer(text, *gap):
        lines.append((start, mark.start()))
        start = mark.end()
    lines.append((start, gap[1]))
    return [line for line in lines if _SPOKEN.search(text, *line)]
