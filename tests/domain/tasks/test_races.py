"""Several people press at once, each by a connection of their own: one wins, the others see what happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection, connections

from giaoluu.domain.journal.facts import Who
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.tasks.actions.obstacles import ObstacleChanged, report_obstacle, take_step
from giaoluu.domain.tasks.actions.reports import PartChanged, add_evidence, report_progress
from giaoluu.domain.tasks.choices import Hat, Progress, Step
from giaoluu.domain.tasks.models import Evidence, Obstacle, ObstacleStep, Part
from tests.workspace import NOW, Workspace, build

AT_ONCE = 4


@pytest.fixture
def space(transactional_db: None, tmp_path: Path) -> Iterator[Workspace]:
    """A database that several connections can hold at once: for SQLite a file, not the memory of one process."""
    if connection.vendor != "sqlite":
        yield build()
        return
    with on_disk(tmp_path / "giaoluu.sqlite3"):
        call_command("migrate", verbosity=0)
        yield build()


@contextmanager
def on_disk(path: Path) -> Iterator[None]:
    in_memory, name = connections["default"], connections.settings["default"]["NAME"]
    connections.settings["default"]["NAME"] = str(path)
    del connections["default"]
    try:
        yield
    finally:
        connections.close_all()
        connections.settings["default"]["NAME"] = name
        connections["default"] = in_memory


def at_once(press: Callable[[int], None]) -> list[str]:
    """What became of presses made at the same moment, in the order of the alphabet."""
    start = Barrier(AT_ONCE)

    def one(number: int) -> str:
        start.wait()
        try:
            press(number)
        except (PartChanged, ObstacleChanged) as changed:
            return type(changed).__name__
        finally:
            connections.close_all()
        return "written"

    with ThreadPoolExecutor(AT_ONCE) as people:
        return sorted(people.map(one, range(AT_ONCE)))


def who(number: int) -> Who:
    return Who(None, f"Người {number}")


def test_of_reports_at_once_exactly_one_is_written_and_the_others_see_it(space: Workspace) -> None:
    part = Part.objects.get(agency=space.agencies["Công an tỉnh"])

    def press(number: int) -> None:
        report_progress(part.pk, Progress.DOING, f"lời {number}", 0, by=who(number), at=NOW)

    assert at_once(press) == ["PartChanged"] * 3 + ["written"]
    assert (Part.objects.get(pk=part.pk).edition, Entry.objects.filter(subject=f"part:{part.pk}").count()) == (1, 1)


def test_of_steps_at_once_exactly_one_is_taken(space: Workspace) -> None:
    number = report_obstacle(space.agencies["Công an tỉnh"].pk, None, "Vướng", by=who(0), at=NOW)

    def press(each: int) -> None:
        take_step(number, Step.ANSWERED, f"lời {each}", 0, hats={Hat.STANDING}, by=who(each), at=NOW)

    assert at_once(press) == ["ObstacleChanged"] * 3 + ["written"]
    assert ObstacleStep.objects.filter(obstacle_id=number).count() == 2


def test_one_thing_pressed_several_times_at_once_is_one_thing(space: Workspace) -> None:
    part = Part.objects.get(agency=space.agencies["Công an tỉnh"])

    def press(_: int) -> None:
        report_obstacle(part.agency_id, part.pk, "Vướng", by=who(0), at=NOW)
        add_evidence(part.pk, name="x", url="https://example.vn/", by=who(0), at=NOW)
        report_progress(part.pk, Progress.DOING, "", 0, by=who(0), at=NOW)

    assert at_once(press) == ["written"] * AT_ONCE
    assert (Obstacle.objects.count(), Evidence.objects.count(), Part.objects.get(pk=part.pk).edition) == (1, 1, 1)
