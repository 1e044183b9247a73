"""Đoạn văn được giữ nguyên chữ vì chương trình không hiểu.

Không có gì bị bỏ đi và không có gì bị đoán: đoạn này vẫn nằm trong kế hoạch, nhưng không trở thành nhiệm vụ, đại biểu
hay mốc thời gian. Người đọc xem lại và tự nhập nếu cần.

Sai:

    - Mỗi đơn vị theo như đã thống nhất miệng.

Đúng:

    - Mỗi đơn vị cử 02 đại biểu, gửi danh sách về Sở Nội vụ trước ngày 25/8/2025.

In English: a passage kept as text because it was not understood. Nothing is dropped, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="X002",
    slug="not-understood",
    severity="note",
    message={"vi": "Chưa hiểu đoạn này: {why}", "en": "This passage was not understood: {why}"},
    help={
        "vi": "Đoạn được giữ nguyên chữ; nếu nó giao việc, cử người hay định ngày thì cần nhập tay.",
        "en": "The passage is kept as text; if it gives a task, a quota or a date, enter that by hand.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for remnant in reading.plan.remnants:
        yield Hit(remnant.at, {"why": remnant.why})
