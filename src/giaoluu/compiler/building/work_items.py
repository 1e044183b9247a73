"""Tasks arranged by subject: rows of a task table, or lines "Đơn vị chủ trì: ..." under an item."""

from __future__ import annotations

import re

from giaoluu.compiler.building.context import Context, passages, sentence_end
from giaoluu.compiler.plan import WorkItem
from giaoluu.compiler.syntax.dates import Since, deadlines, iso_day, tokens
from giaoluu.compiler.syntax.names import is_generic, split_names
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Block, Clause, Grid

_LEAD = re.compile(
    r"chủ trì|đơn vị thực hiện|thực hiện chính|phụ trách|cơ quan thực hiện|người thực hiện|bộ phận thực hiện|"
    r"đơn vị tham mưu"
)
_WITH = re.compile(r"phối hợp")
_WHEN = re.compile(r"thời gian|thời hạn|hoàn thành|tiến độ|hạn")
_WHAT = re.compile(r"nội dung|công việc|nhiệm vụ|hoạt động|việc")
_PRODUCT = re.compile(r"sản phẩm|kết quả|văn bản|yêu cầu")


def build_work_items(context: Context) -> tuple[WorkItem, ...]:
    """Rows and items in the order of the text, annexes included."""
    blocks: list[Block] = [b for clause in context.clauses for b in clause.body]
    blocks += [b for annex in context.document.annexes for b in annex] + context.document.closing
    found = [item for block in blocks if isinstance(block, Grid) for item in _from_grid(block, context.year)]
    for clause in context.clauses:
        item = _from_lines(clause, context.year)
        if item is not None:
            found.append(item)
    return tuple(sorted(found, key=lambda item: item.at[0]))


def _column(head: list[str], pattern: re.Pattern[str], taken: set[int]) -> int | None:
    found = next((i for i, words in enumerate(head) if i not in taken and pattern.search(words)), None)
    if found is not None:
        taken.add(found)
    return found


def _from_grid(grid: Grid, year: int | Since | None) -> list[WorkItem]:
    head = [cell.text.lower() for cell in grid.rows[0]]
    taken: set[int] = set()
    partner = _column(head, _WITH, taken)
    lead = _column(head, _LEAD, taken)
    when = _column(head, _WHEN, taken)
    what = _column(head, _WHAT, taken)
    product = _column(head, _PRODUCT, taken)
    if lead is None or what is None or (when is None and partner is None):
        return []
    if partner is None and re.search(r"giờ|địa điểm", " ".join(head)):
        return []
    if when is not None and any(len(row) > when and _is_clock(row[when].text) for row in grid.rows[1:]):
        return []
    rows = [row for row in grid.rows[1:] if len(row) > max(lead, what) and row[what].text and sum(map(bool, row)) > 2]
    return [_row(row, what, lead, partner, when, product, year) for row in rows]


def _is_clock(text: str) -> bool:
    """Whether a cell gives hours without a day: the table is a programme."""
    kinds = {token.kind for token in tokens(text)}
    return kinds == {"time"}


def _row(
    row: tuple[Passage, ...],
    what: int,
    lead: int,
    partner: int | None,
    when: int | None,
    product: int | None,
    year: int | Since | None,
) -> WorkItem:
    def cell(i: int | None) -> str:
        return row[i].text.strip(" .;") if i is not None and i < len(row) else ""

    return WorkItem(
        sentence_end(row[what].text),
        cell(lead) or None,
        _partners(cell(partner)),
        _day(cell(when), year),
        cell(when) or None,
        cell(product) or None,
        row[what].at,
    )


def _partners(text: str) -> tuple[str, ...]:
    return tuple(name.text for name in split_names(text) if not is_generic(name.text)) if text else ()


def _day(text: str, year: int | Since | None) -> str | None:
    """The day by which a row is due: the last one named."""
    limit = deadlines(text, year)
    if limit:
        return limit[0].iso
    days = [token for token in tokens(text, year) if token.kind in ("date", "month")]
    return iso_day(days[-1]) if days else None


_LINE = re.compile(
    r"(?:[-+*]\s*)?(?:Đơn vị|Cơ quan|Bộ phận)\s+(?P<what>chủ trì|phối hợp|"
    r"thực hiện)(?:\s+thực hiện)?\s*:\s*(?P<rest>[^;]*?)(?=[.;]\s*(?:Đơn vị|Cơ quan|Thời gian|Thời hạn)|$)"
)
_TIME_LINE = re.compile(r"(?:[-+*]\s*)?(?:Thời gian|Thời hạn)(?:\s+(?:thực hiện|hoàn thành))?\s*:\s*(?P<rest>[^;]*)")


def _from_lines(clause: Clause, year: int | Since | None) -> WorkItem | None:
    """An item with lines under it that say who leads, who supports, by when."""
    lines = [*passages(clause.body), *(child.passage for child in clause.children)]
    found: dict[str, str] = {}
    when = ""
    for line in [clause.passage, *lines]:
        if ":" not in line.text:
            continue
        for match in _LINE.finditer(line.text):
            found.setdefault(match["what"], sentence_end(match["rest"]))
        time = _TIME_LINE.search(line.text)
        when = when or (sentence_end(time["rest"]) if time else "")
    lead = found.get("chủ trì") or found.get("thực hiện")
    if not lead:
        return None
    text = clause.title if not _LINE.match(clause.title) else ""
    if not text:
        return None
    text = text[: m.start()] if (m := _LINE.search(text)) else text
    return WorkItem(
        sentence_end(text),
        lead,
        _partners(found.get("phối hợp", "")),
        _day(when, year),
        when or None,
        None,
        clause.passage.at,
    )
