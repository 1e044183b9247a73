"""From a source to a document: the zones of a plan and the tree of its clauses."""

from __future__ import annotations

import re

from giaoluu.compiler.source import Source, Span
from giaoluu.compiler.syntax.labels import Label
from giaoluu.compiler.syntax.lines import clean, is_layout, is_page_number, physical_lines
from giaoluu.compiler.syntax.nesting import nest
from giaoluu.compiler.syntax.paragraphs import Paragraph, paragraphs
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Document, Grid, Piece
from giaoluu.compiler.syntax.words import LOWER, UPPER

_LAYOUT = (
    r"[^\w\n]*(?:_+[^\w\n]*)*"  # within its line: over line ends, a long gap would be searched from each of its lines
)
_TITLE = re.compile(
    rf"^{_LAYOUT}(KẾ\s+HOẠCH|Kế hoạch(?={_LAYOUT}$)|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|THÔNG BÁO|ĐỀ ÁN|KỊCH BẢN|THỂ LỆ|"
    r"ĐIỀU LỆ)(?!\s*số\b)(?=[\W_]|$)",
    re.MULTILINE,
)
_DECISION = re.compile(rf"^{_LAYOUT}(QUYẾT\s+ĐỊNH|CÔNG VĂN|NGHỊ QUYẾT)\b(?!\s*:)", re.MULTILINE)
_RECIPIENTS = re.compile(
    r"(?:^[^\S\n]*|(?<=[|\t])[^\S\n]{0,2}|(?<=[^\S\n]{3}))[*_]*N[ơƠ][iI] n[hH]ận\b|"
    r"^[^\w\n]*(?:NƠI NHẬN|N[ơo]i nhận)\b",
    re.MULTILINE | re.IGNORECASE,
)
_AUTHORITY = re.compile(
    rf"(?:^{_LAYOUT}|(?<=\|)[^\S\n]{{0,2}}[*_]*|(?<=[^\S\n]{{3}})[*_]*)(?:TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|TUN)\s*\.?\s*"
    rf"(?=[{UPPER}]{{2}})",
    re.MULTILINE,
)
_POST = re.compile(
    rf"^{_LAYOUT}(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN|BÍ THƯ|CHỦ NHIỆM|TRƯỞNG PHÒNG|"
    r"CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CỤC TRƯỞNG)"
    rf"[^{LOWER}\n]*$",
    re.MULTILINE,
)
_ANNEX = re.compile(
    rf"^{_LAYOUT}(?:(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU MẪU|BIỂU|DANH SÁCH|BẢNG|LỊCH|KỊCH BẢN|CHƯƠNG TRÌNH|PHÂN CÔNG|"
    r"TỔNG HỢP|DỰ TOÁN|PHIẾU|THỂ LỆ"
    r"|ĐIỀU LỆ|NỘI DUNG|SƠ ĐỒ|MẪU|Mẫu số|ĐỀ CƯƠNG|KẾ HOẠCH|DỰ KIẾN|TIÊU CHÍ|THANG ĐIỂM|"
    rf"KHUNG)\b[^{LOWER}\n]{{0,200}}$|(?:PHỤ LỤC|Phụ lục|Mẫu số)\b)",
    re.MULTILINE,
)
_PREAMBLE = re.compile(
    r"(?:Căn cứ|Thực hiện|Theo |Nhằm|Để |Xét|Trên cơ sở|Tiếp tục|Triển khai|Thi hành|Được sự|Hưởng ứng|"
    r"Chào mừng|Kỷ niệm|Nhân dịp|Chấp hành|Nhân )"
)
_CLOSER = re.compile(
    r"(?:Trên đây là|Trên đây,|Kế hoạch này (?:thay|được|có|gửi)|Trong quá trình|Quá trình (?:thực hiện|"
    r"triển khai|tổ chức)|Nhận được"
    r"|Yêu cầu (?:các|thủ trưởng|Thủ trưởng)|Căn cứ (?:nội dung |vào )?Kế hoạch(?: này)?,|(?:UBND|U[ỷy] ban|"
    r"Ủy ban|Uỷ ban|Ban|Sở|Trường|Liên đoàn|Đảng ủy|Hội)\b[^.;]{0,80}"
    r"(?:đề nghị|yêu cầu) (?:các|thủ trưởng|Thủ trưởng)|Đề nghị (?:các cơ quan, đơn vị|các đơn vị|các đồng chí|"
    r"thủ trưởng|Thủ trưởng|các địa phương)|Nếu có|Mọi )"
)
_KNOWN_SECTION = re.compile(
    r"(?:MỤC ĐÍCH|YÊU CẦU|NỘI DUNG|THỜI GIAN|THÀNH PHẦN|TỔ CHỨC THỰC HIỆN|KINH PHÍ|PHÂN CÔNG|CHƯƠNG TRÌNH|"
    r"ĐỐI TƯỢNG|HÌNH THỨC)"
)


