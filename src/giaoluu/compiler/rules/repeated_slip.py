"""Hai chữ đi liền nhau được viết nhiều lần theo một cách, và một đôi chỗ lệch đi một dấu hay một chữ cái.

Kế hoạch tự bỏ phiếu cho cách viết của mình: từ nào được viết ít nhất bốn lần theo một cách, và chỗ lệch chỉ có mặt ở
đúng chỗ lệch ấy, thì chỗ lệch nhiều khả năng là gõ nhầm. Không cần từ điển, nên tên riêng của ngành, của địa phương
cũng được soát.

Sai:

    Hợp tác xã nông nghiệp ... (nhiều lần) ... Hợp tác xả nông nghiệp

Đúng:

    Hợp tác xã nông nghiệp ... Hợp tác xã nông nghiệp

In English: two neighbouring words that the plan writes one way many times and, a slip apart, another way once or twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.compounds import belongs_elsewhere, compounds
from giaoluu.compiler.rules.spelling.running import Pair, Running, in_case_of, running
from giaoluu.compiler.rules.spelling.slips import is_slip
from giaoluu.lib.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W002",
    slug="repeated-slip",
    severity="warning",
    message={
        "vi": "“{written}” ở đây, còn {count} chỗ khác viết “{right}”.",
        "en": "“{written}” here, but “{right}” in {count} other places.",
    },
    help={
        "vi": "Viết một cách trong cả văn bản: “{right}”.",
        "en": "Write it one way throughout: “{right}”.",
    },
)


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    by_first, by_second = _settled(words)
    for pair, count in words.pairs.items():
        first, second = pair
        if count > 2 or (first not in by_first and second not in by_second):
            continue
        right = next(_rights(words, pair, by_first, by_second), None)
        if right:
            yield from _hits(words, pair, right)


def _settled(words: Running) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The pairs that the plan has settled on, by their first and by their second word."""
    by_first: dict[str, list[str]] = {}
    by_second: dict[str, list[str]] = {}
    for (first, second), count in words.pairs.items():
        if count >= 4 and (first, second) not in compounds() and len(first) > 1 and len(second) > 1:
            often_first, often_second = count / words.words[first], count / words.words[second]
            if often_second >= 0.6 and often_first >= 0.3:
                by_first.setdefault(first, []).append(second)
            if often_first >= 0.6 and often_second >= 0.3:
                by_second.setdefault(second, []).append(first)
    return by_first, by_second


def _rights(
    words: Running, pair: Pair, by_first: dict[str, list[str]], by_second: dict[str, list[str]]
) -> Iterator[Pair]:
    """The settled pairs of which this one is a slip; the odd word must occur nowhere else."""
    first, second = pair
    count = words.pairs[pair]
    if words.words[second] == count and second not in words.misplaced:
        yield from ((first, right) for right in by_first.get(first, ()) if _is_slip(second, right))
    if words.words[first] == count and first not in words.misplaced:
        yield from ((right, second) for right in by_second.get(second, ()) if _is_slip(first, right))


def _is_slip(odd: str, right: str) -> bool:
    return len(odd) > 1 and canonical(odd) != canonical(right) and is_slip(odd, right)


def _hits(words: Running, pair: Pair, right: Pair) -> Iterator[Hit]:
    for at in words.places(*pair):
        written = words.as_written(at)
        cured = in_case_of(written, " ".join(right))
        shouted = any(word.isupper() for word in written.split())
        if (
            not shouted
            and not written.split()[-1].istitle()
            and pair != ("thứ", "tư")
            and not belongs_elsewhere(words.text, at, *pair)
        ):
            yield Hit(at, {"written": written, "right": cured, "count": words.pairs[right]}, Fix(cured, at))
