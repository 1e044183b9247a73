"""Measuring so that a noisy machine does not decide: works take turns, medians count, processor time is the clock."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from statistics import median

Work = Callable[[], object]


def processor_seconds() -> float:
    """What this process and those it has waited for have used; time in which others had the machine is not in it."""
    both = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def interleaved(works: Sequence[Work], rounds: int, clock: Callable[[], float] = processor_seconds) -> list[float]:
    """The median seconds of each work; all are done once in vain, then in turn (A B A B ...), `rounds` times."""
    for work in works:
        work()
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, seconds in zip(works, taken, strict=True):
            seconds.append(_seconds(work, clock))
    return [median(seconds) for seconds in taken]


def once(works: Sequence[Work], rounds: int) -> list[float]:
    """As `interleaved`, for works that run long: nothing is done in vain."""
    taken = [[_seconds(work, processor_seconds) for work in works] for _ in range(rounds)]
    return [median(seconds) for seconds in zip(*taken, strict=True)]


def wall_seconds() -> float:
    return time.perf_counter()


def _seconds(work: Work, clock: Callable[[], float]) -> float:
    begun = clock()
    work()
    return clock() - begun
