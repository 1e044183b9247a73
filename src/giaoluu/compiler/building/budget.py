"""The money: where it comes from, how much."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, lead, own_texts, sentence_end
from giaoluu.compiler.plan import Budget
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.numbers import amounts
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause
from giaoluu.compiler.syntax.words import UPPER

_MONEY = re.compile(r"kinh phí|dự toán|ngân sách|tài chính", re.IGNORECASE)
_CUE = re.compile(
    r"(?:[Nn]guồn(?: kinh phí)?|trong đó|[Bb]ao gồm|gồm)\s*:?\s*(?:từ\s+)?(?=(?:các\s+)?(?:nguồn|ngân sách|"
    r"kinh phí|quỹ|Quỹ|tài trợ|xã hội h[oó][áa]|đóng góp))|(?:bố trí|cân đối|trích|chi|lấy|sử dụng|bảo đảm|"
    r"đảm bảo|được|thực hiện|chi trả|huy động|bằng|kinh phí|Kinh phí|hội nghị|tổ chức|:|,)?\s*(?:từ các|từ|do|"
    r"bằng|trong|Từ|Do|Trong)\s+(?=(?:các\s+)?(?:nguồn|ngân sách|kinh phí|dự toán|quỹ|Quỹ|tài trợ|"
    r"xã hội h[oó][áa]|đóng góp|vận động|nguồn thu|Nguồn|Ngân sách|kinh phí))"
)
_SOURCE = re.compile(
    r"(?:(?:và|các|từ|do|một phần|phần|cùng|hoặc|khác|sự|bằng|từ các)\s+)*(?P<head>nguồn|ngân sách|kinh phí|"
    r"dự toán|quỹ|tài trợ|xã hội h[oó][áa]|đóng góp|vận động|hỗ trợ|thu|huy động|chi thường xuyên|tự túc|"
    r"học phí|lệ phí|đoàn phí|công đoàn phí|các đơn vị tự|Hội phí|hội phí|khoản|sự nghiệp)",
    re.IGNORECASE,
)
_SUM = re.compile(r"[Tt]ổng (?:kinh phí|dự toán|mức|số tiền|cộng|chi|số)|TỔNG")
_TOTAL = re.compile(r"[Dd]ự toán|[Kk]inh phí (?:dự kiến|thực hiện|tổ chức)?[^.;]{0,40}?(?:là|:)|[Dd]ự kiến|[Kk]inh phí")


def build_budget(context: Context) -> Budget:
    """Sources and total as the plan's part on money states them."""
    clause = _clause(context)
    if clause is None:
        return Budget((), None, None)
    texts = [p for c in clause.walk() for p in own_texts(c)]
    sources: list[str] = []
    for passage in texts:
        for sentence in _sentences(passage.text):
            if _mentions_award(sentence):
                continue
            for source in _sources(sentence):
                if source.lower() not in {s.lower() for s in sources}:
                    sources.append(source)
    if not sources:
        sources = _listed(clause)
    total = next((value for p in texts if (value := _total(p, _SUM)) is not None), None)
    if total is None:
        total = next((value for p in texts if (value := _total(p, _TOTAL)) is not None), None)
    at: Span = (clause.at[0], texts[-1].at[1] if texts else clause.at[1])
    return Budget(tuple(sources), total, at)


def _clause(context: Context) -> Clause | None:
    heads = [
        c
        for c in context.clauses
        if re.match(
            r"(?:Về )?(?:nguồn )?(?:kinh phí|dự toán|tài chính|nguồn kinh phí|nguồn lực)", lead(c), re.IGNORECASE
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
    found: list[str] = []
    sentence = re.sub(r"\([^()]*\)", "", sentence)
    cue = _CUE.search(sentence)
    if cue is None:
        return []
    for piece in re.split(
        r"\s*[;,]\s*(?!khen thưởng)|\s+và\s+|\s+cùng với\s+|\s+kết hợp(?: với)?\s+|\s+hoặc\s+", sentence[cue.end() :]
    ):
        piece = sentence_end(piece)
        head = _SOURCE.match(piece)
        inner = re.search(r"(?:do|từ|bằng)\s+(?=(?:kinh phí|nguồn|ngân sách|quỹ))", piece)
        if inner and not (head and head.start() == 0 and inner.start() > 30 and not piece.startswith(("tại", "ở"))):
            piece, head = piece[inner.end() :], _SOURCE.match(piece[inner.end() :])
        if head and not re.match(r"(?:thu hút|chi tiết|huy động các|hỗ trợ các (?:cơ|đơn))", piece):
            piece = re.sub(r"^(?:và|từ|do|cùng|từ các)\s+|^(?:nguồn )?kinh phí\s*:\s*", "", piece)
            piece = re.sub(
                r"\s+(?:bảo đảm|chi trả|đảm bảo|hỗ trợ)$|\s*(?:là|:)?\s*\d[\d.]*\s*(?:triệu\s*)?đồng$", "", piece
            )
            found.append(piece)
    return found


def _listed(clause: Clause) -> list[str]:
    """A list of sources, one an item, each with its amount or beginning as a source does."""
    items = [sentence_end(re.sub(r"\s*\([^()]*\)", "", lead(child))) for child in clause.children]
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
        if cue.search(before) and not re.search(r"(?:mức|mỗi|suất|/|quà|giải)[^.;]*$", before, re.IGNORECASE):
            return value
    return None
