"""How a message leaves: what a worker does with it, each step a commit, so that a death at any moment sends it once.

A worker takes a message (`TAKEN`), reaches the other side, says that it hands over now (`HANDING`), hands over, says
that it has left (`SENT`). A message whose worker died before the handing over waits again; one whose worker died during
it is `UNSURE`, and a person looks at it. Every step asks for the taking that it belongs to, so that a worker that slept
for an hour cannot go on with what another has taken since.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet

from giaoluu.domain.accounts.actions import note_refused_address, open_links
from giaoluu.domain.accounts.queries import officer_links
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import HOUSE, Fact
from giaoluu.domain.outbox.arrivals import note_sent
from giaoluu.domain.outbox.choices import Leaving
from giaoluu.domain.outbox.decisions import CODE, LINK, next_try
from giaoluu.domain.outbox.facts import MessageDelayed, MessageRefused, MessageSent, MessageUnsure
from giaoluu.domain.outbox.models import Message

LEASE = timedelta(minutes=5)
LONGEST_PROBLEM = 500
AT_ONCE = 20
WORKER_DIED = "Máy gửi dừng giữa chừng."


@dataclass(frozen=True, slots=True)
class Way:
    """The personal way in of whoever a message is for."""

    link_id: int
    nonce: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that one worker has in hand. `taking` tells this taking from any other of the same message."""

    id: int
    taking: int
    event_id: int
    event_key: str
    channel: str
    to_name: str
    address: str
    subject: str
    body: str
    person_id: int | None
    attached_sha256: str
    attached_name: str
    way: Way | None


class TakenByAnother(Exception):
    """The lease ran out and the message is no longer this worker's."""


def take(channels: Collection[str], *, at: datetime) -> Taken | None:
    """The next message of these channels that is due, for one worker alone; None where nothing is."""
    waiting = Message.objects.filter(state=Leaving.QUEUED, next_at__lte=at, channel__in=channels)
    due = waiting.order_by("next_at", "pk")
    for pk, tries in list(due.values_list("pk", "tries")[:AT_ONCE]):
        mine = Message.objects.filter(pk=pk, state=Leaving.QUEUED, tries=tries)
        if mine.update(state=Leaving.TAKEN, taken_until=at + LEASE, tries=F("tries") + 1):
            return _taken(Message.objects.select_related("event").get(pk=pk), at)
    return None


def _taken(row: Message, at: datetime) -> Taken:
    return Taken(
        row.pk, row.tries, row.event_id, row.event.key, row.channel, row.to_name, row.address, row.subject, row.body,
        row.person_id, row.attached_sha256, row.attached_name, _way(row, at),
    )  # fmt: skip


def _way(row: Message, at: datetime) -> Way | None:
    """The open link that the text promises; one is made where it was closed since, none where the role has ended."""
    if not row.person_id or not row.agency_id or not (LINK in row.body or CODE in row.body):
        return None
    open_links(row.event_id, [row.person_id], by=HOUSE, at=at)
    found = officer_links(row.event_id, [row.person_id]).get((row.person_id, row.agency_id))
    return Way(found.link_id, found.nonce) if found else None


def hand(taken: Taken, *, at: datetime) -> None:
    """From here on the other side may have it. Raises `TakenByAnother` where the message must not be handed over."""
    mine = Message.objects.filter(pk=taken.id, state=Leaving.TAKEN, tries=taken.taking)
    if not mine.update(state=Leaving.HANDING, taken_until=at + LEASE):
        raise TakenByAnother


@transaction.atomic
def note_left(taken: Taken, *, at: datetime) -> None:
    """The other side has it. Also where the recovery was quicker and had called it unsure: now it is known."""
    mine = _in_hand(taken, Q(state__in=[Leaving.HANDING, Leaving.UNSURE]))
    if mine.update(state=Leaving.SENT, left_at=at, taken_until=None, problem=""):
        delivery_id = Message.objects.values_list("delivery_id", flat=True).get(pk=taken.id)
        facts: list[Fact] = [MessageSent(**_of(taken), channel=taken.channel)]
        if delivery_id:
            facts += note_sent([delivery_id], at)
        announce(*facts, by=HOUSE, at=at)


@transaction.atomic
def note_failed(taken: Taken, problem: str, *, at: datetime, chance: float) -> None:
    """It could not leave this time: tried again later, refused once it was tried often enough."""
    again = next_try(taken.taking, at, chance)
    if again is None:
        _refuse(taken, problem, at)
    elif _in_hand(taken).update(
        state=Leaving.QUEUED, next_at=again, taken_until=None, problem=problem[:LONGEST_PROBLEM]
    ):
        announce(MessageDelayed(**_of(taken), problem=problem), by=HOUSE, at=at)


@transaction.atomic
def note_refused(taken: Taken, problem: str, *, of_address: bool, at: datetime) -> None:
    """It will not leave as it is. A refused address is kept with the person, where it is seen and corrected."""
    _refuse(taken, problem, at)
    if of_address and taken.person_id:
        note_refused_address(taken.person_id, problem)


def _refuse(taken: Taken, problem: str, at: datetime) -> None:
    if _in_hand(taken).update(state=Leaving.REFUSED, next_at=None, taken_until=None, problem=problem[:LONGEST_PROBLEM]):
        announce(MessageRefused(**_of(taken), problem=problem), by=HOUSE, at=at)


def note_broken(taken: Taken, problem: str, *, at: datetime, chance: float) -> None:
    """Something nobody foresaw went wrong: a failure before the handing over, afterwards nobody knows."""
    if _in_hand(taken, Q(state=Leaving.HANDING)).exists():
        note_unsure(taken, problem, at=at)
    else:
        note_failed(taken, problem, at=at, chance=chance)


@transaction.atomic
def note_unsure(taken: Taken, problem: str, *, at: datetime) -> None:
    """Nobody can say whether it arrived; it is never sent again by itself."""
    if _in_hand(taken).update(state=Leaving.UNSURE, taken_until=None, problem=problem[:LONGEST_PROBLEM]):
        announce(MessageUnsure(**_of(taken), problem=problem), by=HOUSE, at=at)


def _in_hand(taken: Taken, state: Q | None = None) -> QuerySet[Message]:
    asked = state or Q(state__in=[Leaving.TAKEN, Leaving.HANDING])
    return Message.objects.filter(asked, pk=taken.id, tries=taken.taking)


def _of(taken: Taken) -> dict[str, Any]:
    return {"event_id": taken.event_id, "subject": f"message:{taken.id}", "to": taken.to_name}


def recover(*, at: datetime, chance: float = 0.5) -> int:
    """Looks after messages whose worker has not been heard of for a lease; how many they were."""
    expired = Message.objects.filter(state__in=[Leaving.TAKEN, Leaving.HANDING], taken_until__lt=at)
    found = list(expired.select_related("event").order_by("pk"))
    for row in found:
        taken = Taken(
            row.pk, row.tries, row.event_id, row.event.key, row.channel, row.to_name, row.address, row.subject,
            row.body, row.person_id, row.attached_sha256, row.attached_name, None,
        )  # fmt: skip
        note_broken(taken, WORKER_DIED, at=at, chance=chance)
    return len(found)
