"""What follows the changes on a desk that is left open: its head, and each duty for those who report or only look."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.template.loader import render_to_string
from django.utils import timezone

from giaoluu.domain.adoption.facts import FactEdited, GroupSettled, PlanAmended
from giaoluu.domain.events.queries import agencies_of, agency_by_id, event_by_id
from giaoluu.domain.journal.facts import Fact
from giaoluu.domain.tasks.choices import Share
from giaoluu.domain.tasks.facts import ProgressReported
from giaoluu.domain.tasks.queries.desk import desk, duty_of_part, parts_of_event, parts_of_task
from giaoluu.web.agency.desk.page import duty_entry, head_of
from giaoluu.web.live.region import Region

OF_THE_PLAN = (PlanAmended, GroupSettled, FactEdited)
"""What may change every desk."""


def _head(key: str, language: str) -> str:  # noqa: ARG001  # the language is the one under way
    event_id, agency_id = map(int, key.split("."))
    event, agency = event_by_id(event_id), agency_by_id(agency_id)
    if agency is None or event is None:
        return ""
    head = head_of(desk(agency.id), event, agency.id, timezone.localdate())
    return render_to_string("desk/_head.html", {"head": head, "agency": agency, "event": event})


def _part(key: str, language: str, *, can: bool) -> str:  # noqa: ARG001
    duty = duty_of_part(int(key))
    if duty is None:
        return ""
    context = {
        "entry": duty_entry(duty, timezone.localdate()), "event": event_by_id(duty.event_id),
        "can": can, "leads": duty.share is Share.LEAD,
    }  # fmt: skip
    return render_to_string("desk/_part.html", context)


def _desks(fact: Fact) -> Iterable[str]:
    changed = (each.id for each in agencies_of(fact.event_id)) if isinstance(fact, OF_THE_PLAN) else fact.agencies
    return (f"{fact.event_id}.{agency}" for agency in changed)


def _parts(fact: Fact) -> Iterable[str]:
    return (str(part) for part in _parts_changed(fact))


def _parts_changed(fact: Fact) -> Iterable[int]:
    """What a task brings and how far each of its agencies is stands on the desks of all of them."""
    of, _, number = fact.subject.partition(":")
    if isinstance(fact, OF_THE_PLAN):
        return parts_of_event(fact.event_id)
    if isinstance(fact, ProgressReported):
        return parts_of_task(fact.task)
    if of == "task":
        return parts_of_task(int(number))
    return (int(number),) if of == "part" else ()


REGIONS = (
    Region("desk-head", _head, _desks),
    Region("desk-part", partial(_part, can=True), _parts),
    Region("seen-part", partial(_part, can=False), _parts),
)
