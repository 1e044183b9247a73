"""Places as a strip: one cell a place, what is sure first; where there are very many, one cell for several."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CELLS = 60


@dataclass(frozen=True, slots=True)
class Strip:
    """The state of every cell in their order, and how many places one cell stands for."""

    cells: tuple[str, ...]
    each: int


def strip_of(*, confirmed: int, named: int, held: int, free: int) -> Strip:
    """The strip of so many places of each state; `named` are those that have a name and are not sure yet.

    Where a cell stands for several places it shows the state of the first of them.
    """
    states = (("ok", confirmed), ("named", named), ("held", held), ("free", free))
    total = sum(count for _state, count in states)
    each = -(-total // MOST_CELLS) or 1
    cells: list[str] = []
    begun = 0
    for state, count in states:
        begun += count
        cells += [state] * (-(-begun // each) - len(cells))
    return Strip(tuple(cells), each)