def outline(source: Source) -> Document:
    """The zones and clauses of what was read."""
    text = source.text
    title = _find_title(text)
    if title is None:
        return _without_title(source)
    decision = _decision_before(source, title.start())
    document = Document(source, kind=clean(text, *title.span(1)))
    begin = text.rfind("\n", 0, title.start(1)) + 1
    document.decision = decision
    start_of_head = _head_start(text, begin) if decision else 0
    document.letterhead = pieces(text, start_of_head, begin)
    ending, annex = _find_ending(text, title.end(1)), len(text)
    if ending < len(text):
        annex = _find_annex(text, ending)
    document.title, body = _title_lines(text, title.end(1), ending)
    _fill_body(document, paragraphs(source, body, ending))
    document.ending = pieces(text, ending, annex)
    document.annexes = _annexes(source, annex)
    return document


def _find_title(text: str) -> re.Match[str] | None:
    """The title line: a plan's own word first, then other kinds that serve as one."""
    found = list(_TITLE.finditer(text))
    plans = [match for match in found if match[1].upper().startswith("KẾ")]
    if plans:
        ending = _RECIPIENTS.search(text, 0, plans[0].start())
        if ending is None or _DECISION.search(text, 0, ending.start()):
            return plans[0]
    early = [match for match in found if match.start() < 3000]
    return plans[0] if plans and not early else early[0] if early else None


def _without_title(source: Source) -> Document:
    document = Document(source)
    ending = _find_ending(source.text, 0)
    annex = _find_annex(source.text, ending) if ending < len(source.text) else len(source.text)
    _fill_body(document, paragraphs(source, 0, ending))
    document.ending = pieces(source.text, ending, annex)
    document.annexes = _annexes(source, annex)
    return document


def _decision_before(source: Source, title: int) -> Document | None:
    """The decision that stands before the plan in the same file."""
    match = _DECISION.search(source.text, 0, title)
    if match is None:
        return None
    decision = Document(source, kind=clean(source.text, *match.span(1)))
    decision.letterhead = pieces(source.text, 0, match.start(1))
    ending = _find_ending(source.text, match.end(), title)
    decision.title, body = _title_lines(source.text, match.end(1), min(ending, title))
    _fill_body(decision, paragraphs(source, body, min(ending, title)))
    decision.ending = pieces(source.text, min(ending, title), _head_start(source.text, title))
    return decision


def _head_start(text: str, title: int) -> int:
    """Where the letterhead of an attached plan begins: behind the last gap of two lines, or at the title."""
    last = text.rfind("CỘNG HÒA", 0, title)
    if last > 0 and title - last < 600 and _DECISION.search(text, last, title) is None:
        gap = text.rfind("\n\n", 0, last)
        return gap + 1 if gap > 0 else title
    return title


def _find_ending(text: str, start: int, stop: int | None = None) -> int:
    """Where recipients and signature begin."""
    stop = len(text) if stop is None else stop
    recipients = _RECIPIENTS.search(text, start, stop)
    place = recipients.start() if recipients else stop
    authority = _AUTHORITY.search(text, max(start, place - 700) if recipients else start, place)
    if authority is None and not recipients:
        authority = _POST.search(text, start, stop)
    if authority is not None:
        place = authority.start()
    line = text.rfind("\n", 0, place + 1) + 1 if place < stop else place
    return _table_start(text, line)


