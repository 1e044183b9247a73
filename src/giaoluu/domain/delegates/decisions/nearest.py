"""The nearest of several names to one that is not among them, in time that does not grow with their number squared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from giaoluu.lib.vietnamese import fold

_LEAST = 0.4


class Nearest:
    """Names to be found by what somebody wrote instead: by the three-letter pieces that both have."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._pieces = [_pieces(name) for name in self._names]
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, pieces in enumerate(self._pieces):
            for piece in pieces:
                self._having[piece].append(number)

    def to(self, words: str) -> str:
        """The name most like these words; empty where none is like them."""
        asked = _pieces(words)
        shared = Counter(number for piece in asked for number in self._having.get(piece, ()))
        if not shared:
            return ""
        best, likeness = max(
            ((number, 2 * count / (len(asked) + len(self._pieces[number]))) for number, count in shared.items()),
            key=lambda found: found[1],
        )
        return self._names[best] if likeness >= _LEAST else ""


def _pieces(words: str) -> set[str]:
    padded = f"  {' '.join(fold(words).split())} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
