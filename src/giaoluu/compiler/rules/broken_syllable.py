"""Một chữ bị dấu cách chẻ đôi.

"di đ ộng", "th ực hiện" thường sinh ra khi chuyển tệp hoặc gõ nhanh; máy tìm kiếm không thấy chữ bị chẻ. Chỉ nêu khi ít
nhất một nửa không thể là chữ tiếng Việt mà ghép lại thì đúng; nhãn "điểm đ", đơn vị đo ("5 m") không bị nêu.

Sai:

    ứng dụng trên thiết bị di đ ộng

Đúng:

    ứng dụng trên thiết bị di động

In English: a space inside a syllable; found only where a half cannot be a Vietnamese syllable and the whole can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import Running, running
from giaoluu.lib.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W005",
    slug="broken-syllable",
    severity="warning",
    message={
        "vi": "“{written}” bị dấu cách chẻ đôi.",
        "en": "A space breaks “{right}” in two.",
    },
    help={
        "vi": "Viết liền: “{right}”.",
        "en": "Write “{right}”.",
    },
)

_CONSONANTS = "bcdđghklmnpqrstvx"
_LABELLED = frozenset("điểm khoản mục lớp khối nhóm hạng bảng loại phần tổ cụm mẫu".split())  # noqa: SIM905
_WORDS = frozenset(
    """
    ác ách ai am an ang anh ánh ảnh ao áo ảo áp át ăn ăng âm ấm ẩm ân ấn ấp ất ấy âu ẩu em ép êm êu ích im in ít oai oan
    oanh ô ôn ông ồn ổn ổ ốc ốm ôm ống ơ ở ơn ớt u ủ uẩn uất ung ủng uốn uống uy ủy úp út uyên ư ứng ưa ức ưng ước ướp
    ướt ươm ưu y ý yên yêu yếu yết à ạ ả ầm ẩn hoặc
    """.split()  # noqa: SIM905
)
"""Words that begin with a vowel: behind a single letter they are words of their own ("lớp a ăn trưa")."""


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for first, second in words.pairs:
        if (first in words.strange or second in words.strange) and _is_whole(first, second):
            for at in words.places(first, second):
                written = words.source[slice(*at)]
                if _is_broken(words, at, written):
                    whole = "".join(written.split())
                    yield Hit(at, {"written": words.as_written(at), "right": whole}, Fix(whole, at))


def _is_whole(first: str, second: str) -> bool:
    """Whether the halves make a syllable, and are not a letter and a word."""
    whole = first + second
    if whole.isascii() or second in _WORDS or not is_syllable(whole):
        return False
    return not (is_syllable(second) and second[0] in _CONSONANTS)


def _is_broken(words: Running, at: Span, written: str) -> bool:
    """Whether the halves stand in one line, in small letters, and the first is no label behind a word or a mark."""
    before = words.text[max(0, at[0] - 8) : at[0]]
    left = before.split()
    apart = not before or before[-1].isspace()
    labelled = bool(left) and (left[-1] in _LABELLED or not left[-1][-1].isalpha() or len(left[-1]) == 1)
    return apart and written.count(" ") == 1 and "\n" not in written and written.islower() and not labelled
