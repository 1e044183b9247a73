"""Thiếu chức vụ, họ tên người ký.

Chức vụ, họ tên và chữ ký của người có thẩm quyền là thành phần thể thức chính (Nghị định 30/2020/NĐ-CP, Điều 8, Điều
13). Không có người ký thì kế hoạch chưa có hiệu lực, và không biết ai quyết khi có vướng mắc.

Sai:

    Nơi nhận:
    - Lưu: VT.

Đúng:

    Nơi nhận:
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH

    Nguyễn Văn Bình

In English: nobody signs: the post or the name of the competent person is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import is_capitals, recipients_and_signature, stands_alone
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F009",
    slug="missing-signature",
    severity="warning",
    message={
        "vi": "Văn bản thiếu {what}.",
        "en": "The document lacks {what_en}.",
    },
    help={
        "vi": "Ghi thẩm quyền, chức vụ và họ tên người ký (Nghị định 30/2020/NĐ-CP, Điều 8, Điều 13).",
        "en": "Give authority, post and name of the signatory (Decree 30/2020/NĐ-CP, art. 8 and 13).",
    },
)


POST = r"CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHÁNH|CHỦ NHIỆM|PHÓ|BAN|THƯỜNG TRỰC|THAY MẶT|TM\\b|KT\\b|TL\\b|ỦY|UBND"


def check(reading: Reading) -> Iterator[Hit]:
    document = reading.document
    if not stands_alone(document) or document.kind is None:
        return
    _, signature = recipients_and_signature(document)
    posts = [line for line in signature if is_capitals(line.text)]
    if not posts:
        place = document.ending[-1].passage.at if document.ending else document.kind.at
        yield Hit(place, {"what": "chức vụ và họ tên người ký", "what_en": "post and name of the signatory"})
    elif len(posts) == len(signature) and not _names(posts[-1].text):
        yield Hit(posts[-1].at, {"what": "họ tên người ký", "what_en": "the name of the signatory"})


def _names(words: str) -> bool:
    """A name may be set in capitals: three or four words, none of them of a post."""
    return 2 <= len(words.split()) <= 5 and not re.search(POST, words)
