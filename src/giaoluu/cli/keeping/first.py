"""What `serve` sees to before it serves."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def prepared() -> Iterator[None]:
    """The tables are up to date, and processes that serve together have a folder where they add their counts up.

    Ends this process with the status of `giaoluu migrate` where that fails.
    """
    _bring_up_to_date()
    if workers() == 1:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="giaoluu-meters-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


def workers() -> int:
    """How many processes serve; the environment was looked over when the tables were brought up to date."""
    return int(os.environ.get("GIAOLUU_WORKERS", "").strip() or 1)


def _bring_up_to_date() -> None:
    """In a process of its own: whoever starts the processes that serve should hold no Django, no connection and no
    thread that they would inherit."""
    done = subprocess.run([sys.executable, "-m", "giaoluu.cli", "migrate", "--quiet"], check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
