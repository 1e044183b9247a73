"""Who somebody is, what they may be, and the ways in that stand open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db.models import Case, Count, IntegerField, Q, QuerySet, When

from giaoluu.domain.accounts.choices import OF_AN_AGENCY, Outcome, Role
from giaoluu.domain.accounts.decisions import code_of, is_token, link_number, token_of
from giaoluu.domain.accounts.models import Grant, Link, LinkUse, Person
from giaoluu.lib.vietnamese import fold, fold_all

LATEST_USES = 50


@dataclass(frozen=True, slots=True)
class Held:
    """One role that somebody holds."""

    event_id: int
    role: Role
    agency_id: int | None
    agency: str


def held_by(person_id: int, link_id: int | None = None) -> tuple[Held, ...]:
    """The roles of a person who is in: those of the link they came by, or all of them with a password.

    Whoever came by a link has only what that link is for, so that a link of an agency in other hands never opens
    more than the agency. A link that was closed opens nothing.
    """
    grants = Grant.objects.filter(person_id=person_id, ended_at__isnull=True, person__is_active=True)
    if link_id is not None:
        grants = grants.filter(Q(links__pk=link_id, links__revoked_at__isnull=True))
    found = grants.values_list("event_id", "role", "agency_id", "agency__name").order_by("event_id", "pk")
    return tuple(Held(event_id, Role(role), agency_id, name or "") for event_id, role, agency_id, name in found)


def still_holds(holder: str) -> bool:
    """Whether `link:<number>` was not closed since, or `person:<number>` may still come in."""
    kind, _, number = holder.partition(":")
    if kind == "link":
        return Link.objects.filter(pk=number, revoked_at__isnull=True, grant__ended_at__isnull=True).exists()
    return Person.objects.filter(pk=number, is_active=True).exists()


@dataclass(frozen=True, slots=True)
class Reachable:
    """Somebody who can be written to, and for which agency they stand; None for those who oversee all."""

    person_id: int
    name: str
    email: str
    phone: str
    refused_address: str
    agency_id: int | None
    agency: str


def officers_of(event_id: int, agency_ids: Iterable[int]) -> list[Reachable]:
    """The officers of these agencies, in the order of the plan."""
    return _reachable(Q(event_id=event_id, role=Role.OFFICER, agency_id__in=list(agency_ids)))


def agencies_with_officer(event_id: int) -> set[int]:
    """The agencies of an event that have somebody to write to."""
    grants = Grant.objects.filter(event_id=event_id, role=Role.OFFICER, ended_at__isnull=True, person__is_active=True)
    return {agency_id for agency_id in grants.values_list("agency_id", flat=True) if agency_id}


def overseers_of(event_id: int) -> list[Reachable]:
    """Those who oversee an event and urge the others."""
    return _reachable(Q(event_id=event_id, role=Role.OVERSEER))


def _reachable(which: Q) -> list[Reachable]:
    grants = Grant.objects.filter(which, ended_at__isnull=True, person__is_active=True)
    fields = ("person_id", "person__name", "person__email", "person__phone", "person__refused_address")
    found = grants.order_by("agency__order", "pk").values_list(*fields, "agency_id", "agency__name")
    return [
        Reachable(person_id, name, email, phone, refused, agency_id, agency or "")
        for person_id, name, email, phone, refused, agency_id, agency in found
    ]


@dataclass(frozen=True, slots=True)
class WayIn:
    """What a link is for, as it may be shown before it was used; `role` None for a link of staff."""

    link_id: int
    organiser_id: int
    event_id: int | None
    role: Role | None
    agency: str
    is_open: bool
    was_used: bool


def way_in(token: str, *, secret: str, at: datetime) -> WayIn | None:
    """The link of a token, looked at and not used; None for what is no token of this house."""
    number = link_number(token)
    if number is None:
        return None
    link = Link.objects.select_related("person", "grant__agency").filter(pk=number).first()
    if link is None or not is_token(token, link.pk, link.nonce, secret):
        return None
    grant = link.grant
    return WayIn(
        link.pk,
        link.person.organiser_id,
        grant.event_id if grant else None,
        Role(grant.role) if grant else None,
        grant.agency.name if grant and grant.agency else "",
        _is_open(link, at),
        link.first_used_at is not None,
    )


def _is_open(link: Link, at: datetime) -> bool:
    ended = link.grant is not None and link.grant.ended_at is not None
    used_up = link.one_use and link.first_used_at is not None
    expired = link.expires_at is not None and at >= link.expires_at
    return link.person.is_active and not (link.revoked_at or ended or used_up or expired)


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link that was not revoked."""

    id: int
    nonce: str
    one_use: bool
    made_at: datetime
    expires_at: datetime | None
    first_used_at: datetime | None
    last_used_at: datetime | None

    def token(self, secret: str) -> str:
        return token_of(self.id, self.nonce, secret)

    def code(self, secret: str) -> str:
        return code_of(self.id, self.nonce, secret)


@dataclass(frozen=True, slots=True)
class Taking:
    """Somebody who takes part in an event as something, with the newest link that stands open."""

    grant_id: int
    person_id: int
    name: str
    position: str
    phone: str
    email: str
    refused_address: str
    is_staff: bool
    has_password: bool
    role: Role
    agency_id: int | None
    agency: str
    link: OpenLink | None


def taking_part(
    event_id: int, first: int = 0, most: int | None = None, among: Iterable[int] | None = None
) -> list[Taking]:
    """Those who take part in an event: by role, then by agency in the order of the plan; `among` are their grants."""
    grants = Grant.objects.filter(event_id=event_id, ended_at__isnull=True)
    return _taking(grants if among is None else grants.filter(pk__in=list(among)), first, most)


