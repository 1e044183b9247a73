"""Whether a plan of a hundred times the size takes a hundred times as long, and no longer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bench.material import grown, reference_plan
from bench.measure import once
from bench.result import Result
from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import read_bytes

_SIZES = (10, 100)
_GOAL = 1.3


def measure(*, quick: bool) -> Iterator[Result]:
    """Microseconds for each character of a long plan, against those for each character of a short one."""
    text = reference_plan().read_text("utf-8")
    for times in _SIZES[:1] if quick else _SIZES:
        for check, name in ((False, "read"), (True, "read_check")):
            yield _grown(text, times, check=check, name=name)


def _grown(text: str, times: int, *, check: bool, name: str) -> Result:
    """The short plan is compiled as often as the long one is long, so that both run for as long a time."""
    short, long = grown(text, 1), grown(text, times)
    repeats = min(times, 20)
    small = partial(_repeat, short, check=check, times=repeats)
    _repeat(short, check=check, times=2)
    seconds_short, seconds_long = once([small, partial(_repeat, long, check=check, times=1)], 3 if times < 100 else 1)
    each_short = seconds_short * 1e6 / (len(short) * repeats)
    each_long = seconds_long * 1e6 / len(long)
    return Result(f"growth_{name}_{times}x", each_long, "us/char", each_short, each_long / each_short, goal=_GOAL)


def _repeat(text: str, *, check: bool, times: int) -> None:
    data = text.encode()
    for _ in range(times):
        compile_plan(read_bytes(data, "plan.txt"), check=check)
