"""Một chữ có dấu tiếng Việt nhưng không thể là chữ tiếng Việt.

"nghành", "thựcc", "tiếnng", "chuơng": âm đầu, vần và thanh không ghép được với nhau. Chỉ soát chữ thường có dấu; tên
riêng, tiếng dân tộc, chữ viết tắt, từ mượn quen dùng và chữ trong ngoặc kép không bị nêu.

Sai:

    các sở, ban, nghành

Đúng:

    các sở, ban, ngành

In English: a small-letter word with Vietnamese marks whose onset, rhyme and tone cannot go together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import Running, running
from giaoluu.compiler.rules.spelling.slips import is_slip
from giaoluu.lib.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W011",
    slug="no-such-syllable",
    severity="warning",
    message={
        "vi": "“{written}” không phải là chữ tiếng Việt.",
        "en": "“{written}” is no Vietnamese syllable.",
    },
    help={
        "vi": "{advice}",
        "en": "{advice_en}",
    },
)

_VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
_FOREIGN_BUILT = re.compile(rf".*[{_VOWELS}][^{_VOWELS}]+[{_VOWELS}]|[bcdđfghkpsvx][lr]|[^{_VOWELS}]*$")
"""Several syllables written as one, an onset that only other languages have, or no vowel at all."""
_FOREIGN = frozenset("fjwz")


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for word in words.strange:
        if len(word) > 1 and not word.isascii() and _FOREIGN.isdisjoint(word) and not _FOREIGN_BUILT.match(word):
            for at in words.places(word):
                if words.source[slice(*at)].islower() and not _is_apart(words, at):
                    yield _hit(words, at, _meant(words, word))


def _meant(words: Running, word: str) -> str | None:
    """The word of this plan that is one slip away, if there is one only."""
    near = [other for other in words.words if other not in words.strange and is_slip(word, other)]
    return near[0] if len(near) == 1 else None


def _is_apart(words: Running, at: Span) -> bool:
    """Whether the word is part of an address, of a compound with a hyphen, quoted, or half of a broken syllable."""
    before, behind = words.text[max(0, at[0] - 1) : at[0]], words.text[at[1] : at[1] + 1]
    if before in "-@/.\"“‘'_" or behind in "-@/_”":
        return bool(before and behind)
    return any(is_syllable(whole) for whole in _joined(words, at))


def _joined(words: Running, at: Span) -> list[str]:
    """The word put together with its neighbour on either side."""
    word = words.text[slice(*at)]
    left, right = words.text[max(0, at[0] - 9) : at[0]].split(), words.text[at[1] : at[1] + 9].split()
    return [neighbour + word for neighbour in left[-1:]] + [word + neighbour for neighbour in right[:1]]


def _hit(words: Running, at: Span, right: str | None) -> Hit:
    written = words.source[slice(*at)]
    if right is None:
        return Hit(at, {"written": written, "advice": "Gõ lại chữ này.", "advice_en": "Type this word again."})
    advice = {"advice": f"Có lẽ là “{right}”.", "advice_en": f"Perhaps “{right}”."}
    return Hit(at, {"written": written, **advice}, Fix(right, at))
