"""Whether the roster is another than the phones have: looked at whenever one of them asks."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from giaoluu.domain.checkin.actions.books import Books, Copy
from giaoluu.domain.checkin.actions.rows import rows_here
from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.models import Tally
from giaoluu.domain.events.queries import version_in_scope


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is at `version`; the roster is the same since `roster_version`."""

    book: Book
    version: int
    roster_version: int


def look(event_id: int, books: Books) -> Looked:
    """The roster and how far the event is; a roster that is another by now is given its version."""
    copy = books.read(event_id, version_in_scope(f"event:{event_id}"))
    tally = Tally.objects.filter(pk=event_id).values_list("version", "roster_version", "digest").first()
    if tally is not None and tally[2] == copy.digest:
        return Looked(copy.book, tally[0], tally[1])
    return _counted(event_id, books)


@transaction.atomic
def _counted(event_id: int, books: Books) -> Looked:
    rows = rows_here()
    head = rows.lock(event_id)
    copy: Copy = books.read(event_id, head.event_version)
    if copy.digest == head.digest:
        return Looked(copy.book, head.version, head.roster_version)
    version = head.version + 1
    rows.count(event_id, version, 0, 0, copy.digest)
    return Looked(copy.book, version, version)
