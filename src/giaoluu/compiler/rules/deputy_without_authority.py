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


POST = r"TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHÁNH|CHỦ NHIỆM|PHÓ\b|VIỆN TRƯỞNG|THỦ TRƯỞNG"
SIGNS_FOR = r"^(?:KT|K/T|TL|T/L|TUQ|TM|T/M)\b"


def check(reading: Reading) -> Iterator[Hit]:
    _, signature = recipients_and_signature(reading.document)
    authorities: list[str] = []
    for line in signature:
        if re.match(SIGNS_FOR, line.text.upper()):
            authorities.append(line.text.upper())
        elif is_capitals(line.text) and not _ends_authority(authorities, line.text):
            deputed = any(not re.match(r"TM|T/M", words) for words in authorities)
            if re.match(r"PHÓ\b", line.text.upper()) and not deputed and not _of_committee(authorities):
                yield Hit(line.at, {"post": line.text})
            return  # what follows the first post is the same person's other post, or the name


def _ends_authority(authorities: list[str], words: str) -> bool:
    """The name of a body may run over two lines: "TM. ỦY BAN NHÂN / DÂN"."""
    return bool(authorities) and re.search(POST, words) is None


def _of_committee(authorities: list[str]) -> bool:
    """A standing board or a committee may let its deputy head sign in its name."""
    return any(re.search(r"BAN THƯỜNG|BAN CHẤP HÀNH|TỈNH ỦY|ĐẢNG ỦY|HỘI ĐỒNG", words) for words in authorities)
