"""The only writers of people, roles and links."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from giaoluu.domain.accounts.choices import DEVICES, OF_AN_AGENCY, Outcome, Role
from giaoluu.domain.accounts.decisions import WITHIN, LinkState, answer, code_of, is_token, link_number
from giaoluu.domain.accounts.facts import LinkMade, LinkRevoked, LinkUsed, PersonCorrected, RoleEnded, RoleGiven
from giaoluu.domain.accounts.models import Grant, Link, LinkUse, Person
from giaoluu.domain.journal.actions import announce
from giaoluu.domain.journal.facts import Who

ONE_USE_LIVES = timedelta(hours=24)
LONGEST_AGENT = 200
LONGEST_REFUSAL = 300


def make_person(
    organiser_id: int,
    name: str,
    *,
    position: str = "",
    email: str = "",
    phone: str = "",
    username: str = "",
    at: datetime,
) -> Person:
    """A person of an organiser; without a `username` one who can come in by links only."""
    username = username.strip().lower()
    person = Person(
        organiser_id=organiser_id, name=name.strip(), position=position, email=email.strip(), phone=phone.strip(),
        username=username or f"~{secrets.token_urlsafe(12)}", is_staff_member=bool(username), made_at=at,
    )  # fmt: skip
    person.set_unusable_password()
    person.save()
    return person


def note_refused_address(person_id: int, words: str) -> None:
    """Keeps with a person that mail to their address was refused, in the words of whoever refused it."""
    Person.objects.filter(pk=person_id).update(refused_address=words[:LONGEST_REFUSAL])


def correct_address(person_id: int, email: str) -> None:
    """Gives a person another address to write to; what was refused of the earlier one is forgotten."""
    Person.objects.filter(pk=person_id).update(email=email.strip(), refused_address="")


@transaction.atomic
def correct_person(
    person_id: int, event_id: int, *, name: str, position: str, phone: str, email: str, by: Who, at: datetime
) -> None:
    """Corrects what is known of a person; a new address is no longer the one that was refused."""
    person = Person.objects.select_for_update().get(pk=person_id)
    given = {"name": name.strip(), "position": position.strip(), "phone": phone.strip(), "email": email.strip()}
    changed = tuple(field for field, value in given.items() if getattr(person, field) != value)
    if not changed:
        return
    refused = {"refused_address": ""} if "email" in changed else {}
    Person.objects.filter(pk=person_id).update(**given, **refused)
    fact = PersonCorrected(event_id=event_id, subject=f"person:{person_id}", person=given["name"], fields=changed)
    announce(fact, by=by, at=at)


@transaction.atomic
def give_role(
    person: Person, event_id: int, role: Role, agency_id: int | None = None, *, by: Who, at: datetime
) -> Grant:
    """Gives a role in an event; the same again changes nothing, one that had ended begins again."""
    grant, new = Grant.objects.get_or_create(
        person=person,
        event_id=event_id,
        role=role,
        agency_id=agency_id,  # type: ignore[misc]  # the stubs know no null here
        defaults={"made_at": at},
    )
    if not new and grant.ended_at is None:
        return grant
    Grant.objects.filter(pk=grant.pk).update(ended_at=None)
    grant.ended_at = None
    announce(RoleGiven(event_id=event_id, subject=f"grant:{grant.pk}", person=person.name, role=role), by=by, at=at)
    return grant


def give_role_to(person_id: int | None, event_id: int, role: Role, *, by: Who, at: datetime) -> None:
    """Gives a role to somebody known by number only; the product itself (None) needs none."""
    person = Person.objects.filter(pk=person_id).first() if person_id is not None else None
    if person is not None:
        give_role(person, event_id, role, by=by, at=at)


@transaction.atomic
def end_role(grant_id: int, *, by: Who, at: datetime) -> None:
    """Takes a role back, and closes all links that came with it."""
    grant = Grant.objects.select_related("person").select_for_update(of=("self",)).get(pk=grant_id)
    if grant.ended_at:
        return
    Grant.objects.filter(pk=grant_id).update(ended_at=at)
    open_links = Link.objects.filter(grant=grant, revoked_at__isnull=True)
    closed = tuple(open_links.values_list("pk", flat=True))
    open_links.update(revoked_at=at)
    fact = RoleEnded(
        event_id=grant.event_id, subject=f"grant:{grant.pk}", person_id=grant.person_id, person=grant.person.name,
        role=grant.role, links=closed,
    )  # fmt: skip
    announce(fact, by=by, at=at)


@transaction.atomic
def make_link(grant: Grant, *, by: Who, at: datetime) -> Link:
    """A new way in for a grant. A device's works once and for a day; the earlier ones of a person are closed."""
    device = grant.role in DEVICES
    if not device:
        Link.objects.filter(grant=grant, revoked_at__isnull=True).update(revoked_at=at)
    link = Link.objects.create(
        person_id=grant.person_id, grant=grant, nonce=secrets.token_urlsafe(16), one_use=device, made_at=at,
        expires_at=at + ONE_USE_LIVES if device else None,
    )  # fmt: skip
    fact = LinkMade(event_id=grant.event_id, subject=f"grant:{grant.pk}", person=grant.person.name, role=grant.role)
    announce(fact, by=by, at=at)
    return link


