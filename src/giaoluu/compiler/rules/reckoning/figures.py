"""Where figures stand in a text: found once, then each rule looks only there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from giaoluu.compiler.rules.reckoning.flat import flat

_FIGURES = re.compile(r"\d+")


@lru_cache(maxsize=8)
def figures_in(text: str) -> tuple[int, ...]:
    """The offset of every run of digits."""
    return tuple(match.start() for match in _FIGURES.finditer(text))


def at_figures(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with a figure, without overlaps; hard line ends do not hinder it."""
    text = flat(text)
    free = 0
    for start in figures_in(text):
        match = pattern.match(text, start) if start >= free else None
        if match:
            free = match.end()
            yield match
