"""`python -m bench [NAME ...] [--quick]`: a JSON line a benchmark on standard output, a table on standard error."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from bench.result import Result, table


def main() -> int:
    """Run the benchmarks named, or all; 0 unless a name is unknown. A goal missed is shown, never an error."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure the speeds that the project claims.")
    parser.add_argument("name", nargs="*", choices=[*names(), []], help=f"one of: {', '.join(names())}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds; the figures are rougher")
    wanted = parser.parse_args()
    results = []
    with bytecode_kept():
        for result in measured(wanted.name or names(), quick=wanted.quick):
            print(result.line(), flush=True)
            results.append(result)
    print("\n" + table(results), file=sys.stderr)
    return 0


def names() -> list[str]:
    """The benchmarks: the files of the folder `speeds`."""
    return sorted(path.stem for path in (Path(__file__).parent / "speeds").glob("[a-z]*.py"))


@contextmanager
def bytecode_kept() -> Iterator[None]:
    """Have the processes started here keep their bytecode, as for whoever has installed the program, but in a folder
    of this run."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        yield
    os.environ.clear()
    os.environ.update(before)


def measured(wanted: list[str], *, quick: bool) -> Iterator[Result]:
    for name in wanted:
        print(f"... {name}", file=sys.stderr, flush=True)
        yield from import_module(f"bench.speeds.{name}").measure(quick=quick)


if __name__ == "__main__":
    raise SystemExit(main())
