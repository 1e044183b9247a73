"""The site as a process, and plain requests to it."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

from tools.shots import ROOT, free_port, wait_for

STREAM = re.compile(r'data-live-stream="([^"]+)"')


class Site:
    """A server of the site on a port that it keeps when it is started again."""

    def __init__(self, data: Path, workers: int, **variables: str) -> None:
        self.port = free_port()
        self._workers = workers
        inherited = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "VALKEY_URL"}}
        self._environment = {
            **inherited,
            "DJANGO_SETTINGS_MODULE": "tests.live_site.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "GIAOLUU_DATA": str(data),
            "GIAOLUU_PLAN": "",
            **variables,
        }

    def start(self) -> None:
        prepare = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
        subprocess.run(prepare, cwd=ROOT, env=self._environment, check=True)
        code = f"from giaoluu.web.serve import serve; serve(None, {self.port}, workers={self._workers})"
        command = [sys.executable, "-c", code]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL, start_new_session=True
        )
        wait_for(self.port)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def write(self, name: str, words: str) -> None:
        """Writes on a board, as whoever works there would."""
        urlopen(f"{self.address}/boards/{name}/", urlencode({"words": words}).encode()).close()

    def stream_address(self, name: str, **asked: str) -> str:
        """The stream that the page of a board opens."""
        with urlopen(f"{self.address}/boards/{name}/?{urlencode(asked)}") as page:
            found = STREAM.search(page.read().decode())
        assert found
        return self.address + unescape(found[1])


@contextmanager
def served(data: Path, *, workers: int = 1, **variables: str) -> Iterator[Site]:
    site = Site(data, workers, **variables)
    site.start()
    try:
        yield site
    finally:
        site.stop()


class Reader:
    """A stream that is read as a page does."""

    def __init__(self, address: str) -> None:
        self._answer = urlopen(address, timeout=10)

    def next(self, wanted: str = "region") -> Any:
        """What the next event of that name carries."""
        name = ""
        for raw in self._answer:
            field, _, value = raw.decode().rstrip("\n").partition(": ")
            if field == "event":
                name = value
            if field == "data" and name == wanted:
                return json.loads(value)
        raise EOFError

    def close(self) -> None:
        self._answer.close()


def raw(port: int, request: bytes) -> bytes:
    """All that is answered to a request given letter by letter."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65536), b""))
