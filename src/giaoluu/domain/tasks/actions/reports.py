"""What an agency says of its parts, and what it shows for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from giaoluu.domain.events.actions import note_opening
from giaoluu.domain.events.queries import agency_by_id
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.journal.queries import latest_of_kind
from giaoluu.domain.tasks.actions.concerned import agencies_of_task
from giaoluu.domain.tasks.choices import Progress
from giaoluu.domain.tasks.decisions import Why, report_refused
from giaoluu.domain.tasks.facts import DeskOpened, EvidenceAdded, EvidenceRemoved, ProgressReported
from giaoluu.domain.tasks.models import Evidence, Part


@dataclass(frozen=True, slots=True)
class PartNow:
    """A part as it is, for somebody who saw an earlier one."""

    progress: Progress
    note: str
    reported_at: datetime | None
    reported_by: str
    edition: int


class PartChanged(Exception):
    """Somebody reported in the meantime; `now` is what they said. Nothing was written."""

    def __init__(self, now: PartNow) -> None:
        super().__init__(now)
        self.now = now


class ReportRefused(Exception):
    """The report cannot be taken; `why` says why. Nothing was written."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def open_desk(event_id: int, agency_id: int, *, by: Who, at: datetime) -> None:
    """Keeps that an agency has opened its duties; only the first time is told."""
    agency = agency_by_id(agency_id)
    if agency and note_opening(agency_id, at=at):
        fact = DeskOpened(
            event_id=event_id, subject=f"agency:{agency_id}", agencies=(agency_id,), agency=agency.name
        )  # fmt: skip
        announce(fact, by=by, at=at)


@transaction.atomic
def report_progress(
    part_id: int, progress: Progress, note: str, edition: int, *, by: Who, at: datetime, behalf: str = ""
) -> None:
    """Writes how far an agency is with its part. The same again changes nothing, whatever edition it was shown.

    `behalf` names the agency where somebody else reports for it. Raises `PartChanged`, `ReportRefused`.
    """
    part = Part.objects.select_for_update().get(pk=part_id)
    was, note = Progress(part.progress), note.strip()
    if (was, part.note) == (progress, note):
        return
    if part.edition != edition:
        raise PartChanged(PartNow(was, part.note, part.reported_at, part.reported_by, part.edition))
    why = report_refused(was, progress, note, _before(part))
    if why:
        raise ReportRefused(why)
    Part.objects.filter(pk=part_id).update(
        progress=progress, note=note, edition=edition + 1, reported_at=at, reported_by=_signed(by, behalf)
    )
    fact = ProgressReported(
        event_id=part.event_id, subject=f"part:{part_id}", agencies=agencies_of_task(part.task_id), task=part.task_id,
        agency=part.agency.name, was=was.value, now=progress.value, was_note=part.note, note=note, behalf=behalf,
    )  # fmt: skip
    announce(fact, by=by, at=at)


def _before(part: Part) -> Progress | None:
    last = latest_of_kind(part.event_id, f"part:{part.pk}", ProgressReported.__name__)
    return Progress(last.data["was"]) if last else None


def _signed(by: Who, behalf: str) -> str:
    return (f"{by.name}, báo thay {behalf}" if behalf else by.name)[:200]


@transaction.atomic
def add_evidence(part_id: int, *, name: str, sha256: str = "", url: str = "", by: Who, at: datetime) -> int:
    """Adds a file by its SHA-256, or a link, to a part; the same again is the one that is there. Gives its number."""
    part = Part.objects.select_for_update().get(pk=part_id)
    there = Evidence.objects.filter(part=part, sha256=sha256, url=url).first()
    if there:
        return there.pk
    added = Evidence.objects.create(part=part, name=name[:200], sha256=sha256, url=url, at=at, by=by.name)
    announce(EvidenceAdded(**_told(added, part)), by=by, at=at)
    return added.pk


@transaction.atomic
def remove_evidence(evidence_id: int, *, by: Who, at: datetime) -> None:
    """Takes a file or a link off its part; taken off already it stays off. The file stays on its shelf."""
    found = Evidence.objects.select_for_update(of=("self",)).select_related("part").filter(pk=evidence_id).first()
    if found is None:
        return
    fact = EvidenceRemoved(**_told(found, found.part))
    found.delete()
    announce(fact, by=by, at=at)


@transaction.atomic
def restore_evidence(part_id: int, *, by: Who, at: datetime) -> None:
    """Puts back what was last taken off a part."""
    part = Part.objects.select_for_update().get(pk=part_id)
    last = latest_of_kind(part.event_id, f"part:{part_id}", EvidenceRemoved.__name__)
    if last:
        kept = {field: last.data[field] for field in ("name", "sha256", "url")}
        add_evidence(part_id, **kept, by=by, at=at)


def _told(evidence: Evidence, part: Part) -> dict[str, Any]:
    return {
        "event_id": part.event_id, "subject": f"part:{part.pk}", "agencies": agencies_of_task(part.task_id),
        "evidence": evidence.pk, "name": evidence.name, "sha256": evidence.sha256, "url": evidence.url,
    }  # fmt: skip
