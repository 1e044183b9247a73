"""The end of a plan: recipients, signature, where obstacles are reported, whether it replaces invitations."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import passages
from giaoluu.compiler.plan import Annex, Recipient, Reporting, Signature
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Document, Grid, Piece
from giaoluu.compiler.syntax.words import UPPER

_RECIPIENTS = re.compile(r"\W*n[ơo]i nhận\s*:?\s*", re.IGNORECASE)
_AUTHORITY = re.compile(rf"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|TUN|Q)\s*[./]?\s*(?=[{UPPER}]{{2}})")
_SIGNED = re.compile(r"\(?\s*(?:[Đđ]ã ký|[Kk]ý tên|[Kk]ý,|Chữ ký|ĐÃ KÝ)")
_NAME = re.compile(
    r"(?:(?:(?:Thượng|Trung|Đại|Thiếu) (?:tá|úy|uý|tướng)|TS|ThS|PGS|GS|BS|Th\.S|CN|NGƯT|NSƯT|Thạc sĩ|Tiến sĩ|"
    rf"Bác sĩ)[.,:]?\s*)*[{UPPER}][\w’']*(?:[\s-]+[{UPPER}][\w’']*){{1,5}}"
)


def _is_caps(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def share_out(ending: list[Piece]) -> tuple[list[Passage], list[Passage]]:
    """Tell the pieces of the ending apart: recipients on one side, signature on the other."""
    recipients: list[Passage] = []
    signature: list[Passage] = []
    listing = False
    for piece in ending:
        words = piece.passage.text
        if _RECIPIENTS.match(words):
            listing = True
            rest = piece.passage.cut(_RECIPIENTS.match(words).end())  # type: ignore[union-attr]
            if rest:
                recipients.append(rest)
        elif words.startswith(("-", "–", "•", "+", "−")) or listing and not signature and not _opens_signature(words):
            recipients.append(piece.passage)
        elif _SIGNED.match(words):
            continue
        elif signature or _opens_signature(words):
            if recipients and _goes_on_recipient(piece, words, signature):
                recipients.append(piece.passage)
            else:
                signature.append(piece.passage)
        elif listing:
            recipients.append(piece.passage)
    return recipients, signature


def _opens_signature(words: str) -> bool:
    return _AUTHORITY.match(words) is not None or _is_caps(words)


def _goes_on_recipient(piece: Piece, words: str, signature: list[Passage]) -> bool:
    if words[0].islower() or words.startswith("("):
        return True
    if words.endswith((";", ",")):
        return True
    if words.startswith("Lưu"):
        return True
    return (
        piece.column == 0
        and not _is_caps(words)
        and any(p for p in signature)
        and words.endswith(".")
        and len(words) < 60
    )


def build_recipients(document: Document) -> tuple[Recipient, ...]:
    """One recipient an entry, "Lưu" included, without its dash and closing mark."""
    pieces, _ = share_out(document.ending)
    if not pieces and document.decision is not None:
        pieces, _ = share_out(document.decision.ending)
    entries: list[Passage] = []
    dashed = any(piece.text.startswith(("-", "–", "•", "−")) for piece in pieces)
    for piece in pieces:
        lead = re.match(r"[-–•+−]\s*", piece.text)
        fresh = (
            lead is not None
            or (not dashed and (not entries or entries[-1].text.endswith((";", ".", ","))))
            or piece.text.startswith("Lưu")
        )
        if fresh or not entries:
            entries.append(piece.cut(lead.end()) if lead else piece)
        else:
            entries[-1] = entries[-1].join(piece)
    return tuple(_recipient(entry) for entry in entries if entry.text.strip(" .;,-"))


def _recipient(entry: Passage) -> Recipient:
    words = entry.text.rstrip(" .;,/")
    return Recipient(words, entry.span(0, len(words)))


def build_signature(document: Document) -> Signature | None:
    """Authority ("TM. BAN TỔ CHỨC"), the lines between it and the name, the name."""
    _, pieces = share_out(document.ending)
    if not pieces and document.decision is not None:
        _, pieces = share_out(document.decision.ending)
    if not pieces:
        return None
    caps = [p for p in pieces if _is_caps(p.text) or _AUTHORITY.match(p.text)]
    name = next((p for p in pieces if not _is_caps(p.text) and _NAME.fullmatch(p.text.strip(" ./;"))), None)
    if name is None and len(caps) > 1 and not _AUTHORITY.match(caps[-1].text) and _looks_like_name(caps[-1].text):
        name = caps.pop()
    lines = _whole_lines(caps)
    authority = None
    if lines and _AUTHORITY.match(lines[0].text) and not re.match(r"K/T", lines[0].text):
        authority, lines = lines[0], lines[1:]
    stop = name or (lines[-1] if lines else authority)
    start = authority or (lines[0] if lines else name)
    if start is None or stop is None:
        return None
    at = (min(start.at[0], stop.at[0]), max(start.at[1], stop.at[1]))
    return Signature(
        authority.text if authority else None,
        tuple(line.text for line in lines),
        name.text.strip(" ./;") if name else None,
        at,
    )


def _looks_like_name(words: str) -> bool:
    return 2 <= len(words.split()) <= 5 and not re.search(
        r"CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|BAN |CHÁNH|PHÓ |CHỦ NHIỆM|VỤ|HỘI|ĐOÀN|THƯ KÝ|CHỦ TRÌ|TỔ QUỐC", words
    )


def _whole_lines(caps: list[Passage]) -> list[Passage]:
    """A post broken over two lines ("TM. ỦY BAN NHÂN / DÂN") is put together."""
    lines: list[Passage] = []
    for line in caps:
        if lines and (
            not re.match(
                r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|PHÓ|CHỦ|GIÁM|HIỆU|TRƯỞNG|BÍ|CHÁNH|VIỆN|CỤC|TỔNG|ỦY VIÊN|UỶ VIÊN|"
                r"THƯ|CHỈ|TƯ LỆNH|THƯỜNG TRỰC|Q\.|ĐỘI|BAN|THỦ|CHÍNH|CHI)",
                line.text,
            )
            or lines[-1].text.endswith((" NHÂN", " THƯỜNG", ",", " VÀ", " -"))
        ):
            lines[-1] = lines[-1].join(line)
        else:
            lines.append(line)
    return lines


_OBSTACLE = re.compile(r"khó khăn|vướng mắc|phát sinh|chưa rõ|chưa phù hợp|thắc mắc")
_QUESTION = re.compile(r"vấn đề|chi tiết|thông tin")
_REPORT = re.compile(
    r"(?:báo cáo|phản ánh|liên hệ|phản hồi|trao đổi|gửi|thông tin|kiến nghị|thông báo|đề xuất|"
    r"đề nghị)(?:\s+(?:kịp thời|phản ánh|ngay|trực tiếp|phản hồi|ý kiến|bằng văn bản|thông tin))*(?:\s+(?:về|"
    rf"đến|với|cho|tới|lại))*\s+(?P<to>[{UPPER}][^;.]*?)"
    r"(?=\s+(?:để|tổng hợp|xem xét|được|kịp|trước|,?\s*điện thoại|số điện)|[;.]|,\s*(?:điện thoại|ĐT|SĐT|số)|\s*/|$)"
)


def build_reporting(document: Document) -> Reporting | None:
    """Where obstacles are reported; not where results are."""
    for cue, blocks in ((_OBSTACLE, [*document.closing, *_last_words(document)]), (_QUESTION, document.closing)):
        for block in passages(blocks):
            obstacle = cue.search(block.text)
            report = _REPORT.search(block.text, obstacle.start()) if obstacle else None
            if report is not None:
                return Reporting(report["to"].strip(" ,"), block.span(*report.span("to")))
    return None


def _last_words(document: Document) -> list[Block]:
    clauses = document.walk()[-3:]
    return [block for clause in clauses for block in [clause.passage, *clause.body]]


_REPLACES = re.compile(
    r"(?:thay|thay thế)(?:\s+cho)?\s+[^.;]{0,40}?\b(?:giấy mời|giấy triệu tập|thư mời)|"
    r"(?:thay|thay thế)(?:\s+cho)?\s+(?:(?:Thư|thư|Công văn|công văn)\s*,?\s*)?(?:[Gg]iấy\s+(?:mời|triệu tập)|"
    r"[Tt]hư mời|GIẤY MỜI)"
)


def replaces_invitation(document: Document) -> bool:
    """Whether the plan says that it stands for the invitation."""
    return _REPLACES.search(document.source.text) is not None


def build_annexes(document: Document) -> tuple[Annex, ...]:
    """What follows the signature, each with its label and title."""
    found = []
    for blocks in document.annexes:
        first = blocks[0]
        if isinstance(first, Grid):
            first = next((cell for row in first.rows for cell in row if cell), None)  # type: ignore[assignment]
        if not isinstance(first, Passage) or not first:
            continue
        label = re.match(
            r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU|BIỂU|Mẫu số|MẪU SỐ|MẪU)(?:\s+(?:số\s+)?(?:[IVX]+|\d+|"
            r"[A-Z]))?(?=\W|$)",
            first.text,
        )
        rest = first.cut(label.end()) if label else first
        title = rest.text.strip(" .:-–") or _next_title(blocks)
        found.append(Annex(label[0] if label else "", title, first.at))
    return tuple(found)


def _next_title(blocks: list[Block]) -> str:
    for block in blocks[1:3]:
        if isinstance(block, Passage) and not block.text.startswith("("):
            return block.text.strip(" .:")
    return ""
