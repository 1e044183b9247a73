"""What a page costs in the process that also holds the open streams, beside a server that serves pages only."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

from bench.result import Result
from bench.served import THREADS, Served, served

_GOAL = 1.5
_READERS = 4


def measure(*, quick: bool) -> Iterator[Result]:
    """Microseconds of processor for a page that reads the database, asked for by four at a time."""
    pages, rounds = (400, 3) if quick else (1200, 5)
    with tempfile.TemporaryDirectory() as folder:
        where = {"BENCH_DATABASE": str(Path(folder, "bench.sqlite3"))}
        code = "from bench.pages import prepare; prepare()"
        subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, **where})
        with (
            served("bench.pages:bridged", **where) as bridged,
            served("bench.pages:plain", "wsgi", THREADS, **where) as plain,
        ):
            for server in (bridged, plain):
                _each(server, pages)
            costs = [(_each(bridged, pages), _each(plain, pages)) for _ in range(rounds)]
    value, reference = (median(column) * 1e6 for column in zip(*costs, strict=True))
    yield Result("pages_beside_streams", value, "us/page", reference, value / reference, goal=_GOAL)


def _each(server: Served, pages: int) -> float:
    """Processor seconds of the server for each page."""
    before = server.processor_seconds()
    with ThreadPoolExecutor(_READERS) as readers:
        list(readers.map(_read, [server.port] * _READERS, [pages // _READERS] * _READERS))
    return (server.processor_seconds() - before) / pages


def _read(port: int, pages: int) -> None:
    connection = HTTPConnection("127.0.0.1", port)
    for _ in range(pages):
        connection.request("GET", "/page/")
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200
    connection.close()
