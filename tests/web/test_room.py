from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from giaoluu.compiler.compile import Compilation
from giaoluu.compiler.source import Unreadable
from giaoluu.lib.shelf import Kept
from giaoluu.web.office.plan.room import BROKE, Done, Failed, ReadingRoom, UnderWay


def kept(name: str) -> Kept:
    return Kept(name, f"{name}.txt", Path(name))


def test_a_file_is_read_once_however_often_it_is_asked_for() -> None:
    read: list[str] = []
    room = ReadingRoom(lambda file: read.append(file.sha256))  # type: ignore[arg-type, return-value]
    outcomes = [room.ask(kept(name), patience=5) for name in "aba"]
    assert (outcomes, read) == ([Done(None)] * 3, ["a", "b"])  # type: ignore[arg-type]


def test_a_reading_that_takes_long_is_under_way_and_then_done() -> None:
    go = Event()
    room = ReadingRoom(lambda file: go.wait(5))  # type: ignore[arg-type, return-value]
    assert isinstance(room.ask(kept("a"), patience=0), UnderWay)
    go.set()
    assert room.ask(kept("a"), patience=5) == Done(True)  # type: ignore[arg-type]


def test_what_cannot_be_read_says_its_sentence() -> None:
    def refuse(file: Kept) -> None:
        raise Unreadable("Tệp có mật khẩu.")

    assert ReadingRoom(refuse).ask(kept("a"), patience=5) == Failed("Tệp có mật khẩu.")  # type: ignore[arg-type]


def test_a_fault_of_ours_is_written_down_and_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    def fall(file: Kept) -> None:
        raise ZeroDivisionError("inner detail")

    assert ReadingRoom(fall).ask(kept("a"), patience=5) == Failed(BROKE)  # type: ignore[arg-type]
    assert [record.getMessage() for record in caplog.records] == ["reading a broke"]


def test_another_language_is_made_from_the_reading_that_is_there(compiled: Compilation) -> None:
    read: list[str] = []

    def once(file: Kept) -> Compilation:
        read.append(file.sha256)
        return replace(
            compiled, source=replace(compiled.source, remarks=("Có phần nhúng từ tệp khác không được đọc.",))
        )

    room = ReadingRoom(once)
    english, again = (room.ask(kept("a"), patience=5, lang="en") for _ in range(2))
    vietnamese = room.ask(kept("a"), patience=5)
    assert isinstance(english, Done)
    assert isinstance(vietnamese, Done)
    assert (read, english.compilation is again.compilation) == (["a"], True)  # type: ignore[union-attr]
    assert english.compilation.findings[0].message == "Parts embedded from another file were not read."
    assert vietnamese.compilation.findings == compiled.findings


def test_what_cannot_be_read_says_its_sentence_in_either_language() -> None:
    def refuse(file: Kept) -> None:
        raise Unreadable("Tệp có mật khẩu.")

    assert ReadingRoom(refuse).ask(kept("a"), patience=5, lang="en") == Failed("Tệp có mật khẩu.")  # type: ignore[arg-type]


def test_only_the_last_readings_are_kept() -> None:
    read: list[str] = []
    room = ReadingRoom(lambda file: read.append(file.sha256), places=2)  # type: ignore[arg-type, return-value]
    for name in "abcab":
        room.ask(kept(name), patience=5)
    assert read == ["a", "b", "c", "a", "b"]
