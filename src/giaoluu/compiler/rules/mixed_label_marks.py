"""Các mục cùng cấp dùng dấu khác nhau sau số.

Trong một danh sách có "a)" rồi "b.": máy và người đều phải đoán xem hai dòng có cùng cấp không. Văn bản thường dùng
"I.", "1.", "a)", "-" (Nghị định 30/2020/NĐ-CP, Phụ lục I).

Sai:

    a) Đối với tập thể
    b. Đối với cá nhân

Đúng:

    a) Đối với tập thể
    b) Đối với cá nhân

In English: clauses of one list bear different marks behind their labels: a) and then b.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.branches import numbered_lists
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S004",
    slug="mixed-label-marks",
    severity="note",
    message={
        "vi": "“{label}” khác dấu với các mục cùng cấp (“{usual}”).",
        "en": "“{label}” bears another mark than its fellows (“{usual}”).",
    },
    help={
        "vi": "Dùng một dấu cho cả danh sách: I. 1. a) -",
        "en": "Use one mark for the whole list: I. 1. a) -",
    },
)


MARK = r"[\s*_#>]*(?P<label>[\w.]*?\w)(?P<mark>[.)/:]?)(?=[\s*_]|[A-ZĐÀ-Ỹ])"


def check(reading: Reading) -> Iterator[Hit]:
    text = reading.source.text
    for clauses in numbered_lists(reading.document):
        if len(clauses) < 2 or clauses[0].style not in ("number", "point", "upper", "roman"):
            continue
        marks = [match for clause in clauses if (match := re.compile(MARK).match(text, *clause.at)) and match["mark"]]
        if len({match["mark"] for match in marks}) < 2:
            continue
        usual = Counter(match["mark"] for match in marks).most_common(1)[0][0]
        for match in marks:
            if match["mark"] != usual:
                place = (match.start("label"), match.end("mark"))
                said = {"label": text[slice(*place)], "usual": match["label"] + usual}
                yield Hit(place, said, Fix(match["label"] + usual, place))
