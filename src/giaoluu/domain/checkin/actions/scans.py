"""Writes down what happened at the doors: always, once, and with what the house says to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from giaoluu.domain.checkin.actions.books import Books
from giaoluu.domain.checkin.actions.judging import Judged, judge
from giaoluu.domain.checkin.actions.rows import rows_here
from giaoluu.domain.checkin.actions.rows.shape import Head, Rows
from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.decisions.moments import milliseconds
from giaoluu.domain.checkin.decisions.scans import Brought, Recorded, Said
from giaoluu.domain.checkin.facts import ScansRecorded
from giaoluu.domain.checkin.models import Presence, Tally
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import HOUSE


def record_scans(event_id: int, scans: Sequence[Said], *, device: int = 0, at: datetime) -> Recorded | None:
    """Writes scans down and tells of them; None where the device was revoked. A repeat of any of them is harmless."""
    (recorded,) = record(event_id, [Brought(device, tuple(scans))], books=Books(), at=at)
    tell(event_id, at=at)
    return recorded


@transaction.atomic
def record(event_id: int, brought: Sequence[Brought], *, books: Books, at: datetime) -> list[Recorded | None]:
    """Writes down what several devices brought, in one transaction, and tells nobody yet: see `tell`.

    A scan that happened is written down whatever is wrong with it. What is known of the event's people is read from
    `books`; what each device is answered comes in their order, None for one that was revoked.
    """
    rows = rows_here()
    head = rows.lock(event_id)
    copy = books.read(event_id, head.event_version)
    received = milliseconds(at)
    judged = judge(rows, copy.book, [_clamped(one, received) for one in brought])
    version = _write(rows, event_id, head, judged, copy.digest, received)
    return [_answer(one, judged, copy.book, version) for one in brought]


def _clamped(brought: Brought, received: int) -> Brought:
    """Nothing happened later than it was heard of, whatever the clock of a phone says."""
    if all(0 < said.at <= received for said in brought.scans):
        return brought
    scans = (replace(said, at=said.at if 0 < said.at <= received else received) for said in brought.scans)
    return Brought(brought.device, tuple(scans))


def _write(rows: Rows, event_id: int, head: Head, judged: Judged, digest: str, received: int) -> int:
    """Writes down what was judged; the version at which it stands."""
    is_other_roster = digest != head.digest
    if not (judged.rows or is_other_roster):
        return head.version
    version = head.version + 1
    with rows.together():
        _write_rows(rows, event_id, version, judged, received)
        conflicts = sum(row.ruling.is_conflict for row in judged.rows)
        rows.count(event_id, version, len(judged.rows), conflicts, digest if is_other_roster else None)
    return version


def _write_rows(rows: Rows, event_id: int, version: int, judged: Judged, received: int) -> None:
    if judged.rows:
        rows.write(event_id, judged.rows, received)
    if judged.standings:
        rows.stand(event_id, version, judged.standings)
    if judged.ruled_again:
        rows.rule(judged.ruled_again)


def _answer(brought: Brought, judged: Judged, book: Book, version: int) -> Recorded | None:
    if brought.device in judged.revoked:
        return None
    known = tuple(said.id for said in brought.scans)
    conflicts = (judged.conflict(said.id, book) for said in brought.scans if said.id in judged.conflicts)
    return Recorded(known, tuple(conflicts), version)


def tell(event_id: int, *, at: datetime) -> None:
    """Tells the journal and the open pages of all that was written down since they were told last."""
    with transaction.atomic():
        tally = Tally.objects.select_for_update().filter(pk=event_id).first()
        if tally is None or not tally.untold:
            return
        inside = Presence.objects.filter(event_id=event_id, inside=True).count()
        fact = ScansRecorded(
            event_id=event_id, subject=f"event:{event_id}", scans=tally.untold, conflicts=tally.untold_conflicts,
            inside=inside,
        )  # fmt: skip
        Tally.objects.filter(pk=event_id).update(untold=0, untold_conflicts=0)
        announce(fact, by=HOUSE, at=at)


def untold_events() -> list[int]:
    """The events of which something was written down and not told: after a process was killed in between."""
    return list(Tally.objects.filter(untold__gt=0).values_list("event_id", flat=True))
