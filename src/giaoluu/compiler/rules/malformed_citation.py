"""Số, ký hiệu của văn bản được dẫn viết sai cách.

Số và ký hiệu viết liền: "số 41-CT/TW", "số 2500/KH-UBND". Có khoảng trắng thừa, "sô", "sồ" sai dấu, hoặc "số" dính
vào chữ số thì tra cứu không ra. Chữ "so" không dấu do quy tắc về từ dùng lẫn (W003) báo.

Sai:

    Chỉ thị số41-CT/TW ngày 26/12/2024
    Kế hoạch số 319 - KH/TU

Đúng:

    Chỉ thị số 41-CT/TW ngày 26/12/2024
    Kế hoạch số 319-KH/TU

In English: a cited number is written with blanks inside, with a wrong mark on "số", or with "số" stuck to the
figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.citations import citations_in
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="R006",
    slug="malformed-citation",
    severity="warning",
    message={
        "vi": "Số, ký hiệu “{words}” viết chưa đúng cách.",
        "en": "The cited number “{words}” is not written as it should be.",
    },
    help={
        "vi": "Viết “{right}”.",
        "en": "Write “{right}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for citation in citations_in(reading.document):
        start = citation.code_at[0]
        before = (
            re.search(r"(?P<so>[Ss][oôơốồ]|SỐ)(?P<gap>[\s*:]*)$", text[max(0, start - 8) : start])
            if citation.so
            else None
        )
        code_words = " ".join(text[slice(*citation.code_at)].split())
        misspelt = before is not None and before["so"] not in ("số", "Số", "SỐ", "so")
        stuck = before is not None and before["gap"] == ""
        if misspelt or stuck or re.search(r"\s", code_words.replace("*", "")):
            begin = start - len(before[0]) if before and (misspelt or stuck) else start
            right = ("số " if begin < start else "") + citation.code
            place = (begin, citation.code_at[1])
            yield Hit(place, {"words": " ".join(text[slice(*place)].split()), "right": right}, Fix(right, place))
