"""A command typed at a shell, from nothing to its answer: what a person and a script in a loop wait for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.material import reference_plan
from bench.measure import interleaved
from bench.result import Result

_PROGRAM = Path(sys.executable).with_name("giaoluu")
_REFERENCE = (sys.executable, "-c", "import json, re, dataclasses")
_COMMANDS = {"check": ("check",), "read": ("read", "--json"), "version": ("--version",)}


def measure(*, quick: bool) -> Iterator[Result]:
    """Against the same interpreter that starts and imports three modules of the standard library."""
    plan = str(reference_plan())
    asked = [(str(_PROGRAM), *words, *([plan] if words != ("--version",) else [])) for words in _COMMANDS.values()]
    works = [partial(run, command) for command in (*asked, _REFERENCE)]
    *commands, reference = interleaved(works, 5 if quick else 15)
    for name, seconds in zip(_COMMANDS, commands, strict=True):
        yield Result(f"cold_command_{name}", seconds * 1000, "ms", reference * 1000, seconds / reference, goal=3)


def run(command: tuple[str, ...]) -> None:
    """`check` ends with 1 when the plan has an error, which is no failure here."""
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, 1):
        raise RuntimeError(f"{command} ended with {ended.returncode}")
