"""What people do with messages before they leave and after they came back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from giaoluu.domain.accounts.actions import correct_address as correct_person
from giaoluu.domain.accounts.actions import open_links
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.arrivals import note_sent
from giaoluu.domain.outbox.choices import Channel, Leaving
from giaoluu.domain.outbox.decisions import (
    LINK,
    NEEDS_A_PERSON,
    Addressee,
    EditedMeanwhile,
    NoLongerPossible,
    one_line,
    plain,
    to_send,
)
from giaoluu.domain.outbox.facts import (
    MessageDrafted,
    MessageDraftedAgain,
    MessageDropped,
    MessageFact,
    MessageQueued,
    MessageReworded,
    MessageSent,
)
from giaoluu.domain.outbox.models import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a draft is made of. `once` names its cause: the same once is never drafted a second time in an event."""

    channel: Channel
    cause: str
    once: str
    to_name: str
    subject: str
    body: str
    address: str = ""
    person_id: int | None = None
    agency_id: int | None = None
    delivery_id: int | None = None
    attached_sha256: str = ""
    attached_name: str = ""


@transaction.atomic
def draft(event_id: int, letters: Sequence[Letter], *, by: Who, at: datetime) -> list[int]:
    """Drafts what was not drafted yet; gives the ids of all of them, in the order of `letters`."""
    known = _numbers(event_id, letters)
    new = {letter.once: letter for letter in letters if letter.once not in known}
    Message.objects.bulk_create([_row(event_id, letter, by, at) for letter in new.values()], ignore_conflicts=True)
    found = _numbers(event_id, letters)
    asking = [letter.person_id for letter in new.values() if letter.person_id and LINK in letter.body]
    if asking:
        open_links(event_id, asking, by=by, at=at)
    facts = [
        MessageDrafted(
            event_id=event_id, subject=f"message:{found[once]}", to=letter.to_name, cause=letter.cause
        )
        for once, letter in new.items()
    ]  # fmt: skip
    announce(*facts, by=by, at=at)
    return [found[letter.once] for letter in letters]


def _numbers(event_id: int, letters: Sequence[Letter]) -> dict[str, int]:
    wanted = [letter.once for letter in letters]
    return dict(Message.objects.filter(event_id=event_id, once__in=wanted).values_list("once", "pk"))


def _row(event_id: int, letter: Letter, by: Who, at: datetime) -> Message:
    return Message(
        event_id=event_id, channel=letter.channel, cause=letter.cause, once=letter.once, person_id=letter.person_id,
        agency_id=letter.agency_id, to_name=one_line(letter.to_name)[:200], address=one_line(letter.address),
        subject=one_line(letter.subject), body=plain(letter.body), delivery_id=letter.delivery_id,
        attached_sha256=letter.attached_sha256, attached_name=letter.attached_name, made_at=at, made_by=by.name,
    )  # fmt: skip


@transaction.atomic
def reword(event_id: int, message_id: int, *, subject: str, body: str, edition: int, by: Who, at: datetime) -> None:
    """Gives a draft other words. Raises `EditedMeanwhile` where somebody else did, `NoLongerPossible` after it left."""
    message = _one(event_id, message_id)
    if message.state != Leaving.DRAFT:
        raise NoLongerPossible(message.state)
    if message.edition != edition:
        raise EditedMeanwhile(message.subject, message.body, message.edition)
    Message.objects.filter(pk=message.pk).update(subject=one_line(subject), body=plain(body), edition=F("edition") + 1)
    _tell(MessageReworded, [message], by, at)


@transaction.atomic
def drop(event_id: int, message_ids: Iterable[int], *, by: Who, at: datetime) -> int:
    """Drafts that will not be sent; how many they were."""
    found = list(_locked(event_id, message_ids).filter(state=Leaving.DRAFT))
    _set(found, state=Leaving.DROPPED)
    _tell(MessageDropped, found, by, at)
    return len(found)


@transaction.atomic
def send(event_id: int, message_ids: Iterable[int], *, people: int, by: Who, at: datetime) -> int:
    """Lets drafts leave, to as many people as somebody was shown and said yes to; how many messages they are.

    Raises `CountDiffers` and sends nothing where it would now be other people. A second press sends nothing more.
    """
    rows = list(_locked(event_id, message_ids))
    chosen = {one.message_id for one in to_send([_addressee(row) for row in rows], people)}
    found = [row for row in rows if row.pk in chosen]
    _set(found, state=Leaving.QUEUED, queued_at=at, next_at=at, sent_by=by.name, problem="")
    _tell(MessageQueued, found, by, at)
    return len(found)


