"""Long lists, read and taken over beside the pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from giaoluu.domain.delegates.actions.incoming import ListClosed, ListMoved
from giaoluu.domain.delegates.queries.incoming import IncomingInfo, incoming_by_id
from giaoluu.domain.jobs.running import CannotBeDone, Running
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.table_in import NotATable
from giaoluu.web.office.importing.reading import accept, read
from giaoluu.web.office.importing.wording import closed_sentence, fault_sentence, moved_sentence


def comparison(running: Running) -> dict[str, Any]:
    """Reads a list and compares it with what is there."""
    found = _incoming(running)
    running.report(0, 0)
    read(found, at=running.clock(), report=running.report)
    return {"incoming": found.id}


def acceptance(running: Running) -> dict[str, Any]:
    """Takes a list over, all of it or nothing."""
    found, given = _incoming(running), running.payload
    by = Who(given["by"], given["name"], given["through"])
    running.report(0, 0)
    try:
        taken = accept(found, by=by, at=running.clock(), behalf=given["behalf"], report=running.report)
    except ListMoved:
        raise CannotBeDone(moved_sentence()) from None
    except ListClosed:
        raise CannotBeDone(closed_sentence()) from None
    except NotATable as refused:
        raise CannotBeDone(fault_sentence(refused.fault.value)) from None
    return {"added": taken.added, "changed": taken.changed}


def _incoming(running: Running) -> IncomingInfo:
    found = incoming_by_id(running.event_id, running.payload["incoming"])
    if found is None:
        raise CannotBeDone(_("Danh sách này không còn nữa."))
    return found
