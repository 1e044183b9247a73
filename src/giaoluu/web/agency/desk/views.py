"""The desk of an agency, to look at: the page, its paper, what happened to a duty, the files."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoluu.domain.outbox.deliveries import note_opened
from giaoluu.domain.tasks.actions.reports import open_desk
from giaoluu.domain.tasks.queries.desk import history
from giaoluu.web.agency.desk.history import told
from giaoluu.web.agency.desk.page import Just, desk_page_of, due_in_full, topics_of
from giaoluu.web.agency.desk.seat import Seat, duty_at, proof_at, take_seat
from giaoluu.web.agency.files import ACCEPTED, file_of, picture_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem
from giaoluu.web.ui.event_page import event_page

MOST_DIGITS = 18


@require_safe
@for_event(Doing.REPORT)
def own(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001
    """The desk of whoever asks."""
    agencies = room.visitor.agencies(room.event.id)
    if not agencies:
        raise Http404
    return redirect("desk:desk", room.event.key, agencies[0])


@require_safe
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def desk_page(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """What an agency has to do, and where it says how far it is. That its officer opened it is kept."""
    seat = take_seat(room, agency_id)
    if seat.is_own and seat.agency.opened_at is None and request.method == "GET":
        open_desk(room.event.id, agency_id, by=room.visitor.who, at=timezone.now())
        note_opened(agency_id, by=room.visitor.who, at=timezone.now())
    return shown(request, seat, just=Just(_number(request, "reported"), _number(request, "removed")))


def shown(request: HttpRequest, seat: Seat, problem: Problem | None = None, just: Just = Just()) -> HttpResponse:  # noqa: B008
    """The page of a desk; `problem` says what could not be taken, with what had been typed."""
    page = desk_page_of(seat, timezone.localdate(), problem, just)
    head_key = f"{seat.event.id}.{seat.agency.id}"
    context = {
        "head_key": head_key, "page": page, "seat": seat, "can": seat.may_report, "accepted": ACCEPTED,
        "topics": topics_of(seat.desk, head_key, can=seat.may_report),
    }  # fmt: skip
    return event_page(request, seat.room, "desk/desk.html", context, problem.status if problem else 200)


def _number(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < MOST_DIGITS else None


@dataclass(frozen=True, slots=True)
class Row:
    """A duty on paper."""

    title: str
    text: str
    clause: str
    due: str
    state: str
    with_whom: str


@require_safe
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def paper(request: HttpRequest, room: Room, agency_id: int) -> HttpResponse:
    """The duties of an agency on A4, to be printed and signed for."""
    seat = take_seat(room, agency_id)
    rows = [
        Row(
            duty.title, duty.text, duty.clause, due_in_full(duty), str(duty.progress.label),
            ", ".join(each.name for each in duty.colleagues),
        )
        for duty in (*seat.desk.duties, *seat.desk.support)
    ]  # fmt: skip
    return event_page(request, room, "desk/paper.html", {"seat": seat, "rows": rows, "today": timezone.localdate()})


@require_safe
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def history_page(request: HttpRequest, room: Room, agency_id: int, part_id: int) -> HttpResponse:
    """What happened to one duty, the latest first."""
    seat = take_seat(room, agency_id)
    duty = duty_at(seat, part_id)
    lines = told(history(room.event.id, part_id, duty.task_id))
    return event_page(request, room, "desk/history.html", {"seat": seat, "duty": duty, "lines": lines})


@require_safe
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def evidence_file(request: HttpRequest, room: Room, agency_id: int, evidence_id: int) -> HttpResponse:  # noqa: ARG001
    """A file that was given as evidence, to be taken away."""
    _, proof = proof_at(take_seat(room, agency_id), evidence_id)
    return file_of(proof.sha256, proof.name)


@require_safe
@for_event(Doing.REPORT, Doing.SEE_BOARD)
def evidence_picture(request: HttpRequest, room: Room, agency_id: int, evidence_id: int) -> HttpResponse:  # noqa: ARG001
    """What may be shown of a picture that was given as evidence."""
    _, proof = proof_at(take_seat(room, agency_id), evidence_id)
    return picture_of(proof.sha256)
