"""Who attends: how many, which groups, how many from where."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, lead, own_texts, passages, sentence_end
from giaoluu.compiler.building.quotas import read_quotas
from giaoluu.compiler.plan import Allocation, DelegateGroup, Delegates, Quota
from giaoluu.compiler.source import Span
from giaoluu.compiler.syntax.numbers import NUMBER, whole
from giaoluu.compiler.syntax.tree import Clause, Grid

_ATTEND = re.compile(
    r"thành phần|đại biểu|khách mời|tham dự|tham gia|số lượng|triệu tập|mời dự|đối tượng", re.IGNORECASE
)
_GROUPS = re.compile(r"thành phần|đại biểu|khách mời|cơ cấu|triệu tập|mời dự|đối tượng tham", re.IGNORECASE)
_PEOPLE = (
    r"(?:đại biểu|người|đồng chí|thí sinh|vận động viên|VĐV|HSSV|học viên|lượt người|đoàn viên|cán bộ|học sinh|hội viên"
    r"|công nhân|vị|khách|giáo viên|sinh viên|thanh niên|chiến s[ĩỹ]|nông dân|phụ nữ|bạn trẻ|cổ động viên)"
)
_TOTAL = (
    re.compile(
        rf"[Tt]ổng (?:số|số lượng)(?: đại biểu| người| thành phần| khách mời)?(?: (?:tham dự|dự|triệu tập|mời|"
        rf"khoảng|là|dự kiến|Đại hội|Hội nghị|tham gia|chính thức))*[^.;:\d]{{0,30}}?\s*[:=]?\s*(?:khoảng|gần|"
        rf"trên|dự kiến|không quá)?\s*(?P<n>{NUMBER})(?:\s*(?:-|–|đến)\s*{NUMBER})?\s*{_PEOPLE}"
    ),
    re.compile(
        rf"[Ss]ố lượng(?: đại biểu| người tham dự| tham dự| tham gia| dự kiến| khách mời| triệu tập|"
        rf" thành phần)*[^.;:\d]{{0,30}}?\s*:\s*(?:[Kk]hoảng|[Dd]ự kiến|[Gg]ần|[Tt]rên|[Kk]hông quá|[Tt]ổng số|"
        rf"[Tt]ối đa|là)?\s*(?:khoảng\s*)?(?P<n>{NUMBER})(?:\s*(?:-|–|đến)\s*{NUMBER})?\s*{_PEOPLE}"
    ),
    re.compile(
        rf"(?:[Kk]hoảng|[Dd]ự kiến|[Gg]ần|[Tt]riệu tập|[Gg]ồm|quy mô|Quy mô|với)\s*(?:có\s*|khoảng\s*|"
        rf":\s*)*(?P<n>{NUMBER})(?:\s*(?:-|–|đến)\s*{NUMBER})?\s*đại biểu"
    ),
    re.compile(rf"^(?:Dự kiến|Khoảng)\s+(?:khoảng\s+)?(?P<n>{NUMBER})\s*{_PEOPLE}"),
    re.compile(rf"(?:[Gg]ồm|[Cc]ó|với)\s+(?P<n>{NUMBER})\s*{_PEOPLE}(?=[^.;]{{0,40}}(?:phân bổ|cơ cấu|như sau|gồm:))"),
    re.compile(rf":\s*(?P<n>{NUMBER})\s*{_PEOPLE}(?=,? phân bổ)"),
    re.compile(rf"^Thành phần\b[^.]{{0,240}}:\s*(?P<n>{NUMBER})\s*(?:người|đại biểu)\.?$"),
)
_OF_ONE_KIND = re.compile(
    rf"(?:Đại biểu|Thành phần|Học viên|Thí sinh|Vận động viên)(?!\s+(?:Trung ương|tỉnh|xã|các|là|"
    rf"khách))[^:.;\d]{{0,60}}:\s*(?:[Kk]hoảng\s+|[Dd]ự kiến\s+|[Tt]ổng số\s+)*(?P<n>{NUMBER})\s*{_PEOPLE}"
)
_PRESS = re.compile(r"(?:Đại diện\s+)?(?:[Cc]ác\s+)?(?:[Cc]ơ quan|[Pp]hóng viên)\s+(?:thông tấn|báo chí)")


def build_delegates(context: Context) -> tuple[Delegates, tuple[Quota, ...]]:
    """The delegates, and the quotas that stand outside the sharing out of work."""
    clauses = context.matter
    total, total_at = _total(context, clauses)
    groups = _groups(clauses)
    allocation, table_groups = _allocation(context, clauses)
    if table_groups:
        groups = table_groups
    spans = [g.at for g in groups] + ([total_at] if total_at else [])
    at = (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None
    delegates = Delegates(total, tuple(groups), tuple(allocation), at, total_at, _press(clauses))
    return delegates, _elsewhere(context, clauses, total_at)


def _attends(context: Context, clause: Clause) -> bool:
    above = context.parents.get(id(clause))
    return _ATTEND.search(lead(clause)) is not None or above is not None and _ATTEND.search(lead(above)) is not None


def _total(context: Context, clauses: list[Clause]) -> tuple[int | None, Span | None]:
    attending = [clause for clause in clauses if _attends(context, clause)]
    for pattern in _TOTAL:
        for clause in attending:
            for passage in own_texts(clause):
                match = pattern.search(passage.text)
                if match and not _counts_winners(context, clause, passage.text, match):
                    return whole(match["n"]), passage.span(*match.span("n"))
    lone = [(p, m) for c in clauses for p in own_texts(c) if (m := _OF_ONE_KIND.match(p.text))]
    if lone and (len(lone) == 1 or re.match(r"Đại biểu chính thức", lone[0][0].text)):
        return whole(lone[0][1]["n"]), lone[0][0].span(*lone[0][1].span("n"))
    return _table_total(clauses)


def _counts_winners(context: Context, clause: Clause, text: str, match: re.Match[str]) -> bool:
    """Whether the number counts those to be honoured, not those who attend."""
    if "đại biểu" in match[0]:
        return (
            not text[match.end() :].startswith((", phân bổ", " phân bổ"))
            and re.search(r"điểm cầu", text[: match.start()], re.IGNORECASE) is not None
        )
    above = context.parents.get(id(clause))
    heads = f"{lead(clause)} {lead(above) if above else ''}"
    return (
        re.search(r"biểu dương|khen thưởng|tuyên dương|tôn vinh|giải thưởng|vinh danh|danh hiệu", heads, re.IGNORECASE)
        is not None
    )


def _table_total(clauses: list[Clause]) -> tuple[int | None, Span | None]:
    for clause in clauses:
        for grid in clause.body:
            if (
                isinstance(grid, Grid)
                and _count_column(grid) is not None
                and _ATTEND.search(clause.title + " " + " ".join(c.text for c in grid.rows[0]))
            ):
                for row in grid.rows[1:]:
                    if any(re.match(r"(?:Tổng|Cộng|TỔNG|CỘNG)", cell.text) for cell in row[:2]):
                        number = next((c for c in reversed(row) if re.fullmatch(NUMBER, c.text)), None)
                        if number is not None:
                            return whole(number.text), number.at
    return None, None


def _groups(clauses: list[Clause]) -> list[DelegateGroup]:
    """The items under the heading that says who attends."""
    best: list[Clause] = []
    for clause in clauses:
        head = lead(clause)
        if (
            _GROUPS.search(head)
            and len(head) < 140
            and not re.search(
                r"khen|biểu dương|thi đua|tuyên dương|tiêu chuẩn|tiêu chí|giải thưởng|giải thi", head, re.IGNORECASE
            )
        ):
            items = [c for c in clause.children if not _PRESS.match(c.title)]
            items = _shared_out(items) + _who_items(items)
            if items and not best:
                best = items
                if any(_GROUPS.search(lead(c)) and len(c.children) > 1 for c in items):
                    best = []
    if not best:
        return []
    return [DelegateGroup(sentence_end(item.title), item.at) for item in best]


def _press(clauses: list[Clause]) -> tuple[DelegateGroup, ...]:
    """The press among those who attend: it comes to work, and is counted with no group."""
    found = {
        child.at: DelegateGroup(sentence_end(child.title), child.at)
        for clause in clauses if _GROUPS.search(lead(clause))
        for child in clause.children if _PRESS.match(child.title)
    }  # fmt: skip
    return tuple(found.values())


def _shared_out(items: list[Clause]) -> list[Clause]:
    """The list under "Số lượng: 150 đại biểu, phân bổ như sau:"."""
    number = next((i for i in items if re.match(r"(?:Số lượng|Tổng số)\b", i.title) and len(i.children) > 1), None)
    return number.children if number else []


def _who_items(items: list[Clause]) -> list[Clause]:
    """Drop items that speak of time, number or form, not of people; go one level down through a bare heading."""
    kept = [
        i
        for i in items
        if not re.match(
            r"(?:Thời gian|Địa điểm|Hình thức|Số lượng|Tổng số|Trang phục|Tiêu chuẩn|Tiêu chí|Yêu cầu|Kinh phí|"
            r"Chế độ|Nội dung)\b",
            i.title,
        )
    ]
    bare = [i for i in kept if re.fullmatch(r"(?:Thành phần|Đại biểu|Cơ cấu)[^:]{0,60}:?", i.title) and i.children]
    if len(bare) == 1 and len(kept) == 1:
        return _who_items([c for c in bare[0].children if not _PRESS.match(c.title)])
    return kept


def _count_column(grid: Grid) -> int | None:
    head = [cell.text.lower() for cell in grid.rows[0]]
    return next(
        (
            i
            for i, h in enumerate(head)
            if re.search(
                r"^số (?!tt|thứ|hiệu|điện)|số lượng|số đại biểu|chỉ tiêu|phân bổ|số người|đại biểu|số giấy|sl\b", h
            )
        ),
        None,
    )


def _allocation(context: Context, clauses: list[Clause]) -> tuple[list[Allocation], list[DelegateGroup]]:
    """Places per agency, from a table or a list "X: 15 đại biểu"."""
    found: list[Allocation] = []
    groups: list[DelegateGroup] = []
    grids = [(g, True) for c in clauses for g in c.body if isinstance(g, Grid)]
    grids += [(g, False) for annex in context.document.annexes for g in annex if isinstance(g, Grid)]
    for grid, inside in grids:
        column = _count_column(grid)
        head = [cell.text.lower() for cell in grid.rows[0]]
        who = next(
            (
                i
                for i, h in enumerate(head)
                if re.search(r"đơn vị|thành phần|cơ quan|địa phương|đoàn|đại biểu|đối tượng", h) and i != column
            ),
            None,
        )
        if column is None or who is None:
            continue
        for row in grid.rows[1:]:
            if (
                len(row) > max(column, who)
                and row[who].text
                and not any(re.match(r"(?:Tổng|Cộng|TỔNG|CỘNG)", c.text) for c in row)
            ):
                count = re.match(NUMBER, row[column].text)
                found.append(Allocation(row[who].text, whole(count[0]) if count else None, row[who].at))
                if inside:
                    groups.append(DelegateGroup(row[who].text, row[who].at))
    if not found:
        found = [a for c in clauses if _attends(context, c) for a in _listed(c)]
    return found, groups


def _listed(clause: Clause) -> list[Allocation]:
    found = []
    for child in clause.children:
        match = re.match(
            rf"(?!Số lượng|Tổng số)(?P<who>[^:]{{3,160}}):\s*(?:[Kk]hông quá\s+|"
            rf"khoảng\s+)?(?P<n>{NUMBER})\s*{_PEOPLE}",
            child.title,
        )
        if match:
            found.append(Allocation(match["who"].strip(), whole(match["n"]), child.passage.span(*match.span())))
    return found


def _elsewhere(context: Context, clauses: list[Clause], total_at: Span | None) -> tuple[Quota, ...]:
    """Quotas where the plan says who attends or who is chosen; the total itself is none."""
    found: list[Quota] = []
    for clause in clauses:
        if _attends(context, clause):
            for passage in [clause.passage, *passages(clause.body)]:
                found += read_quotas(passage, many=False)
    return tuple(quota for quota in found if total_at is None or quota.at[0] != total_at[0])
