"""Nhắc tới phụ lục kèm theo mà tệp không có phụ lục nào.

Kế hoạch viết "(Phụ lục kèm theo)" hoặc "(có danh sách kèm theo)" nhưng trong tệp không có gì sau chữ ký. Phụ lục có
thể là tệp riêng; nếu vậy cần gửi cùng.

Sai:

    - Phân bổ đại biểu: theo Phụ lục kèm theo.

    (hết văn bản)

Đúng:

    - Phân bổ đại biểu: theo Phụ lục kèm theo.

    PHỤ LỤC
    PHÂN BỔ ĐẠI BIỂU

In English: the plan speaks of an annex, and the file ends with the signature. It may be a file of its own; then send
it along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S012",
    slug="annex-not-attached",
    severity="note",
    message={
        "vi": "Nhắc tới “{words}” nhưng tệp không có phụ lục.",
        "en": "“{words}” is spoken of, but the file has no annex.",
    },
    help={
        "vi": "Gửi kèm phụ lục, hoặc đưa vào cùng tệp.",
        "en": "Send the annex along, or put it in the same file.",
    },
)


ATTACHED = (
    r"(?:[Pp]hụ\s+lục|[Dd]anh\s+sách|[Bb]iểu\s+mẫu|[Mm]ẫu|[Bb]iểu|[Ll]ịch)(?:\s+\w+){0,2}\s+(?:gửi\s+|đính\s+)?kèm"
    r"(?!(?:\s+theo)?\s+(?:công văn|tờ trình|hồ sơ|thư|báo cáo))(?:\s+theo)?"
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if document.annexes or not document.sections or not document.ending or "kèm" not in reading.source.text:
        return
    body = reading.source.text[: document.ending[0].passage.at[0]]
    match = re.compile(ATTACHED).search(body, document.sections[0].at[0])
    if match and not re.search(r"Kèm theo|ban hành", body[max(0, match.start() - 30) : match.start()]):
        yield Hit(match.span(), {"words": " ".join(match[0].split())})
