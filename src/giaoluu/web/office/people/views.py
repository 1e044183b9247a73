"""Everybody who takes part in an event, and somebody new."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.enrolment import NameTaken, enrol
from giaoluu.domain.accounts.queries import agencies_linked, grants_called, taking_part
from giaoluu.domain.events.queries import agencies_of, opened_of
from giaoluu.web.office.people.forms import Somebody
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import ROWS, page_in, page_of


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
    wanted, number = request.GET.get("q", "").strip()[:100], page_in(request)
    among = grants_called(room.event.id, wanted) if wanted else None
    found = taking_part(room.event.id, number * ROWS, ROWS + 1, among)
    page = page_of(found, number, f"{urlencode({'q': wanted})}&" if wanted else "")
    context = {
        "groups": [(role, list(group)) for role, group in groupby(page.rows, key=lambda taking: taking.role)],
        "page": page,
        "standing": Standing(opened_of(room.event.id)[0], *agencies_linked(room.event.id)),
        "wanted": wanted,
        "shown": len(among or ()),
    }
    return event_page(request, room, "people/list.html", context)


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
