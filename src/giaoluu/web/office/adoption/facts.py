"""The facts of an event that runs: what the plan says, what it is now, who changed it and why."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoluu.domain.adoption.actions import FactChanged, Unfit, edit_event
from giaoluu.domain.adoption.decisions.proposal import EVENT_FACTS, SaidAt, from_json
from giaoluu.domain.events.actions import set_phone
from giaoluu.domain.events.queries import agency_by_id, agency_called, agency_names, event_facts, latest_revision
from giaoluu.domain.journal.queries import of_subject
from giaoluu.web.office.adoption.page import FIELDS
from giaoluu.web.office.adoption.wording import fact_label, moment
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import edition_in
from giaoluu.web.ui.event_page import event_page
from giaoluu.web.ui.pages import options

AGENCIES = ("standing", "overseeing")
"""The facts that are an agency."""


PHONE = "phone"
"""The number of the standing agency, which no plan says."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact: what it is now, what the plan says where that differs, and the line of the journal that changed it."""

    name: str
    label: str
    text: str
    raw: str
    field: str
    said: SaidAt | None
    original: str
    changed: str


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.EDIT_FACTS)
def facts(request: HttpRequest, room: Room) -> HttpResponse:
    """The facts; POST rewords one."""
    if request.method != "POST":
        return _shown(request, room)
    name, value, why = (request.POST.get(field, "").strip() for field in ("name", "now", "why"))
    if name == PHONE and room.event.standing_id:
        set_phone(room.event.standing_id, value, by=room.visitor.who, at=now())
        return redirect("adoption:facts", room.event.key)
    number = edition_in(request)
    try:
        edit_event(
            room.event.id, name, _taken(room, name, value), why=why, edition=number, by=room.visitor.who, at=now()
        )
    except Unfit:
        return _shown(
            request, room, _("“%(value)s” không đọc được là giá trị ở đây. Chưa đổi gì.") % {"value": value}, 422
        )
    except FactChanged:
        problem = _("Người khác vừa sửa, trang đã hiện bản mới. Chưa ghi thay đổi của bạn: “%(value)s”.")
        return _shown(request, room, problem % {"value": value}, 409)
    return redirect("adoption:facts", room.event.key)


def _taken(room: Room, name: str, value: str) -> str:
    """A value as the event keeps it: an agency by its key. Raises `Unfit` for one that the event does not have."""
    if name not in AGENCIES or not value:
        return value
    agency = agency_called(room.event.id, value)
    if agency is None:
        raise Unfit(name)
    return agency.key


def _shown(request: HttpRequest, room: Room, problem: str = "", status: int = 200) -> HttpResponse:
    with transaction.atomic():
        found, edition = event_facts(room.event.id)
    context = {"lines": _lines(room.event.id, found), "edition": edition, "problem": problem}
    context["agencies"] = options(agency_names(room.event.id))
    context["standing"] = agency_by_id(room.event.standing_id) if room.event.standing_id else None
    return event_page(request, room, "adoption/facts.html", context, status)


def _lines(event_id: int, found: dict[str, str]) -> list[FactLine]:
    plan = from_json(latest_revision(event_id).proposal)
    changes = {line.data.get("path"): line for line in reversed(of_subject(event_id, f"event:{event_id}"))}
    names = {unit.key: unit.name for unit in plan.units}
    lines = []
    for name in EVENT_FACTS:
        field, value = FIELDS.get(name, "agency"), getattr(plan, name)
        last = changes.get(name)
        original = value.value if _as_kept(field, value.value) != found[name] else ""
        changed = f"{last.by}, {last.data.get('why') or '–'}" if last else ""
        lines.append(
            FactLine(
                name,
                fact_label(name),
                _words(field, found[name], names),
                found[name],
                field,
                value.said,
                _words(field, original, names),
                changed,
            )
        )
    return lines


def _as_kept(field: str, value: str) -> str:
    """A moment without its seconds, as an event keeps it; anything else as it is."""
    return value[:16] if field == "datetime-local" else value


def _words(field: str, value: str, names: dict[str, str]) -> str:
    if field in {"date", "datetime-local"}:
        return moment(value)
    return names.get(value, value) if field == "agency" else value
