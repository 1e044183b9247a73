"""An archive made beside the pages: a large event takes a while."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from giaoluu.domain.archive.actions import take_archive
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.jobs.running import CannotBeDone, Running
from giaoluu.domain.journal.facts import Who
from giaoluu.web.office.archive.places import place_of, shelves

KIND = "archive_pages.archive"


def archive(running: Running) -> dict[str, Any]:
    """Writes the archive of an event to its place; a second time it is written anew."""
    event = event_by_id(running.event_id)
    if event is None:
        raise CannotBeDone(_("Chương trình không còn nữa."))
    running.report(0, 1)
    by = Who(running.payload.get("by"), running.payload.get("name", ""))
    return {"archive": take_archive(event.id, place_of(event.key), shelves(), by=by, at=running.clock())}
