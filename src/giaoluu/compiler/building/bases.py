"""The documents on which the plan stands, as its preamble cites them."""

from __future__ import annotations

import re

from giaoluu.compiler.plan import Basis
from giaoluu.compiler.syntax.dates import iso_day, tokens
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block
from giaoluu.compiler.syntax.words import DOCUMENT_KINDS, UPPER

CODE = r"\d+\s?(?:/\s?\d{4})?\s?[-/]\s?[A-ZĐ][\wĐ&]*(?:\s?[-/&]\s?[A-ZĐ0-9][\wĐ]*)*"
_CITE = re.compile(
    rf"(?P<kind>{DOCUMENT_KINDS})(?P<between>[^;.,]{{0,60}}?)\s*(?:[Ss]ố\s*:?\s*)(?P<code>{CODE})"
    rf"|(?P<kind2>{DOCUMENT_KINDS})\s+(?P<code2>{CODE})"
)
_LAW = re.compile(
    r"(?P<kind>Bộ luật|Luật|Pháp lệnh|Hiến pháp|Điều lệ|Nghị quyết|Kết luận|Chỉ thị|Thông báo|Kế hoạch|"
    r"Chương trình|Hướng dẫn|Quyết định|Công văn)\b(?!\s+(?:này|sau|như))"
)
_OPENER = re.compile(
    r"\s*(?:-|\+|\*)?\s*(?:Căn cứ(?: vào)?|Thực hiện(?: theo)?|Theo(?: đề nghị của[^,;]{3,90}?tại)?|"
    r"Xét(?: đề nghị[^,;]{3,90}?tại)?|Thi hành|Triển khai(?: thực hiện)?|Tiếp tục thực hiện|Chấp hành|"
    r"theo đề nghị của[^,;]{3,90}?tại"
    r"|trên cơ sở|Trên cơ sở|căn cứ|thực hiện|và|cùng|các|nội dung|sự chỉ đạo của [^,;]{3,60} tại|"
    r"chỉ đạo của [^,;]{3,60} tại|Ý kiến [^,;]{3,60} tại)\s+"
)
_ISSUER = re.compile(
    r"(?:\b(?:của|do)\s+)(?P<name>.+?)(?=\s+(?:về\b|Về\b|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|V/v|"
    r"thúc đẩy|ngày\b|tổ chức|phát động|thực hiện|giao\b|Kết luận|năm \d|công nhận|sửa đổi|kèm|chỉ đạo|"
    r"xây dựng|cho\b|đối với)|\s*[;,(“\"]|\s*\.?$)"
)
_SUBJECT = re.compile(r"\b(?:[Vv]ề việc|[Vv]ề|V/v|[Qq]uy định|[Hh]ướng dẫn|ban hành|phê duyệt)\b\s*(?P<rest>.+)$")


def build_bases(preamble: list[Block]) -> tuple[Basis, ...]:
    """Every document cited in the preamble, each once, in order; not those named inside another's subject."""
    found: list[Basis] = []
    for block in preamble:
        if isinstance(block, Passage) and _may_cite(block.text):
            for a, b in _units(block.text):
                for basis in _bases(block, a, b) or _numbered(block, a, b, found):
                    if not any(_same(basis, known) for known in found):
                        found.append(basis)
    return _with_shared_tails(tuple(found))


def _may_cite(words: str) -> bool:
    return _OPENER.match(words) is not None or _CITE.search(words) is not None


def _same(a: Basis, b: Basis) -> bool:
    return a.code == b.code if a.code or b.code else (a.kind, a.subject, a.date) == (b.kind, b.subject, b.date)


_CUT = re.compile(
    rf"\s*;\s*|,?\s+(?:và|cùng)\s+(?=(?:các\s+)?(?:{DOCUMENT_KINDS})\s+(?:liên tịch\s+)?(?:số\b|\d))|"
    rf",\s+(?:và\s+)?(?=(?:các\s+)?(?:{DOCUMENT_KINDS})\s+(?:số\s*:?\s*)?\d)|\s+và\s+(?=(?:Luật|Bộ luật|Pháp lệnh)\s)|"
    rf",\s+(?=(?:theo đề nghị|căn cứ|thực hiện)\b)"
    r"|(?<=[.])\s+(?=(?:Căn cứ|Thực hiện|Theo|Xét)\b)"
)
_INSIDE = re.compile(
    r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn(?: thi hành| thực hiện)?|quy định chi tiết|thi hành|"
    r"triển khai(?: thực hiện)?|thực hiện)(?:[^;,]{0,60})$"
)


def _units(text: str) -> list[tuple[int, int]]:
    """The pieces of a paragraph, one document each."""
    cuts = [0]
    for match in _CUT.finditer(text):
        joined = re.search(r"và|cùng|,", match[0]) and ";" not in match[0]
        before = text[cuts[-1] : match.start()]
        if (
            joined
            and _INSIDE.search(before)
            and _CITE.search(before)
            and not _OPENER.match(text, match.end())
            and _inside_subject(before, _kind_at(text, match.end()))
        ):
            continue
        cuts.append(match.end())
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _kind_at(text: str, place: int) -> str | None:
    cite = _CITE.match(text, place)
    return cite["kind"] or cite["kind2"] if cite else None


