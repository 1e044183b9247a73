"""An application served by Granian as the product is, in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 20
THREADS = 8
CODE = """
from granian import Granian
from granian.constants import HTTPModes
from granian.log import LogLevels

Granian({target!r}, port={port}, interface={interface!r}, blocking_threads={threads}, backpressure=20_000,
    http=HTTPModes.http1, websockets=False, workers_kill_timeout=5, log_level=LogLevels.error).serve()
"""


@dataclass(frozen=True, slots=True)
class Served:
    """Where it listens, and the process that works for it."""

    port: int
    worker: int

    def processor_seconds(self) -> float:
        """What the process has used so far."""
        used = Path(f"/proc/{self.worker}/stat").read_text().rpartition(")")[2].split()
        return (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(target: str, interface: str = "asgi", threads: int = 1, **variables: str) -> Iterator[Served]:
    """Serves the application until the end of the block."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    code = CODE.format(target=target, port=port, interface=interface, threads=threads)
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **variables})
    try:
        yield Served(port, _worker(process.pid, port))
    finally:
        process.terminate()
        process.wait()


def _worker(parent: int, port: int) -> int:
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE_SECONDS:
        with socket.socket() as trial:
            if not trial.connect_ex(("127.0.0.1", port)):
                children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
                return int(children[-1])
        time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")
