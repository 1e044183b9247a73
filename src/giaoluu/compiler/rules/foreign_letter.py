"""Chữ tiếng Việt có f, j, w hoặc z.

"fong trào", "fát động", "zới" là thói quen nhắn tin lọt vào văn bản. Chỉ nêu khi thay bằng chữ tiếng Việt thì thành từ
đọc được; từ nước ngoài ("wifi", "fanpage"), tên riêng và chữ viết tắt không bị nêu.

Sai:

    fát động phong trào thi đua

Đúng:

    phát động phong trào thi đua

In English: a Vietnamese word written with f, j, w or z; foreign words, names and acronyms are left.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import Running, in_case_of, running
from giaoluu.lib.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W015",
    slug="foreign-letter",
    severity="warning",
    message={
        "vi": "“{written}” có chữ cái không dùng trong tiếng Việt.",
        "en": "“{written}” has a letter that Vietnamese does not use.",
    },
    help={
        "vi": "Có lẽ là “{right}”.",
        "en": "Perhaps “{right}”.",
    },
)

_FOREIGN = re.compile(r"[fjwz]")
_VIETNAMESE = {"f": ("ph",), "j": ("gi", "ch"), "w": ("qu", "u"), "z": ("d", "gi", "v")}


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for word in words.strange:
        if len(_FOREIGN.findall(word)) == 1 and not word.isascii():
            right = _meant(words, word)
            for at in words.places(word):
                if right and words.source[slice(*at)][1:].islower():
                    written = words.source[slice(*at)]
                    cured = in_case_of(written, right)
                    yield Hit(at, {"written": written, "right": cured}, Fix(cured, at))


def _meant(words: Running, word: str) -> str | None:
    letter = _FOREIGN.findall(word)[0]
    readings = [word.replace(letter, right) for right in _VIETNAMESE[letter]]
    spoken = [reading for reading in readings if is_syllable(reading)]
    return next((reading for reading in spoken if reading in words.words), spoken[0] if spoken else None)
