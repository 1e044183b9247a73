"""The words of a duty: which of them say what the work is, whether two duties are the same work."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+")
_GOVERNING = re.compile(r"^(?:Chủ\s+trì|Phối\s+hợp)[^;.]*?(?=\s)", re.IGNORECASE)
_CUT = re.compile(r"\s(?:tại|phục vụ|nhằm|để|theo|đảm bảo|bảo đảm|trong|cho|đúng)\s|[;.(]")
_STOP_WORDS = """
và các của cho tại trong theo với những được là về để từ đến trên có này khác liên quan chủ trì phối hợp thực hiện
tổ chức xây dựng triển khai tham gia đơn vị cơ quan địa phương chương trình kế hoạch hội nghị chặt chẽ tham mưu
tỉnh công tác đảm bảo bảo đảm quy định đúng nhiệm vụ lễ đại hội một số
"""
_STOP = frozenset(_STOP_WORDS.split())


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text without case, in their order."""
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=512)
def pairs_of(text: str) -> frozenset[tuple[str, str]]:
    """Neighbouring syllables, of which at least one says something: most Vietnamese words have two."""
    words = words_of(text)
    return frozenset(pair for pair in pairwise(words) if pair[0] not in _STOP and pair[1] not in _STOP)


@lru_cache(maxsize=1024)
def telling_words(text: str) -> frozenset[str]:
    """The words that tell one duty from another."""
    return frozenset(word for word in words_of(text) if word not in _STOP)


def object_of(text: str, partners: tuple[str, ...]) -> str:
    """What the work is, in the words of the duty: the governing verb, the partners and the circumstances taken away."""
    rest = text
    for name in partners:
        place = rest.find(name)
        if 0 <= place < 200:
            rest = rest[place + len(name) :]
    if rest is text:
        rest = _GOVERNING.sub("", text, count=1)
    cut = _CUT.search(rest, 4)
    return rest[: cut.start()] if cut else rest
