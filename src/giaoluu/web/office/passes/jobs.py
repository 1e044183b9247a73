"""Thousands of badges, made beside the pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.jobs.running import CannotBeDone, Running
from giaoluu.domain.passes.queries import run_of
from giaoluu.web.office.passes.paper import kept_at
from giaoluu.web.office.passes.printing import pdf_of


def prints(running: Running) -> dict[str, Any]:
    """Makes the file of a press; it is taken away from the page of the press."""
    event = event_by_id(running.event_id)
    run = run_of(running.event_id, running.payload["run"]) if event else None
    if event is None or run is None or not run.delegates:
        raise CannotBeDone(_("Không còn gì phải in."))
    running.report(0, 1)
    made, place = pdf_of(event, run), kept_at(event, run.id)
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_suffix(".part")
    draft.write_bytes(made)
    draft.replace(place)
    return {"run": run.id}
