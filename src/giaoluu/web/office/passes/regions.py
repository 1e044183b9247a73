"""What is live: the numbers of passes and prints."""

from __future__ import annotations

from collections.abc import Iterable

from django.template.loader import render_to_string

from giaoluu.domain.adoption import facts as of_adoption
from giaoluu.domain.delegates import facts as of_delegates
from giaoluu.domain.events import facts as of_events
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.domain.passes import facts as of_passes
from giaoluu.domain.seating import facts as of_seating
from giaoluu.web.live.region import Region
from giaoluu.web.office.passes.page import overview_of

CHANGING = frozenset(part.__name__ for part in (of_adoption, of_delegates, of_events, of_passes, of_seating))
"""The parts whose facts may change what a pass is worth, or a word on a badge."""


def render_lead(key: str, language: str) -> str:  # noqa: ARG001 - the language is in force already
    """What is missing, in words."""
    return _rendered(key, "passes/_lead.html")


def render_numbers(key: str, language: str) -> str:  # noqa: ARG001
    """How many of each there are."""
    return _rendered(key, "passes/_numbers.html")


def _rendered(key: str, template: str) -> str:
    event = event_by_id(int(key))
    return render_to_string(template, {"event": event, "overview": overview_of(event)}) if event else ""


def _touched(fact: Fact) -> Iterable[str]:
    return (str(fact.event_id),) if type(fact).__module__ in CHANGING else ()


REGIONS = (Region("passes", render_lead, _touched), Region("passes-numbers", render_numbers, _touched))