@transaction.atomic
def make_staff_link(person_id: int, *, at: datetime) -> Link:
    """A way in for a member of staff who has no password, or lost it: it works once, for a day, and closes the earlier.

    It belongs to no event, so that no journal tells of it; its uses are written down like those of any link. Raises
    `ValueError` for somebody who is no member of staff.
    """
    person = Person.objects.get(pk=person_id)
    if not person.is_staff_member:
        raise ValueError(f"{person} is no member of staff")
    Link.objects.filter(person=person, grant__isnull=True, revoked_at__isnull=True).update(revoked_at=at)
    nonce = secrets.token_urlsafe(16)
    return Link.objects.create(person=person, nonce=nonce, one_use=True, made_at=at, expires_at=at + ONE_USE_LIVES)


@transaction.atomic
def open_links(event_id: int, person_ids: Iterable[int], *, by: Who, at: datetime) -> None:
    """Makes a way in for every officer among these people who has none; an open one stays as it is."""
    open_one = Link.objects.filter(grant=OuterRef("pk"), revoked_at__isnull=True)
    grants = Grant.objects.filter(
        ~Exists(open_one), event_id=event_id, person_id__in=list(person_ids), role__in=OF_AN_AGENCY,
        ended_at__isnull=True,
    )  # fmt: skip
    for grant in grants.select_related("person").order_by("pk"):
        make_link(grant, by=by, at=at)


@transaction.atomic
def revoke_link(link_id: int, *, by: Who, at: datetime) -> None:
    """Closes a way in, also for those who are in by it."""
    link = Link.objects.select_related("grant", "person").get(pk=link_id)
    closed = Link.objects.filter(pk=link_id, revoked_at__isnull=True).update(revoked_at=at)
    if closed and link.grant:
        fact = LinkRevoked(
            event_id=link.grant.event_id, subject=f"grant:{link.grant_id}", person=link.person.name, links=(link_id,)
        )
        announce(fact, by=by, at=at)


@transaction.atomic
def forget_password(person_id: int) -> None:
    """Takes the password of a person away: from here on they come in by a link for staff, and choose a new one."""
    person = Person.objects.select_for_update().get(pk=person_id)
    person.set_unusable_password()
    person.save(update_fields=["password"])


@dataclass(frozen=True, slots=True)
class Used:
    """What a use of a link came to; `link` is None where there is no such link."""

    outcome: Outcome
    link: Link | None


@transaction.atomic
def use_link(token: str, code: str, *, secret: str, at: datetime, address: str, agent: str) -> Used:
    """Exchanges a token, and where it is asked for the code, for a way in; every use is written down."""
    number = link_number(token)
    links = Link.objects.select_related("grant", "person").select_for_update(of=("self",))
    link = links.filter(pk=number, person__is_active=True).first() if number is not None else None
    if link is None or not is_token(token, link.pk, link.nonce, secret) or (link.grant and link.grant.ended_at):
        return Used(Outcome.REVOKED, None)
    wrong = LinkUse.objects.filter(link=link, at__gt=at - WITHIN, outcome=Outcome.WRONG_CODE).count()
    state = LinkState(link.one_use, link.expires_at, link.first_used_at, link.revoked_at, wrong)
    outcome = answer(state, code=code, right_code=code_of(link.pk, link.nonce, secret), at=at)
    LinkUse.objects.create(link=link, at=at, outcome=outcome, address=address, agent=agent[:LONGEST_AGENT])
    if outcome is Outcome.ENTERED:
        Link.objects.filter(pk=link.pk).update(first_used_at=link.first_used_at or at, last_used_at=at)
    if outcome is not Outcome.ASKED:
        _tell_use(link, outcome, at)
    return Used(outcome, link)


def _tell_use(link: Link, outcome: Outcome, at: datetime) -> None:
    if link.grant is None:
        return
    person = link.person
    fact = LinkUsed(
        event_id=link.grant.event_id, subject=f"grant:{link.grant_id}", person=person.name, outcome=outcome.value
    )
    announce(fact, by=Who(person.pk, person.name, f"link:{link.pk}"), at=at)
