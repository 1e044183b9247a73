"""Writes the archive of an event, and deletes the event against it."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.apps import apps
from django.db import transaction

from giaoluu.domain.archive.collecting import Rows, as_lines, people_of, rows_of, shelf_names
from giaoluu.domain.archive.facts import ArchiveTaken
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

BLOCK = 1 << 20
MANIFEST = "manifest.json"


class NotThisArchive(Exception):
    """The file is not the archive that was last taken of the event; nothing was deleted."""


class ChangedSince(Exception):
    """Something happened in the event after its archive was taken; nothing was deleted."""


def take_archive(event_id: int, place: Path, shelves: Iterable[Path], *, by: Who, at: datetime) -> str:
    """Writes everything about an event to `place`, whole or not at all; its SHA-256 is told and kept with the event.

    In it: `records/<table>.jsonl`, `files/<sha256>/...` as given, and `manifest.json` with the SHA-256 of each.
    """
    with transaction.atomic():
        rows = rows_of(event_id)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=".", suffix=".zip", delete=False) as draft:
        path = Path(draft.name)
    try:
        _write(path, rows, list(shelves), at)
        sha256 = sha256_of(path)
        _kept(event_id, sha256, by, at)
        path.replace(place)
    finally:
        path.unlink(missing_ok=True)
    return sha256


@transaction.atomic
def _kept(event_id: int, sha256: str, by: Who, at: datetime) -> None:
    apps.get_model("events.Event").objects.filter(pk=event_id).update(archive_sha256=sha256)
    announce(ArchiveTaken(event_id=event_id, subject=f"event:{event_id}", sha256=sha256), by=by, at=at)


def _write(path: Path, rows: Rows, shelves: list[Path], at: datetime) -> None:
    members: dict[str, str] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for label, found in rows.items():
            text = "\n".join(as_lines(found)) + "\n"
            _add(archive, members, f"records/{label}.jsonl", text.encode())
        for sha256 in sorted(shelf_names(rows)):
            for file in sorted(one for shelf in shelves for one in (shelf / sha256).glob("*") if one.is_file()):
                _add(archive, members, f"files/{sha256}/{file.name}", file.read_bytes())
        manifest = {"format": 1, "taken_at": at.isoformat(), "members": members}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))


def _add(archive: zipfile.ZipFile, members: dict[str, str], name: str, content: bytes) -> None:
    if name not in members:
        archive.writestr(name, content)
        members[name] = hashlib.sha256(content).hexdigest()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


@transaction.atomic
def delete_event(event_id: int, archive_sha256: str, shelves: Iterable[Path]) -> None:
    """Deletes an event with everything personal in it, against its archive; files that others use stay.

    Raises `NotThisArchive` unless the SHA-256 is that of the archive taken last, `ChangedSince` where something
    happened after it.
    """
    event = apps.get_model("events.Event").objects.select_for_update().get(pk=event_id)
    if not event.archive_sha256 or event.archive_sha256 != archive_sha256:
        raise NotThisArchive
    last = apps.get_model("journal.Entry").objects.filter(event_id=event_id).order_by("-version").first()
    if last is None or last.kind != ArchiveTaken.__name__:
        raise ChangedSince
    names = shelf_names(rows_of(event_id))
    people = list(people_of(event_id).values_list("pk", flat=True))
    organiser = event.organiser_id
    event.delete()
    apps.get_model("accounts.Person").objects.filter(pk__in=people).delete()
    apps.get_model("events.Upload").objects.filter(organiser_id=organiser, sha256__in=names).delete()
    places = list(shelves)
    transaction.on_commit(lambda: _forget(names - still_used(names), places))


def still_used(names: set[str]) -> set[str]:
    """The files that a row of another event still speaks of."""
    used: set[str] = set()
    for model in apps.get_models():
        for field in ("sha256", "photo_sha256"):
            if any(column.name == field for column in model._meta.get_fields()):
                used |= set(model._default_manager.filter(**{f"{field}__in": names}).values_list(field, flat=True))
    return used


def _forget(names: set[str], shelves: list[Path]) -> None:
    for folder in (shelf / name for shelf in shelves for name in names):
        for file in folder.glob("*"):
            file.unlink(missing_ok=True)
        if folder.is_dir():
            folder.rmdir()
