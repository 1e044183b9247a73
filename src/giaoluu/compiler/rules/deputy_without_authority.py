"""Cấp phó ký mà không ghi KT.

Cấp phó ký thay cấp trưởng phải ghi "KT." trước chức vụ của cấp trưởng (Nghị định 30/2020/NĐ-CP, Điều 13). Không ghi
thì người đọc không biết ký với tư cách gì.

Sai:

    PHÓ CHỦ TỊCH

    Nguyễn Văn Bình

Đúng:

    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH

    Nguyễn Văn Bình

In English: a deputy signs without "KT." (for the head), so that the authority of the signature stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from giaoluu.compiler.rules.reckoning.paper import is_capitals, recipients_and_signature
from giaoluu.compiler.rules.rule import Hit, Reading, Rule

RULE = Rule(
    code="F010",
    slug="deputy-without-authority",
    severity="warning",
    message={
        "vi": "“{post}” ký mà không ghi “KT.”.",
        "en": "“{post}” signs without “KT.”.",
    },
    help={
        "vi": "Thêm dòng “KT. ...” với chức vụ cấp trưởng phía trên (Nghị định 30/2020/NĐ-CP, Điều 13).",
        "en": "Put a line “KT. ...” with the post of the head above it (Decree 30/2020/NĐ-CP, art. 13).",
    },
)


SIGNS_FOR = r"^(?:KT|K/T|TL|T/L|TUQ|TM|T/M)\b"


def check(reading: Reading) -> Iterator[Hit]:
    _, signature = recipients_and_signature(reading.document)
    for index, line in enumerate(signature):
        if not re.match(r"PHÓ\b", line.text.upper()) or not is_capitals(line.text):
            continue
        authorities = [above.text for above in signature[:index] if re.match(SIGNS_FOR, above.text.upper())]
        deputed = any(re.match(r"KT|K/T|TL|T/L|TUQ", words.upper()) for words in authorities)
        if not deputed and not _of_committee(authorities):
            yield Hit(line.at, {"post": line.text})
        return


def _of_committee(authorities: list[str]) -> bool:
    """A standing board or a committee may let its deputy head sign in its name."""
    return any(re.search(r"BAN THƯỜNG|BAN CHẤP HÀNH|TỈNH ỦY|ĐẢNG ỦY|HỘI ĐỒNG", words.upper()) for words in authorities)
