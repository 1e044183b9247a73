"""The lines of "Nơi nhận" made from a plan: the writers that adoption calls, each within its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from giaoluu.domain.events.intake import Place
from giaoluu.domain.outbox.models import Delivery


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """One recipient of the plan."""

    key: str
    text: str
    agency_id: int | None
    place: Place


def add_deliveries(event_id: int, deliveries: Sequence[NewDelivery]) -> None:
    """Makes the recipients that are missing; one that had been dropped is there again."""
    there = set(Delivery.objects.filter(event_id=event_id).values_list("key", flat=True))
    Delivery.objects.filter(event_id=event_id, key__in=[one.key for one in deliveries]).update(dropped_at=None)
    Delivery.objects.bulk_create(
        Delivery(
            event_id=event_id, order=order, key=one.key, text=one.text[:300], agency_id=one.agency_id,
            **one.place.values(),
        )
        for order, one in enumerate(deliveries, 1) if one.key not in there
    )  # fmt: skip


def drop_deliveries(event_id: int, keys: Iterable[str], at: datetime) -> None:
    """Recipients that the plan no longer has; what was sent to them stays known."""
    Delivery.objects.filter(event_id=event_id, key__in=list(keys), dropped_at__isnull=True).update(dropped_at=at)
