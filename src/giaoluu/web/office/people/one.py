"""One who takes part: what is known of them, their link with its uses, the end of their role."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from giaoluu.domain.accounts.actions import correct_person, end_role, make_staff_link, revoke_link
from giaoluu.domain.accounts.choices import BY_LINK, DEVICES
from giaoluu.domain.accounts.enrolment import open_link
from giaoluu.domain.accounts.queries import Taking, is_only_here, one_taking_part, staff_link, uses_of
from giaoluu.web.door.entrance import never_kept
from giaoluu.web.office.people.forms import Details
from giaoluu.web.office.people.letter import address_of_link, letter
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page

KNOWN = ("name", "position", "phone", "email")


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_PEOPLE)
def person(request: HttpRequest, room: Room, grant_id: int) -> HttpResponse:
    """What is known of somebody, to be corrected; their link, ready to send; who used it, when and from where."""
    taking = _taking(room, grant_id)
    if request.method != "POST":
        return _page(request, room, taking, Details(initial={name: getattr(taking, name) for name in KNOWN}))
    form = Details(request.POST)
    if not form.is_valid():
        return _page(request, room, taking, form, status=422)
    correct_person(taking.person_id, room.event.id, **form.cleaned_data, by=room.visitor.who, at=timezone.now())
    return redirect("people:person", room.event.key, grant_id)


def _page(request: HttpRequest, room: Room, taking: Taking, form: Details, status: int = 200) -> HttpResponse:
    context = {
        "taking": taking, "form": form, "uses": uses_of(taking.grant_id), "is_device": taking.role in DEVICES,
        "may_have_link": taking.role in BY_LINK, "is_self": taking.person_id == room.visitor.person_id,
        "may_invite": _may_invite(room, taking), **_links(request, room, taking),
    }  # fmt: skip
    return never_kept(event_page(request, room, "people/person.html", context, status=status))


def _links(request: HttpRequest, room: Room, taking: Taking) -> dict[str, Any]:
    now = timezone.now()
    first = staff_link(taking.person_id, at=now) if _may_invite(room, taking) else None
    return {
        "letter": letter(request, room.event, taking),
        "address": address_of_link(request, taking.link) if taking.link else "",
        "is_over": bool(taking.link and taking.link.expires_at and taking.link.expires_at <= now),
        "first_link": address_of_link(request, first) + "?to=password" if first else "",
    }


def _may_invite(room: Room, taking: Taking) -> bool:
    """Whether a first link for staff may be made here: it opens all that somebody holds, so it must all be ours, and
    nobody who has a key of their own already is stood in for.
    """
    if not taking.is_staff or taking.has_password or Authenticator.objects.filter(user_id=taking.person_id).exists():
        return False
    return is_only_here(taking.person_id, room.event.id)


@require_POST
@for_event(Doing.MANAGE_PEOPLE)
def link(request: HttpRequest, room: Room, grant_id: int) -> HttpResponse:  # noqa: ARG001
    """A new link, which closes the earlier one; for new staff the one by which they choose a password."""
    taking, now = _taking(room, grant_id), timezone.now()
    if taking.role in BY_LINK and not taking.is_staff:
        open_link(room.event.id, grant_id, by=room.visitor.who, at=now)
    elif _may_invite(room, taking):
        make_staff_link(taking.person_id, at=now)
    elif taking.role in BY_LINK:
        open_link(room.event.id, grant_id, by=room.visitor.who, at=now)
    else:
        raise PermissionDenied
    return redirect("people:person", room.event.key, grant_id)


@require_POST
@for_event(Doing.MANAGE_PEOPLE)
def revoke(request: HttpRequest, room: Room, grant_id: int) -> HttpResponse:  # noqa: ARG001
    """Closes the link; who is in by it is out with their next step."""
    taking = _taking(room, grant_id)
    if taking.link:
        revoke_link(taking.link.id, by=room.visitor.who, at=timezone.now())
    return redirect("people:person", room.event.key, grant_id)


@require_POST
@for_event(Doing.MANAGE_PEOPLE)
def end(request: HttpRequest, room: Room, grant_id: int) -> HttpResponse:  # noqa: ARG001
    """Takes a role back; nobody takes their own, so that an event is never without its office by a slip."""
    taking = _taking(room, grant_id)
    if taking.person_id == room.visitor.person_id:
        raise PermissionDenied
    end_role(grant_id, by=room.visitor.who, at=timezone.now())
    return redirect("people:list", room.event.key)


def _taking(room: Room, grant_id: int) -> Taking:
    found = one_taking_part(room.event.id, grant_id)
    if found is None:
        raise Http404
    return found
