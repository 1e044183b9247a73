"""What follows the changes of an obstacle on a page that is left open: its state, and what was said."""

from __future__ import annotations

from django.template.loader import render_to_string

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.tasks.queries.obstacles import obstacle_by_id
from giaoluu.web.agency.obstacles.entry import entry_of
from giaoluu.web.live.region import Region


def _obstacle(key: str, language: str) -> str:  # noqa: ARG001  # the language is the one under way
    found = obstacle_by_id(int(key))
    if found is None:
        return ""
    context = {"entry": entry_of(found, frozenset()), "event": event_by_id(found.event_id)}
    return render_to_string("obstacles/_obstacle.html", context)


REGIONS = (Region("obstacle", _obstacle),)
