"""Ngày không ghi năm, trong một kế hoạch bắc qua hai năm.

Kế hoạch ký tháng 11 mà ghi "trước ngày 15/02" thì người đọc phải đoán năm. Chỉ báo khi mốc đó, tính theo năm ký, đã
qua và câu không ghi năm ở chỗ nào khác. Ngày kỷ niệm ("ngày 20/11", "kỷ niệm ngày 27/7") không bị báo.

Sai:

    Cần Thơ, ngày 18 tháng 11 năm 2025
    - Gửi hồ sơ trước ngày 15/02.

Đúng:

    - Gửi hồ sơ trước ngày 15/02/2026.

In English: a date without its year, in a plan whose work runs into the next year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.calendar import WrittenDate, dates_in, day_of
from giaoluu.compiler.rules.reckoning.flat import flat
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="D012",
    slug="date-without-year",
    severity="note",
    message={
        "vi": "Ngày {written} không ghi năm; tính theo năm {year} thì đã qua khi ký kế hoạch.",
        "en": "{written} has no year; in {year} it had passed when the plan was dated.",
    },
    help={"vi": "Ghi rõ năm.", "en": "Write the year."},
)

_DUE = re.compile(
    r"(?<!\w)(?:trước|hạn|chậm nhất|đến|hết|xong|vào|từ|thời gian|hoàn thành)[^.;\n]{0,30}$", re.IGNORECASE
)
_REMEMBERED = re.compile(r"kỷ niệm|chào mừng|truyền thống|thành lập|nhân dịp|(?:[Hh]ằng|[Hh]àng) (?:năm|tháng)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def check(reading: Reading) -> Iterator[Hit]:
    signed = day_of(reading.plan.document.date)
    if signed is None:
        return
    text = flat(reading.source.text)
    for written in dates_in(text):
        if written.year or written.lunar or (day := written.in_year(signed.year)) is None or day >= signed:
            continue
        if _is_a_deadline(text, written):
            yield Hit(written.at, {"written": " ".join(text[slice(*written.at)].split()), "year": signed.year})


def _is_a_deadline(text: str, written: WrittenDate) -> bool:
    start = max(text.rfind("\n", 0, written.at[0]), written.at[0] - 200) + 1
    end = text.find("\n", written.at[1])
    line = text[start : end if end >= 0 else len(text)]
    before = text[start : written.at[0]]
    return bool(_DUE.search(before)) and not _REMEMBERED.search(line) and not _YEAR.search(line)
