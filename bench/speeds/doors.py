"""How fast scans are taken: one a request and a hundred, durable, with eight phones on the cores of the server.

The reference is PostgreSQL's own `pgbench` with one statement, eight clients, in the same run, on the same server.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from bench.phones import Heard, ask, request
from bench.result import Result
from bench.served import served
from tests.servers import postgres

SERVED = "giaoluu.config.asgi:application"
PHONES = 8
PEOPLE = 5_000
BATCH = 100
DURABLE = ("shared_buffers=128MB",)
_ONE = "INSERT INTO bench_scan (delegate, at) VALUES (:delegate, now())"


@dataclass(frozen=True, slots=True)
class Place:
    """An event whose doors are open."""

    devices: list[str]
    gate: int
    passes: list[tuple[int, str]]


def measure(*, quick: bool) -> Iterator[Result]:
    """Microseconds a scan and milliseconds at the ninety-ninth percentile, on PostgreSQL and on a file; the roster."""
    scans, batches = (4_000, 400) if quick else (24_000, 2_400)
    with postgres(DURABLE) as url:
        yield from _on_postgres(url, scans, batches, 3 if quick else 8)
    with tempfile.TemporaryDirectory() as folder, _doors(folder) as (port, place):
        ask(port, singles(place, 400, begin=0))
        heard = ask(port, singles(place, scans // 2, begin=400))
        each = heard.elapsed / (scans // 2) * 1e6
        yield Result("doors_sqlite_one", each, "us/scan", each, 1.0, most=1e6 / 800)
        yield Result("doors_sqlite_one_p99", *_p99(heard), most=25)


def _on_postgres(url: str, scans: int, batches: int, seconds: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder, _doors(folder, DATABASE_URL=url) as (port, place):
        ask(port, singles(place, 800, begin=0))
        reference = pgbench(url, seconds)
        heard = ask(port, singles(place, scans, begin=800))
        reference = (reference + pgbench(url, seconds)) / 2
        each = heard.elapsed / scans * 1e6
        yield Result("doors_one", each, "us/scan", reference, each / reference, goal=9, most=1e6 / 1500)
        yield Result("doors_one_p99", *_p99(heard), most=25)
        many = ask(port, hundreds(place, batches, begin=800 + scans))
        each = many.elapsed / (batches * BATCH) * 1e6
        yield Result("doors_hundred", each, "us/scan", reference, each / reference, most=1e6 / 30_000)
        yield from _roster(port, place)


def _roster(port: int, place: Place) -> Iterator[Result]:
    begun = time.perf_counter()
    size = len(answer_of(port, request("GET", "/doors/roster", place.devices[0])))
    taken = (time.perf_counter() - begun) * 1e3
    yield Result("doors_roster_5000", taken, "ms", taken, 1.0, most=1000)
    yield Result("doors_roster_5000_size", size / 1e3, "kB", size / 1e3, 1.0, most=1000)


def answer_of(port: int, asked: bytes) -> bytes:
    """The whole answer to one request."""
    import socket

    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(asked)
        said = b""
        while True:
            said += line.recv(1 << 16)
            head, found, body = said.partition(b"\r\n\r\n")
            if found and len(body) >= int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]):
                return said


def _p99(heard: Heard) -> tuple[float, str, float, float]:
    value, half = heard.percentile(0.99) * 1e3, heard.percentile(0.5) * 1e3
    return value, "ms", half, value / half


def singles(place: Place, count: int, *, begin: int) -> list[list[bytes]]:
    """One scan a request; everybody comes in, and when all are in everybody leaves."""
    found: list[list[bytes]] = [[] for _ in place.devices]
    for number in range(begin, begin + count):
        phone = number % len(place.devices)
        found[phone].append(_request(place, phone, [scan(place, number)]))
    return found


def hundreds(place: Place, batches: int, *, begin: int) -> list[list[bytes]]:
    """A hundred scans a request."""
    found: list[list[bytes]] = [[] for _ in place.devices]
    for batch in range(batches):
        phone, first = batch % len(place.devices), begin + batch * BATCH
        found[phone].append(_request(place, phone, [scan(place, n) for n in range(first, first + BATCH)]))
    return found


def scan(place: Place, number: int) -> dict[str, Any]:
    turn, who = divmod(number, len(place.passes))
    delegate, token = place.passes[who]
    way, said = ("out", "left") if turn % 2 else ("in", "admitted")
    at = int(time.time() * 1000)
    return {
        "id": str(uuid4()), "way": way, "delegate": delegate, "token": token, "gate": place.gate, "said": said,
        "at": at, "undoes": "",
    }  # fmt: skip


def _request(place: Place, phone: int, scans: Sequence[dict[str, Any]]) -> bytes:
    return request("POST", "/doors/scans", place.devices[phone], json.dumps({"scans": scans}).encode())


@contextmanager
def _doors(folder: str, **variables: str) -> Iterator[tuple[int, Place]]:
    """The product served with an event whose doors are open."""
    place = {"GIAOLUU_DATA": folder, **variables}
    words = [sys.executable, "-m", "bench.doors", str(PEOPLE), str(PHONES)]
    env = {**os.environ, **place}
    built = json.loads(subprocess.run(words, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout)
    with served(SERVED, **place) as server:
        yield server.port, Place(built["devices"], built["gate"], [tuple(one) for one in built["passes"]])


def pgbench(url: str, seconds: int) -> float:
    """Microseconds for each transaction of one statement, eight clients."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS bench_scan"
            " (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, delegate int, at timestamptz)"
        )
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(f"\\set delegate random(1, {PEOPLE})\n{_ONE};\n")
        script.flush()
        words = ["-n", "-M", "prepared", "-c", str(PHONES), "-j", "1", "-T", str(seconds), "-f", script.name, url]
        said = subprocess.run([str(_program()), *words], check=True, capture_output=True, text=True).stdout
    rate = float(said.partition("tps = ")[2].split()[0])
    return 1e6 / rate


def _program() -> Path:
    versions = Path("/usr/lib/postgresql").glob("*/bin/pgbench")
    return max(versions, key=lambda path: int(path.parts[4]))
