"""How long a list of a hundred thousand people takes: to be read and compared, and to be taken over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from bench.result import Result

_MOST = 60


def measure(*, quick: bool) -> Iterator[Result]:
    """Seconds of processor on SQLite; reading beside the bare cells, taking over beside the bare rows."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "bench.taking_lists", "10000" if quick else "100000"]
        place = {**os.environ, "GIAOLUU_DATA": folder}
        answer = subprocess.run(words, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = json.loads(answer)
    print(f"    {found['megabytes']} MB more in memory", file=sys.stderr)
    for name, value, reference in (("preview", "preview", "read"), ("acceptance", "accepted", "written")):
        took, beside = found[value], found[reference]
        yield Result(f"list_{name}", took, "s", beside, took / beside, most=_MOST)
