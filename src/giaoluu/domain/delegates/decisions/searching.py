"""By what a delegate is found, put in order and compared with others."""

from __future__ import annotations

from giaoluu.lib.vietnamese import canonical, fold, sort_text

LONGEST_SORT_KEY = 400
LONGEST_TWIN_KEY = 200
LAST = "999"
"""The sort key of a place without a name: after every name, the key of which never begins so."""


def search_words(number: int, *texts: str) -> str:
    """What a delegate is found by: all words without marks, the first letters of each text, the number.

    "TG 03", "Tân Giang" and "tan giang" all find number 3 of a unit in Tân Giang.
    """
    folded = [_folded(text) for text in texts if text.strip()]
    return " ".join([*folded, *map(_initials, folded), f"{number:02}"])


def wanted_words(search: str) -> list[str]:
    """The words that somebody looks for, as `search_words` has them."""
    # No database takes the letter NUL, and nobody looks for it.
    return _folded(search.replace("\0", " ")).split()


def sort_key(name: str) -> str:
    """Puts given names in order; whoever has no name yet comes last."""
    return sort_text(name)[:LONGEST_SORT_KEY] or LAST


def twin_key(name: str) -> str:
    """The same for two who may be one person: the name without marks."""
    return _folded(name)[:LONGEST_TWIN_KEY]


def _folded(text: str) -> str:
    return " ".join(fold(canonical(text)).split())


def _initials(folded: str) -> str:
    return "".join(word[0] for word in folded.split())
