"""Mục của chương trình không có thời lượng.

Không biết mỗi phần dài bao lâu thì không xếp được kịch bản đường dây, không biết truyền hình trực tiếp có vừa sóng
không. Báo một lần cho cả chương trình, kèm danh sách các mục còn thiếu.

Sai:

    (1) Văn nghệ chào mừng.

Đúng:

    (1) Văn nghệ chào mừng (15 phút).

In English: items of the programme without a length. One finding for the programme, with the list of those items.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.schedule import first_line
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="C001",
    slug="segment-without-duration",
    severity="note",
    message={
        "vi": "{count} trong {all} mục của chương trình không có thời lượng: {listed}.",
        "en": "{count} of {all} items of the programme have no length: {listed}.",
    },
    help={
        "vi": "Ghi số phút cho từng mục, hoặc để phần mềm đề xuất cho vừa thời gian tổ chức.",
        "en": "Give each item its minutes, or let the software propose lengths that fit the event.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    programme = reading.plan.programme
    missing = [segment for segment in programme if segment.duration_minutes is None]
    if missing and len(programme) > 1:
        listed = "; ".join(f"({segment.order}) {_short(segment.title)}" for segment in missing)
        values: dict[str, object] = {"count": len(missing), "all": len(programme), "listed": listed}
        yield Hit(first_line(reading.source, missing[0].at), values)


def _short(title: str) -> str:
    return title if len(title) <= 45 else title[:42].rsplit(" ", 1)[0] + "…"
