"""When and where the event takes place."""

from __future__ import annotations

import re
from dataclasses import replace

from giaoluu.compiler.building.context import Context, lead, own_texts, passages, says_who_does
from giaoluu.compiler.plan import Occasion
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.dates import Moment, Since, moments, tokens
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Grid
from giaoluu.compiler.syntax.words import UPPER

_TIME = re.compile(r"(?:\W*)(?:Thời gian|Thời điểm|Ngày giờ|Ngày tổ chức|THỜI GIAN)\b", re.IGNORECASE)
_TIME_IN_HEAD = re.compile(r"thời gian|thời điểm|lịch ", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"thời gian\s*(?:,\s*\w+\s+)?(?:trình|nộp|nhận|đăng ký|hoàn thành|gửi|báo cáo|kiểm tra|tổng hợp|chốt|"
    r"thẩm định|thông báo|chuẩn bị|tổng duyệt|duyệt|xét|bình chọn|đánh giá|sơ khảo|tập luyện|luyện tập|"
    r"làm hồ sơ|tập trung|đón|có mặt|triển khai các|bỏ phiếu|bàn giao|hạn|giới thiệu|rà soát|lắp|tiếp nhận|"
    r"phát hành)"
    r"|tiến độ|hồ sơ|lộ trình|tổng duyệt|sơ duyệt|hạn (?:nộp|gửi|cuối)",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|hạn cuối|hoàn thành|xong)\W*(?:hết\s+)?(?:vào\s+)?(?:ngày\s+|"
    r"lúc\s+)?(?:\d{1,2}\s?(?:h|giờ)\s?\d*\s*(?:phút|['’])?,?\s*)?$",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"(?:Theo quy định|theo quy định của Luật)")
_PLACE = re.compile(
    r"(?:^|[.;]\s*|,\s*|\s-\s|\()(?:Địa điểm|địa điểm|Nơi tổ chức|Nơi (?:xuất phát|diễn ra|tập trung)|ĐỊA ĐIỂM|"
    r"Địa chỉ|Điểm cầu (?:chính|trung tâm|"
    r"tỉnh))(?:\s+(?:tổ chức|diễn ra|thực hiện|chính|dự kiến|thi đấu|thi|khai mạc|tập trung|học tập|hội nghị|"
    r"Hội nghị|buổi lễ|xuất phát|hoạt động))*[^:.;]{0,40}?\s*:\s*(?P<venue>.+)$"
)
_AT = re.compile(r"(?:,|\s|\.|\))\s*(?:[Tt]ại|ở)\s+(?P<venue>(?!chỗ|đây|phần|mục|điểm [a-z])[^;.]*[^;.\s])")
_EVENT = re.compile(r"(?:tổ chức|diễn ra|khai mạc|bắt đầu|dự kiến|tiến hành)\b", re.IGNORECASE)


def build_occasions(context: Context) -> tuple[Occasion, ...]:
    """The occasions of the event in the order of the plan."""
    found = _from_tables(context)
    found += _from_clauses(context, skip=[f.at for f in found])
    if not found:
        found = _from_sentences(context)
    return tuple(_once(found))


def _once(found: list[Occasion]) -> list[Occasion]:
    """Each start once; a coarser mention of a day already given more exactly is left out."""
    kept: list[Occasion] = []
    for occasion in sorted(found, key=lambda o: -len(o.start)):
        if not any(
            other.start.startswith(occasion.start)
            and (occasion.venue in (None, other.venue) or len(occasion.start) >= 10)
            and (occasion.end is None or other.end == occasion.end or len(occasion.start) == len(other.start))
            for other in kept
        ):
            kept.append(occasion)
    order = {occasion.at: i for i, occasion in enumerate(found)}
    return sorted(kept, key=lambda o: order[o.at])


