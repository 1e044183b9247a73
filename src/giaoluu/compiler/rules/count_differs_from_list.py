"""Con số báo trước khác số mục liệt kê bên dưới.

"Giao lưu với 04 nhân vật, gồm:" rồi chỉ có ba dòng: thiếu một người, hoặc con số chưa sửa. Chỉ xét câu kết thúc bằng
dấu hai chấm, có đúng một con số, đi liền với danh mục; "mỗi", "ít nhất", "không quá", "khoảng" không xét.

Sai:

    Giao lưu với 04 nhân vật, gồm:
    - Ông Ngô Văn Thiệp.
    - Bà Thân Thị Thu Huyền.

Đúng:

    Giao lưu với 02 nhân vật, gồm:

In English: a sentence announces so many people or things, and the list below has another number of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.lists import announced_lists, announced_tables
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.syntax.passage import Passage
from giaoluu.compiler.syntax.tree import Clause

RULE = Rule(
    code="Q012",
    slug="count-differs-from-list",
    severity="warning",
    message={
        "vi": "Báo trước {announced} {noun}, bên dưới liệt kê {listed}.",
        "en": "{announced} {noun} are announced, {listed} are listed below.",
    },
    help={"vi": "Bổ sung mục còn thiếu, bỏ mục thừa, hoặc sửa con số.", "en": "Add, drop, or correct the number."},
)

_COUNT = re.compile(
    r"(?<![\d/.,])(\d{1,2})\s+(nhân vật|cá nhân|tập thể|điển hình|tiết mục|nội dung|phần|gương|mô hình|đồng chí|nhóm"
    r"|tiểu ban|hoạt động|đợt|giải pháp|tham luận|phóng sự|khách mời|bước|đoàn|tổ|người|đơn vị|đại biểu|thành viên"
    r"|vòng)(?!\w)"
)
_OPEN = re.compile(
    r"(?<!\w)(?:mỗi|từng|ít nhất|tối thiểu|không quá|tối đa|khoảng|hơn|trên|trong đó|một số|từ)(?!\w)|trích",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"số (?:lượng|người|đại biểu|tiền)|chỉ tiêu|thời gian", re.IGNORECASE)
_LISTS = re.compile(r"(?:gồm|sau|sau đây|cụ thể|là|nêu trên)?\s*:$")


def check(reading: Reading) -> Iterator[Hit]:
    for found in announced_lists(reading.document):
        if not _have_own_counts(found.items):
            yield from _compared(found.sentence, len(found.items))
    for sentence, grid in announced_tables(reading.document):
        rows = [row for row in grid.rows[1:] if row[0].text.strip(" .").isdigit()]
        if len(rows) == len(grid.rows) - 1 and not any(_NUMBERS.match(cell.text) for cell in grid.rows[0]):
            yield from _compared(sentence, len(rows))


def _compared(sentence: Passage, listed: int) -> Iterator[Hit]:
    counts = list(_COUNT.finditer(sentence.text))
    digits = re.findall(r"\d+", sentence.text)
    if len(counts) != 1 or len(digits) != 1 or _OPEN.search(sentence.text) or not _LISTS.search(sentence.text):
        return
    if int(counts[0][1]) != listed:
        values: dict[str, object] = {"announced": counts[0][1], "noun": counts[0][2], "listed": f"{listed:02d}"}
        yield Hit(sentence.span(*counts[0].span()), values)


def _have_own_counts(items: tuple[Clause, ...]) -> bool:
    """Whether the items are groups with numbers of their own, so that lines cannot be compared with people."""
    return any(_COUNT.search(item.title) for item in items)
