"""Places where the product is kept: a data folder, with SQLite in it or PostgreSQL beside it, and commands upon it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from tools.shots import free_port, wait_for

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "giaoluu.cli"]


@dataclass
class Place:
    """`say` runs a command; `open` connects to the database without any of our code."""

    data: Path
    database_url: str = ""
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "VALKEY_URL"}}
        ours = {"GIAOLUU_DATA": str(self.data), "PYTHONPATH": str(ROOT / "src")}
        return {
            **inherited,
            **ours,
            **({"DATABASE_URL": self.database_url} if self.database_url else {}),
            **self.settings,
        }

    def say(self, *words: object) -> subprocess.CompletedProcess[str]:
        command = [*COMMAND, *map(str, words)]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, cwd=self.data, timeout=120
        )

    def done(self, *words: object) -> str:
        """What a command says that succeeds."""
        said = self.say(*words)
        assert (said.returncode, said.stderr) == (0, ""), said.stderr
        return said.stdout

    def refused(self, *words: object) -> str:
        """The one line of a command that cannot be done."""
        said = self.say(*words)
        assert (said.returncode, said.stdout, said.stderr.count("\n")) == (2, "", 1), said.stderr
        return said.stderr.removeprefix("giaoluu: ").rstrip("\n")

    def open(self) -> Any:
        if self.database_url:
            return closing(psycopg.connect(self.database_url, autocommit=True))
        return closing(sqlite3.connect(self.data / "giaoluu.sqlite3", timeout=20, isolation_level=None))

    def execute(self, *statements: str) -> None:
        with self.open() as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def served(self) -> Iterator[str]:
        """The product running there; its address is given."""
        port = free_port()
        process = subprocess.Popen([*COMMAND, "serve", "--port", str(port)], env=self.environment, cwd=self.data)
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def asked(address: str, **headers: str) -> tuple[int, str]:
    """Status and text of what an address answers."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()