def _table_start(text: str, line: int) -> int:
    """Step back over the lone bars that open the table of the ending."""
    while True:
        previous = text.rfind("\n", 0, max(0, line - 1)) + 1
        words = text[previous : line - 1].strip()
        if line == 0 or words not in ("|", "||"):
            return line
        line = previous


def _find_annex(text: str, ending: int) -> int:
    """Where the annexes begin; the lines of the ending themselves are not taken for one."""
    for match in _ANNEX.finditer(text, ending + 20):
        words = match[0].strip(" *_|\t")
        if not words.startswith("-") and not re.match(r"[-–]", text[match.start() : match.end()].strip()):
            begin = text.rfind("\n", 0, match.end()) + 1
            return begin if begin > ending else match.start()
    return len(text)


def _title_lines(text: str, start: int, stop: int) -> tuple[list[Passage], int]:
    """The lines of the abstract under the kind, and where the body begins."""
    found: list[Passage] = []
    gap = False
    for line in physical_lines(text, start, stop):
        passage = clean(text, *line)
        words = passage.text
        if is_layout(words) or is_page_number(words):
            if found and re.search(r"[-–—_=]{3}", text[line[0] : line[1]]):
                return found, line[1]
            gap = True
            continue
        if found and _ends_title(found[-1].text, words, gap):
            return found, line[0]
        if _is_section_start(words):
            return found, line[0]
        found.append(passage)
        gap = False
    return found, stop


def _is_section_start(words: str) -> bool:
    return (
        re.match(r"(?!V/[vV]\b)(?:[IVX]{1,4}|[A-ZĐ]|\d{1,2})\s?[.)/–-]\s*[^\W\d_]", words) is not None
        and not words[0].islower()
    )


def _ends_title(last: str, words: str, gap: bool) -> bool:
    upper, last_upper = _mostly_upper(words), _mostly_upper(last)
    if words.startswith("("):
        return len(words) > 160
    if upper and last_upper:
        return False
    if last.startswith("(") and last.endswith(")"):
        return True
    if re.match(r"Kỷ niệm|Chào mừng|Hưởng ứng|Nhân dịp", words) and len(words) < 120 and words[-1] not in ";:,.":
        return False
    if _PREAMBLE.match(words) and (len(words) > 70 or gap or re.search(r"\bsố\b|[;:,.]$", words)):
        return True
    if last.endswith((".", ";", ":")) or len(words) > 220:
        return True
    return gap and not words[0].islower() or last_upper and not upper and not words[0].islower()


