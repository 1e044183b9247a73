"""An adoption that is killed at any moment has made a whole event or none; two at once make one."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.servers import postgres

KILLS = 4
TABLES = (
    "events_event", "events_revision", "events_agency", "tasks_task", "tasks_part", "tasks_deliverable",
    "outbox_delivery", "delegates_quota", "journal_entry",
)  # fmt: skip
NOTHING = (0,) * len(TABLES)


@dataclass(frozen=True)
class Stage:
    """A database with a draft, on a file or a server, and processes that adopt it."""

    root: Path
    folder: Path
    url: str = ""

    def start(self, *words: str) -> subprocess.Popen[str]:
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(("GIAOLUU_", "DATABASE_URL"))
        }
        ours = {
            "DJANGO_SETTINGS_MODULE": "giaoluu.config.settings",
            "GIAOLUU_DATA": str(self.folder),
            "PYTHONPATH": os.pathsep.join([str(self.root / "src"), str(self.root)]),
            **({"DATABASE_URL": self.url} if self.url else {}),
        }
        command = [sys.executable, "-m", "tests.domain.adoption.adopter", *words]
        return subprocess.Popen(
            command, cwd=self.root, env=inherited | ours, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def prepare(self) -> None:
        self.folder.mkdir()
        with self.start("prepare") as process:
            process.communicate()
        assert process.returncode == 0

    @contextmanager
    def adopter(self) -> Iterator[subprocess.Popen[str]]:
        """A process that adopts as soon as it is told."""
        with self.start("adopt") as process:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
            yield process
            process.kill()

    def adopt(self) -> str:
        """What a process says that is left alone."""
        with self.adopter() as process:
            said, _ = process.communicate("go\n")
        assert process.returncode == 0
        return said

    def empty(self) -> None:
        """The event goes, the draft stays."""
        with self.tables() as tables:
            tables.execute("UPDATE adoption_draft SET adopted_id = NULL, adopted_at = NULL")
            of_the_event = ("tasks_deliverable", "tasks_part", "tasks_task", "outbox_delivery", "journal_entry")
            for name in ("delegates_condition", "delegates_quota", *of_the_event):
                tables.execute(f"DELETE FROM {name}")
            tables.execute("UPDATE events_event SET standing_id = NULL, overseeing_id = NULL")
            for name in ("events_agency", "events_group", "events_revision", "events_event"):
                tables.execute(f"DELETE FROM {name}")
            tables.commit()

    def counts(self) -> tuple[int, ...]:
        """How many rows each table has, once nobody works on them any more."""
        self._settle()
        with self.tables() as tables:
            return tuple(tables.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES)

    def _settle(self) -> None:
        """A server notices only after a while that somebody was killed, and may have had their last word before."""
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        until = time.monotonic() + 60
        while self.url:
            with self.tables() as tables:
                if not tables.execute(others).fetchone()[0]:
                    return
            assert time.monotonic() < until
            time.sleep(0.01)

    def tables(self) -> Any:
        if self.url:
            return closing(psycopg.connect(self.url))
        return closing(sqlite3.connect(self.folder / "giaoluu.sqlite3", timeout=60))


@pytest.fixture(scope="module", params=["a file", "a server"])
def stage(request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("adoption") / "data"
    if request.param == "a file":
        made = Stage(root, folder)
        made.prepare()
        yield made
        return
    with postgres() as url:
        made = Stage(root, folder, url)
        made.prepare()
        yield made


@pytest.fixture
def whole(stage: Stage) -> tuple[tuple[int, ...], float]:
    """The rows of an adoption that nobody disturbs, and how long it takes; they are gone again."""
    stage.empty()
    with stage.adopter() as process:
        begun = time.monotonic()
        process.communicate("go\n")
        seconds = time.monotonic() - begun
    counts = stage.counts()
    stage.empty()
    return counts, seconds


def test_killed_at_any_moment_it_has_made_a_whole_event_or_none(
    stage: Stage, whole: tuple[tuple[int, ...], float]
) -> None:
    counts, seconds = whole
    chance = random.Random(11)
    assert (counts[0], counts[2] > 90, counts[3] > 200) == (1, True, True)
    for _ in range(KILLS):
        with stage.adopter() as process:
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
            time.sleep(chance.uniform(0, seconds))
            process.kill()
            process.wait()
        found = stage.counts()
        assert found in (NOTHING, counts)
        assert stage.adopt().split()[1] == ("new" if found == NOTHING else "known")
        assert stage.counts() == counts
        stage.empty()


def test_two_processes_that_adopt_at_once_make_one_event(stage: Stage, whole: tuple[tuple[int, ...], float]) -> None:
    with stage.adopter() as one, stage.adopter() as other:
        for process in (one, other):
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        said = [process.communicate()[0].split() for process in (one, other)]
        assert [process.returncode for process in (one, other)] == [0, 0]
    assert (len({key for key, _ in said}), sorted(news for _, news in said)) == (1, ["known", "new"])
    assert stage.counts() == whole[0]
