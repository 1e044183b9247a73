"""Hai tiếng của tên người viết liền.

"Nguyễn ĐứcMạnh": thiếu dấu cách; tìm tên trong danh sách sẽ không thấy.

Sai:

    đồng chí Nguyễn ĐứcMạnh, Phó Chủ tịch

Đúng:

    đồng chí Nguyễn Đức Mạnh, Phó Chủ tịch

In English: two syllables of a person's name run together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.people import HONORIFICS, at_honorifics
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="N009",
    slug="name-run-together",
    severity="warning",
    message={"vi": "Tên người viết liền: “{written}”.", "en": "A name run together: “{written}”."},
    help={"vi": "Thêm dấu cách giữa các tiếng.", "en": "Put a space between the syllables."},
)

_UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_LOWER = "a-zđàáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_NAME = re.compile(
    rf"(?<!\w)(?:{HONORIFICS})[ \t]+((?:[{_UPPER}][{_LOWER}]+[ \t]+){{0,3}}[{_UPPER}][{_LOWER}]+[{_UPPER}][{_LOWER}]+"
    rf"(?:[ \t]+[{_UPPER}][{_LOWER}]+){{0,3}})(?!\w)"
)
_SEAM = re.compile(rf"(?<=[{_LOWER}])(?=[{_UPPER}])")


def check(reading: Reading) -> Iterator[Hit]:
    for match in at_honorifics(_NAME, reading.source.text):
        yield Hit(match.span(1), {"written": match[1]}, Fix(_SEAM.sub(" ", match[1]), match.span(1)))
