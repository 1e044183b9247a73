"""Chữ viết tắt thẩm quyền ký sai cách viết.

Cơ quan nhà nước viết "TM.", "KT.", "TL.", "TUQ." có dấu chấm rồi cách chữ; văn bản của Đảng viết "T/M", "K/T", "T/L"
(Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).

Sai:

    TM ỦY BAN NHÂN DÂN
    KT.CHỦ TỊCH

Đúng:

    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH

In English: the abbreviation of the authority lacks its full stop or blank, or has the form of Party papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import is_party, recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F012",
    slug="malformed-authority",
    severity="warning",
    message={
        "vi": "Viết tắt thẩm quyền ký “{words}” chưa đúng cách.",
        "en": "The authority “{words}” is not written as it should be.",
    },
    help={
        "vi": "Viết “{right}” (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        "en": "Write “{right}” (Decree 30/2020/NĐ-CP, Appendix I).",
    },
)


AUTHORITY = r"(?P<short>TM|T/M|T\.M|KT|K/T|K\.T|TL|T/L|T\.L|TUQ|T/UQ)(?P<mark>\s?\.?\s*)(?=[A-ZĐÀ-Ỹ])"


def check(reading: Reading) -> Iterator[Hit]:
    if is_party(reading.document):
        return
    _, signature = recipients_and_signature(reading.document)
    for line in signature:
        match = re.match(AUTHORITY, line.text)
        if match and match[0] != (right := f"{re.sub('[/.]', '', match['short'])}. "):
            place = line.span(0, match.end())
            yield Hit(line.at, {"words": line.text, "right": right + line.text[match.end() :]}, Fix(right, place))
