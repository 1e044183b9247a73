"""Servers are killed in the middle of a load of scans: what was acknowledged is there, and nobody is counted twice."""

from __future__ import annotations

import threading
import time
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.doors.conftest import Place, ms
from tests.servers import restartable_postgres

LOADS = 3


class Load:
    """Phones that bring scans without end; each remembers what it was told is written down."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.acknowledged: list[str] = []
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self._bring, args=(number,)) for number in range(LOADS)]
        for thread in self.threads:
            thread.start()

    def _bring(self, number: int) -> None:
        phone, people, turn = self.place.phone(number), sorted(self.place.passes)[number::LOADS], 0
        waiting: list[dict[str, object]] = []
        while not self.stopping.is_set():
            if not waiting:
                turn += 1
                way = "in" if (turn - 1) // len(people) % 2 == 0 else "out"
                waiting = [self.place.scan(people[turn % len(people)], ms(), way=way)]
            try:
                answer = phone.ask("POST", "scans", {"scans": waiting})
            except (OSError, HTTPException):
                time.sleep(0.02)
                continue
            if answer.status == 200:
                self.acknowledged += answer.body["known"]
                waiting = []

    def wait_for(self, more: int) -> None:
        goal, end = len(self.acknowledged) + more, time.monotonic() + 60
        while len(self.acknowledged) < goal:
            assert time.monotonic() < end, f"only {len(self.acknowledged)} were taken"
            time.sleep(0.01)

    def stop(self) -> None:
        self.stopping.set()
        for thread in self.threads:
            thread.join()


def check(place: Place, acknowledged: list[str]) -> None:
    told = place.do("tell")
    assert [one for one in acknowledged if one not in set(told["scans"])] == []
    assert (len(told["scans"]), len(told["inside"])) == (len(set(told["scans"])), len(set(told["inside"])))


def kill_the_server(place: Place, times: int) -> None:
    load = Load(place)
    try:
        for _ in range(times):
            load.wait_for(30)
            place.kill()
            place.start()
        load.wait_for(30)
    finally:
        load.stop()
    check(place, load.acknowledged)


def test_a_killed_server_had_written_down_what_it_acknowledged(root: Path, tmp_path: Path) -> None:
    place = Place(root, tmp_path)
    place.build()
    place.start()
    try:
        kill_the_server(place, 2)
    finally:
        place.end()


def test_a_killed_server_before_postgresql_too(place_on_postgres: Place) -> None:
    kill_the_server(place_on_postgres, 1)


@pytest.mark.parametrize("times", [2])
def test_a_killed_postgresql_had_written_down_what_was_acknowledged(root: Path, tmp_path: Path, times: int) -> None:
    with restartable_postgres() as database:
        place = Place(root, tmp_path / "data", database.url)
        place.build()
        place.start()
        load = Load(place)
        try:
            for _ in range(times):
                load.wait_for(30)
                database.kill()
                database.start()
            load.wait_for(30)
        finally:
            load.stop()
        check(place, load.acknowledged)
        place.end()


def test_the_journal_hears_of_what_a_killed_server_had_not_told(root: Path, tmp_path: Path) -> None:
    place = Place(root, tmp_path)
    place.build()
    place.start()
    try:
        scans = [place.scan(delegate, ms()) for delegate in sorted(place.passes)[:5]]
        place.phone(0).ask("POST", "scans", {"scans": scans})
        place.kill()
        place.start()
        place.phone(1).ask("POST", "scans", {"scans": [place.scan(max(place.passes), ms())]})
        end = time.monotonic() + 30
        while (told := place.do("tell"))["told"] < 6:
            assert time.monotonic() < end
        assert (told["told"], len(told["scans"])) == (6, 6)
    finally:
        place.end()
