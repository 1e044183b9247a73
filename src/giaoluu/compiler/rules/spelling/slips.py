"""What a slip of the finger makes of a word."""

from __future__ import annotations

from giaoluu.lib.vietnamese import fold

_LAST = frozenset(("mn", "nm", "ct", "tc"))
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_FIRST = frozenset(("sx", "xs"))


def is_slip(one: str, other: str) -> bool:
    """Whether two different words in lower case lie a slip apart.

    They differ by marks only, by a consonant too many or too few, by two changed neighbours, or by letters that
    ears confuse (m n, c t at the end, s x before). "i" for "y" is a way of writing, not a slip.
    """
    gap = len(one) - len(other)
    if one == other or not -1 <= gap <= 1 or one.replace("y", "i") == other.replace("y", "i"):
        return False
    if gap:
        longer, shorter = (one, other) if gap > 0 else (other, one)
        cuts = (i for i in range(len(longer)) if longer[:i] + longer[i + 1 :] == shorter)
        return any(longer[i] in _CONSONANTS or longer[i] in longer[i - 1 : i] for i in cuts)
    bare, bare_other = fold(one), fold(other)
    return bare == bare_other or (len(bare) == len(bare_other) and _is_confused(bare, bare_other))


def _is_confused(one: str, other: str) -> bool:
    odd = [i for i in range(len(one)) if one[i] != other[i]]
    if len(odd) == 2 and odd[1] == odd[0] + 1:
        return one[odd[0]] + one[odd[1]] == other[odd[1]] + other[odd[0]]
    pair = one[odd[0]] + other[odd[0]]
    return len(odd) == 1 and ((odd[0] == len(one) - 1 and pair in _LAST) or (odd[0] == 0 and pair in _FIRST))
