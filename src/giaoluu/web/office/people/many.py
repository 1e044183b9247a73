"""Many at once: officers from a table, a link for every agency, all texts that are to be sent."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoluu.domain.accounts.choices import Role
from giaoluu.domain.accounts.enrolment import enrol_officers, open_every_agency
from giaoluu.domain.accounts.queries import taking_part
from giaoluu.domain.accounts.table import Newcomer, Pasted, read_table
from giaoluu.domain.events.queries import agencies_of
from giaoluu.web.door.entrance import never_kept
from giaoluu.web.office.people.forms import Table
from giaoluu.web.office.people.letter import letter
from giaoluu.web.office.people.wording import problem_sentence
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.MANAGE_PEOPLE)
def paste(request: HttpRequest, room: Room) -> HttpResponse:
    """A table of officers: all that is wrong with it at once, then what would be added, and only then it is written."""
    if request.method != "POST":
        return event_page(request, room, "people/paste.html", {"form": Table()})
    form = Table(request.POST)
    names = {agency.name: agency.id for agency in agencies_of(room.event.id)}
    pasted = read_table(form.cleaned_data["rows"] if form.is_valid() else "", names)
    if not pasted.newcomers or pasted.problems:
        return _refused(request, room, form, pasted)
    if "accept" not in request.POST:
        return _preview(request, room, form, pasted, {number: name for name, number in names.items()})
    _write(room, pasted.newcomers)
    return redirect("people:list", room.event.key)


def _refused(request: HttpRequest, room: Room, form: Table, pasted: Pasted) -> HttpResponse:
    problems = [problem_sentence(problem) for problem in pasted.problems]
    context = {"form": form, "problems": problems, "is_empty": not problems and form.is_valid()}
    return event_page(request, room, "people/paste.html", context, status=422)


def _preview(request: HttpRequest, room: Room, form: Table, pasted: Pasted, names: dict[int, str]) -> HttpResponse:
    rows = [(names[one.agency_id], one) for one in pasted.newcomers if one.agency_id]
    return event_page(request, room, "people/paste.html", {"form": form, "rows": rows})


def _write(room: Room, newcomers: tuple[Newcomer, ...]) -> None:
    event = room.event
    enrol_officers(event.id, event.organiser_id, newcomers, by=room.visitor.who, at=timezone.now())


@require_POST
@for_event(Doing.MANAGE_PEOPLE)
def open_all(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001
    """A link for every agency that has none; then all texts to send."""
    event = room.event
    open_every_agency(
        event.id, event.organiser_id, [agency.id for agency in agencies_of(event.id)], contact=_("Cán bộ đầu mối"),
        by=room.visitor.who, at=timezone.now(),
    )  # fmt: skip
    return redirect("people:letters", event.key)


@require_safe
@for_event(Doing.MANAGE_PEOPLE)
def letters(request: HttpRequest, room: Room) -> HttpResponse:
    """The texts for all officers who have a link, those whose link was not opened first."""
    officers = [taking for taking in taking_part(room.event.id) if taking.role is Role.OFFICER]
    found = [text for taking in officers if (text := letter(request, room.event, taking))]
    found.sort(key=lambda text: text.is_opened)
    return never_kept(event_page(request, room, "people/letters.html", {"letters": found}))
