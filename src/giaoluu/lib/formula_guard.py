"""Words that a spreadsheet might take for a formula, on their way out and back in."""

from __future__ import annotations

import re

GUARDED = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for a formula when the cell is copied or saved as CSV."""

_COMMAND = re.compile(r"[=@]|[+-].*[|(!=]")


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe before what begins like one."""
    return f"'{words}" if words.startswith(GUARDED) else words


def unguarded(words: str) -> str:
    """The words as they were before `guarded`."""
    return words[1:] if words.startswith("'") and words[1:].startswith(GUARDED) else words


def is_formula(words: str) -> bool:
    """Whether the words are a formula and not a telephone number or a dash before a list."""
    return _COMMAND.match(words) is not None
