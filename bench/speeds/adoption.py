"""How long it takes to make an event of a plan: all its agencies, tasks and recipients in one transaction."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from bench.result import Result

_MOST = 2


def measure(*, quick: bool) -> Iterator[Result]:
    """Seconds of processor on SQLite, beside writing as many rows of the same tables and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "bench.adopting", "2" if quick else "5"]
        place = {**os.environ, "GIAOLUU_DATA": folder}
        answer = subprocess.run(words, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = json.loads(answer)
    print(f"    {found['rows']}", file=sys.stderr)
    value, reference = found["adopted"], found["written"]
    yield Result("adoption", value, "s", reference, value / reference, most=_MOST)