def _mostly_upper(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return sum(1 for c in letters if c.isupper()) > 0.7 * len(letters)


def _fill_body(document: Document, found: list[Paragraph]) -> None:
    """Share the paragraphs out to preamble, clauses and closing."""
    found = _with_caps_headings(found)
    first = next((i for i, p in enumerate(found) if p.label and _is_root(p.label)), None)
    if first is None:
        first = next((i for i, p in enumerate(found) if p.label), len(found))
    last = max((i for i, p in enumerate(found) if p.label), default=first)
    closing = next((i for i in range(max(first, last + 1), len(found)) if _closes(found[i])), len(found))
    if closing == len(found):
        closing = next((i for i in range(max(first, len(found) - 4), len(found)) if _closes_late(found[i])), closing)
    document.preamble = [p.block for p in found[:first]]
    document.sections = nest(found[first:closing])
    document.closing = [p.block for p in found[closing:]]


def _is_root(label: Label) -> bool:
    return label.style in ("roman", "upper", "part", "caps", "number", "article") or label.style.startswith("decimal")


def _closes(paragraph: Paragraph) -> bool:
    if not isinstance(paragraph.block, Passage):
        return False
    words = paragraph.block.text
    return (
        _CLOSER.match(words) is not None
        or words.endswith("./.")
        and re.match(r"(?:Đề nghị|Yêu cầu|Mọi|Trong|Giao|Các)\b", words) is not None
    )


def _closes_late(paragraph: Paragraph) -> bool:
    """A closing sentence that carries a stray dash."""
    block = paragraph.block
    return isinstance(block, Passage) and re.match(r"[-–*]?\s*Trên đây là", block.text) is not None


def _with_caps_headings(found: list[Paragraph]) -> list[Paragraph]:
    """Headings in capitals without a label count as sections where nothing else gives the plan its order."""
    if any(p.label and p.label.style in ("roman", "upper", "part") for p in found):
        return found
    known = [p for p in found if p.label is None and isinstance(p.block, Passage) and _is_caps_heading(p.block.text)]
    if len(known) < 2:
        return found
    return [
        Paragraph(p.block, Label("", "caps", 0, 0), p.at)
        if p in known
        else Paragraph(p.block, Label("", "bare", 0, 0), p.at)
        if _heads_a_list(p, after)
        else p
        for p, after in zip(found, [*found[1:], None], strict=True)
    ]


def _heads_a_list(paragraph: Paragraph, after: Paragraph | None) -> bool:
    """Whether an unlabelled line stands over a list as its heading ("Công an xã" over dashes)."""
    if paragraph.label is not None or not isinstance(paragraph.block, Passage) or after is None or after.label is None:
        return False
    words = paragraph.block.text
    return after.label.style in ("dash", "plus") and len(words) < 140 and words[-1] not in ".;:,"


def _is_caps_heading(words: str) -> bool:
    return len(words) < 120 and _mostly_upper(words) and _KNOWN_SECTION.search(words) is not None


def _annexes(source: Source, start: int) -> list[list[Block]]:
    """What follows the signature, cut at each heading of an annex."""
    annexes: list[list[Block]] = []
    for paragraph in paragraphs(source, start, len(source.text)) if start < len(source.text) else []:
        words = paragraph.block.text if isinstance(paragraph.block, Passage) else ""
        if not annexes or re.match(r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU|MẪU|Mẫu số)\b", words) and len(words) < 200:
            annexes.append([])
        annexes[-1].append(paragraph.block)
    return annexes


_PROTECT = re.compile(
    r"(?<=[Nn]gày)[^\S\n]{2,}(?=\S)|(?<=[Tt]háng)[^\S\n]{2,}(?=\S)|(?<=[Ss]ố)\s*:?[^\S\n]{2,}(?=[/\d])|"
    r"(?<![^\S\n])[^\S\n]{2,}(?=/\s?(?:KH|[A-ZĐ]{2})|(?:tháng|năm)\b)|(?<=,)[^\S\n]{2,}(?=ngày)"
)
_COLUMNS = re.compile(r"[^\S\n]*\|[^\S\n]*|\t+|[^\S\n]{3,}")


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The words of a zone in two columns (letterhead, ending), each line cut where its columns part."""
    found: list[Piece] = []
    gap, side, bars = False, 0, 0
    for begin, stop in physical_lines(text, start, end):
        raw = text[begin:stop]
        if is_layout(raw.replace("*", "")):
            gap = True
            bars += raw.count("|")
            side = _side_after(bars, side, bool(found)) if "|" in raw else side
            continue
        bars = 0
        cells = "|" in raw
        if cells:
            side = 0
        for a, b in _columns(text, begin, stop):
            passage = clean(text, a, b)
            barred = "|" in text[max(begin, a - 3) : a] and bool(text[begin:a].strip(" \t|"))
            if barred:
                side = 1
            column = side if cells or side else int(a - begin + len(text[a:b]) - len(text[a:b].lstrip()) >= 30)
            if passage and not is_layout(passage.text):
                found.append(Piece(passage, column, gap))
                gap = False
        if raw.rstrip().endswith("|"):
            side = 1 - side
    return found


def _side_after(bars: int, side: int, begun: bool) -> int:
    """One lone bar changes the column; two end a row and begin the next."""
    return 1 - side if bars == 1 and begun else 0


def _columns(text: str, begin: int, stop: int) -> list[Span]:
    held = [match.span() for match in _PROTECT.finditer(text, begin, stop)]
    spans: list[Span] = []
    at = begin
    for match in _COLUMNS.finditer(text, begin, stop):
        if any(a <= match.start() < b for a, b in held):
            continue
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    if at < stop:
        spans.append((at, stop))
    return spans


__all__ = ["Grid", "outline", "pieces"]
