"""Số năm kỷ niệm không khớp với hai mốc ghi trong ngoặc.

"Kỷ niệm 95 năm ... (18/11/1930 - 18/11/2025)": lấy năm sau trừ năm trước phải được số năm đã ghi. Con số này sẽ đi
vào phông chữ, giấy mời và lời dẫn.

Sai:

    kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2024)

Đúng:

    kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)

In English: the number of years of an anniversary is not the difference of the two dates written beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D014",
    slug="anniversary-of-another-year",
    severity="warning",
    message={
        "vi": "Ghi {written} năm, nhưng từ {first} đến {last} là {right} năm.",
        "en": "It says {written} years, but from {first} to {last} is {right} years.",
    },
    help={"vi": "Xem lại số năm và hai mốc.", "en": "Look again at the number of years and the two dates."},
)

_SPAN = re.compile(
    r"\(\s*(?:\d{1,2}/\d{1,2}/|\d{1,2}/)?(1\d{3}|20\d\d)\s*[-–]\s*(?:\d{1,2}/\d{1,2}/|\d{1,2}/)?(20\d\d)\s*\)"
)
_YEARS = re.compile(
    r"(?:[Kk]ỷ niệm|lần thứ|[Nn]hân dịp|chào mừng)[^.;()]{0,20}?(?<!\d)(\d{1,4})\s+năm(?!\w)[^.;()]{0,120}$"
)


def check(reading: Reading) -> Iterator[Hit]:
    text = flat(reading.source.text)
    for match in _SPAN.finditer(text):
        years = _YEARS.search(text[max(0, match.start() - 170) : match.start()])
        first, last = int(match[1]), int(match[2])
        if years and int(years[1]) != last - first:
            values: dict[str, object] = {"written": int(years[1]), "first": first, "last": last, "right": last - first}
            yield Hit(match.span(), values)