def grants_called(event_id: int, words: str) -> list[int]:
    """The grants of people who have these letters in anything known of them, marks or none."""
    grants, wanted = Grant.objects.filter(event_id=event_id, ended_at__isnull=True), fold(words)
    fields = ("person__name", "person__position", "agency__name", "person__email", "person__phone")
    rows = list(grants.order_by().values_list("pk", *fields))
    known = fold_all(" ".join([*(each or "" for each in said), _digits(said[-1])]) for _, *said in rows)
    return [row[0] for row, text in zip(rows, known, strict=True) if wanted in text]


def _digits(phone: str) -> str:
    return "".join(phone.split())


def agencies_linked(event_id: int) -> tuple[int, int]:
    """How many agencies have an officer with an open link, and how many of these links were used."""
    links = Link.objects.filter(grant__event_id=event_id, grant__role=Role.OFFICER, grant__ended_at__isnull=True)
    agency = "grant__agency_id"
    counted = links.filter(revoked_at__isnull=True).aggregate(
        n=Count(agency, distinct=True), used=Count(agency, distinct=True, filter=Q(first_used_at__isnull=False))
    )
    return counted["n"], counted["used"]


def one_taking_part(event_id: int, grant_id: int) -> Taking | None:
    """Who holds that grant of that event, if it stands."""
    found = _taking(Grant.objects.filter(event_id=event_id, pk=grant_id, ended_at__isnull=True))
    return found[0] if found else None


def _taking(grants: QuerySet[Grant], first: int = 0, most: int | None = None) -> list[Taking]:
    rank = Case(*[When(role=role, then=order) for order, role in enumerate(Role)], output_field=IntegerField())
    ordered = grants.select_related("person", "agency").order_by(rank, "agency__order", "agency_id", "pk")
    found = list(ordered[first : None if most is None else first + most])
    links = _open_links([grant.pk for grant in found])
    return [_one(grant, links.get(grant.pk)) for grant in found]


def _open_links(grant_ids: Iterable[int]) -> dict[int | None, OpenLink]:
    """The newest open link of each grant."""
    links = Link.objects.filter(grant__in=grant_ids, revoked_at__isnull=True).order_by("pk")
    return {link.grant_id: _open_link(link) for link in links}


def _open_link(link: Link) -> OpenLink:
    return OpenLink(
        link.pk, link.nonce, link.one_use, link.made_at, link.expires_at, link.first_used_at, link.last_used_at
    )


def staff_link(person_id: int, *, at: datetime) -> OpenLink | None:
    """The link by which a member of staff may still come in for the first time."""
    links = Link.objects.filter(person_id=person_id, grant__isnull=True, revoked_at__isnull=True)
    found = links.filter(first_used_at__isnull=True, expires_at__gt=at).order_by("-pk").first()
    return _open_link(found) if found else None


def _one(grant: Grant, link: OpenLink | None) -> Taking:
    person = grant.person
    return Taking(
        grant.pk, person.pk, person.name, person.position, person.phone, person.email, person.refused_address,
        person.is_staff_member, person.has_usable_password(), Role(grant.role), grant.agency_id,
        grant.agency.name if grant.agency else "", link,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a link."""

    at: datetime
    outcome: Outcome
    address: str
    agent: str


def uses_of(grant_id: int, most: int = LATEST_USES) -> list[Use]:
    """The uses of all links of a grant, the latest first."""
    found = LinkUse.objects.filter(link__grant_id=grant_id).order_by("-at", "-pk")[:most]
    return [Use(use.at, Outcome(use.outcome), use.address, use.agent) for use in found]


def is_anybody_there() -> bool:
    """Whether there is a person at all."""
    return Person.objects.exists()


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff, by the name they sign in with."""

    id: int
    organiser_id: int
    username: str
    name: str


def staff_called(username: str) -> Staff | None:
    """The member of staff who signs in with that name."""
    found = Person.objects.filter(username=username.strip().lower(), is_staff_member=True).first()
    return Staff(found.pk, found.organiser_id, found.username, found.name) if found else None


def is_only_here(person_id: int, event_id: int) -> bool:
    """Whether a person takes part in that event and in no other."""
    events = set(Grant.objects.filter(person_id=person_id).values_list("event_id", flat=True))
    return events == {event_id}


@dataclass(frozen=True, slots=True)
class OfficerLink:
    """An open link: what its token and its code are made of."""

    link_id: int
    nonce: str


def officer_links(event_id: int, person_ids: Iterable[int]) -> dict[tuple[int, int], OfficerLink]:
    """The open links of these people as officers, by person and agency."""
    links = Link.objects.filter(
        grant__event_id=event_id, grant__person_id__in=list(person_ids), grant__role__in=OF_AN_AGENCY,
        grant__ended_at__isnull=True, revoked_at__isnull=True,
    )  # fmt: skip
    found = links.order_by("pk").values_list("grant__person_id", "grant__agency_id", "pk", "nonce")
    return {(person_id, agency_id): OfficerLink(pk, nonce) for person_id, agency_id, pk, nonce in found if agency_id}


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody whom a search came upon."""

    grant_id: int
    name: str
    agency: str
    phone: str


def find_people(event_id: int, words: Iterable[str], most: int) -> list[FoundPerson]:
    """Who takes part with all these words, which have no marks, in name, position, agency, phone or address."""
    wanted = list(words)
    fields = ("pk", "person__name", "agency__name", "person__phone", "person__position", "person__email")
    grants = Grant.objects.filter(event_id=event_id, ended_at__isnull=True).order_by("agency__order", "pk")
    rows = ((row, fold(" ".join(str(cell or "") for cell in row[1:]))) for row in grants.values_list(*fields))
    found = (FoundPerson(row[0], row[1], row[2] or "", row[3]) for row, text in rows if all(w in text for w in wanted))
    return list(islice(found, most))
