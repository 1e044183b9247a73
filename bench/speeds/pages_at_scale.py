"""What each page of the workspace costs in an event of a national congress, beside a page with nothing on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

from bench.result import Result

_MOST = 60
_SHARE = 0.95


def measure(*, quick: bool) -> Iterator[Result]:
    """Milliseconds at the ninety-fifth percentile, queries in the name."""
    asked = ask(12 if quick else 40)
    reference = percentile(asked[0]["milliseconds"], _SHARE)
    for one in asked[1:]:
        value = percentile(one["milliseconds"], _SHARE)
        print(f"    {line(one)}", file=sys.stderr)
        yield Result(f"pages_at_scale_{one['name']}", value, "ms", reference, value / reference, most=_MOST)


def ask(rounds: int, **variables: str) -> list[dict[str, Any]]:
    """Each page of a congress, made and asked in a process and a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        place = {**os.environ, "GIAOLUU_DATA": folder, **variables}
        words = [sys.executable, "-m", "bench.asking", str(rounds)]
        answer = subprocess.run(words, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: list[dict[str, Any]] = json.loads(answer)
    return found


def line(one: dict[str, Any]) -> str:
    """A page in figures: median, ninety-fifth percentile, queries."""
    times = one["milliseconds"]
    half, most = percentile(times, 0.5), percentile(times, _SHARE)
    return f"{one['name']:<18} p50 {half:7.1f} ms  p95 {most:7.1f} ms  {one['queries']:3} queries"


def percentile(figures: list[float], share: float) -> float:
    """The smallest figure that so large a share does not exceed."""
    return sorted(figures)[max(0, -(-len(figures) * int(share * 100) // 100) - 1)]
