"""The product served in a process of its own, with phones that ask it over HTTP."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.servers import postgres
from tools.shots import free_port

ENV = {name: value for name, value in os.environ.items() if not name.startswith(("GIAOLUU_", "DATABASE_URL"))}
PATIENCE_SECONDS = 60


@dataclass
class Answer:
    """What a phone was answered."""

    status: int
    body: Any
    size: int


@dataclass
class Phone:
    """A device that asks over a connection of its own, made again where it broke."""

    port: int
    token: str
    connection: HTTPConnection | None = None

    def ask(self, method: str, path: str, content: object = None, *, raw: bytes | None = None) -> Answer:
        """Raises `OSError` or `HTTPException` where there was no answer."""
        connection = self.connection or HTTPConnection("127.0.0.1", self.port, timeout=20)
        self.connection = connection
        body = raw if raw is not None else json.dumps(content).encode() if content is not None else None
        try:
            connection.request(method, f"/doors/{path}", body, {"Authorization": f"Bearer {self.token}"})
            answer = connection.getresponse()
            said = answer.read()
        except (OSError, HTTPException):
            self.hang_up()
            raise
        return Answer(answer.status, unpacked(said), len(said))

    def hang_up(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def unpacked(said: bytes) -> Any:
    import gzip

    plain = gzip.decompress(said) if said[:2] == b"\x1f\x8b" else said
    return json.loads(plain) if plain else None


@dataclass
class Place:
    """A folder with a database, and the server before it."""

    root: Path
    folder: Path
    url: str = ""
    port: int = 0
    devices: list[str] = field(default_factory=list)
    passes: dict[int, str] = field(default_factory=dict)
    gates: list[int] = field(default_factory=list)
    agency: int = 0
    server: subprocess.Popen[bytes] | None = None
    phones: list[Phone] = field(default_factory=list)

    @property
    def env(self) -> dict[str, str]:
        return ENV | ({"DATABASE_URL": self.url} if self.url else {})

    def do(self, *words: object) -> Any:
        command = [sys.executable, "-m", "tests.doors.actor", str(self.folder), *map(str, words)]
        told = subprocess.run(command, cwd=self.root, env=self.env, check=True, stdout=subprocess.PIPE, text=True)
        return json.loads(told.stdout) if told.stdout else None

    def build(self, people: int = 30, devices: int = 3) -> None:
        built = self.do("build", people, devices)
        self.devices, self.gates, self.agency = built["devices"], built["gates"], built["agency"]
        self.passes = {int(delegate): token for delegate, token in built["passes"].items()}

    def start(self) -> None:
        """Serves, on the port it had before, if any."""
        self.port = self.port or free_port()
        command = [sys.executable, "-m", "tests.doors.actor", str(self.folder), "serve", str(self.port)]
        self.server = subprocess.Popen(command, cwd=self.root, env=self.env, start_new_session=True)
        end = time.monotonic() + PATIENCE_SECONDS
        phone = self.phone(0)
        while True:
            try:
                assert phone.ask("GET", "changes?since=0").status == 200
            except (OSError, HTTPException):
                assert time.monotonic() < end, "it never answered"
                time.sleep(0.02)
            else:
                phone.hang_up()
                return

    def kill(self) -> None:
        """Kill -9 of the server and of all its processes."""
        if self.server is not None:
            os.killpg(self.server.pid, signal.SIGKILL)
            self.server.wait()
        self.server = None

    def phone(self, number: int) -> Phone:
        return self.phone_with(self.devices[number])

    def phone_with(self, token: str) -> Phone:
        self.phones.append(Phone(self.port, token))
        return self.phones[-1]

    def end(self) -> None:
        for phone in self.phones:
            phone.hang_up()
        self.kill()

    def scan(self, delegate: Any, at: Any, *, way: str = "in", **more: object) -> dict[str, object]:
        """A line of `POST /doors/scans`."""
        said = {"in": "admitted", "out": "left", "undo": "not_in"}[way]
        line = {"id": str(uuid4()), "way": way, "delegate": delegate, "token": self.passes.get(delegate, ""),
                "gate": self.gates[0], "said": said, "at": at, "undoes": ""}  # fmt: skip
        return line | more


def ms() -> int:
    """Now, in milliseconds."""
    return int(time.time() * 1000)


@pytest.fixture(scope="module")
def place(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The product with its doors open, the database a file."""
    place = Place(root, tmp_path_factory.mktemp("doors"))
    place.build()
    place.start()
    yield place
    place.end()


@pytest.fixture
def place_on_postgres(root: Path, tmp_path: Path) -> Iterator[Place]:
    """The same on a PostgreSQL of its own."""
    with postgres() as url:
        place = Place(root, tmp_path / "data", url)
        place.build()
        place.start()
        yield place
        place.end()
