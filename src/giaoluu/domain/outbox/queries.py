"""What others may know of messages and deliveries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from giaoluu.domain.outbox.choices import Arrival, Channel, Leaving
from giaoluu.domain.outbox.decisions import BY_WORKER, Addressee
from giaoluu.domain.outbox.models import Delivery, Message
from giaoluu.lib.vietnamese import fold

MOST = 500


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message as lists and its own page show it."""

    id: int
    channel: Channel
    cause: str
    state: Leaving
    to_name: str
    person_id: int | None
    agency_id: int | None
    agency: str
    address: str
    subject: str
    body: str
    attached_name: str
    made_at: datetime
    made_by: str
    queued_at: datetime | None
    next_at: datetime | None
    left_at: datetime | None
    sent_by: str
    tries: int
    problem: str
    refused_address: str
    edition: int

    @property
    def can_leave(self) -> bool:
        """Whether a worker can send it: otherwise a person pastes it, or gives an address first."""
        return self.state == Leaving.DRAFT and self.channel in BY_WORKER and bool(self.address)


def messages_of(event_id: int, states: Iterable[Leaving], words: str = "", most: int | None = MOST) -> list[MessageRow]:
    """Messages in these states, the latest first; with `words` those that hold all of them, marks or none."""
    found = _rows(Message.objects.filter(event_id=event_id, state__in=list(states)).order_by("-pk"), words, most)
    return found[:most]


def _rows(messages: QuerySet[Message], words: str, most: int | None) -> list[MessageRow]:
    wanted, found = fold(words).split(), messages.select_related("agency", "person")
    if not wanted:
        return [_row(message) for message in found[:most]]
    rows = (_row(message) for message in found)
    return [row for row in rows if all(word in _sought(row) for word in wanted)]


def _sought(row: MessageRow) -> str:
    return fold(f"{row.to_name} {row.agency} {row.address} {row.subject} {row.body}")


def _row(message: Message) -> MessageRow:
    return MessageRow(
        message.pk, Channel(message.channel), message.cause, Leaving(message.state), message.to_name,
        message.person_id, message.agency_id, message.agency.name if message.agency else "", message.address,
        message.subject, message.body, message.attached_name, message.made_at, message.made_by, message.queued_at,
        message.next_at, message.left_at, message.sent_by, message.tries, message.problem,
        message.person.refused_address if message.person else "", message.edition,
    )  # fmt: skip


def message_of(event_id: int, message_id: int) -> MessageRow | None:
    """One message of an event; None where there is none."""
    found = Message.objects.select_related("agency", "person").filter(event_id=event_id, pk=message_id).first()
    return _row(found) if found else None


def addressees(event_id: int, message_ids: Iterable[int]) -> list[Addressee]:
    """Whom these messages are for, to count people before they are asked to confirm."""
    rows = Message.objects.filter(event_id=event_id, pk__in=list(message_ids)).order_by("pk")
    return [Addressee(*values) for values in rows.values_list("pk", "channel", "state", "person_id", "address")]


def count_by_state(event_id: int) -> dict[Leaving, int]:
    """How many messages are in each state; 0 where none is."""
    counted = Message.objects.filter(event_id=event_id).values_list("state").annotate(Count("pk")).order_by()
    return dict.fromkeys(Leaving, 0) | {Leaving(state): count for state, count in counted}


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One line of "Nơi nhận"."""

    id: int
    text: str
    clause: str
    start: int | None
    agency_id: int | None
    agency: str
    state: Arrival
    sent_at: datetime | None
    opened_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: str


def deliveries_of(event_id: int) -> list[DeliveryRow]:
    """The recipients in the order of the plan, those that an amendment dropped left out."""
    lines = Delivery.objects.filter(event_id=event_id, dropped_at__isnull=True).order_by("order", "pk")
    return [_delivery(line) for line in lines.select_related("agency")]


def _delivery(line: Delivery) -> DeliveryRow:
    return DeliveryRow(
        line.pk, line.text, line.clause, line.start, line.agency_id, line.agency.name if line.agency else "",
        Arrival(line.state), line.sent_at, line.opened_at, line.acknowledged_at, line.acknowledged_by,
    )  # fmt: skip


def drafted_deliveries(event_id: int) -> dict[int, Leaving]:
    """For each delivery that has a message, how far the latest one is."""
    found = Message.objects.filter(event_id=event_id, delivery__isnull=False).order_by("pk")
    return {delivery_id: Leaving(state) for delivery_id, state in found.values_list("delivery_id", "state")}
