"""Reading and checking the reference plan in a process that has done it before: what a web page waits for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from bench.material import reference_plan
from bench.measure import interleaved
from bench.result import Result
from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import read_bytes

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PASSES = 16


def measure(*, quick: bool) -> Iterator[Result]:
    """Against a fixed piece of plain Python over the same text, so that machines can be compared."""
    path = reference_plan()
    data = path.read_bytes()
    text = data.decode()
    work, reference = interleaved(
        [lambda: compile_plan(read_bytes(data, path.name)), lambda: plain_python(text)], 5 if quick else 25
    )
    yield Result("read_check_warm", work * 1000, "ms", reference * 1000, work / reference, most=25)


def plain_python(text: str) -> int:
    """Cut a text into words, count them, and take the result through JSON, a fixed number of times."""
    size = 0
    for _ in range(_PASSES):
        seen: dict[str, list[int]] = {}
        for word in _WORD.finditer(text):
            seen.setdefault(word[0].lower(), []).append(word.start())
        size += len(json.loads(json.dumps(seen, ensure_ascii=False)))
    return size
