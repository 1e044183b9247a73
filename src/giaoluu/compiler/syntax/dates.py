"""Days and hours as Vietnamese documents write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

_D = r"(?P<d>\d{1,2})"
_M = r"(?P<m>\d{1,2})"
_Y = r"(?P<y>(?:19|20)\d{2})"
_TOKEN = re.compile(
    r"""(?P<time>(?<![\d/.])(?P<h>\d{1,2})\s?(?:h|H|giờ|g(?=\d))\s?(?P<min>\d{2})?(?!\d)\s?(?:phút\b|ph\b|p\b|['’′‘`´]{1,2})?
          |(?<![\d/.:])(?P<h2>\d{1,2}):(?P<min2>\d{2})(?!\d)
          |(?:(?<=từ\s)|(?<=Từ\s)|(?<=lúc\s)|(?<=:\s)|(?<=đến\s))(?P<h3>[01]?\d|2[0-3])\.(?P<min3>[0-5]\d)(?=\s*(?:,|đến|-|–|ngày|giờ|$))(?!,?\s*\d))
      |(?P<date>(?:ngày\s*)?(?<![\d/])(?P<d>\d{1,2})\s*(?:[/.-]|\s+tháng\s+|-)\s*(?P<m>\d{1,2})\s*(?:[/.-]|,?\s+năm\s+)\s*(?P<y>(?:19|20)\d{2})(?!\d))
      |(?P<dm>(?:ngày\s+(?P<d2>\d{1,2})(?:\s+tháng\s+|[/-])(?P<m2>\d{1,2})(?![\d/.]\d|\d)
          |(?<![\d/,.])(?P<d3>\d{1,2})/(?P<m3>\d{1,2})(?![\d/]|\.\d|\s*(?:ngày\b(?!\s*\d)|số|tổng|đại|thành|buổi|biên))))
      |(?P<month>(?:(?P<tuan>đầu|giữa|cuối|trung\s+tuần|thượng\s+tuần|hạ\s+tuần)\s+)?[Tt]háng\s+(?P<m4>\d{1,2})(?:\s*(?:/|\s+năm\s+|-)\s*(?P<y4>(?:19|20)\d{2}))?(?![\d/]))
      |(?P<monthyear>(?<![\d/.])(?<!số\s)(?P<m7>\d{1,2})/(?P<y7>(?:19|20)\d{2})(?![\d/-]))
      |(?P<day>ngày\s+(?P<d5>\d{1,2})(?![\d/.]*\d)(?!\s*tháng))
      |(?P<quarter>[Qq]uý\s+(?P<q>IV|I{1,3}|[1-4])(?:\s*(?:/|\s+năm\s+)\s*(?P<y6>(?:19|20)\d{2}))?)
    """,
    re.VERBOSE,
)
_LUNAR = re.compile(r"\s*(?:năm \w+ \w+ )?\(?(?:âm lịch|ÂL|Âm lịch)")
_DIGIT = re.compile(r"\d|[Qq]uý")
_TO = re.compile(
    r"\W*(?:\((?:thứ|Thứ|chủ|Chủ)[^)]*\)\W*)?(?:-|–|—|÷|~|đến|tới|cho đến)\s*(?:khoảng|hết|tối|sáng|chiều|"
    r"trưa)?\s*(?:(?:thứ|Thứ)\s\w+,?\s*)?"
)
_AND = re.compile(r"\s*(?:,|và|&|;)\s*")
_SAME_DAY = re.compile(r"cùng ngày")
_MORE_DAYS = re.compile(r"(?P<first>\d{1,2})\s*(?P<sep>-|–|,|và|&|đến)\s*(?=(?P<rest>\d{1,2}[/.-]\d{1,2}))")


@dataclass(frozen=True, slots=True)
class Token:
    """A time, a day, a month found in a text: kind time | date | month | quarter, with what was written of it."""

    kind: str
    start: int
    end: int
    hour: int | None = None
    minute: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or a stretch of time, in ISO 8601 as precise as the text; precision minute | day | month | year."""

    start: str
    end: str | None
    precision: str
    begin: int
    stop: int


@dataclass(frozen=True, slots=True)
class Since:
    """The month in which a plan is dated: a day without a year is the next one from about then on."""

    year: int
    month: int

    def year_of(self, month: int | None) -> int:
        """The year of a month named without one; a month shortly before the plan is still of its year."""
        return self.year + 1 if month and month < self.month - 3 else self.year


def tokens(text: str, year: int | Since | None = None) -> list[Token]:
    """Times and days in the order of the text; a year left out is taken from the next day named, else from `year`."""
    found: list[Token] = []
    if _DIGIT.search(text) is None:
        return found
    for match in _TOKEN.finditer(text):
        fresh = [] if _LUNAR.match(text, match.end()) else _token(match, text)
        if fresh and found and found[-1].end > fresh[0].start:
            found.pop()
        found += fresh
    return _with_years(found, year)


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _token(match: re.Match[str], text: str) -> list[Token]:
    begin, end = match.span()
    get = match.group
    if get("time"):
        hour, minute = int(get("h") or get("h2") or get("h3")), int(get("min") or get("min2") or get("min3") or 0)
        return [Token("time", begin, end, hour, minute)] if hour <= 24 and minute < 60 else []
    if get("date"):
        return _days(text, begin, end, int(get("d")), int(get("m")), int(get("y")))
    if get("dm"):
        day, month = int(get("d2") or get("d3")), int(get("m2") or get("m3"))
        return _days(text, begin, end, day, month, None)
    if get("month"):
        return (
            [Token("month", begin, end, month=int(get("m4")), year=_number(get("y4")))] if int(get("m4")) <= 12 else []
        )
    if get("monthyear"):
        return (
            [Token("month", begin, end, month=int(get("m7")), year=int(get("y7")))] if 1 <= int(get("m7")) <= 12 else []
        )
    if get("quarter"):
        quarter = {"I": 1, "II": 2, "III": 3, "IV": 4}.get(get("q")) or int(get("q"))
        return [Token("quarter", begin, end, month=quarter * 3 - 2, year=_number(get("y6")))]
    return [Token("date", begin, end, day=int(get("d5")))]


_NUMBER = re.compile(r"\d+")
_EARLIER = re.compile(
    r"(?:ngày\s+)?(?<![\d/.,])(\d{1,2})(?:\s*,\s*\d{1,2})*\s*(-|–|,|và|&|đến|đến ngày)\s*(?:ngày\s+)?$"
)


def _days(text: str, begin: int, end: int, day: int, month: int, year: int | None) -> list[Token]:
    """A day, and those written before it without their month: "15, 16/10/2025", "15-16/10"."""
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return []
    found = [Token("date", begin, end, day=day, month=month, year=year)]
    before = text[max(0, begin - 24) : begin]
    match = _EARLIER.search(before)
    if (
        match
        and not re.search(r"[\d/.]$", before[: match.start()])
        and 1 <= int(match[1]) <= 31
        and not _is_count(before, match)
    ):
        offset = begin - len(before)
        numbers = list(_NUMBER.finditer(before, match.start(1), match.start(2)))
        days = [int(number[0]) for number in numbers]
        on_end = [*days, day] == list(range(days[0], day + 1))
        for number in numbers[:1] if on_end or match[2] not in ",và&" else numbers:
            place = offset + (match.start() if number is numbers[0] else number.start())
            earlier = Token("date", place, offset + number.end(), day=int(number[0]), month=month, year=year)
            found.insert(len(found) - 1, earlier)
    return found


def _is_count(before: str, match: re.Match[str]) -> bool:
    """Whether the number before a day counts something or is a minute ("30, 31/10" is not; "19h30 - 21/10" is)."""
    return (
        before[: match.start(1)].endswith(("h", "g", "H", ":", "giờ ", "thứ ", "Thứ "))
        or not match[0].startswith("ngày")
        and match[2] == "đến ngày"
    )


def _with_years(found: list[Token], year: int | Since | None) -> list[Token]:
    """Fill months and years that stand only with the next day, or follow from the plan."""
    filled: list[Token] = []
    month: int | None = None
    known: int | None = None
    for token in reversed(found):
        if token.kind != "time":
            named = token.month or month
            assumed = year.year_of(named) if isinstance(year, Since) else year
            if known is not None and token.year is None and month is not None and named is not None and named > month:
                assumed, known = known - 1, None
            here = replace(token, month=named, year=token.year or known or assumed)
            month, known = here.month, token.year or known
            token = here
        filled.append(token)
    filled.reverse()
    return _forward(filled)


def _forward(found: list[Token]) -> list[Token]:
    """A bare "ngày 16" after "ngày 15/10/2025" is of the same month."""
    last: Token | None = None
    result = []
    for token in found:
        if token.kind == "date" and token.month is None and last is not None:
            token = replace(token, month=last.month, year=last.year)
        if token.kind == "date":
            last = token
        result.append(token)
    return [token for token in result if token.kind == "time" or token.month]


def iso_day(token: Token) -> str | None:
    """The ISO form of a day or month; None where there is no such day or no year is known."""
    if token.year is None or token.month is None:
        return None
    if token.day is None:
        return f"{token.year:04d}-{token.month:02d}"
    try:
        return date(token.year, token.month, token.day).isoformat()
    except ValueError:
        return None


def _iso(day: str, time: Token | None) -> str:
    if time is None or len(day) < 10:
        return day
    return f"{day}T{time.hour:02d}:{time.minute:02d}" if time.hour != 24 else f"{day}T23:59"


def is_range(text: str, first: Token, second: Token) -> bool:
    """Whether two tokens are the ends of one stretch: only "đến", a dash and the like between them."""
    return _TO.fullmatch(text, first.end, second.start) is not None


def _is_list(text: str, first: Token, last: Token) -> bool:
    """ "14, 15 và 16/4": days on end named one by one are one stretch."""
    if first.day is None or last.day is None or (first.month, first.year) != (last.month, last.year):
        return False
    named = [int(number) for number in re.findall(r"\d{1,9}", text[first.start : last.start])]
    between = text[first.end : last.start]
    return re.fullmatch(r"[\s\d,và&]*", between) is not None and [*named, last.day] == list(
        range(first.day, last.day + 1)
    )


def moments(text: str, year: int | Since | None = None, day: str | None = None) -> list[Moment]:
    """The points and stretches of time that a text names; `day` is the day that "cùng ngày" or a bare hour means."""
    found = tokens(text, year)
    result: list[Moment] = []
    i = 0
    while i < len(found):
        moment, i = _moment(text, found, i, day)
        if moment is not None:
            result.append(moment)
            day = moment.start[:10] if len(moment.start) >= 10 else day
    return result


_NEAR = re.compile(
    r"[\s,;.()]*(?:(?:vào|của|trong|hồi|lúc|bắt đầu|từ|khoảng|ngày|buổi|sáng|chiều|tối|trưa|đêm|cùng ngày|cùng|"
    r"các|hôm|thứ \w+|Thứ \w+|chủ nhật|Chủ nhật|Chủ Nhật|CN|dự kiến|\d/\d ngày)[\s,;.():]*)*"
)


def _near(text: str, a: int, b: int) -> bool:
    return b - a < 60 and _NEAR.fullmatch(text, a, b) is not None


def _moment(text: str, found: list[Token], i: int, day: str | None) -> tuple[Moment | None, int]:
    """Read one moment from token `i` on; return it with the index of the next token."""
    begin = found[i].start
    time, until, i, stop = _times(text, found, i)
    first: Token | None = None
    last: Token | None = None
    if i < len(found) and found[i].kind != "time" and (time is None or _near(text, stop, found[i].start)):
        first, stop = found[i], found[i].end
        i += 1
        if time is not None and until is None and _is_to_next(text, found, i, first):
            second_time, _, j, place = _times(text, found, i)
            if second_time and j < len(found) and found[j].kind == "date" and _near(text, place, found[j].start):
                return _build(first, found[j], time, second_time, begin, found[j].end), j + 1
            if second_time:
                return _build(first, None, time, second_time, begin, place), j
        if (
            i < len(found)
            and found[i].kind == first.kind
            and (is_range(text, first, found[i]) or _is_list(text, first, found[i]))
        ):
            last, stop = found[i], found[i].end
            i += 1
        if (
            time is None
            and i < len(found)
            and found[i].kind == "time"
            and _near(text, _after_weekday(text, stop), found[i].start)
        ):
            time, until, i, stop = _times(text, found, i)
    if first is None:
        if time is None:
            return None, i + 1
        day = _day_after(text, found, i, stop) or day
        if day is None:
            return None, i
        return Moment(_with_time(day, time) or day, _with_time(day, until), "minute", begin, stop), i
    return _build(first, last, time, until, begin, stop), i


_AND_FROM = re.compile(r"\s*(?:,|;|và|,\s*và)\s*(?:(?:buổi\s+)?(?:sáng|chiều|tối)\s+)?(?:từ\s+)?")


_MOST_STRETCHES = 4  # a morning, an afternoon, an evening; a longer look ahead for each would grow with the square


def _day_after(text: str, found: list[Token], i: int, stop: int) -> str | None:
    """The day that stands behind the last of several stretches of hours: "8h-11h và 14h-17h ngày 12/10"."""
    last = min(len(found), i + 2 * _MOST_STRETCHES)
    while i < last and found[i].kind == "time":
        if not _AND_FROM.fullmatch(text, stop, found[i].start):
            return None
        _, _, i, stop = _times(text, found, i)
    named = i < last and found[i].kind == "date" and _near(text, stop, found[i].start)
    return iso_day(found[i]) if named else None


def _after_weekday(text: str, place: int) -> int:
    match = re.compile(r"\s*\([^)]{2,14}\)").match(text, place)
    return match.end() if match else place


def _is_to_next(text: str, found: list[Token], i: int, first: Token) -> bool:
    return i < len(found) and found[i].kind == "time" and is_range(text, first, found[i])


def _times(text: str, found: list[Token], i: int) -> tuple[Token | None, Token | None, int, int]:
    """An hour, or an hour and the hour until which it goes."""
    if i >= len(found) or found[i].kind != "time":
        return None, None, i, found[i].start if i < len(found) else len(text)
    time = found[i]
    if i + 1 < len(found) and found[i + 1].kind == "time" and is_range(text, time, found[i + 1]):
        return time, found[i + 1], i + 2, found[i + 1].end
    return time, None, i + 1, time.end


def _with_time(day: str | None, time: Token | None) -> str | None:
    return _iso(day, time) if day and time else None


def _build(
    first: Token, last: Token | None, time: Token | None, until: Token | None, begin: int, stop: int
) -> Moment | None:
    start = iso_day(first)
    if start is None:
        return None
    final = iso_day(last) if last else None
    precision = "month" if len(start) == 7 else "minute" if time else "day"
    end = _with_time(start if last is None else final, until) or final
    return Moment(_iso(start, time), end, precision, begin, stop)


DEADLINE = re.compile(
    r"(?P<cue>[Tt]rước\s+(?:hết\s+)?(?:\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}\s?(?:phút|['’])?,?\s*)?(?:ngày\s+|"
    r"tháng\s+)?(?=\d)"
    r"|[Tt]hời (?:gian|hạn)\s+(?:thực hiện|hoàn thành)\s*:|[Cc]hậm nhất|[Mm]uộn nhất|không quá ngày|xong trong|"
    r"hoàn thành trong|trong tháng|trong ngày|trong quý|"
    r"hạn cuối|hạn nộp|thời hạn|hết ngày|đến hết|hoàn thành vào|hoàn thành ngày"
    r"|hoàn thành xong|trước\s+(?:thứ|Thứ)\s)",
)


@dataclass(frozen=True, slots=True)
class Deadline:
    iso: str
    start: int
    end: int


_RECUR = re.compile(r"(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)")
_PERIOD = re.compile(r"(?:từ|[Tt]ừ)\s+(?:ngày|tháng|đầu)?\s*[\d/]*\s*(?:tháng\s*\d+\s*)?$")


def deadlines(text: str, year: int | Since | None = None) -> list[Deadline]:
    """The days by which something is to be done ("trước ngày", "chậm nhất", "hoàn thành trong tháng")."""
    cues = list(DEADLINE.finditer(text))
    days = [token for token in tokens(text, year) if token.kind != "time"] if cues else []
    found: list[Deadline] = []
    for cue in cues:
        at = cue.start("cue")
        token = next((t for t in days if t.end > cue.start("cue") and t.start - cue.end("cue") < 45), None)
        if (
            token is None
            or _RECUR.search(text, max(0, at - 20), token.end)
            or _PERIOD.search(text, max(0, at - 30), at)
        ):
            continue
        if re.search(r"[;]", text[cue.end("cue") : token.start]):
            continue
        iso = iso_day(token)
        if iso and not any(d.start <= at < d.end for d in found):
            found.append(Deadline(iso, at, token.end))
    return found


def due_day(text: str, year: int | Since | None = None) -> str | None:
    """The day on a line that only says when something is due; the end of a stretch, nothing for an open one."""
    days = [token for token in tokens(text, year) if token.kind != "time"]
    if not days:
        return None
    last = days[-1]
    opened = re.search(r"\b[Tt]ừ\s", text[: last.start])
    if (
        opened
        and not re.search(r"(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+|tháng\s+)?$", text[: last.start])
        and len(days) == 1
    ):
        return None
    return iso_day(last)
