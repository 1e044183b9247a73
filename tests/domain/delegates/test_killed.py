"""Somebody is killed in the middle of what they do to many places: every action was done whole or not at all."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.servers import postgres

KILLS = 3
LONGEST_SECONDS = 0.6
PATIENCE_SECONDS = 60
TAKING = "('held', 'named', 'confirmed')"
WRONG = {
    "a counter": f"""SELECT count(*) FROM delegates_quota q WHERE taken <> (
        SELECT count(*) FROM delegates_delegate d WHERE d.quota_id = q.id AND standing IN {TAKING})""",
    "a place": "SELECT 8000 - sum(places) - coalesce((SELECT pool FROM delegates_register), 0) FROM delegates_quota",
    "a number": """SELECT coalesce((SELECT last_number FROM delegates_register), 0)
        - coalesce((SELECT max(number) FROM delegates_delegate), 0)""",
    "a substitute": """SELECT count(*) FROM delegates_delegate WHERE standing = 'replaced'
        AND id NOT IN (SELECT replaces_id FROM delegates_delegate WHERE replaces_id IS NOT NULL)""",
    "a version": """SELECT version - (SELECT count(*) FROM journal_entry WHERE event_id = e.id)
        FROM events_event e""",
}


class Stage:
    """A database on a file or a server, and processes that work on it."""

    def __init__(self, root: Path, folder: Path, url: str) -> None:
        self.root, self.folder, self.url = root, folder, url

    def start(self, word: str) -> subprocess.Popen[str]:
        ours = {"DJANGO_SETTINGS_MODULE": "giaoluu.config.settings", "GIAOLUU_DATA": str(self.folder)}
        ours["PYTHONPATH"] = os.pathsep.join([str(self.root / "src"), str(self.root)])
        theirs = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        return subprocess.Popen(
            [sys.executable, "-m", "tests.domain.delegates.presser", word],
            cwd=self.root, env=theirs | ours | ({"DATABASE_URL": self.url} if self.url else {}), text=True,
            stdout=subprocess.PIPE,
        )  # fmt: skip

    def settle(self) -> None:
        """A server notices only after a while that somebody was killed, and may have had their last word before."""
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        until = time.monotonic() + PATIENCE_SECONDS
        while self.url and self.ask(others):
            assert time.monotonic() < until
            time.sleep(0.01)

    def ask(self, question: str) -> Any:
        place: Any = psycopg.connect(self.url) if self.url else sqlite3.connect(self.folder / "giaoluu.sqlite3")
        with closing(place) as tables:
            return tables.execute(question).fetchone()[0]


@pytest.fixture(params=["a file", "a server"])
def stage(request: pytest.FixtureRequest, root: Path, tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "data").mkdir()
    if request.param == "a file":
        yield Stage(root, tmp_path / "data", "")
        return
    with postgres() as url:
        yield Stage(root, tmp_path / "data", url)


def test_killed_at_any_moment_every_counter_is_what_there_is(stage: Stage) -> None:
    with stage.start("build") as process:
        process.communicate()
    chance = random.Random(5)
    for _ in range(KILLS):
        with stage.start("press") as process:
            assert process.stdout
            assert process.stdout.readline() == "pressing\n"
            time.sleep(chance.uniform(0, LONGEST_SECONDS))
            process.kill()
        stage.settle()
        assert {name: stage.ask(question) for name, question in WRONG.items()} == dict.fromkeys(WRONG, 0)
    assert stage.ask("SELECT count(*) FROM delegates_delegate") > 100
