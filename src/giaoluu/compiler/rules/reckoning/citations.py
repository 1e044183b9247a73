"""Documents that a text cites: kind, code, day, issuer, each with its place in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.tree import Document

ABBREVIATIONS = {
    "Nghị quyết liên tịch": ("NQLT",),
    "Nghị quyết": ("NQ",),
    "Nghị định": ("NĐ",),
    "Quyết định": ("QĐ",),
    "Chỉ thị": ("CT",),
    "Kế hoạch": ("KH",),
    "Công văn": ("CV",),
    "Công điện": ("CĐ",),
    "Thông tư liên tịch": ("TTLT",),
    "Thông tư": ("TT",),
    "Hướng dẫn": ("HD",),
    "Thông báo": ("TB",),
    "Kết luận": ("KL",),
    "Tờ trình": ("TTr", "TTR"),
    "Chương trình": ("CTr", "CTR", "CTHĐ"),
    "Báo cáo": ("BC",),
}
"""How the kind stands in a document's code (Decree 30/2020/NĐ-CP, Appendix III; party bodies alike)."""

_KIND = (
    "|".join(ABBREVIATIONS)
    + "|Quy định|Quy chế|Đề án|Thông tri|Bộ luật|Luật|Pháp lệnh|Điều lệ|Phương án|Biên bản|Giấy mời|Văn bản"
)
_G = r"[\s*_]"
_UPPER = "A-ZĐÀ-ỸƯƠĂÂÊÔ"
_CODE = rf"\d{{1,5}}[a-z]?(?:/(?:19|20)\d\d)?{_G}{{0,3}}[-/]{_G}{{0,3}}[{_UPPER}][\w&]*(?:{_G}?[-/][\w&]+)*"
_DAY = (
    rf"ngày{_G}{{1,3}}(?P<d>\d{{1,2}})(?:{_G}?[/.-]{_G}?|{_G}+tháng{_G}+)(?P<m>\d{{1,2}})"
    rf"(?:{_G}?[/.-]{_G}?|,?{_G}+năm{_G}+)(?P<y>(?:19|20)\d\d)(?!\d)"
)
_CODED = re.compile(rf"(?:(?<![\d/.\w-])|(?<=[Ss]ố)){_CODE}")
_BEFORE = re.compile(
    rf"(?:(?P<kind>{_KIND})(?:{_G}+(?!s[ốôoơ]\b)[^\W\d_]+){{0,3}}{_G}+)?(?:(?P<so>[Ss][ốôoơ]):?{_G}{{0,3}})?$"
)
_AFTER = re.compile(
    rf"(?:{_G}*[,(]?{_G}*(?P<day>{_DAY}))?"
    rf"(?:{_G}*,?{_G}*(?:của|do){_G}+(?P<issuer>[^;,.()“”\"]{{2,80}}?)"
    rf"(?=\s(?:về|ban hành|quy định|Quy định|hướng dẫn|triển khai)\s|[;,.()“”\"]))?"
)
_REACH = 60
"""How far before a code its kind is looked for, in characters."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named by its code; `code` without blanks; `on` None where no (possible) day is written."""

    kind: str | None
    code: str
    on: date | None
    issuer: str | None
    at: Span
    code_at: Span
    day_at: Span | None
    so: str | None

    @property
    def number(self) -> str:
        """The bare number, noughts before it left out."""
        return re.split(r"[-/]", self.code, maxsplit=1)[0].lstrip("0")

    @property
    def symbol(self) -> str:
        """What follows the number and the year."""
        return re.sub(r"^\d+[a-z]?(?:/(?:19|20)\d\d)?[-/]", "", self.code)


def citations_in(document: Document, *, start: int | None = None, end: int | None = None) -> tuple[Citation, ...]:
    """The citations below the title, in the order of the text, or those between two offsets."""
    begin = document.kind.at[1] if document.kind else 0
    found = _citations(document.source.text, begin)
    low, high = begin if start is None else start, len(document.source.text) if end is None else end
    return tuple(citation for citation in found if low <= citation.at[0] < high)


def cited_at(document: Document, at: Span) -> Citation | None:
    """The first citation that begins within a span; it may reach beyond it, over the end of a line."""
    return next(iter(citations_in(document, start=at[0], end=at[1])), None)


def preamble_span(document: Document) -> Span | None:
    """The stretch of text in which the bases are named."""
    if not document.preamble:
        return None
    return document.preamble[0].at[0], document.preamble[-1].at[1]


def same_code(one: str, other: str) -> bool:
    """Whether two codes are one, letter case, kind of dash and noughts before the number aside."""
    return _bare(one) == _bare(other)


def _bare(code: str) -> str:
    return re.sub(r"[\s*_]", "", code).lstrip("0").casefold()


@lru_cache(maxsize=4)
def _citations(text: str, start: int) -> tuple[Citation, ...]:
    found = (_citation(text, code.span(), max(start, code.start() - _REACH)) for code in _CODED.finditer(text, start))
    return tuple(citation for citation in found if citation is not None)


def _citation(text: str, code_at: Span, reach: int) -> Citation | None:
    before = _BEFORE.search(text, reach, code_at[0])
    after = _AFTER.match(text, code_at[1])
    if before is None or after is None or _is_no_code(text[slice(*code_at)], before):
        return None
    code = re.sub(r"[\s*_]", "", text[slice(*code_at)])
    issuer = " ".join(after["issuer"].replace("*", "").split()) if after["issuer"] else None
    day_at = after.span("day") if after["day"] else None
    at = (before.start(), after.end())
    return Citation(before["kind"], code, _day(after), issuer, at, code_at, day_at, before["so"])


def _is_no_code(code: str, before: re.Match[str]) -> bool:
    """A fraction with a word behind it is no code; a code has "số" or a kind before it, or a body in capitals."""
    symbol = re.sub(r"^[\d/]+[a-z]?[\s*_]*[-/]?", "", code)
    named = before["so"] is not None or before["kind"] is not None
    return not named and not re.search(rf"[{_UPPER}]{{2,}}[-/][{_UPPER}]", symbol)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])) if match["day"] else None
    except ValueError:
        return None
