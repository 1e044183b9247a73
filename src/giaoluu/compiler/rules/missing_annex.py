"""Dẫn tới một phụ lục không có.

Kế hoạch viết "danh sách tại Phụ lục II" mà trong tệp không có Phụ lục II, hoặc có Phụ lục II mà không có Phụ lục I:
nơi nhận không có danh sách, biểu mẫu, phân bổ để làm theo. Phụ lục của văn bản khác thì không xét.

Sai:

    - Trao Bằng khen cho 62 người (danh sách tại Phụ lục III).

Đúng:

    - Trao Bằng khen cho 62 người (danh sách tại Phụ lục II).

    PHỤ LỤC II
    DANH SÁCH ...

In English: the plan refers to an annex that is not there, or its annexes begin with the second.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.annexes import annex_references, annexes, roman_of
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="S007",
    slug="missing-annex",
    severity="warning",
    message={
        "vi": "Không có {name}.",
        "en": "There is no {name}.",
    },
    help={
        "vi": "Thêm phụ lục này, hoặc sửa số phụ lục.",
        "en": "Add this annex, or mend its number.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    there = {annex.number for annex in annexes(reading.document) if annex.number}
    for reference in annex_references(reading.document):
        if reference.number and reference.number not in there:
            yield Hit(reference.at, {"name": f"Phụ lục {roman_of(reference.number)}"})
    for annex in annexes(reading.document):
        if annex.number and annex.number > 1 and annex.number - 1 not in there:
            yield Hit(annex.at, {"name": f"Phụ lục {roman_of(annex.number - 1)}"})
