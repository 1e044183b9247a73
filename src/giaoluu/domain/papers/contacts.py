"""Whom to call when nothing else works: those who run the event, the officers, the guardians of minors."""

from __future__ import annotations

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.queries import Taking, taking_part
from giaoluu.domain.delegates.queries import coming, private_of_event
from giaoluu.domain.events.queries import agencies_of
from giaoluu.domain.papers.people import on_paper_in_vietnamese
from giaoluu.domain.papers.reserve import Contact

OFFICE = "Ban Tổ chức"
MINORS = "Người giám hộ"
OFFICERS = (Role.OFFICER, Role.RELAY)


def contacts_of(event_id: int) -> list[Contact]:
    """All who have a number: the office, then the agencies in the order of the plan, then guardians."""
    taking = [one for one in taking_part(event_id) if one.phone]
    office = [_contact(OFFICE, one) for one in taking if one.role not in OFFICERS]
    return office + _of_agencies(event_id, [one for one in taking if one.role in OFFICERS]) + _guardians(event_id)


def _of_agencies(event_id: int, officers: list[Taking]) -> list[Contact]:
    found = []
    for agency in agencies_of(event_id):
        if agency.phone:
            found.append(Contact(agency.name, agency.name, "", agency.phone))
        found += [_contact(agency.name, one) for one in officers if one.agency_id == agency.id]
    return found


def _guardians(event_id: int) -> list[Contact]:
    minors = [one for one in coming(event_id) if one.is_minor]
    private = private_of_event(event_id) if minors else {}
    return [
        Contact(MINORS, one.guardian or one.name, f"của {one.name}, {one.agency}", private[one.id].guardian_phone)
        for one in minors
        if one.id in private and private[one.id].guardian_phone
    ]


def _contact(group: str, one: Taking) -> Contact:
    return Contact(group, one.name, one.position or on_paper_in_vietnamese(one.role), one.phone)
