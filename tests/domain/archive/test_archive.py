"""An event is taken away whole, and deleted only against its archive."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from django.apps import apps

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Grant, LinkUse, Person
from giaoluu.domain.archive.actions import ChangedSince, NotThisArchive, delete_event, sha256_of, take_archive
from giaoluu.domain.checkin.actions import record_scans
from giaoluu.domain.delegates.actions.substitutes import substitute
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.events.models import Event, Revision
from giaoluu.domain.journal.models import Entry
from giaoluu.domain.tasks.models import Evidence, Part, Task
from giaoluu.lib.shelf import Shelf
from tests.domain.checkin.doors import clock, open_doors
from tests.hall import add_hall, sit
from tests.workspace import BY, NOW, Workspace, build


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "files")


@pytest.fixture
def photo(space: Workspace, shelf: Shelf) -> str:
    """The SHA-256 of a photo that an agency added to its task."""
    kept = shelf.keep(b"a photo", "anh.jpg")
    part = Part.objects.get(agency__name="Công an tỉnh", event=space.event)
    Evidence.objects.create(part=part, sha256=kept.sha256, name="anh.jpg", at=NOW, by="ai đó")
    return kept.sha256


def take(space: Workspace, shelf: Shelf, tmp_path: Path) -> Path:
    place = tmp_path / "archive.zip"
    assert take_archive(space.event.pk, place, [shelf.root], by=BY, at=NOW) == sha256_of(place)
    return place


def test_the_archive_has_every_record_and_every_file_with_its_sum(
    space: Workspace, shelf: Shelf, photo: str, tmp_path: Path
) -> None:
    with zipfile.ZipFile(take(space, shelf, tmp_path)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        tasks = archive.read("records/tasks.Task.jsonl").decode().splitlines()
        assert (len(tasks), archive.read(f"files/{photo}/content")) == (3, b"a photo")
        assert set(manifest["members"]) | {"manifest.json"} == set(archive.namelist())


def test_nothing_of_another_event_is_in_it(space: Workspace, shelf: Shelf, tmp_path: Path) -> None:
    other = build("namson", "Nam Sơn")
    with zipfile.ZipFile(take(space, shelf, tmp_path)) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".jsonl"))
    assert (space.event.name in text, other.event.name in text) == (True, False)


def test_an_event_is_deleted_with_its_people_and_files_and_nothing_else(
    space: Workspace, shelf: Shelf, photo: str, tmp_path: Path
) -> None:
    other = build("namson", "Nam Sơn")
    place = take(space, shelf, tmp_path)
    delete_event(space.event.pk, sha256_of(place), [shelf.root])
    assert Event.objects.get() == other.event
    left = [Task.objects.count(), Entry.objects.exclude(event=other.event).count(), LinkUse.objects.count()]
    assert (left, Grant.objects.exclude(event=other.event).count()) == ([3, 0, 0], 0)
    names = set(Person.objects.filter(organiser=space.event.organiser).values_list("username", flat=True))
    assert names == {f"{role}@bacson" for role in (Role.SECRETARIAT, Role.OVERSEER, Role.LEADER, Role.BROADCASTER)}


def test_a_file_that_another_event_uses_stays(
    space: Workspace, shelf: Shelf, photo: str, tmp_path: Path, django_capture_on_commit_callbacks: object
) -> None:
    other = build("namson", "Nam Sơn")
    plan = shelf.keep(b"a plan", "ke-hoach.txt")
    for event in (space.event, other.event):
        Revision.objects.filter(event=event).update(sha256=plan.sha256)
    place = take(space, shelf, tmp_path)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        delete_event(space.event.pk, sha256_of(place), [shelf.root])
    assert (shelf.look(plan.sha256), shelf.look(photo)) == (plan, None)


def test_without_its_archive_nothing_is_deleted(space: Workspace, shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(NotThisArchive):
        delete_event(space.event.pk, "", [shelf.root])
    take(space, shelf, tmp_path)
    with pytest.raises(NotThisArchive):
        delete_event(space.event.pk, "0" * 64, [shelf.root])
    assert Event.objects.count() == 1


def test_what_happened_after_the_archive_forbids_the_deletion(space: Workspace, shelf: Shelf, tmp_path: Path) -> None:
    place = take(space, shelf, tmp_path)
    space.link(Role.OFFICER)
    with pytest.raises(ChangedSince):
        delete_event(space.event.pk, sha256_of(place), [shelf.root])


def test_delegates_their_seats_passes_and_scans_go_with_their_event(
    space: Workspace, shelf: Shelf, tmp_path: Path
) -> None:
    doors, seats = open_doors(space), add_hall(space)
    sit(doors.people[0], seats["A1-1"])
    record_scans(space.event.pk, [doors.scan(0, 1)], device=doors.devices[0].pk, at=clock(2))
    person = Written("Nông Thị Hoa")
    substitute(doors.people[1].pk, person, today=NOW.date(), by=BY, at=NOW)
    there = {
        "delegates.Delegate": 7,
        "passes.Pass": 6,
        "seating.Placement": 1,
        "checkin.Scan": 1,
        "checkin.Presence": 1,
    }
    with zipfile.ZipFile(take(space, shelf, tmp_path)) as archive:
        kept = {name: len(archive.read(f"records/{name}.jsonl").decode().splitlines()) for name in there}
    delete_event(space.event.pk, sha256_of(tmp_path / "archive.zip"), [shelf.root])
    left = {name: apps.get_model(name).objects.count() for name in there}
    assert (kept, left) == (there, dict.fromkeys(there, 0))
