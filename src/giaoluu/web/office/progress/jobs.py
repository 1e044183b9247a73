"""The workbook of an event with very many tasks, made beside the pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.jobs.running import CannotBeDone, Running
from giaoluu.domain.tasks.queries.parts import lines_of
from giaoluu.lib.shelf import Shelf
from giaoluu.web.office.progress.workbook import workbook as make

KIND = "progress.workbook"


def shelf() -> Shelf:
    """Where workbooks lie that were made beside the pages."""
    return Shelf(settings.ENVIRONMENT.data / "made")


def workbook(running: Running) -> dict[str, Any]:
    """Makes the workbook; the result names the file on the shelf."""
    event = event_by_id(running.event_id)
    if event is None:
        raise CannotBeDone(_("Chương trình không còn nữa."))
    lines, at = lines_of(event.id), running.clock()
    running.report(0, len(lines))
    made = make(
        event.name, lines, today=localtime(at).date(), at=at, report=lambda done: running.report(done, len(lines))
    )
    kept = shelf().keep(made, f"tien-do-{event.key}.xlsx")
    return {"sha256": kept.sha256, "name": kept.name}
