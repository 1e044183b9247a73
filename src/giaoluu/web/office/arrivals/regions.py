"""What is live at the reception: the board, and the list of what is to be settled."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from giaoluu.domain.checkin import facts
from giaoluu.domain.checkin.queries import conflicts_of
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.web.live.region import Region
from giaoluu.web.office.arrivals.page import board_of_doors

OF_DOORS = (
    facts.ScansRecorded, facts.ConflictSettled, facts.NewcomerAdmitted, facts.GateOpened, facts.GateClosed,
    facts.DeviceJoined, facts.DeviceChanged, facts.DeviceRevoked,
)  # fmt: skip
OF_LISTS = "giaoluu.domain.delegates.facts"


def render_board(key: str, language: str) -> str:  # noqa: ARG001 - the language is in force already
    """The board of an event."""
    return render_to_string("arrivals/_board.html", {"board": board_of_doors(int(key))})


def render_conflicts(key: str, language: str) -> str:  # noqa: ARG001
    """What is to be settled in an event."""
    event = event_by_id(int(key))
    return render_to_string("arrivals/_conflicts.html", {"event": event, "lines": conflicts_of(int(key))})


def _of_event(fact: Fact) -> Iterable[str]:
    if isinstance(fact, OF_DOORS) or type(fact).__module__ == OF_LISTS:
        yield str(fact.event_id)


REGIONS = (Region("arrivals", render_board, _of_event), Region("conflicts", render_conflicts, _of_event))
