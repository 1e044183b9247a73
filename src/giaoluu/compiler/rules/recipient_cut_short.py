"""Dòng Nơi nhận dừng giữa chừng.

Một dòng kết thúc bằng dấu phẩy, bằng "và", "của", hoặc có ngoặc mở mà không đóng là dòng bị cắt: thiếu mất một nơi
nhận.

Sai:

    Nơi nhận:
    - Các sở, ban,
    - Lưu: VT.

Đúng:

    Nơi nhận:
    - Các sở, ban, ngành;
    - Lưu: VT.

In English: a line of the recipients stops in the middle, so that a recipient may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import is_party, recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F021",
    slug="recipient-cut-short",
    severity="note",
    message={
        "vi": "Dòng Nơi nhận này dừng giữa chừng.",
        "en": "This line of the recipients stops in the middle.",
    },
    help={
        "vi": "Xem lại bản gốc: có thể thiếu một nơi nhận.",
        "en": "Look at the original: a recipient may be missing.",
    },
)


STOPS = r"(?:,|\s(?:và|của|các|thuộc|tại|cho|với|-|–))\s*[;.]?\s*$"


def check(reading: Reading) -> Iterator[Hit]:
    recipients, _ = recipients_and_signature(reading.document)
    if is_party(reading.document):
        return
    for line in recipients or []:
        if re.search(STOPS, line.text) or line.text.count("(") > line.text.count(")"):
            yield Hit(line.at, {})
