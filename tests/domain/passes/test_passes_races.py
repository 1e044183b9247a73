"""Many press at once, each by a connection of their own: nobody has two passes that are good."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection, connections

from giaoluu.domain.journal.models import Entry
from giaoluu.domain.passes.actions import issue, reissue, revoke
from giaoluu.domain.passes.decisions import NoLivingPass
from giaoluu.domain.passes.models import Pass
from tests.domain.passes.guests import guest
from tests.domain.tasks.test_races import on_disk
from tests.workspace import BY, NOW, Workspace, build

AT_ONCE = 8
SECRET = "bí mật"


@pytest.fixture
def space(transactional_db: None, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A database that several connections can hold at once: for SQLite a file, not the memory of one process."""
    if connection.vendor != "sqlite":
        yield build()
        return
    empty, file = tmp_path_factory.getbasetemp() / "with-tables.sqlite3", tmp_path / "giaoluu.sqlite3"
    if empty.exists():
        shutil.copy(empty, file)
    with on_disk(file):
        if not empty.exists():
            call_command("migrate", verbosity=0)
            connection.close()
            shutil.copy(file, empty)
        yield build()


def at_once(press: Callable[[], object]) -> Counter[str]:
    """What became of presses made at the same moment."""
    start = Barrier(AT_ONCE)

    def one(_number: int) -> str:
        start.wait()
        try:
            press()
        except NoLivingPass:
            return "somebody was faster"
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(AT_ONCE) as people:
        return Counter(people.map(one, range(AT_ONCE)))


def test_passes_issued_by_many_at_once_are_one_each(space: Workspace) -> None:
    for number in range(20):
        guest(space, f"Nguyễn Văn {number}")
    assert at_once(lambda: issue(space.event.pk, secret=SECRET, by=BY, at=NOW)) == {"done": AT_ONCE}
    assert (Pass.objects.count(), Pass.objects.filter(seal="").count()) == (20, 0)
    told = Entry.objects.filter(kind="PassesIssued").values_list("data", flat=True)
    assert sum(data["count"] for data in told) == 20


def test_a_pass_issued_anew_by_many_at_once_leaves_one_alive(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    answers = at_once(lambda: reissue(space.event.pk, one.pk, why="mất", secret=SECRET, by=BY, at=NOW))
    assert answers["done"] + answers["somebody was faster"] == AT_ONCE
    assert (Pass.objects.count(), Pass.objects.filter(revoked_at=None).count()) == (answers["done"], 1)


def test_a_pass_is_revoked_once(space: Workspace) -> None:
    one = guest(space, "Nguyễn Văn An")
    issue(space.event.pk, secret=SECRET, by=BY, at=NOW)
    answers = at_once(lambda: revoke(space.event.pk, one.pk, why="mất", by=BY, at=NOW))
    assert answers == {"done": 1, "somebody was faster": AT_ONCE - 1}
