"""Tên người có tiếng viết thường.

Tên người viết hoa chữ đầu của mọi tiếng, kể cả tên đệm "Văn", "Thị".

Sai:

    Ông Nguyễn văn Thành, xã Bảo Lạc.

Đúng:

    Ông Nguyễn Văn Thành, xã Bảo Lạc.

In English: a syllable of a person's name begins with a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.people import HONORIFICS, UPPER, at_honorifics
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N008",
    slug="name-in-lower-case",
    severity="warning",
    message={"vi": "Tên người viết thường: “{written}”.", "en": "A name in small letters: “{written}”."},
    help={"vi": "Viết hoa mọi tiếng của tên.", "en": "Every syllable of a name takes a capital."},
)

_NAME = re.compile(
    rf"(?<!\w)(?:{HONORIFICS})[ \t]+([{UPPER}][^\W\d_]+[ \t]+(?:văn|thị|hữu|đức|ngọc|xuân|quang|minh|thanh)"
    rf"[ \t]+[{UPPER}][^\W\d_]+)"
)


def check(reading: Reading) -> Iterator[Hit]:
    for match in at_honorifics(_NAME, reading.source.text):
        right = " ".join(part[0].upper() + part[1:] for part in match[1].split())
        yield Hit(match.span(1), {"written": match[1]}, Fix(right, match.span(1)))
