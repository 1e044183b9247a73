"""The scorer that lies with the shared contract: facts right, wrong and missing, over a folder of plans."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def score(outputs: Path, keys: Path, scorer: Path, floor: float) -> tuple[int, str]:
    """The scorer's exit code (0: not below the floor) and its report, faults first."""
    command = [sys.executable, str(scorer), str(outputs), str(keys), "--min", str(floor), "--show"]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return said.returncode, said.stdout + said.stderr
