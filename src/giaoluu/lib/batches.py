"""A long row of things in pieces that a database takes at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(things: Iterable[T], most: int) -> Iterator[list[T]]:
    """Pieces of at most so many, in order, each made when it is asked for."""
    rest = iter(things)
    while piece := list(islice(rest, most)):
        yield piece
