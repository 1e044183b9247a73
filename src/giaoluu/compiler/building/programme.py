"""The ordered items of the event."""

from __future__ import annotations

import re
from dataclasses import replace

from giaoluu.compiler.building.context import Context, lead, own_texts, passages, sentence_end
from giaoluu.compiler.plan import Occasion, Segment
from giaoluu.compiler.syntax.dates import Since, Token, moments, tokens
from giaoluu.compiler.syntax.labels import read_label
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause, Grid

_HEAD = re.compile(
    r"chương trình|nội dung|lễ khai mạc|lễ bế mạc|buổi lễ|các phiên|phiên làm việc|trình tự|tiến trình|"
    r"kịch bản|diễn biến|phần lễ|phần hội|"
    r"nghi thức|tiến hành|"
    r"các hoạt động",
    re.IGNORECASE,
)
_NOT_HEAD = re.compile(
    r"nội dung thi|nội dung tuyên truyền|nội dung thi đua|nội dung, hình thức thi|nội dung thực hiện|"
    r"nội dung công việc|nội dung chi|thi đấu|nội dung báo cáo|nội dung trưng bày|mục tiêu|nội dung tập huấn",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"văn nghệ|chào cờ|quốc ca|tuyên bố lý do|giới thiệu đại biểu|khai mạc|bế mạc|phát biểu|báo cáo|tham luận|"
    r"trao|tặng|giao lưu|chiếu|phóng sự|đón tiếp|đón đại biểu|giải lao|kết thúc|thảo luận|chụp ảnh|ổn định|"
    r"tổng kết|công bố|"
    r"diễn văn|dâng hương|dâng hoa|mặc niệm|tọa đàm|toạ đàm|bốc thăm|thi đấu|trình diễn|biểu diễn|ký kết|"
    r"phát động|diễu hành|rước|đáp từ|đánh trống|thả|kết luận|bầu|biểu quyết|thông qua|chia tay|tham quan|"
    r"chuyên đề|nghỉ trưa|nghỉ giữa|ăn trưa|phần thi|xuất phát|tiệc|múa|hát|ca nhạc|cảm ơn|"
    r"chương trình nghệ thuật|viếng|thắp|đốt|bấm nút|cắt băng|giải đáp|hỏi đáp|trao đổi,|đối thoại|tuyên dương|"
    r"vinh danh|tôn vinh",
    re.IGNORECASE,
)
_ANCHOR = re.compile(
    r"khai mạc|bế mạc|chào cờ|tuyên bố lý do|giới thiệu đại biểu|văn nghệ|phát biểu|kết thúc|giải lao|"
    r"tham luận|mặc niệm|dâng hương|diễn văn|thảo luận|đón",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"(?:Việc |Giám sát|Thẻ |Quy trình|Tăng cường|Đẩy mạnh|Phổ biến|Tham gia góp ý|Tổ chức (?:triển khai|"
    r"thu gom|tập huấn|tuyên truyền|"
    r"phổ biến|kiểm tra)|Xây dựng|Thống kê|Kiểm tra|Rà soát|Nâng cao|Hướng dẫn)\b"
)
_MINUTES = re.compile(
    r"(?:tổng thời lượng|thời lượng|thời gian)?\s*:?\s*(?:dự kiến|khoảng|không quá|"
    r"tối đa)?\s*(?P<n>\d{1,3})(?:\s*(?:-|–|đến)\s*(?P<to>\d{1,3}))?\s*(?:phút|['’′](?!\w))",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[\s.,;:–-]*\(\s*(?:[^()]*?\d{1,3}\s*(?:phút|['’])[^()]*|[Tt]ừ\s+\d[^()]*|\d{1,2}\s?(?:h|"
    r"giờ)[^()]*)\)\s*\.?\s*$"
)
_TAIL = re.compile(r"\s*[:,–-]\s*(?:thời lượng\s*|thời gian\s*)?(?:khoảng\s*)?\d{1,3}\s*(?:phút|['’])\s*$")
_SPAN_LEAD = re.compile(
    r"(?:Từ\s+|Lúc\s+|từ\s+)?\d{1,2}\s?(?:h|H|giờ|g|:)\s?\d{0,2}\s?(?:phút|['’′]{1,2})?(?:\s*(?:-|–|—|đến|"
    r"~)\s*\d{1,2}\s?(?:h|H|giờ|g|:)\s?\d{0,2}\s?(?:phút|['’′]{1,2})?)?\s*[:.,–-]?\s*"
)


def build_programme(context: Context, occasions: tuple[Occasion, ...]) -> tuple[Segment, ...]:
    """The items of the programme in their order: from tables, else from the list under its heading."""
    day = next((o.start[:10] for o in occasions if len(o.start) >= 10), None)
    segments: list[Segment] = []
    for clause in context.matter:
        grids = [g for g in clause.body if isinstance(g, Grid)]
        for grid in grids:
            segments += _from_grid(grid, day, context.year)
    if not segments:
        segments = _from_annex_tables(context, day)
    listed = [] if segments else _by_sessions(context, day) or _timed_lines(context, day) or _from_lists(context, day)
    found = _on_its_day(segments or listed, occasions)
    return tuple(
        Segment(i, s.title, s.duration_minutes, s.start, s.details, s.at) for i, s in enumerate(found, start=1)
    )


def _on_its_day(segments: list[Segment], occasions: tuple[Occasion, ...]) -> list[Segment]:
    """Put the clock times on the day of the occasion that begins when the programme does."""
    first = next((s.start for s in segments if s.start), None)
    days = {s.start[:10] for s in segments if s.start and len(s.start) > 10}
    occasion = next((o for o in occasions if first and o.start[10:] and o.start[10:] == first[10:]), None)
    if occasion is None or len(days) != 1:
        return segments
    return [replace(s, start=occasion.start[:10] + s.start[10:]) if s.start else s for s in segments]


def _from_annex_tables(context: Context, day: str | None) -> list[Segment]:
    segments: list[Segment] = []
    for blocks in context.document.annexes:
        titles = " ".join(b.text for b in blocks[:4] if isinstance(b, Passage))
        if re.search(r"chương trình|kịch bản|lịch", titles, re.IGNORECASE):
            for block in blocks:
                if isinstance(block, Grid):
                    segments += _from_grid(block, day, context.year)
    return segments


def _from_grid(grid: Grid, day: str | None, year: int | Since | None) -> list[Segment]:
    head = [cell.text.lower() for cell in grid.rows[0]]
    time = next(
        (i for i, h in enumerate(head) if re.search(r"^(?:thời gian|giờ|thời lượng|thời điểm|số phút)", h)), None
    )
    what = next(
        (
            i
            for i, h in enumerate(head)
            if re.search(r"nội dung|hoạt động|chương trình|phần việc|công việc|tiết mục", h)
        ),
        None,
    )
    if (
        time is None
        or what is None
        or any(re.search(r"chủ trì|hoàn thành|sản phẩm|phối hợp", h) for h in head)
        or any("địa điểm" in h for h in head)
        and not _hours_only(grid, time)
    ):
        return []
    segments = []
    for row in grid.rows[1:]:
        if len(row) <= max(time, what):
            named = moments(row[0].text, year) if row else []
            day = named[0].start[:10] if named and len(named[0].start) >= 10 else day
            continue
        own = [m for m in moments(row[time].text, year, day) if len(m.start) >= 10]
        day = own[0].start[:10] if own else day
        if row[what].text:
            segments.append(_from_row(row, time, what, day))
    return segments if sum(1 for s in segments if s.start or s.duration_minutes) * 2 >= len(segments) else []


def _hours_only(grid: Grid, time: int) -> bool:
    """Whether a table gives hours without days: an agenda with rooms, not a list of occasions with their places."""
    cells = [tokens(row[time].text) for row in grid.rows[1:] if len(row) > time and row[time].text]
    return bool(cells) and all(found and all(token.kind == "time" for token in found) for found in cells)


def _from_row(row: tuple[Passage, ...], time: int, what: int, day: str | None) -> Segment:
    start, minutes = _clock(row[time].text, day)
    others = tuple(
        cell.text
        for i, cell in enumerate(row)
        if i not in (time, what) and cell.text and not cell.text.strip(". ").isdigit()
    )
    if minutes is None:
        minutes = _duration(row[time].text) or _duration(row[what].text)
    text = row[what].text
    label = read_label(text)
    return Segment(0, _title(text[label.end :] if label else text), minutes, start, others, row[what].at)


def _clock(text: str, day: str | None) -> tuple[str | None, float | None]:
    """The start and the length that a span of hours gives."""
    hours = [token for token in tokens(text) if token.kind == "time"]
    if not hours:
        return None, None
    first = hours[0]
    clock = f"{first.hour:02d}:{first.minute:02d}"
    minutes = _between(first, hours[1]) if len(hours) > 1 else None
    return (f"{day}T{clock}" if day else clock), minutes


def _between(first: Token, second: Token) -> float | None:
    length = ((second.hour or 0) - (first.hour or 0)) * 60 + (second.minute or 0) - (first.minute or 0)
    return float(length) if length > 0 else None


def _duration(text: str) -> float | None:
    """Minutes stated in words; a total before a part ("mỗi tham luận 08 phút; tổng thời lượng 40 phút")."""
    total = re.search(r"tổng[^;()]{0,30}?(\d{1,3})\s*phút", text)
    if total:
        return float(total[1])
    for match in _MINUTES.finditer(text):
        before = text[max(0, match.start() - 30) : match.start("n")]
        if not re.search(r"(?:mỗi|không quá|từng)\s[^,;]*$", before) and not re.search(
            r"\d\s?(?:h|giờ)\s*$", text[: match.start("n")]
        ):
            return float(match["to"] or match["n"])
    return None


def _title(text: str) -> str:
    while True:
        shorter = _TAIL.sub("", _NOTE.sub("", sentence_end(text)))
        if shorter == text:
            return text
        text = shorter


def _by_sessions(context: Context, day: str | None) -> list[Segment]:
    """A programme of several days or sessions: items that begin with an hour, under headings of days and sessions."""
    for clause in context.matter:
        if (
            not re.search(r"chương trình|lịch trình|trình tự|kịch bản", lead(clause), re.IGNORECASE)
            or len(clause.children) < 2
        ):
            continue
        leaves = [
            (leaf, _day_above(part, context, day))
            for part in clause.children
            for leaf in part.walk()
            if not leaf.children
        ]
        leaves = [(leaf, on) for leaf, on in leaves if leaf not in clause.children]
        timed = [(leaf, on) for leaf, on in leaves if _SPAN_LEAD.match(leaf.title)]
        if len(timed) >= 3 and len(timed) * 10 >= len(leaves) * 7:
            return [_from_item(leaf, on) for leaf, on in timed]
    return []


def _timed_lines(context: Context, day: str | None) -> list[Segment]:
    """Lines without labels that each begin with an hour."""
    for clause in context.matter:
        lines = [p for p in passages(clause.body) if _SPAN_LEAD.match(p.text)]
        if len(lines) >= 3:
            return [_from_line(line, day) for line in lines]
    return []


def _from_line(line: Passage, day: str | None) -> Segment:
    span = _SPAN_LEAD.match(line.text)
    after = span.end() if span else 0
    start, minutes = _clock(line.text[:after], day)
    return Segment(
        0, _title(line.text[after:]), minutes if minutes is not None else _duration(line.text), start, (), line.at
    )


def _day_above(part: Clause, context: Context, day: str | None) -> str | None:
    named = next((m for m in moments(part.title, context.year) if len(m.start) >= 10), None)
    return named.start[:10] if named else day


def _from_lists(context: Context, day: str | None) -> list[Segment]:
    """The list under the heading that speaks of the programme and whose items look most like one."""
    best: list[Clause] = []
    best_score = 0.0
    for clause in context.matter:
        for items in _lists(clause):
            score = _score(context, clause, items)
            if score > best_score:
                best, best_score = items, score
    return [_from_item(item, day) for item in best]


def _lists(clause: Clause) -> list[list[Clause]]:
    styles: dict[str, list[Clause]] = {}
    for child in clause.children:
        styles.setdefault(child.style, []).append(child)
    lists = [items for items in styles.values() if len(items) >= 2]
    parts = [child.children for child in clause.children if child.title.startswith("Phần ") and child.children]
    return lists if len(parts) < 2 else [*lists, [item for part in parts for item in part]]


def _score(context: Context, clause: Clause, items: list[Clause]) -> float:
    head = lead(clause)
    above = context.parents.get(id(clause))
    named = re.search(
        r"chương trình|trình tự|kịch bản|tiến trình|nghi thức", f"{head} {lead(above) if above else ''}", re.IGNORECASE
    )
    if not named and not (
        _HEAD.search(head) and sum(1 for i in items if _ANCHOR.search(i.title[:60]) or _duration(i.title)) >= 2
    ):
        return 0
    if _NOT_HEAD.search(head) or len(head) > 200:
        return 0
    like = sum(
        1 for item in items if _ITEM.search(item.title[:110]) or _duration(item.title) or _SPAN_LEAD.match(item.title)
    )
    share = like / len(items)
    length = sum(len(item.title) for item in items) / len(items)
    if any(_POLICY.match(item.title) for item in items) and not re.search(r"chương trình", head, re.IGNORECASE):
        return 0
    if like < 2 or share < 0.5 or length > 240 or _is_outline_of_parts(items):
        return 0
    weight = 1.0 if re.search(r"chương trình|trình tự|kịch bản|tiến trình", head, re.IGNORECASE) else 0.5
    return share * weight * min(len(items), 12)


def _is_outline_of_parts(items: list[Clause]) -> bool:
    """ "Thời gian", "Địa điểm", "Hình thức" side by side are not items of a programme."""
    matters = sum(
        1
        for i in items
        if re.match(r"(?:Thời gian|Địa điểm|Hình thức|Thành phần|Số lượng|Đối tượng|Kinh phí|Quy mô|Chủ đề)\b", i.title)
    )
    return matters >= 2 or matters >= 1 and len(items) <= 4


def _from_item(item: Clause, day: str | None) -> Segment:
    text = item.title
    span = _SPAN_LEAD.match(text)
    start, minutes = (None, None)
    if span and len(span[0]) < len(text):
        start, minutes = _clock(span[0], day)
        text = text[span.end() :]
    else:
        note = re.search(r"\(([^()]*\d{1,2}\s?(?:h|giờ)[^()]*)\)", text)
        if note:
            start, minutes = _clock(note[1], day)
    details = tuple(sentence_end(p.text) for child in item.children for p in own_texts(child)) + tuple(
        sentence_end(b.text) for b in item.body if isinstance(b, Passage)
    )
    return Segment(0, _title(text), minutes if minutes is not None else _duration(item.title), start, details, item.at)
