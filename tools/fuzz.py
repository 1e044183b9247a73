"""Look for texts and files that break a promise: `python -m tools.fuzz [--seconds 60] [--stage text|bytes]`.

Damages plans at random, guided by coverage where `atheris` is installed (`uv pip install atheris`), and keeps every
damaged text that breaks one of `tests/fuzz/promises.py`, or that takes over a second for fewer than 20,000 bytes. What
it keeps is made as small as it can be and written to `build/fuzz/`; a small case worth keeping goes to
`tests/fuzz/cases/`. The status is 1 when anything was found.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.fuzz.files import mutated_bytes
from tests.fuzz.mutations import excerpt, grown, letters, mutated
from tests.fuzz.promises import broken, broken_bytes
from tools.smaller import smallest

ROOT = Path(__file__).parent.parent
FOUND = ROOT / "build/fuzz"
PLACES = (ROOT / "examples", ROOT / "tests/fuzz/cases", ROOT.parent / "shared/plans")
SUFFIXES = {"text": (".txt", ".md"), "bytes": (".docx", ".odt", ".txt")}
MOST_BYTES = 20_000
MOST_SECONDS = 1.0
LONGEST_NUMBER = 640
"""Digits: the least limit that Python takes, so that a number without a limit shows in a short text."""


def main() -> int:
    """Fuzz in a process of its own, which may crash, and report what it has left behind."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description="Look for texts that break a promise.")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--stage", choices=sorted(SUFFIXES), default="text")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    sys.set_int_max_str_digits(LONGEST_NUMBER)
    if wanted.inside:
        search(wanted.stage, wanted.seconds, wanted.seed, wanted.inside)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        again = [sys.executable, "-m", "tools.fuzz", "--inside", folder, "--stage", wanted.stage]
        again += ["--seconds", str(wanted.seconds), "--seed", str(wanted.seed)]
        ended = subprocess.run(again, check=False)
        reports = [report(path, wanted.stage) for path in sorted(Path(folder).glob("*.found"))]
    if ended.returncode:
        reports.append(f"the search itself ended with {ended.returncode}")
    print("\n".join(filter(None, reports)) or "nothing found")
    return 1 if any(reports) else 0


def search(stage: str, seconds: int, seed: int, folder: Path) -> None:
    """Try damaged seeds until the time is over; whatever breaks a promise is left in the folder."""
    if find_spec("atheris"):
        _guided(stage, seconds, seed, folder)
    else:
        print("atheris is not installed: damages are tried blindly", file=sys.stderr)
        _blind(stage, seconds, seed, folder)


def report(path: Path, stage: str) -> str | None:
    """Make a find as small as it can be and keep it; None where it does not happen again."""
    data = path.read_bytes()
    faults = faults_of(data, stage, MOST_SECONDS)
    if not faults:
        return None
    sign = _sign(faults[0])
    if stage == "text" and "seconds" not in sign:
        text = smallest(
            data.decode("utf-8", "replace"), lambda text: any(_sign(fault) == sign for fault in broken(text))
        )
        data = text.encode()
    FOUND.mkdir(parents=True, exist_ok=True)
    kept = FOUND / f"{path.stem}.{'txt' if stage == 'text' else 'bin'}"
    kept.write_bytes(data)
    return f"{kept.relative_to(ROOT)}: {faults[0]}"


def faults_of(data: bytes, stage: str, most_seconds: float) -> list[str]:
    """The promises that an input breaks, the one about time with them."""
    begun = time.process_time()
    faults = broken(data.decode("utf-8", "replace")) if stage == "text" else broken_bytes(data)
    taken = time.process_time() - begun
    if taken > most_seconds and len(data) < MOST_BYTES:
        faults.append(f"takes seconds for {len(data)} bytes: {taken:.1f}")
    return faults


def _seeds(stage: str) -> list[bytes]:
    paths = [path for place in PLACES for path in place.rglob("*") if path.suffix in SUFFIXES[stage]]
    return [path.read_bytes() for path in sorted(paths)]


def _damaged(seeds: list[bytes], stage: str) -> Callable[[bytes, Random], bytes]:
    def damaged(data: bytes, random: Random) -> bytes:
        if stage == "bytes":
            return mutated_bytes(data or random.choice(seeds), random)
        text = data.decode("utf-8", "replace")
        if not text or random.random() < 0.1:
            text = random.choice((grown, letters, lambda random: random.choice(seeds).decode("utf-8")))(random)
        if len(text) > MOST_BYTES / 4:
            text = excerpt(text, random)
        return mutated(text, random).encode("utf-8", "replace")

    return damaged


def _keeper(stage: str, folder: Path, most_seconds: float) -> Callable[[bytes], None]:
    """Tries an input, and keeps the shortest one for each fault."""
    sizes: dict[str, int] = {}

    def keep(data: bytes) -> None:
        for fault in faults_of(data, stage, most_seconds):
            sign = _sign(fault)
            if sign not in sizes:
                print(f"found: {fault}", file=sys.stderr, flush=True)
            if len(data) < sizes.get(sign, sys.maxsize):
                sizes[sign] = len(data)
                (folder / f"{list(sizes).index(sign):03d}.found").write_bytes(data)

    return keep


def _blind(stage: str, seconds: int, seed: int, folder: Path) -> None:
    seeds, random = _seeds(stage), Random(seed)  # noqa: S311 - a run that can be done again
    keep, damaged = _keeper(stage, folder, MOST_SECONDS), _damaged(seeds, stage)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        keep(damaged(random.choice(seeds), random))


def _guided(stage: str, seconds: int, seed: int, folder: Path) -> None:
    import atheris  # noqa: PLC0415 - not for every platform

    atheris.instrument_all()
    seeds = _seeds(stage)
    damaged = _damaged(seeds, stage)
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, data in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(data)

    def change(data: bytes, most: int, seed: int) -> bytes:
        return damaged(data, Random(seed))[:most]  # noqa: S311 - as above

    # Instrumented code is some five times as slow.
    keep = _keeper(stage, folder, MOST_SECONDS * 5)
    limits = [
        f"-max_total_time={seconds}",
        f"-seed={seed % 2**31}",
        "-max_len=200000",
        "-timeout=120",
        "-rss_limit_mb=4096",
    ]
    atheris.Setup([sys.argv[0], *limits, "-verbosity=0", str(corpus)], keep, custom_mutator=change)
    atheris.Fuzz()


def _sign(fault: str) -> str:
    """What two finds of one fault have in common: the words without the places and values in them."""
    return fault.partition(":")[0][:60]


if __name__ == "__main__":
    raise SystemExit(main())
