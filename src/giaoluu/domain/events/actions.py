"""The only writers of organisers, of what they have dropped, and of what is known of agencies besides the plan."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from giaoluu.domain.events.facts import PhoneSet
from giaoluu.domain.events.models import Agency, Organiser, Upload
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who
from giaoluu.lib.vietnamese import fold

LONGEST_KEY = 60
LONGEST_PHONE = 30


@transaction.atomic
def make_organiser(name: str) -> int:
    """The organiser of that name, made where there is none; its number."""
    key = slugify(fold(name))[:LONGEST_KEY]
    return Organiser.objects.get_or_create(key=key, defaults={"name": name.strip()})[0].pk


@transaction.atomic
def keep_upload(organiser_id: int, sha256: str, name: str, *, by: Who, at: datetime) -> None:
    """An organiser dropped a plan and may look at it from now on; the same plan again takes its latest name."""
    Upload.objects.update_or_create(
        organiser_id=organiser_id, sha256=sha256, defaults={"name": name, "at": at, "by_id": by.person_id}
    )


def note_opening(agency_id: int, *, at: datetime) -> bool:
    """Keeps when an agency first opened what was sent to it; False where it had opened it before."""
    return bool(Agency.objects.filter(pk=agency_id, opened_at__isnull=True).update(opened_at=at))


@transaction.atomic
def set_phone(agency_id: int, phone: str, *, by: Who, at: datetime) -> None:
    """Writes down the number at which an agency is called; the desks of all agencies of its event show it."""
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    number = " ".join(phone.split())[:LONGEST_PHONE]
    if number == agency.phone:
        return
    Agency.objects.filter(pk=agency_id).update(phone=number)
    everyone = tuple(Agency.objects.filter(event_id=agency.event_id).values_list("pk", flat=True))
    fact = PhoneSet(
        event_id=agency.event_id, subject=f"agency:{agency_id}", agencies=everyone, agency=agency.name, phone=number
    )
    announce(fact, by=by, at=at)
