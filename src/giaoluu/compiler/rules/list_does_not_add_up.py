"""Danh mục không cộng thành tổng số nêu ở trên.

"Tổng số 260 đại biểu, cơ cấu như sau:" rồi mỗi gạch đầu dòng một số: các số đó cộng lại phải được 260. Chỉ xét khi
dòng nào cũng có đúng một số của cùng một thứ; số trong ngoặc đơn không tính.

Sai:

    Tổng số 100 đại biểu, cơ cấu như sau:
    - Lãnh đạo tỉnh: 20 đại biểu.
    - Các xã, phường: 90 đại biểu.

Đúng:

    Tổng số 110 đại biểu, cơ cấu như sau:

In English: every item of a list has a number, and the numbers do not add up to the total announced above the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.headcount import PEOPLE
from giaoluu.compiler.rules.reckoning.lists import announced_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q005",
    slug="list-does-not-add-up",
    severity="error",
    message={
        "vi": "Nêu tổng {total} {noun}, nhưng các dòng bên dưới cộng lại là {sum} ({listed}).",
        "en": "The total is {total} {noun}, but the lines below add up to {sum} ({listed}).",
    },
    help={"vi": "Xem lại tổng số và từng dòng.", "en": "Look again at the total and at each line."},
)

_COUNT = re.compile(rf"(?<![\d/.,])(\d{{1,5}})\s+({PEOPLE}|suất|xe|tiết mục|phóng sự|giải|tập thể)(?!\w)")
_TOTAL = re.compile(r"[Tt]ổng (?:số|cộng)|[Ss]ố lượng|cơ cấu|phân bổ|như sau|bao gồm")
_OPEN = re.compile(r"khoảng|không quá|tối đa|ít nhất|tối thiểu|trở lên|\d\s*[-–]\s*\d|mỗi[^()]*$|trong đó")
_CROSSES = re.compile(r"(?:tỷ lệ\s+)?(?:nữ|trẻ|dân tộc|ngoài đảng|đảng viên|tái cử|tôn giáo)(?!\w)", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")


def check(reading: Reading) -> Iterator[Hit]:
    for found in announced_lists(reading.document):
        totals = list(_COUNT.finditer(found.sentence.text))
        if len(totals) != 1 or not _TOTAL.search(found.sentence.text) or _OPEN.search(found.sentence.text):
            continue
        if any(_CROSSES.match(item.title) for item in found.items):
            continue
        total, noun = int(totals[0][1]), totals[0][2]
        counts = [_count(item.title, noun) for item in found.items]
        if None not in counts and sum(filter(None, counts)) != total:
            listed = " + ".join(str(count) for count in counts)
            values: dict[str, object] = {
                "total": total,
                "noun": noun,
                "sum": sum(filter(None, counts)),
                "listed": listed,
            }
            yield Hit(found.sentence.span(*totals[0].span()), values)


def _count(words: str, noun: str) -> int | None:
    """The one number of a line; None where there is none, more than one, another noun, or only a bound."""
    plain = _ASIDE.sub("", words)
    found = _COUNT.findall(plain)
    return int(found[0][0]) if len(found) == 1 and found[0][1] == noun and not _OPEN.search(plain) else None
