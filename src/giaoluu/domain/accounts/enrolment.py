"""Bringing people into an event, one or many: made of the actions, each in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from giaoluu.domain.accounts.actions import give_role, make_link, make_person
from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.models import Grant, Link, Person
from giaoluu.domain.accounts.table import Newcomer
from giaoluu.domain.journal.facts import Who


class NameTaken(Exception):
    """Somebody of another organiser signs in with that name already."""


@transaction.atomic
def enrol(event_id: int, organiser_id: int, newcomer: Newcomer, role: Role, *, by: Who, at: datetime) -> int:
    """Gives a newcomer a role, and makes the person where there is none; the number of the grant.

    A member of staff who is there already keeps what is known of them. Raises `NameTaken`.
    """
    person = _staff(newcomer.username, organiser_id) or _person(newcomer, organiser_id, at)
    return give_role(person, event_id, role, newcomer.agency_id, by=by, at=at).pk


@transaction.atomic
def enrol_officers(
    event_id: int, organiser_id: int, newcomers: Iterable[Newcomer], *, by: Who, at: datetime
) -> list[int]:
    """Makes an officer of every newcomer; the numbers of their grants."""
    return [enrol(event_id, organiser_id, one, Role.OFFICER, by=by, at=at) for one in newcomers]


@transaction.atomic
def open_every_agency(
    event_id: int, organiser_id: int, agency_ids: Iterable[int], *, contact: str, by: Who, at: datetime
) -> int:
    """Gives every agency a way in: a contact of that name where it has no officer, a link where an officer has none.

    Links that stand open stay as they are. The number of links that were made.
    """
    officers = Grant.objects.filter(event_id=event_id, role=Role.OFFICER, ended_at__isnull=True)
    have = set(officers.values_list("agency_id", flat=True))
    without = [Newcomer(contact, agency_id=agency_id) for agency_id in agency_ids if agency_id not in have]
    enrol_officers(event_id, organiser_id, without, by=by, at=at)
    open_links = Link.objects.filter(grant__event_id=event_id, revoked_at__isnull=True)
    closed = officers.exclude(pk__in=open_links.values("grant_id")).select_related("person").order_by("pk")
    return len([make_link(grant, by=by, at=at) for grant in closed])


def open_link(event_id: int, grant_id: int, *, by: Who, at: datetime) -> None:
    """Makes a new link for a grant of that event."""
    grant = Grant.objects.select_related("person").get(pk=grant_id, event_id=event_id, ended_at__isnull=True)
    make_link(grant, by=by, at=at)


def _staff(username: str, organiser_id: int) -> Person | None:
    found = Person.objects.filter(username=username.strip().lower()).first() if username.strip() else None
    if found and found.organiser_id != organiser_id:
        raise NameTaken
    return found


def _person(newcomer: Newcomer, organiser_id: int, at: datetime) -> Person:
    return make_person(
        organiser_id, newcomer.name, position=newcomer.position, email=newcomer.email, phone=newcomer.phone,
        username=newcomer.username, at=at,
    )  # fmt: skip
