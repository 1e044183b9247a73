"""What the command line says when it cannot do what was asked."""

from __future__ import annotations

import sys
from collections.abc import Iterable

CANNOT = 2
"""Exit status when nothing could be done: a file that cannot be read, an unknown word."""


class Refused(Exception):
    """A wish that cannot be met; `str(error)` is one clear line for the person at the terminal."""


def complain(line: str) -> None:
    """One line on stderr, never mixed into what may be piped on."""
    print(f"giaoluu: {line}", file=sys.stderr)


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The known words most like the one that was typed."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only where somebody mistyped

    return get_close_matches(word, list(known), n=3, cutoff=0.4)
