"""Tên sở viết khác tên chính thức một dấu gạch, một chữ "và".

"Sở Giáo dục - Đào tạo", "Sở Văn hóa - Thể thao và Du lịch" là tên nói quen; tên chính thức dùng trong văn bản là "Sở
Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch". Khi một kế hoạch dùng hai tên, danh sách sẽ đếm thành hai sở.

Sai:

    Sở Văn hóa - Thể thao và Du lịch

Đúng:

    Sở Văn hóa, Thể thao và Du lịch

In English: a department or ministry whose name differs from the official one by a dash, a comma or an "and".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.naming.flow import flow
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="P009",
    slug="misnamed-department",
    severity="note",
    message={
        "vi": "“{written}”: tên chính thức là “{right}”.",
        "en": "“{written}”: the official name is “{right}”.",
    },
    help={
        "vi": "Viết “{right}”.",
        "en": "Write “{right}”.",
    },
)

_OFFICIAL = (
    "Giáo dục và Đào tạo",
    "Khoa học và Công nghệ",
    "Nông nghiệp và Môi trường",
    "Dân tộc và Tôn giáo",
    "Văn hóa, Thể thao và Du lịch",
)
_LOOSE = r"(?: ?[-–,&] ?| và |, và )"
_PARTS = re.compile(r", | và ")
_NAMED = re.compile(
    r"(Sở|Bộ|Phòng) (?:" + "|".join(f"({_LOOSE.join(_PARTS.split(name))})" for name in _OFFICIAL) + r")(?!\w)"
)


def check(reading: Reading) -> Iterator[Hit]:
    text = flow(reading)
    one_form = text.text.replace("oá", "óa")
    for found in _NAMED.finditer(one_form):
        name = _OFFICIAL[(found.lastindex or 2) - 2]
        written = text.text[slice(*found.span())]
        if found[0] != f"{found[1]} {name}":
            at = text.span(*found.span())
            right = f"{found[1]} {name}"
            yield Hit(at, {"written": written, "right": right}, Fix(right, at))
