"""Doors: opened, called otherwise, closed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max

from giaoluu.domain.checkin.facts import GateClosed, GateOpened
from giaoluu.domain.checkin.models import Gate
from giaoluu.domain.delegates.choices import Circle
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST_NAME = 100


class GateRefused(Exception):
    """There is a gate of that name already, or there is no name."""


@transaction.atomic
def open_gate(event_id: int, name: str, circles: Iterable[str], *, by: Who, at: datetime) -> int:
    """A door of the event, for these circles, or for everybody; its number. Raises `GateRefused`."""
    last = Gate.objects.filter(event_id=event_id).aggregate(last=Max("order"))["last"] or 0
    gate = Gate(event_id=event_id, order=last + 1)
    _save(gate, name, circles, by, at)
    return gate.pk


@transaction.atomic
def set_gate(gate_id: int, name: str, circles: Iterable[str], *, by: Who, at: datetime) -> None:
    """Calls the door otherwise, or lets others in by it. Raises `GateRefused`."""
    gate = Gate.objects.select_for_update().get(pk=gate_id)
    _save(gate, name, circles, by, at)


def _save(gate: Gate, name: str, circles: Iterable[str], by: Who, at: datetime) -> None:
    called, wanted = " ".join(name.split())[:LONGEST_NAME], set(circles)
    if not called:
        raise GateRefused
    gate.name, gate.circles = called, [circle for circle in Circle.values if circle in wanted]
    try:
        with transaction.atomic():
            gate.save()
    except IntegrityError as error:
        raise GateRefused from error
    fact = GateOpened(event_id=gate.event_id, subject=f"gate:{gate.pk}", gate=called)
    announce(fact, by=by, at=at)


@transaction.atomic
def close_gate(gate_id: int, *, by: Who, at: datetime) -> None:
    """The door is no more; what happened at it stays."""
    gate = Gate.objects.get(pk=gate_id)
    fact = GateClosed(event_id=gate.event_id, subject=f"gate:{gate_id}", gate=gate.name)
    Gate.objects.filter(pk=gate_id).delete()
    announce(fact, by=by, at=at)
