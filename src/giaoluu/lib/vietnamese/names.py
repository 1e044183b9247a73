"""The order of people: by given name, which stands last, in the order of the Vietnamese alphabet."""

from __future__ import annotations

from giaoluu.lib.vietnamese.writing import canonical, take_tone

_RANK = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", 1)}
NameKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def given_name_key(name: str) -> NameKey:
    """A sort key for a full name: the given name first, then surname and middle names; letters before tones."""
    words = canonical(name).lower().split()
    return tuple(_word_key(word) for word in words[-1:] + words[:-1])


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    pairs = [take_tone(letter) for letter in word]
    return tuple(_RANK.get(letter, 100 + ord(letter)) for letter, _ in pairs), tuple(tone for _, tone in pairs)
