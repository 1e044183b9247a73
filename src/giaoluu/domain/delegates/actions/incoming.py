"""The only writers of lists that come in: kept, read and compared, taken over once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.timezone import localtime

from giaoluu.domain.delegates.actions.many import take_rows
from giaoluu.domain.delegates.decisions.incoming import Assessment, compare
from giaoluu.domain.delegates.decisions.incoming_cells import Cells
from giaoluu.domain.delegates.decisions.incoming_columns import Columns, find_columns
from giaoluu.domain.delegates.decisions.incoming_outcome import outcome_of, table_of
from giaoluu.domain.delegates.decisions.incoming_rows import Report, read_rows, rows_below
from giaoluu.domain.delegates.facts import ListTaken
from giaoluu.domain.delegates.models import Delegate, Incoming, Quota
from giaoluu.domain.delegates.queries.incoming import around_of, is_closed, mark_of
from giaoluu.domain.delegates.queries.people import ranks_of
from giaoluu.domain.events.queries import agencies_of
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.batches import batches
from giaoluu.lib.table_in.sheet import Row, Sheet

_TRIES = 3
_AT_ONCE = 500


class ListMoved(Exception):
    """What the list was compared with has changed since; the new comparison is kept, and nothing was written."""


class ListClosed(Exception):
    """The lists are closed: somebody new is written down by the secretariat only. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a list: how many people are new, how many changed."""

    added: int
    changed: int


def keep_incoming(event_id: int, agency_id: int | None, sha256: str, name: str, *, by: Who, at: datetime) -> int:
    """Writes down that a list came in, of one agency or (None) of the whole event; its number."""
    kept = Incoming.objects.create(
        event_id=event_id, agency_id=agency_id, sha256=sha256, name=name, made_at=at, made_by=by.name
    )
    return kept.pk


def note_job(incoming_id: int, job_id: int) -> None:
    """A job reads the list, or takes it over."""
    incoming = Incoming.objects.get(pk=incoming_id)
    Incoming.objects.filter(pk=incoming_id).update(outcome={**incoming.outcome, "job": job_id})


def refuse_incoming(incoming_id: int, fault: str) -> None:
    """The file cannot be read as a table; `fault` says why."""
    Incoming.objects.filter(pk=incoming_id).update(outcome={"fault": fault}, edition=F("edition") + 1)


def take_columns(incoming_id: int, columns: Columns) -> None:
    """The list is to be read with these columns; what was made of it before is thrown away."""
    Incoming.objects.filter(pk=incoming_id, accepted_at__isnull=True).update(
        columns=columns.as_json(), outcome={}, edition=F("edition") + 1
    )


def assess_incoming(
    incoming_id: int, sheets: Sequence[Sheet], *, at: datetime, report: Report = lambda _done, _total: None
) -> dict[str, Any]:
    """Reads the list and compares it with what is there; keeps and gives what it would do. Nothing else is written."""
    incoming = Incoming.objects.get(pk=incoming_id)
    if incoming.accepted_at:
        outcome: dict[str, Any] = incoming.outcome
        return outcome
    if not incoming.columns.get("fields"):
        among = incoming.columns.get("sheet")
        incoming.columns = find_columns(sheets, for_event=incoming.agency_id is None, among=among).as_json()
    incoming.outcome = {**incoming.outcome, "table": table_of(sheets, Columns.from_json(incoming.columns))}
    assessment, rows = _assessed(incoming, sheets, at, report)
    return _keep(incoming, assessment, rows)


def accept_incoming(
    incoming_id: int,
    sheets: Sequence[Sheet],
    *,
    by: Who,
    at: datetime,
    behalf: bool = False,
    report: Report = lambda _done, _total: None,
) -> Taken:
    """Takes over what the kept comparison says, in one transaction; a second time nothing happens.

    `behalf` where somebody else than the agency does it. Raises `ListMoved` where another comparison would be the
    true one by now: that one is kept. Raises `ListClosed`.
    """
    for _ in range(_TRIES):
        incoming = Incoming.objects.get(pk=incoming_id)
        if incoming.accepted_at:
            return _told(incoming)
        mark = mark_of(incoming.event_id, incoming.agency_id)
        assessment, rows = _assessed(incoming, sheets, at, report)
        seen = incoming.outcome.get("digest")
        if _keep(incoming, assessment, rows)["digest"] != seen:
            raise ListMoved
        if assessment.added and not behalf and is_closed(incoming.event_id, localtime(at).date()):
            raise ListClosed
        taken = _take(incoming_id, assessment, mark, by=by, at=at, behalf=behalf)
        if taken:
            return taken
    raise ListMoved


def _assessed(incoming: Incoming, sheets: Sequence[Sheet], at: datetime, report: Report) -> tuple[Assessment, int]:
    columns = Columns.from_json(incoming.columns)
    rows: list[Row] = sheets[columns.sheet].rows if columns.sheet < len(sheets) else []
    ranks = {rank.id: rank.name for rank in ranks_of(incoming.event_id)}
    cells = Cells(ranks, localtime(at).year, mend=columns.mend)
    names = {agency.id: agency.name for agency in agencies_of(incoming.event_id)}
    drafts = read_rows(rows, columns, cells, names, agency_id=incoming.agency_id, report=report)
    around = around_of(incoming.event_id, incoming.agency_id, (draft.twin for draft in drafts.rows))
    return compare(drafts, around), rows_below(rows, columns)


def _keep(incoming: Incoming, assessment: Assessment, rows: int) -> dict[str, Any]:
    table = incoming.outcome.get("table", {})
    job = {"job": incoming.outcome["job"]} if "job" in incoming.outcome else {}
    outcome = {**outcome_of(assessment, rows), "table": table, **job}
    kept = Incoming.objects.filter(pk=incoming.pk, accepted_at__isnull=True)
    if outcome != incoming.outcome:
        kept.update(columns=incoming.columns, outcome=outcome, edition=F("edition") + 1)
    return outcome


@transaction.atomic
def _take(
    incoming_id: int, assessment: Assessment, mark: tuple[object, ...], *, by: Who, at: datetime, behalf: bool
) -> Taken | None:
    """Writes; None where the lists have changed since they were compared."""
    incoming = Incoming.objects.select_for_update().get(pk=incoming_id)
    if incoming.accepted_at:
        return _told(incoming)
    _lock(assessment)
    if mark_of(incoming.event_id, incoming.agency_id) != mark:
        return None
    agencies = _write(incoming.event_id, assessment, by=by, at=at, behalf=behalf)
    taken = Taken(len(assessment.added), len(assessment.changed))
    Incoming.objects.filter(pk=incoming_id).update(accepted_at=at, edition=F("edition") + 1)
    if agencies:
        announce(
            ListTaken(
                event_id=incoming.event_id, subject=f"incoming:{incoming_id}", agencies=agencies, name=incoming.name,
                added=taken.added, changed=taken.changed,
            ),
            by=by, at=at,
        )  # fmt: skip
    return taken


def _lock(assessment: Assessment) -> None:
    """Delegates before quotas, as all do: so nobody waits in a circle."""
    held = (added.held_id for added in assessment.added if added.held_id)
    ids = sorted({*held, *(one.known.id for one in assessment.changed)})
    for some in batches(ids, _AT_ONCE):
        list(Delegate.objects.filter(pk__in=some).order_by("pk").select_for_update().values_list("pk"))
    quotas = sorted({added.quota_id for added in assessment.added})
    for some in batches(quotas, _AT_ONCE):
        list(Quota.objects.filter(pk__in=some).order_by("pk").select_for_update().values_list("pk"))


def _write(event_id: int, assessment: Assessment, *, by: Who, at: datetime, behalf: bool) -> tuple[int, ...]:
    try:
        return take_rows(event_id, assessment, by=by, at=at, behalf=behalf)
    except IntegrityError as error:
        raise ListMoved from error


def _told(incoming: Incoming) -> Taken:
    counts = incoming.outcome["counts"]
    return Taken(counts["added"], counts["changed"])
