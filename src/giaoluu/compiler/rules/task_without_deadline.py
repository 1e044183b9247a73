"""Nhiệm vụ không có thời hạn.

Ngày tổ chức là hạn cuối của mọi việc, nhưng kịch bản, danh sách, dự toán phải xong trước đó nhiều ngày; không ghi hạn
thì cơ quan theo dõi không có gì để đôn đốc. Nếu cả kế hoạch không có hạn nào thì chỉ báo một lần. Nếu đã có một số
hạn thì báo từng việc có sản phẩm phải giao; việc thường xuyên (tuyên truyền, phối hợp, thực hiện theo phân công)
không bị báo.

Sai:

    - Xây dựng kịch bản Chương trình giao lưu.

Đúng:

    - Xây dựng kịch bản Chương trình giao lưu; hoàn thành trước ngày 28/8/2025.

In English: tasks without a deadline. One finding for the whole plan when no task has one; otherwise one for each task
that has something to deliver.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.plan import Task
from giaoluu.compiler.rules.reckoning.calendar import dates_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.source import Span

RULE = Rule(
    code="T001",
    slug="task-without-deadline",
    severity="note",
    message={"vi": "{what_vi}", "en": "{what_en}"},
    help={
        "vi": "Ghi hạn cho từng việc, hoặc để phần mềm đề xuất hạn tính lùi từ ngày tổ chức.",
        "en": "Give each task a day, or let the software propose days counted back from the event.",
    },
)

_DELIVERS = re.compile(
    r"(?:Chủ trì[^;.]{0,160}?\s|Tham mưu[^;.]{0,60}?\s)?(?:xây dựng|lập|sản xuất|dàn dựng|thẩm định|thiết kế|in"
    r"|lựa chọn|giới thiệu|bình chọn|gửi|đăng ký|rà soát|dự thảo|hoàn thiện|mời|chọn|ban hành|làm|soạn thảo"
    r"|thực hiện phóng sự|tổng hợp|chuẩn bị)(?!\w)",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"theo phân công|tuyên truyền|đưa tin|khi có yêu cầu|thường xuyên|bảo đảm an ninh|đảm bảo an ninh"
)


def check(reading: Reading) -> Iterator[Hit]:
    tasks = [task for assignment in reading.plan.assignments for task in assignment.tasks]
    items = reading.plan.work_items
    if not tasks or any(item.deadline or item.deadline_text for item in items):
        return
    dated = [task for task in tasks if task.deadline or task.deadline_text]
    if not dated:
        count = len(tasks)
        vi = f"{count} nhiệm vụ, không việc nào có thời hạn." if count > 1 else "Nhiệm vụ duy nhất không có thời hạn."
        en = f"{count} tasks, and none has a deadline." if count > 1 else "The only task has no deadline."
        yield Hit(_first_heading(reading), {"what_vi": vi, "what_en": en})
        return
    for task in tasks:
        if _has_to_deliver(task):
            values: dict[str, object] = {
                "what_vi": "Nhiệm vụ không có thời hạn.",
                "what_en": "This task has no deadline.",
            }
            yield Hit(task.at, values)


def _first_heading(reading: Reading) -> Span:
    """The heading of the first assignment, or its first task where it has none."""
    first = next(assignment for assignment in reading.plan.assignments if assignment.tasks)
    start = first.at[0]
    end = reading.source.text.find("\n", start, first.at[1])
    return start, end if first.heading and end > start else first.tasks[0].at[1]


def _has_to_deliver(task: Task) -> bool:
    if task.deadline or task.deadline_text or task.role == "support" or dates_in(task.text):
        return False
    return _DELIVERS.match(task.text) is not None and _STANDING.search(task.text) is None
