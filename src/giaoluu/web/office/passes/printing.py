"""Badges and name plates: what is to be printed, the press, its file, its undoing; what is to be taken back."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.events.queries import EventInfo
from giaoluu.domain.jobs.actions import enqueue
from giaoluu.domain.jobs.queries import open_job
from giaoluu.domain.papers.badges import Template, sheet_of
from giaoluu.domain.papers.faces import EXAMPLE
from giaoluu.domain.papers.people import faces_of, occasion_of
from giaoluu.domain.passes.choices import Printed
from giaoluu.domain.passes.decisions import PrintedSince
from giaoluu.domain.passes.printing import note_printed, take_back, undo_run
from giaoluu.domain.passes.queries import RunInfo, run_of, runs_of
from giaoluu.web.office.passes.page import OnPaper, changed_of, on_paper
from giaoluu.web.office.passes.paper import FONTS, PDF, kept_at, mint_of
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.event_page import event_page

AT_ONCE = 1000
MOST_SHOWN = 200
KIND = "passes_office.prints"
FILES = {Printed.BADGE: "the-deo", Printed.PLATE: "bien-ten"}


def kind_of(name: str) -> Printed:
    """The kind that an address names; there are no others."""
    if name not in Printed.values:
        raise Http404
    return Printed(name)


@require_safe
@for_event(Doing.PRINT_PASSES)
def prints(request: HttpRequest, room: Room, kind: str) -> HttpResponse:
    """What is to be printed, again or for the first time, and what is to be taken back."""
    return _page(request, room, kind_of(kind))


def _page(request: HttpRequest, room: Room, kind: Printed, problem: str = "", status: int = 200) -> HttpResponse:
    paper = on_paper(room.event, kind, faces_of(room.event))
    runs = runs_of(room.event.id, kind)
    context = {
        "paper": paper, "kind": kind, "changed": changed_of(paper, MOST_SHOWN),
        "back": [paper.prints[number] for number in paper.stale.back[:MOST_SHOWN]], "templates": Template,
        "runs": runs, "last": next((run.id for run in runs if not run.is_undone), None), "problem": problem,
        "template": runs[0].template if runs else Template.SINGLE,
    }  # fmt: skip
    return event_page(request, room, "passes/prints.html", context, status)


@require_safe
@for_event(Doing.PRINT_PASSES)
def preview(request: HttpRequest, room: Room, kind: str, template: str) -> HttpResponse:  # noqa: ARG001
    """The first page as a picture: of the first people, or of an example."""
    chosen = kind_of(kind)
    if template not in Template.values:
        raise Http404
    faces = [face for face in faces_of(room.event, mint_of(room.event)) if face.token][:4]
    made = sheet_of(chosen, faces or [EXAMPLE], occasion_of(room.event), Template(template)).first_page(FONTS)
    return HttpResponse(made, "image/svg+xml", headers={"Cache-Control": "private, no-store"})


@require_POST
@for_event(Doing.PRINT_PASSES)
def printing(request: HttpRequest, room: Room, kind: str) -> HttpResponse:
    """Notes that these are printed, and leads to their file."""
    chosen, template = kind_of(kind), request.POST.get("template", "")
    paper = on_paper(room.event, chosen, faces_of(room.event))
    wanted = _wanted(paper, request.POST.get("which", ""))
    if template not in Template.values or not wanted:
        return _page(request, room, chosen, _("Chưa in gì: không còn gì phải in, hoặc chưa chọn mẫu."), 422)
    words = {number: paper.due[number] for number in wanted}
    run_id = note_printed(room.event.id, chosen, template, words, by=room.visitor.who, at=now())
    if len(words) > AT_ONCE:
        enqueue(KIND, {"run": run_id}, event_id=room.event.id, by=room.visitor.who, at=now())
    return redirect("passes_office:run", room.event.key, run_id)


def _wanted(paper: OnPaper, which: str) -> tuple[int, ...]:
    """Whom a press is for, in the order of the plan."""
    chosen = {"changed": paper.stale.changed, "new": paper.stale.new, "old": paper.old, "all": tuple(paper.due)}
    among = frozenset(chosen.get(which, ()))
    return tuple(number for number in paper.due if number in among)


@require_safe
@for_event(Doing.PRINT_PASSES)
def run(request: HttpRequest, room: Room, run_id: int) -> HttpResponse:
    """One press: its file, and a way to undo it."""
    found = _run(room, run_id)
    runs = runs_of(room.event.id, found.kind)
    job = open_job(room.event.id, KIND) if found.count > AT_ONCE else None
    context = {
        "run": found, "is_last": found.id == next((one.id for one in runs if not one.is_undone), None), "job": job,
        "is_there": bool(found.delegates) and (found.count <= AT_ONCE or kept_at(room.event, run_id).is_file()),
    }  # fmt: skip
    return event_page(request, room, "passes/run.html", context)


def _run(room: Room, run_id: int) -> RunInfo:
    found = run_of(room.event.id, run_id)
    if found is None:
        raise Http404
    return found


@require_safe
@for_event(Doing.PRINT_PASSES)
def file(request: HttpRequest, room: Room, run_id: int) -> HttpResponseBase:  # noqa: ARG001 - as Django calls it
    """The PDF of one press, with the words as they are now."""
    found, kept = _run(room, run_id), kept_at(room.event, run_id)
    name = f"{FILES[found.kind]}-{room.event.key}-{run_id}.pdf"
    if kept.is_file() and not found.is_undone:
        return FileResponse(kept.open("rb"), as_attachment=True, filename=name)
    if not found.delegates or found.count > AT_ONCE:
        raise Http404
    return attachment(pdf_of(room.event, found), PDF, name)


def pdf_of(event: EventInfo, found: RunInfo) -> bytes:
    """The badges or plates of a press; of those who come still, in the order of the plan."""
    among = frozenset(found.delegates)
    faces = [face for face in faces_of(event, mint_of(event)) if face.delegate_id in among]
    return sheet_of(found.kind, faces, occasion_of(event), Template(found.template)).pdf(FONTS)


@require_POST
@for_event(Doing.PRINT_PASSES)
def undoing(request: HttpRequest, room: Room, run_id: int) -> HttpResponse:
    """It was not printed after all."""
    found = _run(room, run_id)
    try:
        undo_run(room.event.id, run_id, by=room.visitor.who, at=now())
    except PrintedSince:
        says = _("Chưa hoàn tác: sau lần in này đã in thêm. Chỉ hoàn tác được lần in cuối.")
        return _page(request, room, found.kind, says, 409)
    kept_at(room.event, run_id).unlink(missing_ok=True)
    return redirect("passes_office:prints", room.event.key, found.kind)


@require_POST
@for_event(Doing.PRINT_PASSES)
def return_of(request: HttpRequest, room: Room, kind: str) -> HttpResponse:
    """These were taken back; only those of people who do not come are asked for."""
    chosen = kind_of(kind)
    back = frozenset(on_paper(room.event, chosen, faces_of(room.event)).stale.back)
    given = {
        int(word) for word in request.POST.getlist("delegate") if word.isascii() and word.isdigit() and len(word) < 16
    }
    take_back(room.event.id, chosen, sorted(given & back), by=room.visitor.who, at=now())
    return redirect("passes_office:prints", room.event.key, chosen)
