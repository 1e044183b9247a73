"""The first start, for somebody who only wants to look: one person for every role, and a way in for each."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.decisions import token_of
from giaoluu.domain.accounts.queries import is_anybody_there
from giaoluu.domain.events.actions import make_organiser
from giaoluu.domain.events.queries import AgencyInfo, EventInfo, agencies_of, organisers
from giaoluu.domain.journal.facts import HOUSE
from giaoluu.web.door.staff import staff_path

STAFF = {Role.SECRETARIAT: "thuky", Role.OVERSEER: "theodoi", Role.LEADER: "lanhdao"}
OFFICERS = 2
Way = tuple[str, str]


def is_first_run() -> bool:
    """Whether nobody is there yet; never where it is served to others, who would be let in without a password."""
    return not settings.ENVIRONMENT.https and not is_anybody_there()


def first_organiser() -> int:
    """The organiser that the first people belong to, made where there is none."""
    known = organisers()
    return known[0][0] if known else make_organiser(_("Cơ quan tổ chức (dùng thử)"))


def first_run(event: EventInfo | None, *, at: datetime) -> list[Way]:
    """Makes the first people, and gives the path by which each comes in once: staff, and two officers of the event.

    Nothing where `is_first_run` says no. Without an event the staff have no role yet, and drop a plan.
    """
    if not is_first_run():
        return []
    organiser = event.organiser_id if event else first_organiser()
    officers = [_officer(event, agency, at) for agency in agencies_of(event.id)[:OFFICERS]] if event else []
    return [_staff(organiser, role, event, at) for role in STAFF] + officers


def _staff(organiser: int, role: Role, event: EventInfo | None, at: datetime) -> Way:
    name = _("%(role)s (dùng thử)") % {"role": role.label}
    person = make_person(organiser, name, username=STAFF[role], at=at)
    if event:
        give_role(person, event.id, role, by=HOUSE, at=at)
    return str(role.label), staff_path(person.pk, at=at)


def _officer(event: EventInfo, agency: AgencyInfo, at: datetime) -> Way:
    person = make_person(event.organiser_id, _("Cán bộ đầu mối"), at=at)
    grant = give_role(person, event.id, Role.OFFICER, agency.id, by=HOUSE, at=at)
    link = make_link(grant, by=HOUSE, at=at)
    path = reverse("door:link", args=[token_of(link.pk, link.nonce, settings.SECRET_KEY)])
    return f"{Role.OFFICER.label}, {agency.name}", path
