"""How far a piece of long work is, what came of it, and a way to stop it."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_GET, require_POST

from giaoluu.domain.jobs.actions import cancel
from giaoluu.domain.jobs.queries import JobInfo, job_of
from giaoluu.lib.shelf import Shelf
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page

AGAIN_SECONDS = 3


@require_GET
@for_event(Doing.SEE_BOARD)
def job(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """The job; while it is open the page asks again by itself every few seconds, without a script."""
    found = _found(room, number)
    response = event_page(request, room, "jobs/job.html", {"job": found})
    if found.is_open:
        response["Refresh"] = str(AGAIN_SECONDS)
    return response


def _found(room: Room, number: int) -> JobInfo:
    found = job_of(room.event.id, number)
    if found is None:
        raise Http404
    return found


@require_GET
@for_event(Doing.SEE_BOARD)
def file(request: HttpRequest, room: Room, number: int) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """The file that the job has made."""
    kept = Shelf(settings.ENVIRONMENT.data / "made").look(_found(room, number).result.get("sha256", ""))
    if kept is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{kept.name}"'}
    return HttpResponse(kept.path.read_bytes(), "application/octet-stream", headers=headers)


@require_POST
@for_event(Doing.SEE_BOARD)
def cancellation(request: HttpRequest, room: Room, number: int) -> HttpResponse:  # noqa: ARG001
    """Nobody needs it any more."""
    cancel(room.event.id, _found(room, number).id, at=now())
    return redirect("jobs:job", room.event.key, number)
