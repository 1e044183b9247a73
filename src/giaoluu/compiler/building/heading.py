"""The letterhead and title: who issues the plan, its number, place, day and subject."""

from __future__ import annotations

import re

from giaoluu.compiler.plan import Attachment, Heading
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.dates import iso_day, tokens
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Document, Piece
from giaoluu.compiler.syntax.words import UPPER

_NATIONAL = re.compile(
    r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ|CHỦ NGHĨA VI[ỆE]T NAM|Độc lập|ĐỘC LẬP|ĐẢNG CỘNG SẢN VIỆT NAM|"
    r"^ĐOÀN TNCS HỒ CHÍ MINH$|^ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH$|^HỘI CHỦ NGHĨA|^NGHĨA VIỆT NAM",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"S[ốÔôỐ]\s*:?\s*(?P<number>\d+)?\s*(?:[.…_]+\s*)?(?P<mark>[-/])\s*(?P<symbol>[{UPPER}a-zđ&0-9][^\s|"
    r";,]*(?:\s?[-–/]\s?[A-ZĐ&0-9][^\s|;,]*)*)"
)
_DAY = re.compile(r"^(?P<place>[^,|]{2,60}?)\s*,?\s*(?P<day>[Nn]gày\b.*)$")
_BODY_START = re.compile(
    r"(?:UBND|HĐND|(?:Ủ|U)(?:Y|Ỷ) BAN|ỦY BAN|UỶ BAN|SỞ|BAN|TỈNH (?:ỦY|UỶ|ĐOÀN)|THÀNH (?:ỦY|UỶ|ĐOÀN)|"
    r"HUYỆN (?:ỦY|UỶ)|ĐẢNG (?:ỦY|UỶ|BỘ)|HỘI|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|CÔNG ĐOÀN|TRƯỜNG|PHÒNG|"
    r"BỘ|TỔNG|TRUNG TÂM|CỤC|CHI CỤC|CHI BỘ|ĐOÀN|VĂN PHÒNG|BÁO|ĐÀI|TỔ|CÔNG AN|VIỆN|ĐẠI HỌC|HỌC VIỆN|CÔNG TY|"
    r"TẬP ĐOÀN|CỤM|KHỐI|CÂU LẠC BỘ|LỮ ĐOÀN|TRUNG ĐOÀN|SƯ ĐOÀN|QUÂN KHU|BỆNH VIỆN|MẶT TRẬN|BTC|BCH|NGÂN HÀNG|"
    r"TIỂU BAN|BCĐ|CHÍNH PHỦ|QUỐC HỘI|KHO BẠC|THANH TRA|TÒA ÁN|TOÀ ÁN|THUẾ|HẢI QUAN|BẢO HIỂM|THƯ VIỆN|BẢO TÀNG|"
    r"NHÀ|ĐỒN|VƯỜN|KHOA|HIỆP HỘI|QUỸ|THƯỜNG TRỰC|XÃ ĐOÀN|ĐẶC KHU ĐOÀN|MTTQ|UBMTTQ|LĐLĐ)\b"
)
_PLACE_ONLY = re.compile(
    r"(?:TỈNH|THÀNH PHỐ|TP\.?|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|VIỆT NAM)\b(?! (?:ỦY|UỶ|ĐOÀN)\b)"
)
_NEEDS_MORE = re.compile(
    r"(?:^(?:ỦY|UỶ|UY) BAN NHÂN DÂN|^UBND|^HỘI ĐỒNG NHÂN DÂN|^HĐND|VIỆT NAM|^ĐẢNG ỦY|^ĐẢNG UỶ|^ĐẢNG BỘ|"
    r"BAN CHẤP HÀNH|BCH|^BAN TỔ CHỨC|^BAN CHỈ ĐẠO|TỔ QUỐC|LAO ĐỘNG|PHỤ NỮ|NÔNG DÂN|CỰU CHIẾN BINH|"
    r"^HỘI ĐỒNG|^SỞ [^,]*(?:VÀ|,)|^(?:TRƯỜNG|TRƯỜNG ĐẠI HỌC|TRƯỜNG THPT|TRƯỜNG THCS|TRƯỜNG TIỂU HỌC|"
    r"TRƯỜNG CAO ĐẲNG|PHÒNG|TRUNG TÂM|BỘ CHỈ HUY|LIÊN ĐOÀN|CÔNG ĐOÀN|HỘI|ĐOÀN)|VÀ|,|-|–|CỦA|BÍ THƯ|HỒ CHÍ MINH|"
    r"TNCS|CÔNG AN)$"
)


