"""A worker is killed at every stage of the handing over, and another is started: nothing twice, nothing lost."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.mail_server import STALL, mail_server
from tests.workers.conftest import MESSAGES, Stage, kill, until


def settled(stage: Stage) -> bool:
    return set(stage.tell()["messages"]) <= {"sent", "unsure"}


@pytest.mark.parametrize("point", ["EHLO", "MAIL", "RCPT"])
def test_killed_before_the_content_left_every_message_arrives_once(stage: Stage, point: str) -> None:
    with mail_server() as box:
        box.answers[point] = [STALL]
        worker = stage.start("work", box.port, 0)
        until(box.stalled.is_set)
        kill(worker)
        stage.start("work", box.port, 6)
        until(lambda: len(box.received) == MESSAGES - 1)
        stage.start("work", box.port, 20)
        until(lambda: settled(stage))
    assert (Counter(box.names()).most_common(1)[0][1], len(box.received)) == (1, MESSAGES)
    assert stage.tell()["messages"] == ["sent"] * MESSAGES


def test_killed_while_the_content_is_under_way_a_person_is_asked_and_it_never_arrives_twice(stage: Stage) -> None:
    with mail_server() as box:
        box.answers["DATA"] = [STALL]
        worker = stage.start("work", box.port, 0)
        until(box.stalled.is_set)
        kill(worker)
        stage.start("work", box.port, 6)
        until(lambda: settled(stage))
    assert (Counter(box.names()).most_common(1)[0][1], len(box.received)) == (1, MESSAGES)
    assert stage.tell()["messages"] == ["unsure"] + ["sent"] * (MESSAGES - 1)


def test_killed_again_and_again_at_any_moment_nothing_arrives_twice_and_nothing_is_lost(stage: Stage) -> None:
    chance = random.Random(7)
    with mail_server() as box:
        for later in (0, 10, 30):
            goal = len(box.received) + chance.randint(1, 3)
            worker = stage.start("work", box.port, later)
            until(lambda goal=goal: len(box.received) >= goal)  # type: ignore[misc]
            kill(worker)
        stage.start("work", box.port, 120)
        until(lambda: settled(stage))
    told = stage.tell()["messages"]
    arrived = Counter(box.names())
    names = {f"<giaoluu.bacson.{number}@tinh.example>": state for number, state in enumerate(told, 1)}
    assert [name for name, times in arrived.items() if times > 1] == []
    assert [name for name, state in names.items() if state == "sent" and not arrived[name]] == []


def test_two_workers_at_once_send_each_message_once(stage: Stage) -> None:
    with mail_server() as box:
        stage.start("work", box.port, 0)
        stage.start("work", box.port, 0)
        until(lambda: len(box.received) >= MESSAGES)
        until(lambda: settled(stage))
    assert sorted(Counter(box.names()).values()) == [1] * MESSAGES
    assert stage.tell()["messages"] == ["sent"] * MESSAGES


def test_many_workers_on_a_database_server_send_each_message_once_though_one_is_killed(
    stage_on_postgres: Stage,
) -> None:
    stage = stage_on_postgres
    with mail_server() as box:
        box.answers["RCPT"] = [STALL]
        first = stage.start("work", box.port, 0)
        until(box.stalled.is_set)
        for later in (0, 0, 6):
            stage.start("work", box.port, later)
        kill(first)
        until(lambda: len(box.received) == MESSAGES - 1)
        stage.start("work", box.port, 20)
        until(lambda: settled(stage))
    assert sorted(Counter(box.names()).values()) == [1] * MESSAGES
    assert stage.tell()["messages"] == ["sent"] * MESSAGES


def test_told_to_end_a_worker_ends_at_once_with_what_it_has_in_hand_done(stage: Stage) -> None:
    with mail_server() as box:
        worker = stage.start("work", box.port, 0)
        until(lambda: len(box.received) >= 1)
        worker.terminate()
        assert worker.wait(timeout=60) == 0
    told = stage.tell()["messages"]
    assert (set(told) <= {"sent", "queued"}, told.count("sent")) == (True, len(box.received))
