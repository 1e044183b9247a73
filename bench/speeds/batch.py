"""Many plans at once: the open set read and checked on all cores, against one core."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from multiprocessing.pool import Pool
from pathlib import Path

from bench.material import open_set
from bench.measure import interleaved, wall_seconds
from bench.result import Result
from giaoluu.compiler.compile import compile_plan
from giaoluu.compiler.reading import Unreadable, read_bytes
from giaoluu.compiler.source import Source

_COPIES = 4


def measure(*, quick: bool) -> Iterator[Result]:
    """Plans in a second; the ratio is the time on all cores against that on one, 0.5 on two cores at the best."""
    plans = [path for path in open_set() for _ in range(1 if quick else _COPIES)]
    cores = len(os.sched_getaffinity(0))
    with Pool(cores) as pool:
        on_all = partial(pool.map, compiled, plans, 1)
        all_cores, one_core = interleaved(
            [on_all, lambda: [compiled(path) for path in plans]], 1 if quick else 3, wall_seconds
        )
    yield Result(
        f"batch_{cores}_cores", len(plans) / all_cores, "plans/s", len(plans) / one_core, all_cores / one_core, goal=0.8
    )


def compiled(path: Path) -> int:
    """How many findings a plan has; a file that is no plan has none."""
    try:
        return len(compile_plan(_read(path)).findings)
    except Unreadable:
        return 0


def _read(path: Path) -> Source:
    return read_bytes(path.read_bytes(), path.name)
