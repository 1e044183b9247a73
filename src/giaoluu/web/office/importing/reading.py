"""Files of lists on the shelf: read apart once, compared at once where they are short, beside the pages otherwise."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from giaoluu.domain.delegates.actions.incoming import Taken, accept_incoming, assess_incoming, note_job, refuse_incoming
from giaoluu.domain.delegates.decisions.incoming_rows import Report
from giaoluu.domain.delegates.queries.incoming import IncomingInfo
from giaoluu.domain.jobs.actions import enqueue
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.shelf import Shelf
from giaoluu.lib.table_in import Fault, NotATable, Sheet, read_apart, sheets_in

COMPARISON = "importing.comparison"
ACCEPTANCE = "importing.acceptance"
BYTES_AT_ONCE = 300_000
"""What some two thousand people take in a workbook; a longer list is read beside the pages."""
ROWS_AT_ONCE = 3_000
_ROWS = "rows.jsonl"
_SECONDS_AT_ONCE = 20


def shelf() -> Shelf:
    """Where the files lie that agencies and the secretariat give."""
    return Shelf(settings.ENVIRONMENT.data / "files")


def begin(incoming: IncomingInfo, *, by: Who, at: datetime) -> None:
    """Reads and compares a list that came in, or has it done."""
    kept = shelf().look(incoming.sha256)
    if kept is not None and kept.path.stat().st_size > BYTES_AT_ONCE:
        hand_over(COMPARISON, incoming, by=by, at=at)
    else:
        read(incoming, at=at, seconds=_SECONDS_AT_ONCE)


def hand_over(kind: str, incoming: IncomingInfo, *, by: Who, at: datetime, behalf: bool = False) -> None:
    """Puts the work in the row of long work; the page of the list shows how far it is."""
    payload = {
        "incoming": incoming.id, "by": by.person_id, "name": by.name, "through": by.through, "behalf": behalf,
    }  # fmt: skip
    note_job(incoming.id, enqueue(kind, payload, event_id=incoming.event_id, by=by, at=at))


def read(
    incoming: IncomingInfo, *, at: datetime, seconds: float | None = None, report: Report = lambda _done, _total: None
) -> None:
    """Reads a list and compares it with what is there; what cannot be read is written down as that."""
    try:
        sheets = sheets_of(incoming, seconds)
    except NotATable as refused:
        refuse_incoming(incoming.id, refused.fault.value)
    else:
        assess_incoming(incoming.id, sheets, at=at, report=report)


def accept(
    incoming: IncomingInfo, *, by: Who, at: datetime, behalf: bool, report: Report = lambda _done, _total: None
) -> Taken:
    """Takes a list over. Raises what `accept_incoming` raises."""
    return accept_incoming(incoming.id, sheets_of(incoming), by=by, at=at, behalf=behalf, report=report)


def sheets_of(incoming: IncomingInfo, seconds: float | None = None) -> list[Sheet]:
    """The rows of a list; what was read stays beside the file. Raises `NotATable`."""
    kept = shelf().look(incoming.sha256)
    if kept is None:
        raise NotATable(Fault.EMPTY)
    before = shelf().beside(incoming.sha256, _ROWS)
    if before is not None:
        return sheets_in(before.read_bytes())
    content = kept.path.read_bytes()
    written = read_apart(content, seconds) if seconds else read_apart(content)
    shelf().keep_beside(kept, _ROWS, written)
    return sheets_in(written)
