"""An event is taken away by a job, downloaded, and deleted only by whoever shows the archive."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.timezone import now

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.events.models import Event
from giaoluu.domain.jobs.running import run_next
from tests.workspace import Workspace, build

PAGE = "/events/bacson/archive/"


@pytest.fixture
def space(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    from dataclasses import replace

    monkeypatch.setattr(settings, "ENVIRONMENT", replace(settings.ENVIRONMENT, data=tmp_path))
    return build()


def taken(space: Workspace) -> bytes:
    """The archive as the secretariat downloads it."""
    client = space.client(Role.SECRETARIAT)
    assert client.post(PAGE).url.startswith("/events/bacson/jobs/")
    assert run_next(at=now(), clock=now, must_stop=lambda: False)
    return b"".join(client.get(f"{PAGE}file/").streaming_content)


def delete(space: Workspace, content: bytes) -> int:
    shown = io.BytesIO(content)
    shown.name = "ho-so.zip"
    return space.client(Role.SECRETARIAT).post(f"{PAGE}deletion/", {"archive": shown}).status_code


def test_the_archive_is_made_beside_the_pages_and_downloaded(space: Workspace) -> None:
    with zipfile.ZipFile(io.BytesIO(taken(space))) as archive:
        assert archive.testzip() is None
        assert "records/tasks.Task.jsonl" in archive.namelist()


def test_whoever_shows_the_archive_deletes_the_event(space: Workspace) -> None:
    content = taken(space)
    assert (delete(space, content), Event.objects.count()) == (302, 0)


@pytest.mark.parametrize("content", [b"", b"something else"])
def test_whoever_shows_another_file_deletes_nothing(space: Workspace, content: bytes) -> None:
    taken(space)
    assert (delete(space, content), Event.objects.count()) == (422, 1)


def test_before_it_was_taken_there_is_nothing_to_delete_against(space: Workspace) -> None:
    assert (delete(space, b"x"), Event.objects.count()) == (422, 1)
    assert space.client(Role.SECRETARIAT).get(f"{PAGE}file/").status_code == 404


@pytest.mark.parametrize("role", [Role.OVERSEER, Role.LEADER, Role.OFFICER, Role.GATE])
def test_nobody_else_takes_it_away(space: Workspace, role: Role) -> None:
    taken(space)
    client = space.client(role)
    asked = [client.get(PAGE), client.post(PAGE), client.get(f"{PAGE}file/"), client.post(f"{PAGE}deletion/")]
    assert [response.status_code for response in asked] == [403] * 4
