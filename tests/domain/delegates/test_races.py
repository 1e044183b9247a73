"""Sixty-four people press at once, each by a connection of their own: nobody gets a place that is not there."""

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

from giaoluu.domain.delegates.actions import (
    DelegateChanged,
    NotAllowed,
    PoolEmpty,
    QuotaFull,
    add_quota,
    confirm,
    decline,
    give_from_pool,
    hold_places,
    restore,
    set_places,
    substitute,
    take_back_unused,
    write_name,
)
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.models import Delegate, Quota, Register
from giaoluu.domain.journal.facts import Who
from tests.domain.delegates.register import quota, register, taken
from tests.domain.tasks.test_races import on_disk
from tests.workspace import BY, NOW, Workspace, build

AT_ONCE = 64
REFUSALS = (QuotaFull, PoolEmpty, DelegateChanged, NotAllowed)


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


def at_once(press: Callable[[int], object], times: int = AT_ONCE) -> Counter[str]:
    """What became of presses made at the same moment."""
    start = Barrier(times)

    def one(number: int) -> str:
        start.wait()
        try:
            press(number)
        except REFUSALS as refused:
            return type(refused).__name__
        finally:
            connections.close_all()
        return "written"

    with ThreadPoolExecutor(times) as people:
        return Counter(people.map(one, range(times)))


def who(number: int) -> Who:
    return Who(None, f"Người {number}")


def test_of_sixty_four_who_want_the_last_place_one_gets_it(space: Workspace) -> None:
    police = quota(space, 10)
    hold_places(police.pk, 9, by=BY, at=NOW)

    def press(number: int) -> None:
        write_name(police.pk, Written(f"Ma Văn {number}"), by=who(number), at=NOW)

    assert at_once(press) == {"written": 1, "QuotaFull": AT_ONCE - 1}
    assert (taken(police), sorted(Delegate.objects.values_list("number", flat=True))) == (10, list(range(1, 11)))


def test_one_person_sent_sixty_four_times_is_one(space: Workspace) -> None:
    police = quota(space, 1)
    assert at_once(lambda number: write_name(police.pk, Written("Ma Văn Đông"), by=who(number), at=NOW)) == {
        "written": AT_ONCE
    }
    assert (taken(police), Delegate.objects.count()) == (1, 1)


def test_places_are_held_lowered_and_given_at_once_and_none_is_lost_or_doubled(space: Workspace) -> None:
    police, office = quota(space, 20), quota(space, 20, "Sở Nội vụ")

    def press(number: int) -> None:
        one, other = (police, office) if number % 2 else (office, police)
        [
            lambda: hold_places(one.pk, 1 + number % 5, by=who(number), at=NOW),
            lambda: take_back_unused(space.event.pk, [one.pk, other.pk], by=who(number), at=NOW),
            lambda: give_from_pool(other.pk, 1 + number % 3, why="", by=who(number), at=NOW),
            lambda: hold_places(other.pk, 2, by=who(number), at=NOW),
        ][number // 2 % 4]()

    told = at_once(press)
    assert set(told) <= {"written", "QuotaFull", "PoolEmpty"}
    there = Quota.objects.values_list("places", flat=True)
    assert sum(there) + Register.objects.get().pool == 40  # type: ignore[arg-type]  # none of them is open
    assert taken(police) + taken(office) == Delegate.objects.count()


def test_of_substitutes_proposed_at_once_for_one_person_one_goes(space: Workspace) -> None:
    police = quota(space, 1)
    old = register(police)

    def press(number: int) -> None:
        substitute(old.pk, Written(f"Ma Văn {number}"), today=NOW.date(), by=who(number), at=NOW)

    assert at_once(press, 16) == {"written": 1, "DelegateChanged": 15}
    assert (taken(police), Delegate.objects.filter(standing="named").count()) == (1, 1)


def test_whatever_many_say_of_a_few_at_once_the_counter_is_what_there_is(space: Workspace) -> None:
    police = quota(space, 3)
    people = [register(police, f"Ma Văn {name}") for name in ("Đông", "Tây", "Nam")]

    def press(number: int) -> None:
        one = people[number % 3].pk
        [
            lambda: decline(one, by=who(number), at=NOW),
            lambda: restore(one, by=who(number), at=NOW),
            lambda: confirm(one, by=who(number), at=NOW),
            lambda: hold_places(police.pk, 1, by=who(number), at=NOW),
        ][number // 3 % 4]()

    assert set(at_once(press)) <= {"written", "QuotaFull", "NotAllowed"}
    assert taken(police) <= 3


def test_one_form_sent_twice_at_once_makes_one_quota(space: Workspace) -> None:
    agency = space.agencies["Xã Bảo Lạc"].pk
    assert at_once(lambda number: add_quota(space.event.pk, agency, "Già làng", 2, by=who(0), at=NOW), 8) == {
        "written": 8
    }
    [one] = Quota.objects.all()
    set_places(one.pk, 5, why="", edition=0, by=BY, at=NOW)
    assert Quota.objects.get().places == 5