def _addressee(row: Message) -> Addressee:
    return Addressee(row.pk, row.channel, row.state, row.person_id, row.address)


@transaction.atomic
def hold_back(event_id: int, message_ids: Iterable[int], *, by: Who, at: datetime) -> int:
    """Takes back what waits and was not taken by a worker yet; how many messages they were."""
    found = [
        message
        for message in _locked(event_id, message_ids).filter(state=Leaving.QUEUED)
        if Message.objects.filter(pk=message.pk, state=Leaving.QUEUED).update(state=Leaving.DRAFT, next_at=None)
    ]
    _tell_again(found, "held back", by, at)
    return len(found)


@transaction.atomic
def note_pasted(event_id: int, message_id: int, *, by: Who, at: datetime) -> None:
    """A person has pasted the text into Zalo: the draft has left by their hands. A second press changes nothing."""
    message = _one(event_id, message_id)
    if message.state == Leaving.SENT:
        return
    if message.state != Leaving.DRAFT:
        raise NoLongerPossible(message.state)
    _set([message], state=Leaving.SENT, channel=Channel.ZALO, left_at=at, sent_by=by.name)
    _tell_sent(message, Channel.ZALO, by, at)


@transaction.atomic
def settle(event_id: int, message_id: int, *, arrived: bool, by: Who, at: datetime) -> None:
    """A person says whether a message of which nobody was sure has arrived; otherwise it is a draft again."""
    message = _one(event_id, message_id)
    if message.state != Leaving.UNSURE:
        raise NoLongerPossible(message.state)
    if arrived:
        _set([message], state=Leaving.SENT, left_at=message.left_at or at)
        _tell_sent(message, Channel(message.channel), by, at)
    else:
        _set([message], state=Leaving.DRAFT)
        _tell_again([message], "did not arrive", by, at)


@transaction.atomic
def draft_again(event_id: int, message_ids: Iterable[int], *, by: Who, at: datetime) -> int:
    """Makes drafts again of what was dropped or refused; how many messages they are."""
    found = list(_locked(event_id, message_ids).filter(state__in=[Leaving.DROPPED, Leaving.REFUSED]))
    _set(found, state=Leaving.DRAFT)
    _tell_again(found, "taken up again", by, at)
    return len(found)


@transaction.atomic
def correct_address(event_id: int, message_id: int, address: str, *, by: Who, at: datetime) -> None:
    """Another address for a message and for the person: what was refused or not sent to them yet is a draft to it."""
    message = _one(event_id, message_id)
    if message.state not in {Leaving.DRAFT, *NEEDS_A_PERSON}:
        raise NoLongerPossible(message.state)
    found = [message]
    if message.person_id:
        correct_person(message.person_id, address)
        theirs = Message.objects.filter(person_id=message.person_id, channel=Channel.EMAIL)
        found = list(theirs.filter(state__in=[Leaving.DRAFT, Leaving.REFUSED]) | Message.objects.filter(pk=message.pk))
    for one in found:
        Message.objects.filter(pk=one.pk).update(
            address=one_line(address), channel=Channel.EMAIL, state=Leaving.DRAFT, problem="", edition=F("edition") + 1
        )
    _tell_again(found, "another address", by, at)


def _one(event_id: int, message_id: int) -> Message:
    return Message.objects.select_for_update(of=("self",)).get(event_id=event_id, pk=message_id)


def _locked(event_id: int, message_ids: Iterable[int]) -> QuerySet[Message]:
    return (
        Message.objects.select_for_update(of=("self",))
        .filter(event_id=event_id, pk__in=list(message_ids))
        .order_by("pk")
    )


def _set(messages: Sequence[Message], **values: Any) -> None:
    Message.objects.filter(pk__in=[message.pk for message in messages]).update(**values)


def _tell(kind: type[MessageFact], messages: Sequence[Message], by: Who, at: datetime) -> None:
    announce(*[kind(**_of(message)) for message in messages], by=by, at=at)


def _tell_again(messages: Sequence[Message], why: str, by: Who, at: datetime) -> None:
    announce(*[MessageDraftedAgain(**_of(message), why=why) for message in messages], by=by, at=at)


def _tell_sent(message: Message, channel: Channel, by: Who, at: datetime) -> None:
    moved = note_sent([message.delivery_id], at) if message.delivery_id else []
    announce(MessageSent(**_of(message), channel=channel.value), *moved, by=by, at=at)


def _of(message: Message) -> dict[str, Any]:
    return {"event_id": message.event_id, "subject": f"message:{message.pk}", "to": message.to_name}
