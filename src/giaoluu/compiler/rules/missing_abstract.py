"""Dưới tên loại không có trích yếu.

Trích yếu là câu ngắn nói nội dung chủ yếu, đặt ngay dưới tên loại (Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I).
Thiếu trích yếu thì vào sổ, tra cứu và dẫn chiếu đều không được.

Sai:

    KẾ HOẠCH

    I. MỤC ĐÍCH, YÊU CẦU

Đúng:

    KẾ HOẠCH
    Tổ chức Chương trình giao lưu điển hình tiên tiến

    I. MỤC ĐÍCH, YÊU CẦU

In English: no abstract stands under the kind, so that the plan can be neither registered nor found.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F017",
    slug="missing-abstract",
    severity="warning",
    message={
        "vi": "Dưới “{kind}” không có trích yếu nội dung.",
        "en": "No abstract stands under “{kind}”.",
    },
    help={
        "vi": "Thêm một câu nói nội dung chủ yếu ngay dưới tên loại (Nghị định 30/2020/NĐ-CP, Điều 8).",
        "en": "Add a line that says what the plan is about (Decree 30/2020/NĐ-CP, art. 8).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if document.kind is not None and not any(line.text.strip() for line in document.title):
        yield Hit(document.kind.at, {"kind": document.kind.text})
