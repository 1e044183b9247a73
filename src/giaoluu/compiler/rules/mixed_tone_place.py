"""Cùng một chữ mà dấu thanh đặt hai nơi trong một văn bản.

"Sở Văn hóa" và "Sở Văn hoá" là một sở, nhưng tìm kiếm, lọc danh sách và so tên sẽ coi là hai. Cả hai kiểu đều dùng
được; điều cần là một văn bản một kiểu. Kiểu ít gặp hơn được nêu. Tên người và địa danh ("Lê Hải Hòa", "Hoà Bình") giữ
nguyên cách viết của chủ nhân nên không bị nêu.

Sai:

    Sở Văn hóa, Thể thao và Du lịch ... Sở Văn hoá, Thể thao và Du lịch

Đúng:

    Sở Văn hóa, Thể thao và Du lịch ... Sở Văn hóa, Thể thao và Du lịch

In English: one word with its tone on either of two vowels in one plan; the rarer way is shown. Names of people are
left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.running import Running, in_case_of, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoluu.compiler.source import Span

RULE = Rule(
    code="W012",
    slug="mixed-tone-place",
    severity="note",
    message={
        "vi": "“{written}” đặt dấu khác với {count} chỗ viết “{right}”.",
        "en": "“{written}” has its tone elsewhere than in {count} places with “{right}”.",
    },
    help={
        "vi": "Viết một kiểu trong cả văn bản: “{right}”.",
        "en": "Write it one way throughout: “{right}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for new, old in words.misplaced.items():
        if old in words.words:
            places = {form: [at for at in words.places(form) if not _is_name(words, at)] for form in (new, old)}
            rare, usual = sorted((new, old), key=lambda form: (len(places[form]), form == old))
            if places[rare] and places[usual]:
                yield from _hits(words, places[rare], usual, len(places[usual]))


def _hits(words: Running, places: list[Span], usual: str, count: int) -> Iterator[Hit]:
    """Every rare place; the first alone where there are too many to be slips."""
    for at in places if len(places) <= 5 else places[:1]:
        written = words.source[slice(*at)]
        right = in_case_of(written, usual)
        yield Hit(at, {"written": written, "right": right, "count": count}, Fix(right, at))


def _is_name(words: Running, at: Span) -> bool:
    """A capital word that follows or precedes another capital word in running text: somebody's own spelling."""
    written = words.source[slice(*at)]
    if not written[0].isupper() or (written.isupper() and len(written) > 1):
        return False
    before, behind = words.source[max(0, at[0] - 12) : at[0]].split(" "), words.source[at[1] : at[1] + 12].split(" ")
    follows = len(before) > 1 and before[-1] == "" and before[-2][:1].isupper() and before[-2][-1:].isalpha()
    return follows or (len(behind) > 1 and behind[0] == "" and behind[1][:1].isupper())
