"""Cùng một việc ghi hai lần cho một cơ quan.

Thường do dán nhầm: việc lẽ ra ở chỗ đó đã mất. Hai cơ quan khác nhau có cùng câu ("Thực hiện các nhiệm vụ theo phân
công") không bị báo.

Sai:

    2. Sở Nội vụ
    - Chủ trì lựa chọn các điển hình tham gia giao lưu.
    - Chủ trì lựa chọn các điển hình tham gia giao lưu.

Đúng:

    - Chủ trì lựa chọn các điển hình tham gia giao lưu.
    - Lập dự toán kinh phí.

In English: an agency is given the same task twice in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.wording import words_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="T010",
    slug="task-given-twice",
    severity="warning",
    message={"vi": "Việc này đã ghi ở dòng {line}.", "en": "This task stands already on line {line}."},
    help={"vi": "Bỏ một lần, hoặc khôi phục việc bị dán đè.", "en": "Drop one, or restore what was pasted over."},
)


def check(reading: Reading) -> Iterator[Hit]:
    for block in reading.plan.assignments:
        seen: dict[tuple[object, ...], int] = {}
        for task in block.tasks:
            key = (words_of(task.text), task.applies_to)
            if key in seen:
                yield Hit(task.at, {"line": reading.source.line_of(seen[key])[0]})
            seen.setdefault(key, task.at[0])
