"""What is live of the delegates: the board by agency."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from giaoluu.domain.checkin.queries import arrived_by_agency
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.web.live.region import Region
from giaoluu.web.office.delegates.page import Arrived, board_page


def render_board(key: str, language: str) -> str:  # noqa: ARG001 - the language is in force already
    """The board of an event."""
    event = event_by_id(int(key))
    if event is None:
        return ""
    context = {"board": board_page(event.id, 0, arrived_in(event.id)), "event": event}
    return render_to_string("delegates_office/_board.html", context)


def arrived_in(event_id: int) -> Arrived | None:
    """How many of each agency have come; None before anybody has."""
    came = arrived_by_agency(event_id)
    return {agency: one.arrived for agency, one in came.items()} or None


def _boards(fact: Fact) -> Iterable[str]:
    return (str(fact.event_id),)


REGIONS = (Region("delegates-board", render_board, _boards),)
