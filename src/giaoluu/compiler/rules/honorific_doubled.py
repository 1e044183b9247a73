"""Hai danh xưng liền nhau trước một tên.

"Ông Bà Nguyễn ...", "đồng chí Ông ..." còn sót khi sửa mẫu: người đọc không biết đó là ông hay bà. "Ông, bà",
"Ông/Bà" không bị báo.

Sai:

    Ông Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán.

Đúng:

    Bà Trần Thị Chung, tổ Đoàn Kết, phường Thục Phán.

In English: two forms of address stand before one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.people import UPPER, at_honorifics
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N003",
    slug="honorific-doubled",
    severity="warning",
    message={"vi": "Hai danh xưng liền nhau: “{written}”.", "en": "Two forms of address: “{written}”."},
    help={"vi": "Giữ một danh xưng.", "en": "Keep one."},
)

_DOUBLED = re.compile(
    r"(?<![\w,/])((?:[Ôô]ng|[Bb]à|[Ee]m|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c)\s+(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c))"
    rf"(?=\s+[{UPPER}][^\W\d_]+\s+[{UPPER}])"
)
_IN_A_NAME = re.compile(r"\w*\s*$")


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for match in at_honorifics(_DOUBLED, text):
        before = text[max(0, match.start() - 12) : match.start()].split()
        if not before or not before[-1][0].isupper() or before[-1][-1] in ".;:,-":
            yield Hit(match.span(1), {"written": " ".join(match[1].split())})
