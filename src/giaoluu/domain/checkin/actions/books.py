"""The roster as it was read last, kept as long as nothing else happened in the event than scans."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from giaoluu.domain.checkin.decisions.book import Book
from giaoluu.domain.checkin.decisions.codes import Codes
from giaoluu.domain.checkin.facts import ScansRecorded
from giaoluu.domain.checkin.queries.books import book_of
from giaoluu.domain.events.queries import event_by_id
from giaoluu.domain.journal.queries import happened_since
from giaoluu.domain.passes.decisions import Mint

MOST = 64
"""How many events a process keeps in mind; beyond that it begins anew."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A roster, its digest, and the version of the event up to which it is true."""

    book: Book
    digest: str
    event_version: int


class Books:
    """The rosters of the events whose doors are asked; may be shared by threads.

    Whoever has the secret of the house gives it: without it only the heads of signatures are compared.
    """

    def __init__(self, secret: str = "") -> None:
        self._secret = secret
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
        book = book_of(event_id, self._codes(copy, event_id))
        return Copy(book, book.digest(), event_version)

    def _codes(self, copy: Copy | None, event_id: int) -> Codes:
        """Those that were read before stay read, as long as the same mint makes them."""
        event = event_by_id(event_id) if self._secret else None
        mint = Mint.of(self._secret, event_id, event.key) if event else None
        return copy.book.codes if copy and copy.book.codes.mint == mint else Codes(mint)

    def _keep(self, event_id: int, copy: Copy) -> None:
        if len(self._copies) >= MOST:
            self._copies.clear()
        self._copies[event_id] = copy