def build_heading(document: Document) -> Heading:
    """The heading of the plan itself, even where it is attached to a decision."""
    places: dict[str, Span] = {}
    bodies, number, day = _sort_out(document.letterhead)
    heading: dict[str, str | None] = {}
    if number is not None:
        heading |= _number(*number, places)
    if day is not None:
        heading |= _place_and_day(day, places)
    parent, issuer = _bodies(bodies)
    for field, passage in (("parent", parent), ("issuer", issuer)):
        if passage is not None:
            heading[field], places[field] = passage.text, passage.at
    subject = _subject(document.title)
    if subject is not None:
        heading["subject"], places["subject"] = subject.text, subject.at
    if document.kind is not None:
        kind = " ".join(document.kind.text.split())
        heading["kind"] = kind.capitalize() if kind.isupper() else kind
        places["kind"] = document.kind.at
    spans = list(places.values())
    at = (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None
    return Heading(**heading, at=at, places=places)


def _sort_out(letterhead: list[Piece]) -> tuple[list[Passage], tuple[Passage, re.Match[str]] | None, Passage | None]:
    """Tell the pieces of a letterhead apart: bodies, the number, the line of place and day."""
    bodies: list[Passage] = []
    number: tuple[Passage, re.Match[str]] | None = None
    day: Passage | None = None
    for passage in _mended(_left_then_right(letterhead)):
        words = passage.text.lstrip("/ ")
        found = _NUMBER.match(words) or re.match(_NUMBER.pattern, words)
        if found and number is None:
            number = (passage.cut(len(passage.text) - len(words)), found)
        elif number is None and re.match(r"S[ốÔôỐ]\s*:", words):
            continue
        elif day is not None and _goes_on_day(day.text, words):
            day = day.join(passage)
        elif _DAY.match(words) and re.search(r"tháng|/", words) or re.match(r"[^,]{2,40},\s*ngày", words):
            day = passage
        elif not _NATIONAL.search(words) and _is_body(words):
            bodies.append(passage.cut(len(passage.text) - len(words)))
    return bodies, number, day


def _mended(pieces: list[Piece]) -> list[Passage]:
    """Lines broken where they should not be: "Số:" alone, a place before its day."""
    whole: list[Passage] = []
    for piece in pieces:
        last = whole[-1].text if whole else ""
        broken = re.fullmatch(r"S[ốÔôỐ]\s*:?", last) or (
            last
            and re.match(r"[^,]{1,30},\s*(?:ngày|\d)", piece.passage.text)
            and not _is_body(last)
            and not _NATIONAL.search(last)
            and not re.search(r"\d|:", last)
        )
        if broken:
            whole[-1] = whole[-1].join(piece.passage)
        else:
            whole.append(piece.passage)
    return whole


def _left_then_right(letterhead: list[Piece]) -> list[Piece]:
    return [p for p in letterhead if p.column == 0] + [p for p in letterhead if p.column == 1]


def _goes_on_day(day: str, words: str) -> bool:
    return not re.search(r"\bnăm\s+\d{4}", day) and re.match(r"(?:ngày|tháng|năm)\b|\d", words) is not None


def _is_body(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) > 0.6 * len(letters) and len(words) < 140


def _number(passage: Passage, found: re.Match[str], places: dict[str, Span]) -> dict[str, str | None]:
    number = found["number"]
    symbol = found["symbol"].replace(" ", "").rstrip(".")
    places["code"] = passage.span(found.start(), found.end())
    if number is not None:
        places["number"] = passage.span(*found.span("number"))
    places["symbol"] = passage.span(*found.span("symbol"))
    code = f"{number}{found['mark']}{symbol}" if number else None
    return {"number": number, "symbol": symbol, "code": code}


def _place_and_day(passage: Passage, places: dict[str, Span]) -> dict[str, str | None]:
    match = re.match(r"(?P<place>.{2,60}?)\s*,?\s*(?P<day>[Nn]gày\b.*)$", passage.text)
    if match is None:
        return {}
    places["place"] = passage.span(*match.span("place"))
    found = {"place": match["place"].strip(" ,")}
    days = [token for token in tokens(match["day"]) if token.kind == "date"]
    iso = iso_day(days[0]) if days else None
    if iso is not None and len(iso) == 10:
        found["date"] = iso
        places["date"] = passage.span(*match.span("day"))
    return found


def _bodies(lines: list[Passage]) -> tuple[Passage | None, Passage | None]:
    """Parent and issuer: lines that only go on with a name are put to the line above."""
    bodies: list[Passage] = []
    for line in lines:
        if bodies and _goes_on(bodies[-1].text.upper(), line.text.upper()):
            bodies[-1] = bodies[-1].join(line)
        else:
            bodies.append(line)
    if not bodies:
        return None, None
    if len(bodies) == 1:
        return None, bodies[0]
    issuer = bodies[1]
    for more in bodies[2:]:
        issuer = issuer.join(more)
    return bodies[0], issuer


def _goes_on(last: str, words: str) -> bool:
    if not _BODY_START.match(words):
        return True
    return re.search(r"(?:VÀ|,|-|–|CỦA)$", last) is not None or last in (
        "BAN CHẤP HÀNH",
        "BCH",
        "BAN THƯỜNG VỤ",
        "BAN CHỈ HUY",
    )


def _joined(lines: list[Passage]) -> Passage:
    whole = lines[0]
    for line in lines[1:]:
        whole = whole.join(line)
    return whole


def _subject(title: list[Passage]) -> Passage | None:
    if not title:
        return None
    whole = _joined(title)
    note = re.search(r"\s*\((?:[Bb]an hành )?(?:[Kk]èm theo|[Bb]an hành)[^)]*\)?\s*$", whole.text)
    if note:
        whole = whole.cut(0, note.start())
    lead = re.match(r"(?:V/v|V/V|v/v)\s*:?\s*", whole.text)
    whole = whole.cut(lead.end()) if lead else whole
    return whole.cut(0, len(whole.text.rstrip(" .;-"))) if whole.text else None


def build_attachment(document: Document) -> Attachment | None:
    """The decision to which the plan is attached, by its own letterhead or by the line under the title."""
    if document.decision is not None and document.decision.kind is not None:
        heading = build_heading(document.decision)
        return Attachment(heading.kind or "", heading.code, heading.date, document.decision.kind.at)
    for line in [_joined(document.title)] if document.title else []:
        match = re.search(
            r"\((?:Ban hành )?[Kk]èm theo\s+(?P<kind>Quyết định|Công văn|Nghị quyết|"
            r"Tờ trình)\s+(?:số\s*:?\s*)?(?P<code>[\d./\w-]+)?(?P<rest>[^)]*)",
            line.text,
        )
        if match:
            days = [token for token in tokens(match["rest"]) if token.kind == "date"]
            code = match["code"] if match["code"] and match["code"][0].isdigit() else None
            return Attachment(match["kind"], code, iso_day(days[0]) if days else None, line.span(*match.span()))
    return None
