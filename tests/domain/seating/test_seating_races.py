"""Several people seat at once, each by a connection of their own: one seating comes out of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from django.core.management import call_command
from django.db import connection, connections

from giaoluu.domain.journal.models import Entry
from giaoluu.domain.seating.actions.filling import fill
from giaoluu.domain.seating.actions.placing import NOBODY, place
from giaoluu.domain.seating.actions.sitting import SeatTaken
from giaoluu.domain.seating.models import Placement
from tests.domain.seating.house import AN, BINH, CHI, House, furnish
from tests.domain.tasks.test_races import on_disk
from tests.workspace import BY, NOW, build

AT_ONCE = 4


@pytest.fixture
def house(transactional_db: None, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A hall in a database that several connections can hold at once: for SQLite a file."""
    if connection.vendor != "sqlite":
        yield furnish(build(), rows=6, across=10)
        return
    empty, file = tmp_path_factory.getbasetemp() / "with-tables.sqlite3", tmp_path / "giaoluu.sqlite3"
    if empty.exists():
        shutil.copy(empty, file)
    with on_disk(file):
        if not empty.exists():
            call_command("migrate", verbosity=0)
            connection.close()
            shutil.copy(file, empty)
        yield furnish(build(), rows=6, across=10)


def at_once(press: Callable[[int], object]) -> list[str]:
    start = Barrier(AT_ONCE)

    def one(number: int) -> str:
        start.wait()
        try:
            press(number)
        except SeatTaken as taken:
            return type(taken).__name__
        finally:
            connections.close_all()
        return "written"

    with ThreadPoolExecutor(AT_ONCE) as people:
        return sorted(people.map(one, range(AT_ONCE)))


def test_fillings_at_once_make_one_seating(house: House) -> None:
    for number in range(40):
        house.comes(f"Người {number:02}", "Sở Nội vụ" if number % 3 else "Xã Bảo Lạc")
    assert at_once(lambda _: fill(house.event_id, by=BY, at=NOW)) == ["written"] * AT_ONCE
    assert (Placement.objects.count(), len(set(house.sits().values()))) == (43, 43)
    assert Entry.objects.filter(kind="HallFilled").count() == 1
    assert fill(house.event_id, by=BY, at=NOW).moved == 0


def test_of_several_who_drop_somebody_on_a_free_seat_one_wins(house: House) -> None:
    names = [AN, BINH, CHI, "Người khác"]
    house.comes(names[3])

    def drop(number: int) -> None:
        who, seat = house.people[names[number]], house.seats["A3-5"]
        place(house.event_id, who, seat, shown=NOBODY, by=BY, at=NOW)

    assert at_once(drop) == ["SeatTaken"] * 3 + ["written"]
    assert list(house.sits().values()) == ["A3-5"]


def test_swaps_at_once_lose_nobody(house: House) -> None:
    fill(house.event_id, by=BY, at=NOW)
    seats = sorted(house.sits().values())

    def swap(number: int) -> None:
        place(house.event_id, house.people[(AN, BINH, CHI, AN)[number]], house.seats[seats[number % 3]], by=BY, at=NOW)

    assert at_once(swap) == ["written"] * AT_ONCE
    assert sorted(house.sits().values()) == seats
