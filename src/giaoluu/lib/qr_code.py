"""QR codes of short texts that nobody types, drawn as one path: for hundreds of them on paper.

The pattern that is laid over a code is always the same one. To try all eight and take the prettiest, as a single code
on a page does, takes eight times as long; every reader reads every one.
"""

from __future__ import annotations

from itertools import groupby

import segno

MASK = 2


def rows_of(text: str) -> list[bytes]:
    """The code row by row, a byte a module: 1 is dark. What surrounds it must stay light, four modules wide."""
    code = segno.make(text, error="m", boost_error=False, micro=False, mode="byte", mask=MASK)
    return [bytes(row) for row in code.matrix]


def svg_of(text: str) -> bytes:
    """The code as an SVG of the size of its modules, without a border; its dark modules are one path."""
    rows = rows_of(text)
    size = len(rows)
    path = "".join(_runs(number, row) for number, row in enumerate(rows))
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path d="{path}"/></svg>'
    return drawn.encode()


def _runs(number: int, row: bytes) -> str:
    """The dark modules of a row as rectangles, a rectangle a run."""
    drawn, start = [], 0
    for is_dark, run in groupby(row):
        length = len(list(run))
        if is_dark:
            drawn.append(f"M{start} {number}h{length}v1h-{length}z")
        start += length
    return "".join(drawn)
