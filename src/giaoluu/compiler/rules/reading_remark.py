"""Điều cần biết về cách tệp được đọc: nhận dạng từ ảnh, bảng mã cũ, khung chữ bị bỏ qua.

Chữ đọc từ ảnh quét hoặc chuyển từ bảng mã cũ có thể sai dấu; phần không đọc được thì kế hoạch lập ra sẽ thiếu. Người
dùng cần biết trước khi tin vào kết quả.

Sai:

    (tệp ảnh quét, máy đọc nhầm "Thục Phán" thành "Thực Phán")

Đúng:

    (tệp DOCX hoặc PDF có chữ)

In English: how the file was read (text recognition, a legacy encoding, text boxes left out) and what may be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="X001",
    slug="reading-remark",
    severity="note",
    message={"vi": "{remark}", "en": "{remark}"},
    help={
        "vi": "Đối chiếu với bản gốc những chỗ quan trọng: ngày giờ, con số, tên riêng.",
        "en": "Compare what matters with the original: dates, times, numbers, names.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    for remark in reading.source.remarks:
        yield Hit((0, 0), {"remark": remark})
