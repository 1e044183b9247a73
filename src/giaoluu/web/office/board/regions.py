"""What is live on the board: the same partials, sent again when something happened in the event."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.timezone import localtime

from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.web.live.region import Region
from giaoluu.web.office.board.page import AUDIENCES, WAYS, board_of, ready_of


def render_board(key: str, language: str) -> str:  # noqa: ARG001 - the language is in force already
    """The board of an event by one of its ways for one audience: `12.agency.read`."""
    number, by, audience = key.split(".")
    event = event_by_id(int(number))
    if event is None:
        return ""
    return render_to_string("board/_board.html", {"board": board_of(event, localtime(), by, audience)})


def render_ready(key: str, language: str) -> str:  # noqa: ARG001
    """The leader's page of an event."""
    event = event_by_id(int(key))
    return render_to_string("board/_ready.html", {"ready": ready_of(event, localtime())}) if event else ""


def _boards(fact: Fact) -> Iterable[str]:
    return (f"{fact.event_id}.{by}.{audience}" for by in WAYS for audience in AUDIENCES)


def _ready(fact: Fact) -> Iterable[str]:
    return (str(fact.event_id),)


REGIONS = (Region("timetable", render_board, _boards), Region("ready", render_ready, _ready))
