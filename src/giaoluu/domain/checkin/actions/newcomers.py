"""Somebody whom no list has stands at a door and is let in: on a free place of their delegation, or for somebody else.

They are inside whatever the quota says; where there is no place for them it is a conflict, and somebody settles it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.scans import record, tell
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.scans import Brought, Conflict, Said
from giaoluu.domain.checkin.facts import NewcomerAdmitted
from giaoluu.domain.checkin.models import Device, Gate, Newcomer
from giaoluu.domain.delegates.actions import DelegateChanged, NotAllowed, NotWritable, QuotaFull, confirm, write_name
from giaoluu.domain.delegates.actions import substitute as send_instead
from giaoluu.domain.delegates.choices import Standing
from giaoluu.domain.delegates.decisions.writing import Written
from giaoluu.domain.delegates.queries import delegate_by_id, delegates_among, delegates_of, quotas_of_agency
from giaoluu.domain.events.queries import agencies_among
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

REFUSED = (QuotaFull, NotAllowed, NotWritable, DelegateChanged)
NO_PLACE, NO_AGENCY = "no place", "no such delegation"


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody as a phone writes them down; `instead` is the delegate for whom they come, 0 for nobody."""

    id: UUID
    agency: int
    instead: int
    name: str
    position: str
    unit: str
    gate: int
    at: int


@dataclass(frozen=True, slots=True)
class Became:
    """Who they are now: their delegate and its number, 0 where there was no place; a conflict, if any; the version."""

    id: UUID
    delegate: int
    number: int
    conflict: Conflict | None
    version: int


def admit_newcomers(
    event_id: int, people: Iterable[Stranger], *, device: int, books: Books, at: datetime
) -> list[Became] | None:
    """Writes these people down and that they came in; a repeat is harmless. None where the device was revoked."""
    became = []
    for one in people:
        with transaction.atomic():
            recorded = _admit(event_id, one, device=device, books=books, at=at)
        if recorded is None:
            return None
        became.append(recorded)
    tell(event_id, at=at)
    return became


def _admit(event_id: int, one: Stranger, *, device: int, books: Books, at: datetime) -> Became | None:
    helper = Device.objects.filter(pk=device, revoked_at__isnull=True).first()
    if device and helper is None:
        return None
    newcomer = Newcomer.objects.select_for_update().filter(pk=one.id).first()
    if newcomer is None:
        by = Who(None, helper.name if helper else "giaoluu", f"device:{device}")
        newcomer = _write_down(event_id, one, helper, by=by, at=at)
    said = Said(one.id, Way.IN, Verdict.ADMITTED, newcomer.delegate_id or 0, "", one.gate, one.at)
    (recorded,) = record(event_id, [Brought(device, (said,))], books=books, at=at)
    if recorded is None:
        return None
    who = delegate_by_id(newcomer.delegate_id) if newcomer.delegate_id else None
    conflict = next(iter(recorded.conflicts), None)
    return Became(one.id, who.id if who else 0, who.number if who else 0, conflict, recorded.version)


def _write_down(event_id: int, one: Stranger, device: Device | None, *, by: Who, at: datetime) -> Newcomer:
    there = agencies_among(event_id, [one.agency])
    instead = delegates_among(event_id, [one.instead]).get(one.instead)
    newcomer = Newcomer(
        id=one.id, event_id=event_id, device=device, agency_id=next(iter(there), None),
        instead_id=instead.id if instead else None, name=one.name, position=one.position, unit=one.unit,
        at=min(datetime.fromtimestamp(one.at / 1000, UTC), at) if one.at else at,
    )  # fmt: skip
    give_place(newcomer, by=by, at=at)
    newcomer.save(force_insert=True)
    gate = Gate.objects.filter(pk=one.gate, event_id=event_id).values_list("name", flat=True).first() or ""
    agencies = (newcomer.agency_id,) if newcomer.agency_id else ()
    fact = NewcomerAdmitted(
        event_id=event_id, subject=f"newcomer:{one.id}", agencies=agencies, person=one.name, gate=gate,
        problem=newcomer.problem,
    )  # fmt: skip
    announce(fact, by=by, at=at)
    return newcomer


def give_place(newcomer: Newcomer, *, by: Who, at: datetime) -> bool:
    """Makes a delegate of them, or says in `problem` why not; the row is saved by whoever calls."""
    newcomer.delegate_id, newcomer.problem = None, ""
    try:
        with transaction.atomic():
            newcomer.delegate_id = _delegate(newcomer, by=by, at=at)
    except REFUSED:
        newcomer.problem = NO_PLACE
    if newcomer.delegate_id is None and not newcomer.problem:
        newcomer.problem = NO_PLACE if newcomer.agency_id else NO_AGENCY
    return newcomer.delegate_id is not None


def _delegate(newcomer: Newcomer, *, by: Who, at: datetime) -> int | None:
    person = Written(name=newcomer.name, position=newcomer.position, unit=newcomer.unit)
    found: int | None
    if newcomer.instead_id:
        found = _instead(newcomer.instead_id, person, by=by, at=at)
    else:
        found = _on_a_place(newcomer, person, by=by, at=at)
    if found is not None:
        confirm(found, by=by, at=at, behalf=_behalf(newcomer))
    return found


def _behalf(newcomer: Newcomer) -> str:
    found = agencies_among(newcomer.event_id, [newcomer.agency_id])
    return next((one.name for one in found.values()), "Ban Tổ chức")


def _instead(delegate_id: int, person: Written, *, by: Who, at: datetime) -> int:
    was = delegate_by_id(delegate_id)
    behalf = was.agency if was else ""
    return send_instead(delegate_id, person, today=localtime(at).date(), by=by, at=at, behalf=behalf)


def _on_a_place(newcomer: Newcomer, person: Written, *, by: Who, at: datetime) -> int | None:
    """A place that is held without a name goes first, then one that is free; none where there is neither."""
    agency_id = newcomer.agency_id
    if agency_id is None:
        return None
    behalf = _behalf(newcomer)
    held = delegates_of(newcomer.event_id, agency_id=agency_id, standings=[Standing.HELD], most=1)
    if held:
        return write_name(held[0].quota_id, person, delegate_id=held[0].id, by=by, at=at, behalf=behalf)
    quotas = [quota for quota in quotas_of_agency(agency_id) if quota.free is None or quota.free > 0]
    return write_name(quotas[0].id, person, by=by, at=at, behalf=behalf) if quotas else None
