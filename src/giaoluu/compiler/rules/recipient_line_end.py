"""Dòng Nơi nhận kết thúc sai dấu.

Mỗi dòng của Nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm. Đây là thông lệ trình bày; văn bản của
Đảng và của Đoàn không xét.

Sai:

    Nơi nhận:
    - Các sở, ban, ngành
    - Lưu: VT;

Đúng:

    Nơi nhận:
    - Các sở, ban, ngành;
    - Lưu: VT.

In English: lines of the recipients end with a semicolon, the last one with a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.reckoning.paper import is_party, is_youth, recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F019",
    slug="recipient-line-end",
    severity="note",
    message={
        "vi": "Dòng Nơi nhận này phải kết thúc bằng dấu “{mark}”.",
        "en": "This line of the recipients should end with “{mark}”.",
    },
    help={
        "vi": "Các dòng kết thúc bằng “;”, dòng cuối bằng “.”.",
        "en": "Lines end with “;”, the last one with “.”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    recipients, _ = recipients_and_signature(document)
    if not recipients or is_party(document) or is_youth(document):
        return
    for line in recipients:
        mark = "." if line is recipients[-1] else ";"
        words = line.text
        kept = words.rstrip(" ;.,:/")
        if words.rstrip()[len(kept) :].replace(" ", "") not in (mark, f".{mark}") and kept:
            word = kept.rfind(" ") + 1
            yield Hit(line.at, {"mark": mark}, Fix(kept[word:] + mark, line.span(word, len(words))))