def _from_tables(context: Context) -> list[Occasion]:
    """Rows of a table with a column of times (days among them) and a column of places."""
    found = []
    for clause in context.matter:
        for grid in clause.body:
            if isinstance(grid, Grid) and len(grid.rows) > 1:
                head = [cell.text.lower() for cell in grid.rows[0]]
                time = next((i for i, h in enumerate(head) if re.search(r"thời gian|ngày", h)), None)
                place = next((i for i, h in enumerate(head) if "địa điểm" in h or h == "nơi tổ chức"), None)
                if time is not None and place is not None:
                    found += [o for row in grid.rows[1:] if (o := _row(row, time, place, context.year))]
    return found


def _row(row: tuple[Passage, ...], time: int, place: int, year: int | Since | None) -> Occasion | None:
    if len(row) <= max(time, place):
        return None
    moment = next(iter(moments(row[time].text, year)), None)
    if moment is None or len(moment.start) < 7:
        return None
    venue = row[place]
    return _occasion(row[time], moment, venue.text.strip(" .;") or None, venue.at if venue else None)


def _occasion(passage: Passage, moment: Moment, venue: str | None, venue_at: Span | None) -> Occasion:
    return Occasion(
        moment.start, moment.end, venue, moment.precision, passage.span(moment.begin, moment.stop), venue_at
    )


def _from_clauses(context: Context, skip: list[Span]) -> list[Occasion]:
    found: list[Occasion] = []
    day: str | None = None
    for clause in context.matter:
        if _is_work_item(context, clause):
            continue
        for passage in _time_passages(context, clause):
            for moment in _event_moments(passage, context.year, day):
                if any(a <= passage.span(moment.begin)[0] < b for a, b in skip):
                    continue
                venue, at = _venue(context, clause, passage, moment)
                found.append(_occasion(passage, moment, venue, at))
                day = moment.start[:10] if len(moment.start) >= 10 else day
    return found


def _is_work_item(context: Context, clause: Clause) -> bool:
    """Whether a clause says who does a piece of work: its time is a deadline, unless it also says who attends."""
    above = context.parents.get(id(clause))
    if above is not None and any(re.match(r"Thành phần|Địa điểm", c.title) for c in above.children):
        return False
    return says_who_does(clause) or above is not None and says_who_does(above)


_EVENT_AT = re.compile(
    r"(?:Lễ|Hội nghị|Hội thao|Hội thi|Hội chợ|Khai mạc|Bế mạc|Đêm|Chương trình|Vòng|Phiên|Ngày hội|Chung kết|"
    r"Sơ khảo|Tổng kết|Phát động|"
    r"Giao lưu|Buổi|Đại hội|Dâng hương|Phiên chợ|Triển lãm)\b[^:.;]{0,60}:\s*(?:[Vv]ào |[Tt]ừ |[Ll]úc |"
    r"\d{2} ngày, |[Bb]ắt đầu |[Dd]ự kiến |[Ss]áng |"
    r"[Cc]hiều |[Tt]ối )*(?:ngày \d|\d{1,2}\s?(?:h|g|giờ|:|/)\s?\d?|\d{1,2} - \d{1,2}/)"
)


def _time_passages(context: Context, clause: Clause) -> list[Passage]:
    """The passages of a clause that say when: those that begin so, or all where a heading says so."""
    head = lead(clause)
    if _OTHER_TIME.search(head):
        return []
    above = context.parents.get(id(clause))
    under_time = (
        above is not None
        and _is_time_heading(above)
        and not _PLACE.search(clause.title)
        and not _is_other_matter(clause)
    )
    grand = context.parents.get(id(above)) if above is not None else None
    if not under_time and grand is not None and above is not None:
        under_time = _is_time_heading(grand) and not _is_other_matter(above) and not _is_other_matter(clause)
    if _EVENT_AT.match(clause.title):
        return [clause.passage]
    if _TIME.match(head) or under_time or _is_time_heading(clause) and not clause.children:
        return own_texts(clause)
    bodies = [
        p for p in passages(clause.body) if _TIME.match(p.text) and not _OTHER_TIME.search(p.text.partition(":")[0])
    ]
    inside = re.search(r"[.;]\s+Thời gian[^:.;]{0,40}:", clause.title)
    if inside and not _OTHER_TIME.search(inside[0]):
        bodies.insert(0, clause.passage.cut(inside.start() + 1))
    if _is_time_heading(clause):
        bodies = passages(clause.body)
    return bodies


