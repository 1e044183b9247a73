"""Badges of 450 delegates with their codes, from the words to the PDF."""

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
    """Seconds of processor, beside as many codes made alone in the way that the library of codes proposes."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "bench.badges", "3" if quick else "7"]
        place = {**os.environ, "GIAOLUU_DATA": folder}
        answer = subprocess.run(words, env=place, check=True, stdout=subprocess.PIPE, text=True).stdout
    found = json.loads(answer)
    for template in ("single", "sheet"):
        value, codes = found[template], found["codes"]
        yield Result(f"badges_{template}", value, "s", codes, value / codes, goal=1, most=_MOST)