def _inside_subject(before: str, following: str | None) -> bool:
    """Whether a second document belongs to the subject of the first ("sửa đổi Nghị định số 1 và ...")."""
    cites = list(_CITE.finditer(before))
    if following is not None and cites and (cites[-1]["kind"] or cites[-1]["kind2"]) != following:
        return False
    return len(cites) > 1 and _INSIDE.search(before[: cites[-1].start()]) is not None


_RUNS_ON = re.compile(
    rf",\s+(?=[{UPPER}])[^,;]{{3,120}}?\s+(?:xây dựng|ban hành|tổ chức|triển khai|lập)\s[^;]*$|\s+và\s*$|"
    r",\s+cụ thể.*$"
)
_MORE = re.compile(
    rf"\s*(?:,|và|;)\s*(?:số\s*:?\s*)?(?P<code>{CODE})|\s*ngày\s+[\d/]+(?:\s*tháng\s+\d+\s*năm\s+\d+)?\s*(?:,|"
    rf"và)\s*(?:số\s*:?\s*)(?P<code2>{CODE})"
)
_NUMBER_ONLY = re.compile(rf"số\s*:?\s*(?P<code>{CODE})")


def _bases(passage: Passage, a: int, b: int) -> list[Basis]:
    """A cited document, and those of the same kind numbered after it ("số 008/CĐ-UBND và số 009/CĐ-UBND")."""
    first = _basis(passage, a, b)
    if first is None or first.code is None:
        return [first] if first else []
    found = [first]
    place = passage.text.find(first.code.split("/")[0], a)
    after = re.compile(CODE).match(passage.text, place)
    at = after.end() if after else b
    while more := _MORE.match(passage.text, at, b):
        group = "code" if more["code"] else "code2"
        code = re.sub(r"\s+", "", more[group])
        found.append(_full(passage, first.kind, code, more.start(group), more.end(group), b))
        at = more.end()
    return found


def _numbered(passage: Passage, a: int, b: int, found: list[Basis]) -> list[Basis]:
    """ "; số 010/CĐ-UBND ngày ..." goes on with the kind of the document before it."""
    number = _NUMBER_ONLY.match(passage.text, a, b)
    if number is None or not found:
        return []
    return [_full(passage, found[-1].kind, re.sub(r"\s+", "", number["code"]), number.start(), number.end(), b)]


def _basis(passage: Passage, a: int, b: int) -> Basis | None:
    text = passage.text
    lead = _OPENER.match(text, a, b)
    while lead and lead.end() < b:
        a = lead.end()
        lead = _OPENER.match(text, a, b)
    cite = _CITE.search(text, a, b)
    if cite is not None and cite.start() - a > 90:
        cite = None
    if cite is not None:
        kind = cite["kind"] or cite["kind2"]
        code = re.sub(r"\s+", "", cite["code"] or cite["code2"])
        return _full(passage, kind, code, cite.start(), cite.end(), b)
    law = _LAW.match(text, a, b)
    if law is None:
        return None
    named = law["kind"] in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ") or _is_resolution(
        text[law.end() : b]
    )
    if not named:
        return None
    return _full(passage, law["kind"], None, law.start(), law.end(), b)


def _is_resolution(rest: str) -> bool:
    return (
        re.match(r"\s*(?:số\s*:?\s*[/…. ]|(?:Đại hội|Hội nghị|liên tịch)|ngày\s+\d|của\s+[A-ZĐỦ].*ngày\s+\d)", rest)
        is not None
    )


def _full(passage: Passage, kind: str, code: str | None, start: int, after: int, stop: int) -> Basis:
    rest = passage.text[after:stop]
    day = next((token for token in tokens(rest) if token.kind == "date"), None)
    date = iso_day(day) if day else None
    late = day is not None and code is not None and day.start > 160
    subject = _SUBJECT.search(rest)
    if code is None:
        subject_text: str | None = rest[: day.start].strip(" ,;.") if day else rest.strip(" ,;.")
    else:
        subject_text = _RUNS_ON.sub("", subject["rest"]).strip(" ;.,") if subject else None
    issuer = _ISSUER.search(rest) if kind not in ("Luật", "Bộ luật") else None
    name = (
        issuer["name"].strip(" ,;.")
        if issuer and (subject is None or issuer.start() < subject.start() or code is None)
        else None
    )
    if code is None and name is None and kind == "Nghị quyết":
        name = rest.strip(" ,;.") or None
    return Basis(kind, code, None if late else date, name, subject_text, passage.span(start, stop))


def _with_shared_tails(bases: tuple[Basis, ...]) -> tuple[Basis, ...]:
    """A day and an issuer written once at the end of a list belong to each document of the list."""
    result: list[Basis] = []
    for i, basis in enumerate(bases):
        if basis.code and basis.date is None and basis.issuer is None and basis.subject is None:
            tail = next((other for other in bases[i + 1 :] if other.date), None)
            if tail is not None and tail.at[0] - basis.at[1] < 80:
                basis = Basis(basis.kind, basis.code, tail.date, tail.issuer, tail.subject, basis.at)
        result.append(basis)
    return tuple(result)
