"""A worker is killed in the middle of long work, and another finishes it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workers.conftest import Stage, kill, until


def steps(folder: Path) -> list[str]:
    place = folder / "steps"
    return place.read_text().split() if place.exists() else []


def test_what_a_killed_worker_had_begun_another_finishes_from_there(stage: Stage, tmp_path: Path) -> None:
    stage.do("enqueue", "slow.count", json.dumps({"folder": str(tmp_path)}))
    worker = stage.start("jobs", 0)
    until(lambda: stage.tell()["jobs"] == [("running", 5, 1)])
    kill(worker)
    (tmp_path / "go").touch()
    stage.start("jobs", 3)
    until(lambda: stage.tell()["jobs"] == [("done", 10, 2)])
    assert steps(tmp_path) == [*(f"1:{step}" for step in range(1, 6)), *(f"2:{step}" for step in range(6, 11))]


def test_two_workers_never_do_the_same_work(stage: Stage, tmp_path: Path) -> None:
    stage.do("enqueue", "slow.count", json.dumps({"folder": str(tmp_path)}))
    stage.start("jobs", 0)
    stage.start("jobs", 0)
    until(lambda: stage.tell()["jobs"] == [("running", 5, 1)])
    (tmp_path / "go").touch()
    until(lambda: stage.tell()["jobs"] == [("done", 10, 1)])
    assert steps(tmp_path) == [f"1:{step}" for step in range(1, 11)]
