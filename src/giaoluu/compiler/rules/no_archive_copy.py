"""Nơi nhận không có dòng Lưu.

Dòng cuối của Nơi nhận ghi nơi lưu: "Lưu: VT, đơn vị soạn thảo" (Nghị định 30/2020/NĐ-CP, Phụ lục I). Không có dòng
này thì văn thư không giữ bản gốc nào.

Sai:

    Nơi nhận:
    - Các sở, ban, ngành.

Đúng:

    Nơi nhận:
    - Các sở, ban, ngành;
    - Lưu: VT, NV.

In English: the list of recipients does not end with the archive ("Lưu: VT, ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F008",
    slug="no-archive-copy",
    severity="warning",
    message={
        "vi": "“Nơi nhận” không có dòng “Lưu”.",
        "en": "The recipients do not include the archive (“Lưu”).",
    },
    help={
        "vi": "Thêm dòng cuối “- Lưu: VT, ...” (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        "en": "Add a last line “- Lưu: VT, ...” (Decree 30/2020/NĐ-CP, Appendix I).",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    recipients, _ = recipients_and_signature(reading.document)
    if recipients and not any(re.match(r"[-–—+•\s]*l[ưu]+u\b", line.text.casefold()) for line in recipients):
        yield Hit(recipients[-1].at, {})
