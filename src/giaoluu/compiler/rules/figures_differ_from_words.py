"""Số viết bằng chữ khác số viết bằng số.

"412.500.000 đồng (Bốn trăm hai mươi triệu đồng)": kho bạc và kế toán sẽ trả lại hồ sơ. Xét cả số tiền và số đếm
("05 (năm) ngày").

Sai:

    540.000.000 đồng (Năm trăm bốn mươi lăm triệu đồng)

Đúng:

    540.000.000 đồng (Năm trăm bốn mươi triệu đồng)

In English: a number in figures and the same number in words are not the same number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.figures import at_figures
from giaoluu.compiler.rules.reckoning.number_words import number_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.lib.vietnamese import grouped

RULE = Rule(
    code="Q009",
    slug="figures-differ-from-words",
    severity="error",
    message={
        "vi": "Bằng số là {figures}, bằng chữ là {words}.",
        "en": "In figures it is {figures}, in words it is {words}.",
    },
    help={"vi": "Xem lại cả hai cách viết.", "en": "Look again at both ways of writing."},
)

_BOTH = re.compile(
    r"(?<![\d.,/])(?P<n>\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?P<f>,\d{1,9})?\s*(?P<s>tỷ|tỉ|triệu|nghìn|ngàn)?\s*(?:đồng|đ|VNĐ|VND)?\s*"
    r"\(\s*(?:[Bb]ằng chữ|[Vv]iết bằng chữ)?\s*:?\s*(?P<w>[^()\d:]{2,160}?)\s*\)"
)
_AROUND = re.compile(r"(?<!\w)(?:đồng|việt nam|chẵn|người|đại biểu)(?!\w)|[./]+\s*$", re.IGNORECASE)
_SCALE = {None: 1, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}


def check(reading: Reading) -> Iterator[Hit]:
    for match in at_figures(_BOTH, reading.source.text):
        words = number_of(_AROUND.sub(" ", match["w"]))
        figures = _figures(match)
        if words is not None and words not in (figures, int(match["n"].replace(".", ""))):
            yield Hit(match.span(), {"figures": grouped(figures), "words": grouped(words)})


def _figures(match: re.Match[str]) -> int:
    tail = match["f"] or ""
    scale = _SCALE[match["s"]]
    return int(match["n"].replace(".", "")) * scale + (int(tail[1:]) * scale // 10 ** len(tail[1:]) if tail else 0)
