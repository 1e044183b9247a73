"""Where each goes from the door."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.queries import Held
from giaoluu.domain.events.queries import event_by_id
from giaoluu.web.door.entrance import end_what_was_closed
from giaoluu.web.permissions import Visitor, to_sign_in, visitor_in

PAGES_OF = {
    Role.OFFICER: "desk:desk",
    Role.RELAY: "desk:desk",
    Role.LEADER: "board:ready",
    Role.GATE: "gate:page",
}
"""The page where a role works, by the name of its address."""
OFFICE = ("adoption:events", "plan:plans")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Everybody's first page: the way in for strangers, the events for staff, the one page of a link."""
    visitor = visitor_in(request)
    if visitor.is_stranger:
        end_what_was_closed(request)
        return to_sign_in(request)
    return redirect(first_page(visitor))


def first_page(visitor: Visitor) -> str:
    """The address where a visitor's work begins; where it is not there, the page that says what they joined as."""
    if not visitor.is_staff:
        return _work(visitor) or reverse("door:joined")
    work = _work(visitor) if _only_leads(visitor) else ""
    return work or next(address for name in OFFICE if (address := _address(name)))


def _work(visitor: Visitor) -> str:
    """The page of the first role that a visitor holds, where there is one."""
    held = visitor.held[0]
    return _address(PAGES_OF.get(held.role, ""), *_place(held))


def _only_leads(visitor: Visitor) -> bool:
    return bool(visitor.held) and all(held.role is Role.LEADER for held in visitor.held)


def _place(held: Held) -> list[object]:
    event = event_by_id(held.event_id)
    return [event.key if event else "", *([held.agency_id] if held.agency_id else [])]


def _address(name: str, *args: object) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@require_safe
def joined(request: HttpRequest) -> HttpResponse:
    """What this browser joined as: the page of a gate or a screen until there is something to show."""
    visitor = visitor_in(request)
    if visitor.is_stranger:
        end_what_was_closed(request)
        return to_sign_in(request)
    if not visitor.held:
        return redirect("door:home")
    held = visitor.held[0]
    return render(request, "door/joined.html", {"held": held, "event": event_by_id(held.event_id)})
