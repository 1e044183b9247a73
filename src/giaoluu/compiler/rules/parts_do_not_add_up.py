"""Cơ cấu không cộng thành con số đã nêu.

"150 người, gồm 120 cá nhân và 40 tập thể": phần cộng lại là 160. Chỉ xét khi mọi phần đều có số; "trong đó có" là nêu
một phần nên không xét; "mỗi đội gồm" cũng không xét.

Sai:

    150 người, gồm 120 cá nhân và đại diện 40 tập thể.

Đúng:

    150 người, gồm 120 cá nhân và đại diện 30 tập thể.

In English: a number is followed by its parts, and the parts add up to something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="Q004",
    slug="parts-do-not-add-up",
    severity="warning",
    message={
        "vi": "Các phần cộng lại là {sum} ({listed}), không phải {total}.",
        "en": "The parts add up to {sum} ({listed}), not to {total}.",
    },
    help={"vi": "Xem lại con số chung và từng phần.", "en": "Look again at the whole and at each part."},
)

_WHOLE = re.compile(
    r"(?<![\d/.,%])(\d{1,5})\s+([^\W\d_][^\d.;:\n()%]{1,60}?)[,\s]*(?:(?:bao\s+)?gồm\s*:?\s+|\(\s*(?:gồm\s*:?\s+)?)"
    r"((?:đại diện\s+)?\d{1,5}\s+[^.;:\n()%/]{3,160})"
)
_BETWEEN = re.compile(r"\s*(?:,|\s+và|\+)\s*(?:và\s+)?(?=(?:đại diện\s+)?\d{1,5}\s+[^\W\d_])")
_COUNT = re.compile(r"(?:đại diện\s+)?(\d{1,5})\s")
_BOUND = re.compile(r"(?:[-–]|từ|đến|khoảng|không quá|tối đa|ít nhất|tối thiểu|trên|hơn|gần)\s*$", re.IGNORECASE)
_OPEN = re.compile(r"(?<!\w)(?:mỗi|từng|và các|và đại diện|cùng|tháng|giờ|năm 20)(?!\w)")


def check(reading: Reading) -> Iterator[Hit]:
    text = flat(reading.source.text)
    for match in at_figures(_WHOLE, text):
        parts = _BETWEEN.split(match[3])
        if _BOUND.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        if len(parts) < 2 or _OPEN.search(match[2]) or any(_OPEN.search(part) for part in parts):
            continue
        counts = [int(count[1]) for part in parts if (count := _COUNT.match(part + " "))]
        if len(counts) == len(parts) and sum(counts) != int(match[1]):
            listed = " + ".join(str(count) for count in counts)
            yield Hit((match.start(1), match.end(3)), {"sum": sum(counts), "listed": listed, "total": int(match[1])})
