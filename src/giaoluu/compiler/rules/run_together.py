"""Hai chữ dính liền nhau vì thiếu dấu cách.

"Nguyễn ĐứcMạnh" trong danh sách thì thẻ đại biểu cũng in như vậy. Nêu khi chữ hoa nằm giữa một từ mà hai nửa đều là chữ
tiếng Việt, hoặc khi một từ không thể đọc được tách ra thành đúng một từ ghép quen thuộc. Tên thương hiệu, tên phần mềm
("VNeID", "MobiFone") không bị nêu.

Sai:

    - Giao đồng chí Nguyễn ĐứcMạnh thực hiện nhiệm vụ

Đúng:

    - Giao đồng chí Nguyễn Đức Mạnh thực hiện nhiệm vụ

In English: two syllables run together for want of a space: a capital inside a word, or a word that only parts into a
known compound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.compounds import compounds
from giaoluu.compiler.rules.spelling.running import Running, running
from giaoluu.lib.vietnamese import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W008",
    slug="run-together",
    severity="warning",
    message={
        "vi": "“{written}” thiếu dấu cách.",
        "en": "“{written}” wants a space.",
    },
    help={
        "vi": "Viết rời: “{right}”.",
        "en": "Write “{right}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for form in words.forms:
        cut = _inner_capital(form)
        if cut:
            for at in words.places(form.lower()):
                if words.source[slice(*at)] == form:
                    yield _hit(words, at, at[0] + cut)
    for word in words.strange:
        cut = _only_cut(word)
        if cut:
            for at in words.places(word):
                if words.source[slice(*at)][1:].islower():
                    yield _hit(words, at, at[0] + cut)


def _inner_capital(form: str) -> int:
    """Where a capital stands between two syllables of a word with Vietnamese letters; 0 where none does."""
    if form[1:].islower() or form.isascii() or not form.isalpha():
        return 0
    cuts = [i for i in range(1, len(form)) if form[i].isupper()]
    if len(cuts) != 1 or cuts[0] < 2 or not form[cuts[0] + 1 :].islower():
        return 0
    return cuts[0] if is_syllable(form[: cuts[0]]) and is_syllable(form[cuts[0] :]) else 0


def _only_cut(word: str) -> int:
    """Where a small-letter word parts into a known compound; 0 where it does not, or in two ways."""
    cuts = [cut for cut in range(1, len(word)) if len(word) > 4 and (word[:cut], word[cut:]) in compounds()]
    return cuts[0] if len(cuts) == 1 else 0


def _hit(words: Running, at: Span, cut: int) -> Hit:
    right = f"{words.source[at[0] : cut]} {words.source[cut : at[1]]}"
    return Hit(at, {"written": words.source[slice(*at)], "right": right}, Fix(right, at))
