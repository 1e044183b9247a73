"""The money: where it comes from, how much."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, lead, own_texts, sentence_end
from giaoluu.compiler.plan import Budget
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.numbers import amounts, whole
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Grid
from giaoluu.compiler.syntax.words import UPPER

_MONEY = re.compile(r"kinh phí|dự toán|ngân sách|tài chính", re.IGNORECASE)
_CUE = re.compile(
    r"[Ss]ử dụng\s+(?=(?:các\s+)?(?:nguồn|kinh phí|ngân sách))|đồng\s*:\s+(?=ngân sách|nguồn|kinh phí)|"
    r"(?:[Nn]guồn(?: kinh phí)?|trong đó|[Bb]ao gồm|gồm)\s*:?\s*(?:từ\s+)?(?=(?:các\s+)?(?:nguồn|ngân sách|"
    r"kinh phí|quỹ|Quỹ|tài trợ|xã hội h[oó][áa]|đóng góp))|(?:bố trí|cân đối|trích|chi|lấy|sử dụng|bảo đảm|"
    r"đảm bảo|được|thực hiện|chi trả|huy động|bằng|kinh phí|Kinh phí|hội nghị|tổ chức|:|,)?\s*(?:từ các|từ|do|"
    r"bằng|trong|Từ|Do|Trong)\s+(?=(?:các\s+)?(?:nguồn|ngân sách|kinh phí|dự toán|quỹ|Quỹ|tài trợ|"
    r"xã hội h[oó][áa]|đóng góp|vận động|nguồn thu|Nguồn|Ngân sách|kinh phí))"
)
_SOURCE = re.compile(
    r"(?:(?:và|các|từ|do|một phần|phần|cùng|hoặc|khác|sự|bằng|từ các)\s+)*(?P<head>nguồn|ngân sách|kinh phí|"
    r"dự toán|quỹ|tài trợ|xã hội h[oó][áa]|đóng góp|vận động|hỗ trợ|thu|huy động|chi thường xuyên|tự túc|"
    r"học phí|lệ phí|đoàn phí|công đoàn phí|các đơn vị tự|Hội phí|hội phí|khoản|tiền|phí|sự nghiệp)",
    re.IGNORECASE,
)
_OF_ONE = re.compile(r"(?:mức|mỗi|suất|/|quà|giải)[^.;]*$", re.IGNORECASE)
_AFTER_SUM = re.compile(
    r"(?:đồng|đ)\s*,?\s*(?:(?:được |bảo đảm |đảm bảo |huy động |chi |lấy |trích |cân đối )*(?:từ|do|bằng)|"
    r"trong đó|gồm|bao gồm)\s*:?\s*"
)
_SUM = re.compile(r"[Tt]ổng (?:kinh phí|dự toán|mức|số tiền|cộng|chi|dự chi|số)|TỔNG|^Cộng|CỘNG")
_TOTAL = re.compile(r"[Dd]ự toán|[Kk]inh phí (?:dự kiến|thực hiện|tổ chức)?[^.;]{0,40}?(?:là|:)|[Dd]ự kiến|[Kk]inh phí")


def build_budget(context: Context) -> Budget:
    """Sources and total as the plan's part on money states them."""
    clause = _clause(context)
    if clause is None:
        return Budget((), None, None)
    texts = [p for c in clause.walk() for p in own_texts(c)]
    sources = _announced(clause) or _stated(texts) or _listed(clause) or _in_table(clause)
    total = _first_total(texts, _SUM) or _table_total(clause) or _first_total(texts, _TOTAL) or _only_sum(texts)
    at: Span = (clause.at[0], texts[-1].at[1] if texts else clause.at[1])
    return Budget(tuple(sources), total, at)


def _stated(texts: list[Passage]) -> list[str]:
    """The sources named in sentences, each once."""
    sources: list[str] = []
    for passage in texts:
        for sentence in _sentences(passage.text):
            if not _mentions_award(sentence):
                sources += [s for s in _sources(sentence) if s.lower() not in {known.lower() for known in sources}]
    return sources


def _first_total(texts: list[Passage], cue: re.Pattern[str]) -> int | None:
    return next((value for passage in texts if (value := _total(passage, cue)) is not None), None)


def _only_sum(texts: list[Passage]) -> int | None:
    """The one sum that the part names."""
    sums = [
        value
        for passage in texts
        for value, start, _ in amounts(passage.text)
        if not _OF_ONE.search(passage.text, max(0, start - 60), start)
    ]
    return sums[0] if len(sums) == 1 else None


def _grids(clause: Clause) -> list[Grid]:
    return [block for c in clause.walk() for block in c.body if isinstance(block, Grid)]


def _in_table(clause: Clause) -> list[str]:
    """The column of sources in a table of costs."""
    found: list[str] = []
    for grid in _grids(clause):
        column = next((i for i, cell in enumerate(grid.rows[0]) if re.match(r"nguồn", cell.text, re.IGNORECASE)), None)
        if column is not None:
            cells = [row[column].text for row in grid.rows[1:] if len(row) > column and row[column].text]
            found += [text for text in dict.fromkeys(cells) if text not in found]
    return found


