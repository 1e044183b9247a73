"""Records made from a plan: the writers that adoption calls, each within its transaction."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import is_naive, make_aware

from giaoluu.domain.events.choices import Origin
from giaoluu.domain.events.models import Agency, Event, Group, Revision

KEY_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
KEY_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Place:
    """Where the plan says it: the revision, the words, the name of the clause, and who says so."""

    revision_id: int | None = None
    start: int | None = None
    end: int | None = None
    clause: str = ""
    origin: str = Origin.PLAN.value

    def values(self) -> dict[str, Any]:
        """The columns of `Said`."""
        return {
            "revision_id": self.revision_id, "start": self.start, "end": self.end, "clause": self.clause,
            "origin": self.origin,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewAgency:
    """An agency to be made; `group` the name of the group it was taken from."""

    key: str
    name: str
    kind: str
    group: str
    place: Place


def make_event(organiser_id: int, facts: Mapping[str, str], at: datetime) -> Event:
    """A new event with these facts (see `set_facts`), under a key that nobody can guess."""
    event = Event(organiser_id=organiser_id, key=_key(), made_at=at)
    _take(event, facts)
    event.save()
    return event


def hold(event_id: int) -> None:
    """Keeps others from amending the event until the commit; to be called first in a transaction."""
    Event.objects.select_for_update().values_list("pk").get(pk=event_id)


def set_facts(event_id: int, facts: Mapping[str, str]) -> None:
    """Writes facts of the event as text: ISO days and moments, a number, agencies by their key; empty clears one."""
    event = Event.objects.get(pk=event_id)
    _take(event, facts)
    event.edition += 1
    event.save(update_fields=[*facts, "edition"])


def _take(event: Event, facts: Mapping[str, str]) -> None:
    for name, value in facts.items():
        setattr(event, name, _fact(event, name, value))


def _fact(event: Event, name: str, value: str) -> Any:
    if name in {"standing", "overseeing"}:
        return Agency.objects.filter(event=event, key=value).first() if value and event.pk else None
    if name in {"starts_at", "ends_at"}:
        return _moment(value)
    if name == "issued_on":
        return date.fromisoformat(value) if len(value) == len("2025-09-03") else None
    if name == "delegates_total":
        return int(value) if value.isdigit() else None
    return value


def _moment(value: str) -> datetime | None:
    """A moment as the plan writes it, in the time of the house; a month or a year is none."""
    if len(value) < len("2025-09-03"):
        return None
    moment = datetime.fromisoformat(value)
    return make_aware(moment) if is_naive(moment) else moment


def add_revision(
    event_id: int, number: int, sha256: str, name: str, proposal: dict[str, Any], by_id: int | None, at: datetime
) -> Revision:
    """One more text of the plan."""
    return Revision.objects.create(
        event_id=event_id,
        number=number,
        sha256=sha256,
        name=name,
        proposal=proposal,
        adopted_by_id=by_id,
        adopted_at=at,
    )


def keep_proposal(revision_id: int, proposal: dict[str, Any]) -> None:
    """What a revision proposes, after a group of it was settled."""
    Revision.objects.filter(pk=revision_id).update(proposal=proposal)


def add_groups(event_id: int, groups: Sequence[tuple[str, bool, Place]]) -> dict[str, int]:
    """The groups by name; those that are there are kept, and marked settled where they now are."""
    there = dict(Group.objects.filter(event_id=event_id).values_list("name", "pk"))
    for order, (name, settled, place) in enumerate(groups, 1):
        if name in there:
            Group.objects.filter(pk=there[name]).update(settled=settled)
        else:
            made = Group.objects.create(event_id=event_id, name=name, order=order, settled=settled, **place.values())
            there[name] = made.pk
    return there


def add_agencies(event_id: int, agencies: Sequence[NewAgency], groups: Mapping[str, int]) -> dict[str, int]:
    """The agencies by key: missing ones are made, in the order given; one that was dropped is there again."""
    there = dict(Agency.objects.filter(event_id=event_id).values_list("key", "pk"))
    begin = Agency.objects.filter(event_id=event_id).count()
    missing = [agency for agency in agencies if agency.key not in there]
    made = Agency.objects.bulk_create([
        Agency(
            event_id=event_id, key=one.key, name=one.name, kind=one.kind, order=begin + order,
            group_id=groups.get(one.group), **one.place.values(),
        )
        for order, one in enumerate(missing, 1)
    ])  # fmt: skip
    Agency.objects.filter(event_id=event_id, key__in=[one.key for one in agencies]).update(dropped_at=None)
    return there | {agency.key: agency.pk for agency in made}


def drop_agencies(event_id: int, keys: Iterable[str], at: datetime) -> None:
    """Agencies that the plan no longer names: kept with all they did, and no longer listed."""
    Agency.objects.filter(event_id=event_id, key__in=list(keys), dropped_at__isnull=True).update(dropped_at=at)


def _key() -> str:
    return "".join(secrets.choice(KEY_ALPHABET) for _ in range(KEY_LENGTH))
