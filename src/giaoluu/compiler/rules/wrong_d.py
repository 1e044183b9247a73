"""Chữ Đ được gõ bằng một ký tự khác trông giống hệt (Ð, U+00D0, chữ Eth của tiếng Iceland).

Mắt không thấy gì khác, nhưng máy thì thấy: tìm "Đặng" không ra "Ðặng", danh sách xếp sai thứ tự, thẻ đại biểu không
khớp. Lỗi này đến từ bộ gõ hoặc phông chữ cũ.

Sai:

    - Ông Ðặng Văn Sơn            (Ð là U+00D0)

Đúng:

    - Ông Đặng Văn Sơn            (Đ là U+0110)

In English: the Icelandic letter Eth (U+00D0) in place of the Vietnamese Đ (U+0110); alike to the eye, different to
search.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W006",
    slug="wrong-d",
    severity="warning",
    message={
        "vi": "“{written}” dùng ký tự Ð (U+00D0) thay cho chữ Đ (U+0110).",
        "en": "“{written}” has Eth (U+00D0) in place of Đ (U+0110).",
    },
    help={
        "vi": "Gõ lại bằng chữ Đ: “{right}”.",
        "en": "Type it with Đ: “{right}”.",
    },
)

_WORD = re.compile(r"[^\W\d_]*[\xd0\xf0][^\W\d_]*")
_RIGHT = {0xD0: "Đ", 0xF0: "đ"}


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    if "\xd0" in text or "\xf0" in text:
        for found in _WORD.finditer(text):
            right = found[0].translate(_RIGHT)
            yield Hit(found.span(), {"written": found[0], "right": right}, Fix(right, found.span()))
