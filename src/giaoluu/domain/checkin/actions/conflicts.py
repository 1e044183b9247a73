"""Settles what the doors let through and should not have."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from giaoluu.domain.checkin.actions.newcomers import give_place
from giaoluu.domain.checkin.actions.scans import record_scans
from giaoluu.domain.checkin.choices import Verdict, Way
from giaoluu.domain.checkin.decisions.moments import milliseconds
from giaoluu.domain.checkin.decisions.scans import Said
from giaoluu.domain.checkin.facts import ConflictSettled
from giaoluu.domain.checkin.models import Newcomer, Scan
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

LONGEST = 300


@transaction.atomic
def settle(event_id: int, scan_id: UUID, how: str, *, by: Who, at: datetime) -> bool:
    """Somebody looked into it, and says what was done. False where it is no conflict, or was settled before."""
    open_ones = Scan.objects.filter(event_id=event_id, pk=scan_id, is_conflict=True, settled_at__isnull=True)
    words = " ".join(how.split())[:LONGEST]
    if not open_ones.update(settled_at=at, settled_by=by.name, settled_how=words):
        return False
    scan = Scan.objects.select_related("delegate").get(pk=scan_id)
    stranger = Newcomer.objects.filter(pk=scan_id).first()
    person = scan.delegate.name if scan.delegate else stranger.name if stranger else ""
    fact = ConflictSettled(event_id=event_id, subject=f"scan:{scan_id}", person=person, how=words)
    announce(fact, by=by, at=at)
    return True


def take_back(event_id: int, scan_id: UUID, how: str, *, by: Who, at: datetime) -> bool:
    """Settles it, and the scan never was: whoever came by it is not counted for it."""
    if not settle(event_id, scan_id, how, by=by, at=at):
        return False
    scan = Scan.objects.get(pk=scan_id)
    moment = milliseconds(at)
    undo = Said(uuid4(), Way.UNDO, Verdict.NOT_IN, scan.delegate_id or 0, "", scan.gate_id or 0, moment, scan_id)
    record_scans(event_id, [undo], at=at)
    return True


@transaction.atomic
def find_place(event_id: int, scan_id: UUID, *, by: Who, at: datetime) -> bool:
    """Tries again to give somebody a place who was let in without one; whether there is one now."""
    newcomer = Newcomer.objects.select_for_update().filter(event_id=event_id, pk=scan_id).first()
    if newcomer is None or newcomer.delegate_id is not None:
        return False
    is_placed = give_place(newcomer, by=by, at=at)
    newcomer.save()
    if not is_placed:
        return False
    scan, became = Scan.objects.get(pk=scan_id), Newcomer.objects.get(pk=scan_id).delegate_id or 0
    moment = milliseconds(scan.at)
    again = Said(uuid4(), Way.IN, Verdict.ADMITTED, became, "", scan.gate_id or 0, moment)
    record_scans(event_id, [again], at=at)
    return True
