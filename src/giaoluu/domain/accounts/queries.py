"""Who somebody is, and what they may be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from giaoluu.domain.accounts.choices import OF_AN_AGENCY, Role
from giaoluu.domain.accounts.models import Grant, Link, Person


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
