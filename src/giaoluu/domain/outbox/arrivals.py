"""How a delivery moves on: what messages and people have in common when they say so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from giaoluu.domain.journal.facts import Fact
from giaoluu.domain.outbox.choices import Arrival
from giaoluu.domain.outbox.facts import DeliveryFact, PlanSent
from giaoluu.domain.outbox.models import Delivery


def note_sent(delivery_ids: Iterable[int], at: datetime) -> list[Fact]:
    """The plan has left for these; the facts are for whoever announces in the same transaction."""
    lines = Delivery.objects.select_for_update(of=("self",)).filter(pk__in=list(delivery_ids), state=Arrival.TO_SEND)
    return moved(list(lines), PlanSent, state=Arrival.SENT, sent_at=at)


def moved(
    lines: list[Delivery], kind: type[DeliveryFact], more: dict[str, Any] | None = None, **values: Any
) -> list[Fact]:
    Delivery.objects.filter(pk__in=[line.pk for line in lines]).update(**values)
    return [
        kind(
            event_id=line.event_id, subject=f"delivery:{line.pk}", text=line.text,
            agencies=(line.agency_id,) if line.agency_id else (), **(more or {}),
        )
        for line in lines
    ]  # fmt: skip
