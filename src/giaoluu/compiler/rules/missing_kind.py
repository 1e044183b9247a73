"""Không thấy tên loại văn bản.

Tên loại ("KẾ HOẠCH") và trích yếu là thành phần thể thức chính; chỉ công văn mới không có tên loại (Nghị định
30/2020/NĐ-CP, Điều 8). Không có tên loại thì chương trình không chắc đây là kế hoạch, và phần đọc được có thể thiếu.

Sai:

    Tổ chức Chương trình giao lưu

Đúng:

    KẾ HOẠCH
    Tổ chức Chương trình giao lưu

In English: no line names the kind of document (KẾ HOẠCH); only a plain letter has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F016",
    slug="missing-kind",
    severity="warning",
    message={
        "vi": "Không thấy dòng tên loại văn bản (“KẾ HOẠCH”).",
        "en": "No line names the kind of document (“KẾ HOẠCH”).",
    },
    help={
        "vi": "Thêm dòng “KẾ HOẠCH” phía trên trích yếu (Nghị định 30/2020/NĐ-CP, Điều 8).",
        "en": "Put a line “KẾ HOẠCH” above the abstract (Decree 30/2020/NĐ-CP, art. 8).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    if reading.document.kind is None and text.strip():
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        yield Hit((start, len(text) if end < 0 else end), {})