def _is_time_heading(clause: Clause) -> bool:
    head = lead(clause)
    return _TIME_IN_HEAD.search(head) is not None and len(head) < 90 and not _OTHER_TIME.search(head)


def _is_other_matter(clause: Clause) -> bool:
    head = lead(clause)
    return (
        re.match(
            r"(?:Hình thức|Thành phần|Địa điểm|Số lượng|Nội dung|Chương trình|Đối tượng|Chủ đề|Quy mô|"
            r"Trang phục|Kinh phí|Cách thức|Kiểm tra|Báo cáo|Tổng duyệt|Sơ duyệt|Đón|Duyệt)\b",
            head,
        )
        is not None
        or clause.style == "dash"
        and _OTHER_TIME.search(clause.title[:80]) is not None
    )


_ASIDE = re.compile(
    r"(?:có mặt|đường truyền|tập trung|kiểm tra|tổng duyệt|sơ duyệt|đón tiếp|đón đại biểu|chạy thử|đăng ký|gửi|"
    r"nộp|phát lại|ngày lễ|kỷ niệm|thành lập|chốt|họp kỹ thuật|bốc thăm|quy định|nghỉ trưa|trưng bày)[^.;]*$",
    re.IGNORECASE,
)


_ENDS = re.compile(r"[\s,;.]*(?:và\s+)?(?:dự kiến\s+)?[Kk]ết thúc\s*:?\s*(?:dự kiến\s+)?(?:vào\s+|lúc\s+|hồi\s+)*")


def _event_moments(passage: Passage, year: int | Since | None, day: str | None) -> list[Moment]:
    """The moments of a passage that are the event itself: the first, and more where they are other days of it."""
    text = passage.text
    found: list[Moment] = []
    for moment in moments(text, year, day):
        before = text[: moment.begin]
        if _LIMIT.search(before) or _LEGAL.search(before) and len(before) < 400:
            continue
        if found and not found[-1].end and _ENDS.fullmatch(text, found[-1].stop, moment.begin):
            found[-1] = replace(found[-1], end=moment.start)
            continue
        if found and not _is_another(before[found[-1].stop :], moment, found[-1]):
            continue
        if not found and _ASIDE.search(before[-60:]) and len(moments(text, year, day)) > 1:
            continue
        found.append(moment)
    return found


def _is_another(between: str, moment: Moment, last: Moment) -> bool:
    """Whether a second moment of the same passage is an occasion of its own, not an aside."""
    if (
        re.search(r"cùng (?:ngày|$)", between)
        and "T" in moment.start
        and moment.start != last.start
        and not _ASIDE.search(between)
    ):
        return True
    if moment.start[:10] == last.start[:10] or _ASIDE.search(between) or _LIMIT.search(between):
        return False
    if last.end and moment.start[:10] <= last.end[:10]:
        return False
    return (
        re.fullmatch(
            r"[\s,;]*(?:và|hoặc)?\s*(?:ngày)?\s*|[^.]*[;,]?[^.]*(?:bế mạc|khai mạc|[Đđ]ợt|[Vv]òng|chung kết|buổi|"
            r"lần)[^.]*",
            between,
        )
        is not None
    )


