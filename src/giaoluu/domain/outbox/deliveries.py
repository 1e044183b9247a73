"""The only writers of deliveries: how far the plan has come to each line of "Nơi nhận"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from giaoluu.domain.accounts.queries import Reachable, officers_of
from giaoluu.domain.events.queries import EventInfo, event_by_id
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.outbox.actions import Letter, draft
from giaoluu.domain.outbox.arrivals import moved
from giaoluu.domain.outbox.choices import Arrival, Channel
from giaoluu.domain.outbox.facts import PlanAcknowledged, PlanOpened
from giaoluu.domain.outbox.models import Delivery
from giaoluu.domain.outbox.texts import plan_text

CAUSE = "delivery"


@transaction.atomic
def deliver(event_id: int, delivery_ids: Iterable[int], *, by: Who, at: datetime) -> list[int]:
    """Drafts the plan to the officers of these recipients: the ids of the drafts, of earlier ones too.

    A line without an agency, and an agency without an officer, have nobody to be written to and give no draft.
    """
    event = event_by_id(event_id)
    lines = list(_locked(event_id, delivery_ids).filter(agency__isnull=False).order_by("order", "pk"))
    if event is None or not lines:
        return []
    officers: dict[int | None, list[Reachable]] = {}
    for officer in officers_of(event_id, [line.agency_id for line in lines if line.agency_id]):
        officers.setdefault(officer.agency_id, []).append(officer)
    letters = [_letter(event, line, officer) for line in lines for officer in officers.get(line.agency_id, [])]
    return draft(event_id, letters, by=by, at=at)


def _letter(event: EventInfo, line: Delivery, officer: Reachable) -> Letter:
    by_mail = bool(officer.email and not officer.refused_address)
    subject, body = plan_text(event, officer, attached=by_mail)
    return Letter(
        channel=Channel.EMAIL if by_mail else Channel.ZALO,
        cause=CAUSE,
        once=f"delivery:{line.pk}:{event.revision}:{officer.person_id}",
        to_name=officer.name,
        subject=subject,
        body=body,
        address=officer.email,
        person_id=officer.person_id,
        agency_id=officer.agency_id,
        delivery_id=line.pk,
        attached_sha256=event.sha256 if by_mail else "",
        attached_name=f"{event.code or 'ke-hoach'}".replace("/", "-") if by_mail else "",
    )


@transaction.atomic
def note_opened(agency_id: int, *, by: Who, at: datetime) -> None:
    """An agency has opened its page: whatever had been sent to it is open. A second time changes nothing."""
    lines = Delivery.objects.select_for_update(of=("self",)).filter(
        agency_id=agency_id, state__in=[Arrival.TO_SEND, Arrival.SENT]
    )
    announce(*moved(list(lines), PlanOpened, state=Arrival.OPENED, opened_at=at), by=by, at=at)


@transaction.atomic
def acknowledge(event_id: int, delivery_ids: Iterable[int], *, how: str = "", by: Who, at: datetime) -> int:
    """These recipients have the plan: they say so, or somebody for them (`how`: by paper, by telephone)."""
    lines = list(_locked(event_id, delivery_ids).exclude(state=Arrival.ACKNOWLEDGED))
    name = f"{by.name} ({how})" if how else by.name
    facts = moved(
        lines, PlanAcknowledged, {"how": how},
        state=Arrival.ACKNOWLEDGED, acknowledged_at=at, acknowledged_by=name[:200],
    )  # fmt: skip
    announce(*facts, by=by, at=at)
    return len(lines)


@transaction.atomic
def acknowledge_for(event_id: int, agency_id: int, *, by: Who, at: datetime) -> int:
    """An officer says that the agency has the plan."""
    lines = Delivery.objects.filter(event_id=event_id, agency_id=agency_id, dropped_at__isnull=True)
    return acknowledge(event_id, list(lines.values_list("pk", flat=True)), by=by, at=at)


def _locked(event_id: int, delivery_ids: Iterable[int]) -> QuerySet[Delivery]:
    lines = Delivery.objects.select_for_update(of=("self",))
    return lines.filter(event_id=event_id, pk__in=list(delivery_ids), dropped_at__isnull=True)
