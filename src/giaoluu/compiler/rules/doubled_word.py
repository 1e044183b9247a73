"""Một từ, hoặc một cụm hai từ, bị gõ hai lần liền nhau.

"để để", "nộp nộp", "đại biểu đại biểu Quốc hội" là dấu vết của cắt dán. Từ láy ("luôn luôn", "dần dần"), chữ cuối của
từ trước trùng chữ đầu của từ sau ("chuyên môn môn Lịch sử") và tên riêng không bị nêu.

Sai:

    hội nghị hiệp thương lần thứ hai để để thỏa thuận

Đúng:

    hội nghị hiệp thương lần thứ hai để thỏa thuận

In English: a word or two words typed twice; reduplications, compounds that meet and names are left in peace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from giaoluu.compiler.findings.finding import Fix
from giaoluu.compiler.rules.rule import Hit, Reading, Rule
from giaoluu.compiler.rules.spelling.compounds import compounds
from giaoluu.compiler.rules.spelling.running import Pair, Running, running

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = Rule(
    code="W004",
    slug="doubled-word",
    severity="warning",
    message={
        "vi": "“{written}” bị gõ hai lần.",
        "en": "“{written}” was typed twice.",
    },
    help={
        "vi": "Bỏ một lần: “{right}”.",
        "en": "Keep one: “{right}”.",
    },
)

_RIGHT = frozenset(
    """
    ai ba bè bốn chín chung chuồn chùng dành dần đâu đều đoàn đó đời đùng ầm ào hàng hai hằng hây khăng kia kìa lâu
    lăm lăng lớp luôn lù mãi mây mốt một mười năm nao ngành ngày ngoe người ngút nhà nhiều nhỏ này nơi rất râm riêng rồi
    rừng sáu sớm song tám tha thon thoang thường tối trẻ trùng tỷ tỉ từ từng vân vàng việc vui xa xanh xinh xóm
    xuân y à ơi
    """.split()  # noqa: SIM905
)
"""Words that are said twice with a meaning of its own, and numbers read digit by digit."""


def check(reading: Reading) -> Iterator[Hit]:
    words = running(reading.source.text)
    for first, second in [pair for pair in words.pairs if pair[0] == pair[1]]:
        if first not in _RIGHT and len(first) > 1:
            yield from _hits(words, (first, second), 1)
    for pair in _doubled_pairs(words):
        yield from _hits(words, pair + pair, 2)


def _doubled_pairs(words: Running) -> list[Pair]:
    tokens = words.tokens
    ahead = zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)
    doubled = {(a, b) for a, b, c, d in ahead if a == c and b == d and a != b}
    return [pair for pair in sorted(doubled) if pair in words.pairs and not _RIGHT.issuperset(pair)]


def _hits(words: Running, doubled: tuple[str, ...], size: int) -> Iterator[Hit]:
    for at in words.places(*doubled):
        written = words.as_written(at).split()
        if _same_case(written[:size], written[size:]) and not _parted(words.source[slice(*at)]):
            before = words.text[max(0, at[0] - 12) : at[0]].split()
            if not (before and (before[-1], doubled[0]) in compounds()):
                once = " ".join(written[:size])
                yield Hit(at, {"written": once, "right": once}, Fix(once, at))


def _same_case(one: list[str], other: list[str]) -> bool:
    """The second in small letters; a capital there begins a name or a heading."""
    if one[0].isupper() and len(one[0]) > 1 and not other[0].isupper():
        return False
    return [word.lower() for word in one] == other or (one == other and one[0].isupper() and len(one) > 1)


def _parted(written: str) -> bool:
    """Whether the two stand in different paragraphs."""
    return "\n\n" in written or written.count("\n") > 1
