"""What others may know of messages and deliveries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from giaoluu.domain.events.queries import names_of_agencies
from giaoluu.domain.outbox.choices import Arrival, Channel, Leaving
from giaoluu.domain.outbox.decisions import BY_WORKER, Addressee
from giaoluu.domain.outbox.models import Delivery, Message
from giaoluu.lib.vietnamese import fold, fold_all

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


def messages_of(
    event_id: int, states: Iterable[Leaving], words: str = "", most: int | None = MOST, first: int = 0
) -> list[MessageRow]:
    """Messages in these states, the latest first; with `words` those whose addressee has all of them, marks or none."""
    found = Message.objects.filter(event_id=event_id, state__in=list(states)).order_by("-pk")
    if fold(words).split():
        found = found.filter(_called(event_id, fold(words).split()))
    found = found.select_related("agency", "person")
    return [_row(message) for message in found[first : None if most is None else first + most]]


def _called(event_id: int, wanted: list[str]) -> Q:
    """The messages to whoever is called so: names, agencies and addresses are few beside the messages to them."""
    messages = Message.objects.filter(event_id=event_id).order_by()
    every = list(messages.values_list("to_name", "address", "agency_id").distinct())
    agencies = names_of_agencies(event_id)
    known = fold_all(f"{name} {agencies.get(agency_id or 0, '')} {address}" for name, address, agency_id in every)
    found = [row for row, text in zip(every, known, strict=True) if all(word in text for word in wanted)]
    return Q(to_name__in={name for name, _, _ in found}, address__in={address for _, address, _ in found})


def letters_to_leave(event_id: int) -> list[Addressee]:
    """All drafts that a worker could send now."""
    rows = _to_leave(event_id).order_by("pk").values_list("pk", "channel", "state", "person_id", "address")
    return [Addressee(*values) for values in rows]


def count_to_leave(event_id: int) -> int:
    """How many drafts a worker could send now."""
    return _to_leave(event_id).count()


def _to_leave(event_id: int) -> QuerySet[Message]:
    return Message.objects.filter(event_id=event_id, state=Leaving.DRAFT, channel__in=BY_WORKER).exclude(address="")


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


def deliveries_of(event_id: int, first: int = 0, most: int | None = None) -> list[DeliveryRow]:
    """The recipients in the order of the plan, those that an amendment dropped left out."""
    lines = _recipients(event_id).order_by("order", "pk").select_related("agency")
    return [_delivery(line) for line in lines[first : None if most is None else first + most]]


def deliveries_to(event_id: int, agencies: Iterable[int]) -> list[DeliveryRow]:
    """The lines of "Nơi nhận" that are these agencies."""
    lines = _recipients(event_id).filter(agency_id__in=list(agencies)).order_by("order", "pk")
    return [_delivery(line) for line in lines.select_related("agency")]


def count_by_arrival(event_id: int) -> dict[Arrival, int]:
    """How many recipients the plan has come so far to; 0 where none is."""
    counted = _recipients(event_id).values_list("state").annotate(Count("pk")).order_by()
    return dict.fromkeys(Arrival, 0) | {Arrival(state): count for state, count in counted}


def undrafted_deliveries(event_id: int) -> list[tuple[int, int]]:
    """The recipients that were not sent the plan and have no message with it: their number and that of their agency."""
    underway = Message.objects.filter(delivery=OuterRef("pk")).exclude(state=Leaving.DROPPED)
    waiting = _recipients(event_id).filter(state=Arrival.TO_SEND, agency__isnull=False).exclude(Exists(underway))
    return [(pk, agency_id or 0) for pk, agency_id in waiting.values_list("pk", "agency_id")]


def _recipients(event_id: int) -> QuerySet[Delivery]:
    return Delivery.objects.filter(event_id=event_id, dropped_at__isnull=True)


def _delivery(line: Delivery) -> DeliveryRow:
    return DeliveryRow(
        line.pk, line.text, line.clause, line.start, line.agency_id, line.agency.name if line.agency else "",
        Arrival(line.state), line.sent_at, line.opened_at, line.acknowledged_at, line.acknowledged_by,
    )  # fmt: skip


def drafted_deliveries(event_id: int, deliveries: Iterable[int]) -> dict[int, Leaving]:
    """For each of these deliveries that has a message, how far the latest one is."""
    found = Message.objects.filter(event_id=event_id, delivery_id__in=list(deliveries)).order_by("pk")
    return {delivery_id: Leaving(state) for delivery_id, state in found.values_list("delivery_id", "state")}
