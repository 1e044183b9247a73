"""Một quy tắc kiểm tra bị hỏng, nên kế hoạch chưa được soát theo quy tắc đó.

Đây là lỗi của chương trình, không phải của kế hoạch. Các quy tắc khác vẫn được soát đủ. Xin gửi kế hoạch (hoặc đoạn văn
gây lỗi) cho người phát triển.

Sai:

    F001 dừng giữa chừng: IndexError

Đúng:

    F001 soát hết văn bản

In English: a rule broke down on this text. It is a fault of the program, not of the plan; all other rules were heard.
"""

from __future__ import annotations

from collections.abc import Iterator

from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="X000",
    slug="rule-failed",
    severity="note",
    message={
        "vi": "Quy tắc {code} {slug} bị hỏng nên chưa soát được ({error}).",
        "en": "Rule {code} {slug} failed and was not heard ({error}).",
    },
    help={
        "vi": "Đây là lỗi của chương trình, không phải của kế hoạch; các quy tắc khác vẫn được soát.",
        "en": "This is a fault of the program, not of the plan; the other rules were heard.",
    },
)


def check(_: Reading) -> Iterator[Hit]:
    """Nothing by itself: the walk reports with this rule's words."""
    yield from ()
