"""Chương trình chiếu phim mà không nhiệm vụ nào làm phim.

Mục "Chiếu phóng sự ..." cần một cơ quan sản xuất, duyệt và mang phim đến. Phim đã có sẵn thì ghi nguồn.

Sai:

    (4) Chiếu phóng sự về phong trào thi đua.
    1. Sở Nội vụ: Lựa chọn điển hình.

Đúng:

    2. Báo Cao Bằng: Sản xuất phóng sự; hoàn thành trước ngày 28/8/2025.

In English: the programme shows a film, and no task is to make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C010",
    slug="film-without-maker",
    severity="note",
    message={
        "vi": "Chương trình có chiếu {film} nhưng không nhiệm vụ nào làm {film}.",
        "en": "The programme shows a film ({film}) that no task makes.",
    },
    help={
        "vi": "Giao một cơ quan làm {film}, kèm thời lượng và ngày bàn giao.",
        "en": "Have an agency make it, with its length and the day of delivery.",
    },
)

_SHOWS = re.compile(r"(?:chiếu|trình chiếu|phát|xem)\s+(?:\d+\s+)?(?:các\s+)?(phóng sự|phim|video|clip)", re.IGNORECASE)
_MAKES = re.compile(r"phóng sự|phim|video|clip", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Hit]:
    plan = reading.plan
    if not plan.assignments:
        return
    works = [task.text for block in plan.assignments for task in block.tasks] + [item.text for item in plan.work_items]
    if any(_MAKES.search(work) for work in works):
        return
    for segment in plan.programme:
        match = _SHOWS.search(segment.title)
        if match:
            yield Hit(first_line(reading.source, segment.at), {"film": match[1].casefold()})
