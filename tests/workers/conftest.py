"""Workers as processes, with a database in a folder of their own."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.servers import postgres

MESSAGES = 12


@dataclass
class Stage:
    """A folder with a database, and the processes that work on it."""

    root: Path
    folder: Path
    url: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def env(self) -> dict[str, str]:
        return ENV | ({"DATABASE_URL": self.url} if self.url else {})

    def command(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "tests.workers.actor", str(self.folder), *map(str, words)]

    def start(self, *words: object) -> subprocess.Popen[str]:
        """A worker that has begun to work."""
        process = subprocess.Popen(self.command(*words), cwd=self.root, env=self.env, stdout=subprocess.PIPE, text=True)
        self.started.append(process)
        assert process.stdout
        assert process.stdout.readline() == "working\n"
        return process

    def do(self, *words: object) -> str:
        return subprocess.run(
            self.command(*words), cwd=self.root, env=self.env, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    def end(self) -> None:
        """Whatever still works is killed."""
        for process in self.started:
            kill(process)
            assert process.stdout
            process.stdout.close()

    def tell(self) -> dict[str, Any]:
        """What the tables say: the states of all messages, and how far each job is."""
        place: Any = psycopg.connect(self.url) if self.url else sqlite3.connect(self.folder / "giaoluu.sqlite3")
        with closing(place) as tables:
            messages = [state for (state,) in tables.execute("SELECT state FROM outbox_message ORDER BY id")]
            jobs = [tuple(row) for row in tables.execute("SELECT stage, done, tries FROM jobs_job ORDER BY id")]
        return {"messages": messages, "jobs": jobs}


ENV = {name: value for name, value in os.environ.items() if not name.startswith(("GIAOLUU_", "DATABASE_URL"))}
ENV["DJANGO_SETTINGS_MODULE"] = "tests.workers.settings"


def kill(process: subprocess.Popen[str]) -> None:
    """Kill -9: the process has no chance to tidy up."""
    process.kill()
    process.wait()


def until(true: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with messages that wait, made once."""
    folder = tmp_path_factory.mktemp("built")
    Stage(root, folder).do("build", MESSAGES)
    return folder


@pytest.fixture
def stage(root: Path, built: Path, tmp_path: Path) -> Iterator[Stage]:
    """A database of the test's own; whatever still works at the end is killed."""
    stage = Stage(root, tmp_path / "data")
    shutil.copytree(built, stage.folder)
    yield stage
    stage.end()


@pytest.fixture
def stage_on_postgres(root: Path, tmp_path: Path) -> Iterator[Stage]:
    """The same on a PostgreSQL of its own."""
    with postgres() as url:
        stage = Stage(root, tmp_path / "data", url)
        stage.do("build", MESSAGES)
        yield stage
        stage.end()
