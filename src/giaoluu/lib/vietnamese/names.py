"""The order of people: by given name, which stands last, in the order of the Vietnamese alphabet."""

from __future__ import annotations

from functools import lru_cache

from giaoluu.lib.vietnamese.writing import canonical, take_tone

_RANK = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", 1)}
_BEYOND = 100
"""The rank of the first letter that the alphabet does not have."""
NameKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def given_name_key(name: str) -> NameKey:
    """A sort key for a full name: the given name first, then surname and middle names; letters before tones."""
    return tuple(map(_word_key, _given_first(name)))


def sort_text(name: str) -> str:
    """The same key as text of digits: a database that orders texts by any collation puts the names in this order.

    A letter takes two digits, one beyond the alphabet nine, the end of a word two, then a digit for each tone.
    """
    return "".join(map(_word_text, _given_first(name)))


@lru_cache(maxsize=4096)
def _word_text(word: str) -> str:
    """Few words make up most names."""
    letters, tones = _word_key(word)
    return "".join(map(_digits, letters)) + "00" + "".join(map(str, tones))


def _digits(rank: int) -> str:
    return str(rank + 10) if rank < _BEYOND else f"99{rank - _BEYOND:07}"


def _given_first(name: str) -> list[str]:
    words = canonical(name).lower().split()
    return words[-1:] + words[:-1]


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    pairs = [take_tone(letter) for letter in word]
    return tuple(_RANK.get(letter, _BEYOND + ord(letter)) for letter, _ in pairs), tuple(tone for _, tone in pairs)
