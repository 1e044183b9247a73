"""Who somebody is, and what they may be."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from giaoluu.domain.accounts.choices import Role
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
