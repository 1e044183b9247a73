"""Everybody who takes part in an event, and somebody new."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.enrolment import NameTaken, enrol
from giaoluu.domain.accounts.queries import Taking, taking_part
from giaoluu.domain.events.queries import agencies_of
from giaoluu.lib.vietnamese import fold
from giaoluu.web.office.people.forms import Somebody
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the agencies have come: how many there are, have a link, have opened it."""

    agencies: int
    linked: int
    opened: int

    @property
    def without(self) -> int:
        return self.agencies - self.linked


@require_safe
@for_event(Doing.MANAGE_PEOPLE)
def everybody(request: HttpRequest, room: Room) -> HttpResponse:
    """People by role and agency; `q` finds them by any field, with or without marks."""
    people = taking_part(room.event.id)
    wanted = request.GET.get("q", "").strip()
    shown = [taking for taking in people if fold(wanted) in _searched(taking)]
    context = {
        "groups": [(role, list(group)) for role, group in groupby(shown, key=lambda taking: taking.role)],
        "standing": _standing(people, len(agencies_of(room.event.id))),
        "wanted": wanted,
        "shown": len(shown),
    }
    return event_page(request, room, "people/list.html", context)


def _searched(taking: Taking) -> str:
    digits = "".join(taking.phone.split())
    return fold(f"{taking.name} {taking.position} {taking.agency} {taking.email} {taking.phone} {digits}")


def _standing(people: list[Taking], agencies: int) -> Standing:
    officers = [taking for taking in people if taking.role is Role.OFFICER and taking.link]
    linked = {taking.agency_id for taking in officers}
    opened = {taking.agency_id for taking in officers if taking.link and taking.link.first_used_at}
    return Standing(agencies, len(linked), len(opened))


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_PEOPLE)
def add(request: HttpRequest, room: Room) -> HttpResponse:
    """Somebody new, or one of the staff, with a role."""
    agencies = agencies_of(room.event.id)
    if request.method != "POST":
        start = {"role": Role.OFFICER, "agency": request.GET.get("agency", "")}
        return event_page(request, room, "people/add.html", {"form": Somebody(agencies, initial=start)})
    form = Somebody(agencies, request.POST)
    grant_id = _enrol(room, form) if form.is_valid() else None
    if grant_id is None:
        return event_page(request, room, "people/add.html", {"form": form}, status=422)
    return redirect("people:person", room.event.key, grant_id)


def _enrol(room: Room, form: Somebody) -> int | None:
    role = Role(form.cleaned_data["role"])
    event = room.event
    try:
        return enrol(event.id, event.organiser_id, form.newcomer, role, by=room.visitor.who, at=timezone.now())
    except NameTaken:
        form.add_error("username", _("Tên đăng nhập này đã có người dùng. Chọn tên khác."))
        return None
