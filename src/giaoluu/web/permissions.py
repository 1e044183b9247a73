"""Who may do what: the one place where it is asked.

A view says what it lets people do with `@for_event(Doing.SEE_BOARD)`; everything else follows from the table below.
Whoever has nothing to do with an event is told that there is no such page, so that nothing of it is given away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.queries import Held, held_by
from giaoluu.domain.events.queries import EventInfo, event_by_key
from giaoluu.domain.journal.facts import Who
from giaoluu.domain.tasks.choices import Hat

LINK = "link"
"""Where a session keeps the number of the link it came by."""


class Doing(Enum):
    """What somebody may want to do in an event."""

    READ_PLAN = "read the plan"
    SEE_BOARD = "see how far everybody is"
    SEE_READY = "see whether we are ready"
    EDIT_FACTS = "change what the plan says or proposes"
    ADOPT = "adopt a plan or its amendment"
    URGE = "draft reminders and urgings"
    SEND = "let something leave the house"
    ANSWER_OBSTACLES = "answer or pass on an obstacle"
    DECIDE = "decide an obstacle for the committee"
    MANAGE_PEOPLE = "give roles and links"
    REPORT = "report for an agency"
    KEEP_ARCHIVE = "take the event away, or delete it"
    WATCH_SCREEN = "show a screen"
    ADMIT = "admit people at a door"
    SEE_DELEGATES = "see who comes"
    SEE_PRIVATE = "see what is private of delegates: phones, years of birth, guardians"
    MANAGE_DELEGATES = "give places, approve substitutes, order precedence"
    SEAT = "draw the hall and seat people"
    PRINT_PASSES = "issue passes, print badges and name plates"
    SEE_ARRIVALS = "see who has arrived"
    RUN_DOORS = "open doors, join devices, settle conflicts of scans"


_OFFICE = frozenset({Role.SECRETARIAT})
_WATCHING = frozenset({Role.SECRETARIAT, Role.OVERSEER, Role.LEADER})
ALLOWED: dict[Doing, frozenset[Role]] = {
    Doing.READ_PLAN: _WATCHING | {Role.BROADCASTER, Role.OFFICER, Role.RELAY},
    Doing.SEE_BOARD: _WATCHING,
    Doing.SEE_READY: _WATCHING,
    Doing.EDIT_FACTS: _OFFICE,
    Doing.ADOPT: _OFFICE,
    Doing.URGE: _OFFICE | {Role.OVERSEER},
    Doing.SEND: _OFFICE | {Role.OVERSEER},
    Doing.ANSWER_OBSTACLES: _OFFICE | {Role.OVERSEER},
    Doing.DECIDE: frozenset({Role.LEADER}),
    Doing.MANAGE_PEOPLE: _OFFICE,
    Doing.REPORT: frozenset({Role.OFFICER, Role.RELAY}),
    Doing.KEEP_ARCHIVE: _OFFICE,
    Doing.WATCH_SCREEN: _OFFICE | {Role.SCREEN, Role.BROADCASTER},
    Doing.ADMIT: _OFFICE | {Role.GATE},
    Doing.SEE_DELEGATES: _WATCHING,
    Doing.SEE_PRIVATE: _OFFICE,
    Doing.MANAGE_DELEGATES: _OFFICE,
    Doing.SEAT: _OFFICE,
    Doing.PRINT_PASSES: _OFFICE,
    Doing.SEE_ARRIVALS: _WATCHING | {Role.GATE},
    Doing.RUN_DOORS: _OFFICE | {Role.OVERSEER},
}
"""Who may do it. A secretariat that helps an agency on the telephone reports for it: see `may_report_for`."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever asks for a page: a person with the roles they hold by the way they came in, or a stranger."""

    person_id: int | None = None
    name: str = ""
    organiser_id: int | None = None
    is_staff: bool = False
    link_id: int | None = None
    held: tuple[Held, ...] = ()

    @property
    def is_stranger(self) -> bool:
        return self.person_id is None

    @property
    def who(self) -> Who:
        """The visitor as the journal writes them."""
        return Who(self.person_id, self.name, f"link:{self.link_id}" if self.link_id else "")

    @property
    def holder(self) -> str:
        """What an open stream is held by: closed when this is closed."""
        return f"link:{self.link_id}" if self.link_id else f"person:{self.person_id}"

    def roles(self, event_id: int) -> frozenset[Role]:
        return frozenset(held.role for held in self.held if held.event_id == event_id)

    def agencies(self, event_id: int) -> tuple[int, ...]:
        """The agencies of an event that the visitor is an officer of."""
        found = (held.agency_id for held in self.held if held.event_id == event_id and held.agency_id)
        return tuple(dict.fromkeys(found))

    @property
    def may_adopt(self) -> bool:
        """Whether they may make events out of plans: staff without any role yet, or a secretariat somewhere."""
        return self.is_staff and (not self.held or any(held.role is Role.SECRETARIAT for held in self.held))

    def may(self, doing: Doing, event_id: int) -> bool:
        return not ALLOWED[doing].isdisjoint(self.roles(event_id))

    def may_report_for(self, agency_id: int, event_id: int) -> bool:
        """Officers for their own agency; the secretariat for any, on whose behalf is kept in the journal."""
        return agency_id in self.agencies(event_id) or Role.SECRETARIAT in self.roles(event_id)

    def may_see_desk_of(self, agency_id: int, event_id: int) -> bool:
        """Officers see their own desk; whoever sees how far everybody is sees every desk."""
        return agency_id in self.agencies(event_id) or self.may(Doing.SEE_BOARD, event_id)