def _table_total(clause: Clause) -> int | None:
    """The sum in the last line of a table of costs."""
    for grid in _grids(clause):
        for row in grid.rows[1:]:
            if any(re.match(r"(?:Tổng|Cộng)", cell.text, re.IGNORECASE) for cell in row[:2]):
                number = next((c.text for c in row if re.fullmatch(r"\d{1,3}(?:\.\d{3}){1,4}", c.text)), None)
                if number is not None:
                    return whole(number)
    return None


def _clause(context: Context) -> Clause | None:
    heads = [
        c
        for c in context.clauses
        if re.match(
            r"(?:Về )?(?:nguồn )?(?:kinh phí|dự toán|tài ch[ií]nh|tài chánh|nguồn kinh phí|nguồn lực)",
            lead(c),
            re.IGNORECASE,
        )
        and len(lead(c)) < 90
    ]
    tops = [c for c in heads if c in context.document.sections]
    if tops or heads:
        return (tops or heads)[0]
    return next(
        (c for c in context.document.sections if re.search(r"kinh phí", lead(c), re.IGNORECASE) and len(lead(c)) < 90),
        None,
    )


def _mentions_award(sentence: str) -> bool:
    return re.match(r"\W*(?:Mức|Chế độ|Nội dung chi|Định mức)\b", sentence) is not None


def _sentences(text: str) -> list[str]:
    return re.split(rf"(?<=[^\d])\.\s+(?=[{UPPER}])", text)


def _sources(sentence: str) -> list[str]:
    sentence = re.sub(r"\s*\([^()]*\)", "", sentence)
    cue = _AFTER_SUM.search(sentence)
    if cue is not None and ";" in sentence[cue.end() :]:
        return [_cleaned(piece) for piece in sentence[cue.end() :].split(";") if piece.strip(" .")]
    cue = _CUE.search(sentence)
    if cue is None and not (";" in sentence and _SOURCE.match(sentence)):
        return []
    rest = sentence[cue.end() if cue else 0 :]
    if rest.count(";") and not re.search(r"quyết toán|theo quy định", rest):
        return [_cleaned(piece) for piece in rest.split(";") if piece.strip(" .")]
    pieces = re.split(r"\s*[;,]\s*(?!khen thưởng)|\s+và\s+|\s+cùng với\s+|\s+kết hợp(?: với)?\s+|\s+hoặc\s+", rest)
    return [source for piece in pieces if (source := _source(sentence_end(piece)))]


def _source(piece: str) -> str | None:
    """A piece of a list, if it names a source."""
    head = _SOURCE.match(piece)
    inner = re.search(r"(?:do|từ|bằng)\s+(?=(?:kinh phí|nguồn|ngân sách|quỹ))", piece)
    if inner and not (head and inner.start() > 30 and not piece.startswith(("tại", "ở"))):
        piece = piece[inner.end() :]
        head = _SOURCE.match(piece)
    if head is None or re.match(r"(?:thu hút|chi tiết|huy động các|hỗ trợ các (?:cơ|đơn))", piece):
        return None
    return _cleaned(piece)


def _cleaned(piece: str) -> str:
    """A source without the words around it and without its amount."""
    piece = re.sub(
        r"^(?:(?:và|từ|do|cùng|từ các)\s+|(?:nguồn )?kinh phí\s*:\s*|tại [^;]{3,40}? do\s+)+", "", sentence_end(piece)
    )
    return re.sub(
        r"\s+(?:bảo đảm|chi trả|đảm bảo|hỗ trợ)$|\s*(?:là|:)?\s*\d[\d.]*\s*(?:triệu\s*)?(?:đồng|đ)$", "", piece
    )


def _items(clause: Clause) -> list[str]:
    return [sentence_end(re.sub(r"\s*\([^()]*\)", "", lead(child))) for child in clause.children]


def _announced(clause: Clause) -> list[str]:
    """The items that a line ending in "từ:" or "các nguồn:" announces as sources."""
    announced = any(re.search(r"(?:từ|gồm|nguồn)\s*:$", p.text) for p in own_texts(clause))
    return _items(clause) if announced and len(clause.children) > 1 else []


def _listed(clause: Clause) -> list[str]:
    """A list of sources, one an item, each with its amount or beginning as a source does."""
    items = _items(clause)
    money = [
        bool(amounts(child.title)) or _SOURCE.match(item) is not None
        for child, item in zip(clause.children, items, strict=True)
    ]
    if sum(money) < 2 or sum(money) * 2 < len(items):
        return []
    return [item for item, is_money in zip(items, money, strict=True) if is_money and not _SUM.match(item)]


def _total(passage: Passage, cue: re.Pattern[str]) -> int | None:
    for value, start, _ in amounts(passage.text):
        before = passage.text[max(0, start - 70) : start]
        if cue.search(before) and not _OF_ONE.search(before):
            return value
    return None
