"""Making a text that shows a fault as small as it can be."""

from __future__ import annotations

from collections.abc import Callable


def smallest(text: str, still: Callable[[str], bool]) -> str:
    """A part of the text for which `still` holds and of which no line, word or character can be left out alone."""
    for cut, glue in ((str.splitlines, "\n"), (lambda text: text.split(" "), " "), (list, "")):
        text = glue.join(_fewest(cut(text), lambda parts, glue=glue: still(glue.join(parts))))  # type: ignore[misc]
    return text


def _fewest(parts: list[str], still: Callable[[list[str]], bool]) -> list[str]:
    """Leave out pieces, halves first, then ever smaller ones, as long as `still` holds."""
    size = max(1, len(parts) // 2)
    while True:
        shorter = _without_pieces(parts, size, still)
        if size == 1 and len(shorter) == len(parts):
            return shorter
        parts = shorter
        size = max(1, size // 2)


def _without_pieces(parts: list[str], size: int, still: Callable[[list[str]], bool]) -> list[str]:
    start = 0
    while start < len(parts):
        rest = parts[:start] + parts[start + size :]
        if still(rest):
            parts = rest
        else:
            start += size
    return parts
