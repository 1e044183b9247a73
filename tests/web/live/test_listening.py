"""What a commit tells the open pages: who may no longer hear, and that a listener that breaks breaks nobody else."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

import pytest

from giaoluu.domain.accounts.actions import end_role, make_link
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.journal.announced import announced
from giaoluu.domain.tasks.actions.reports import open_desk
from giaoluu.lib.live_hub.bus.in_process import InProcessBus
from giaoluu.lib.live_hub.change import Change
from giaoluu.lib.live_hub.publisher import Publisher
from giaoluu.web.live.listening import heard
from tests.workspace import BY, NOW, Workspace, build


class Told(InProcessBus):
    """The bus of one process, with all that went over it written down."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: list[Change] = []

    def publish(self, message: str) -> None:
        self.changes.append(Change.of(message))


@pytest.fixture
def space(db: None) -> Workspace:
    return build()


def revoked(action: Callable[[], object], commits: Callable[..., object]) -> list[str]:
    bus = Told()

    def listen(facts: Iterable[object], version: int, **_: object) -> None:
        heard(Publisher(bus), facts, version)  # type: ignore[arg-type]

    announced.connect(listen)
    try:
        with commits(execute=True):  # type: ignore[attr-defined]
            action()
    finally:
        announced.disconnect(listen)
    return [holder for change in bus.changes for holder in change.revoked]


def test_a_role_that_ends_closes_the_pages_of_the_person_and_of_their_links(
    space: Workspace, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    staff, officer = space.grants[Role.LEADER], space.grants[Role.OFFICER]
    link = make_link(officer, by=BY, at=NOW)
    said = [
        revoked(lambda grant=grant: end_role(grant.pk, by=BY, at=NOW), django_capture_on_commit_callbacks)  # type: ignore[misc]
        for grant in (staff, officer)
    ]
    assert said == [[f"person:{staff.person_id}"], [f"link:{link.pk}", f"person:{officer.person_id}"]]


def test_a_listener_that_breaks_is_written_down_and_breaks_neither_the_action_nor_the_others(
    space: Workspace, django_capture_on_commit_callbacks: Callable[..., object], caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(**_: object) -> None:
        raise RuntimeError("no bus")

    versions: list[int] = []

    def hears(version: int, **_: object) -> None:
        versions.append(version)

    announced.connect(breaks)
    announced.connect(hears)
    try:
        with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
            open_desk(space.event.pk, space.agencies["Công an tỉnh"].pk, by=BY, at=NOW)
    finally:
        announced.disconnect(breaks)
        announced.disconnect(hears)
    space.event.refresh_from_db()
    assert versions == [space.event.version]
    told = [record.getMessage() for record in caplog.records if record.name == "giaoluu.domain.journal.actions"]
    assert told == [f"a listener broke at version {space.event.version}"]