STRANGER = Visitor()


class VisitorMiddleware:
    """Gives every request its `visitor`, looked up when first asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.visitor = SimpleLazyObject(lambda: visitor_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def visitor_of(request: HttpRequest) -> Visitor:
    """Who asks; whoever came by a link that was closed since is a stranger again."""
    person = request.user
    if not person.is_authenticated:
        return STRANGER
    link_id = request.session.get(LINK)
    held = held_by(person.pk, link_id)
    if link_id is not None and not held:
        return STRANGER
    staff = person.is_staff_member and link_id is None
    return Visitor(person.pk, person.name, person.organiser_id, staff, link_id, held)


@dataclass(frozen=True, slots=True)
class Room:
    """What a view of an event is given: the event, and whoever asks."""

    event: EventInfo
    visitor: Visitor

    def may(self, doing: Doing) -> bool:
        return self.visitor.may(doing, self.event.id)

    @property
    def is_standing(self) -> bool:
        """Whether the visitor answers obstacles: by their role, or as an officer of the standing agency."""
        own = self.visitor.agencies(self.event.id)
        return self.may(Doing.ANSWER_OBSTACLES) or self.event.standing_id in own

    def hats(self, agency_id: int, passed_to_id: int | None) -> frozenset[Hat]:
        """As what the visitor may speak about an obstacle of an agency that was passed to another."""
        may_report_for = self.visitor.may_report_for
        worn = {
            Hat.ASKER: may_report_for(agency_id, self.event.id),
            Hat.STANDING: self.is_standing,
            Hat.PASSED: passed_to_id is not None and may_report_for(passed_to_id, self.event.id),
            Hat.COMMITTEE: self.may(Doing.DECIDE),
        }
        return frozenset(hat for hat, is_worn in worn.items() if is_worn)


P = ParamSpec("P")
InEvent = Callable[Concatenate[HttpRequest, Room, P], HttpResponseBase]


def for_event(*doings: Doing) -> Callable[[InEvent[P]], Callable[..., HttpResponseBase]]:
    """A view of one event, for those who may do one of `doings`; the view is given a `Room` instead of the key."""

    def decorate(view: InEvent[P]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, key: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
            visitor = visitor_in(request)
            if visitor.is_stranger:
                return to_sign_in(request)
            event = event_by_key(key)
            if event is None or not visitor.roles(event.id):
                raise Http404
            room = Room(event, visitor)
            if not any(room.may(doing) for doing in doings):
                raise PermissionDenied
            return view(request, room, *args, **kwargs)

        return guarded

    return decorate


def for_staff(view: Callable[Concatenate[HttpRequest, Visitor, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for the staff of an organiser, whatever events they have; the view is given the `Visitor`."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        visitor = visitor_in(request)
        if visitor.is_stranger:
            return to_sign_in(request)
        if not visitor.is_staff:
            raise PermissionDenied
        return view(request, visitor, *args, **kwargs)

    return guarded


def for_adopters(view: Callable[Concatenate[HttpRequest, Visitor, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for the staff that may make events out of plans; the view is given the `Visitor`."""

    @for_staff
    @wraps(view)
    def guarded(request: HttpRequest, visitor: Visitor, *args: Any, **kwargs: Any) -> HttpResponse:
        if not visitor.may_adopt:
            raise PermissionDenied
        return view(request, visitor, *args, **kwargs)

    return guarded


def visitor_in(request: HttpRequest) -> Visitor:
    """The visitor of a request, as `VisitorMiddleware` has it."""
    visitor: Visitor = request.visitor  # type: ignore[attr-defined]
    return visitor


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The way in; where it was a page to look at, back to it afterwards."""
    response = redirect("account_login")
    if request.method in {"GET", "HEAD"}:
        from urllib.parse import quote  # noqa: PLC0415

        response["Location"] += f"?next={quote(request.get_full_path())}"
    return response


def not_found_unless(condition: bool) -> None:
    """Whoever has nothing to do with a thing is told that there is none."""
    if not condition:
        raise Http404