def _venue(context: Context, clause: Clause, passage: Passage, moment: Moment) -> tuple[str | None, Span | None]:
    """The place given in the same passage, beside it, or under the same heading."""
    inside = _place_in(passage, moment.stop)
    if inside is not None:
        return _named(inside)
    above = context.parents.get(id(clause))
    family = [*passages(clause.body), *(p for c in clause.children for p in own_texts(c))]
    for near in family:
        place = _place_line(near)
        if place is not None:
            return _named(place)
    for near in _around(above, clause) if above is not None else []:
        place = _place_line(near)
        if place is not None:
            return _named(place)
    return _venue_under_heading(context, clause, above)


def _around(above: Clause, clause: Clause) -> list[Passage]:
    """What stands under the same heading, from this clause on first."""
    i = next((k for k, c in enumerate(above.children) if c is clause), 0)
    later = [p for c in above.children[i + 1 :] for p in own_texts(c)]
    earlier = [p for c in above.children[:i] for p in own_texts(c)]
    return [*later, *earlier, *passages(above.body)]


def _venue_under_heading(context: Context, clause: Clause, above: Clause | None) -> tuple[str | None, Span | None]:
    """A clause of its own for the place: "2. Địa điểm" with the words under it, or the section after."""
    beside = [near for near in context.venue_headings if context.parents.get(id(near)) is above]
    elsewhere = [near for near in context.venue_headings if id(near) in context.matter_ids]
    for near in [*beside, *elsewhere]:
        if near is not clause:
            words = passages(near.body) or [p for c in near.children[:1] for p in own_texts(c)]
            if ":" in near.title:
                words = [near.passage.cut(near.title.index(":") + 1), *words]
            first = next((w for w in words if w.text.strip(" .")), None)
            if first is not None:
                return _named(_trimmed(first))
    return None, None


def _place_in(passage: Passage, after: int) -> Passage | None:
    match = _PLACE.search(passage.text)
    if match and not tokens(match["venue"][:40]):
        return _trimmed(passage.cut(match.start("venue"), match.end("venue")))
    match = _AT.search(passage.text, after) or _AT.search(passage.text)
    return _trimmed(passage.cut(*match.span("venue"))) if match and match.end() - match.start() < 260 else None


def _place_line(passage: Passage) -> Passage | None:
    match = _PLACE.match(passage.text) or _PLACE.search(passage.text)
    return _trimmed(passage.cut(*match.span("venue"))) if match else None


def _trimmed(venue: Passage) -> Passage:
    text = venue.text
    lead_in = re.match(r"(?:[Tt]ại|[Ởở])\s+|Điểm cầu (?:chính|trung tâm)\s*:\s*", text)
    begin = lead_in.end() if lead_in else 0
    stop = re.compile(
        rf"\s*[;]|:\s|\s*\((?!số\s|đường|tầng|\w{{0,3}}\))|\.\s+[{UPPER}]|\.?\s*$|,?\s+(?:từ|vào|lúc)\s+(?:\d|ngày)|"
        r"[,.]\s*[Tt]hời gian",
    ).search(text, begin)
    return venue.cut(begin, stop.start() if stop else None)


def _named(venue: Passage) -> tuple[str | None, Span | None]:
    text = venue.text.strip(" .;,")
    return (text, venue.at) if text else (None, None)


def _from_sentences(context: Context) -> list[Occasion]:
    """Where no heading names a time: the first sentence that says the event is held on a day."""
    blocks = [p for c in context.matter for p in own_texts(c)] + passages(context.document.preamble)
    for passage in blocks:
        for moment in moments(passage.text, context.year):
            before = passage.text[: moment.begin]
            sentence = before[max(before.rfind(". "), before.rfind(";")) + 1 :]
            if (
                len(moment.start) >= 10
                and _EVENT.search(sentence[-120:])
                and not _LIMIT.search(before)
                and not re.search(r"(?:số\s|Luật|Nghị|Kế hoạch số|Quyết định)", sentence)
            ):
                place = _place_in(passage, moment.stop)
                venue, at = _named(place) if place else (None, None)
                return [_occasion(passage, moment, venue, at)]
    return []
