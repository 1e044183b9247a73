"""The plan as paper: its blocks in the order of the text, in the form that the national decree gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from giaoluu.compiler.plan import Plan
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Document, Grid
from giaoluu.web.office.plan.notes import Note
from giaoluu.web.office.plan.typeset import Piece, Typesetter

_NATION = re.compile(r"CỘNG\s*HO[ÀÒ]A|XÃ HỘI CHỦ NGHĨA|Độc lập|ĐẢNG CỘNG SẢN", re.IGNORECASE)
_DATELINE = re.compile(r"\bngày\b.{0,12}\btháng\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*Số\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\t\|\t|\n| \| ")
_SPOKEN = re.compile(r"\w")
_RECIPIENTS = re.compile(r"^\W*(?:Nơi nhận|NƠI NHẬN)", re.IGNORECASE)
HEADING_LENGTH = 160
BOLD_STYLES = {"part", "roman", "upper", "caps", "article"}

Words = list[Piece]


@dataclass(slots=True)
class Block:
    """One piece of the page. `kind` says how it is set; `lines`, `cells` and `columns` are for those that have them."""

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
    yield from _letterhead(document, setter)
    yield from _title(document, plan, setter)
    for block in document.preamble:
        yield _plain(block, setter)
    for clause in document.walk():
        yield from _clause(clause, setter)
    yield from _closing(document, plan, setter)
    for annex in document.annexes:
        for number, block in enumerate(annex):
            yield _plain(block, setter, "annex" if number == 0 and isinstance(block, Passage) else "p")


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
    below = bool(clause.children or clause.body)
    numbered = clause.style == "number" or clause.style.startswith("decimal")
    return "heading" if numbered and below and len(clause.title) <= HEADING_LENGTH and clause.title[-1:] not in ".;:" else "p"


def _zone_lines(document: Document, zone: Span) -> list[Span]:
    """The lines of a zone, columns of a flattened table taken apart, empty ones left out."""
    text, lines, start = document.source.text, [], zone[0]
    for mark in _SEPARATOR.finditer(text, *zone):
        lines.append((start, mark.start()))
        start = mark.end()
    lines.append((start, zone[1]))
    return [line for line in lines if _SPOKEN.search(text, *line)]


def _letterhead(document: Document, setter: Typesetter) -> Iterator[Block]:
    """Two columns as the decree sets them; what is too long for a column follows as paragraphs."""
    if not document.letterhead:
        return
    zone = document.letterhead[0].at[0], max(passage.at[1] for passage in document.letterhead)
    text = document.source.text
    lines = _zone_lines(document, zone)
    long = next((number for number, line in enumerate(lines) if line[1] - line[0] > HEADING_LENGTH), len(lines))
    head, rest = lines[:long], lines[long:]
    columns: list[list[Span]] = [[], [], [], []]
    for line in head:
        columns[_corner(text[slice(*line)], columns)].append(line)
    drawn = [[setter.pieces(line) for line in column] for column in columns]
    yield Block("letterhead", (zone[0], head[-1][1] if head else zone[0]), columns=drawn)
    for line in rest:
        yield Block("p", line, lines=[setter.pieces(line)])


def _corner(line: str, columns: list[list[Span]]) -> int:
    """Which corner of the letterhead a line stands in: body, nation, number, date."""
    if _NATION.search(line):
        return 1
    if _DATELINE.search(line):
        return 3
    return 2 if columns[2] or _NUMBER.search(line) else 0


def _title(document: Document, plan: Plan, setter: Typesetter) -> Iterator[Block]:
    """The title in the middle, the kind of document on a line of its own."""
    if not document.title:
        return
    subject = plan.document.places.get("subject")
    lines: list[Span] = []
    for passage in document.title:
        start, end = passage.at
        if subject and start < subject[0] < end:
            lines.append((start, subject[0]))
            start = subject[0]
        lines.append((start, end))
    yield Block("title", (lines[0][0], lines[-1][1]), lines=[setter.pieces(line) for line in lines])


def _closing(document: Document, plan: Plan, setter: Typesetter) -> Iterator[Block]:
    """The last paragraphs, then recipients and signature side by side."""
    if not document.closing:
        return
    zone = _foot(document, plan)
    for block in document.closing:
        if zone is None or block.at[0] < zone[0]:
            yield _plain(block, setter)
    if zone is None:
        return
    columns: list[list[Words]] = [[], []]
    for line in _zone_lines(document, zone):
        columns[_is_signed(line, plan)].append(setter.pieces(line))
    yield Block("foot", zone, columns=columns)


def _is_signed(line: Span, plan: Plan) -> bool:
    """Whether a line of the foot belongs to the signature: the recipients hold theirs, the rest is signed."""
    signed = plan.signature
    if signed is None or any(recipient.at[0] < line[1] and line[0] < recipient.at[1] for recipient in plan.recipients):
        return False
    return line[1] > signed.at[0]


def _foot(document: Document, plan: Plan) -> Span | None:
    """The stretch that holds recipients and signature."""
    text = document.source.text
    starts = [plan.signature.at[0]] if plan.signature else []
    starts += [recipient.at[0] for recipient in plan.recipients]
    starts += [block.at[0] for block in document.closing if _RECIPIENTS.match(text[slice(*block.at)])]
    if not starts:
        return None
    start = max(text.rfind("\n", 0, min(starts)) + 1, document.closing[0].at[0])
    ends = [block.at[1] for block in document.closing] + [recipient.at[1] for recipient in plan.recipients]
    return start, max(ends + ([plan.signature.at[1]] if plan.signature else []))


def _with_rest(drawn: list[Block], document: Document, setter: Typesetter) -> Iterator[Block]:
    """The blocks, and between them whatever written words no block holds: a page number, a stray line."""
    done = 0
    for block in drawn:
        yield from _strays(document, setter, (done, block.at[0]))
        yield block
        done = max(done, block.at[1])
    yield from _strays(document, setter, (done, len(document.source.text)))


def _strays(document: Document, setter: Typesetter, gap: Span) -> Iterator[Block]:
    for line in _zone_lines(document, gap) if gap[0] < gap[1] else []:
        yield Block("stray", line, lines=[setter.pieces(line)])
