"""The roster as it was read last, kept as long as nothing else happened in the event than scans."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.facts import ScansRecorded
from giaoluu.domain.checkin.queries.books import book_of
from giaoluu.domain.journal.queries import happened_since

MOST = 64
"""How many events a process keeps in mind; beyond that it begins anew."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A roster, its digest, and the version of the event up to which it is true."""

    book: Book
    digest: str
    event_version: int


class Books:
    """The rosters of the events whose doors are asked; may be shared by threads."""

    def __init__(self) -> None:
        self._copies: dict[int, Copy] = {}
        self._lock = Lock()

    def read(self, event_id: int, event_version: int) -> Copy:
        """The roster as it is at that version of the event, which was read before."""
        with self._lock:
            copy = self._copies.get(event_id)
            if copy is None or copy.event_version < event_version:
                copy = self._renewed(copy, event_id, event_version)
                self._keep(event_id, copy)
            return copy

    def _renewed(self, copy: Copy | None, event_id: int, event_version: int) -> Copy:
        if copy and not happened_since(event_id, copy.event_version, but=ScansRecorded.__name__):
            return Copy(copy.book, copy.digest, event_version)
        book = book_of(event_id)
        return Copy(book, book.digest(), event_version)

    def _keep(self, event_id: int, copy: Copy) -> None:
        if len(self._copies) >= MOST:
            self._copies.clear()
        self._copies[event_id] = copy
