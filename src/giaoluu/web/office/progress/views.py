"""The workbook of progress to take away."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_GET

from giaoluu.domain.jobs.actions import enqueue
from giaoluu.domain.jobs.queries import open_job
from giaoluu.domain.tasks.queries.parts import count_parts, lines_of
from giaoluu.web.office.progress.jobs import KIND
from giaoluu.web.office.progress.workbook import workbook
from giaoluu.web.permissions import Doing, Room, for_event

AT_ONCE = 2000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
@for_event(Doing.SEE_BOARD)
def progress(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001 - as Django calls it
    """The workbook at once, or where it is long the page of the job that makes it."""
    at = now()
    if count_parts(room.event.id) > AT_ONCE:
        job = open_job(room.event.id, KIND)
        number = job.id if job else enqueue(KIND, {}, event_id=room.event.id, by=room.visitor.who, at=at)
        return redirect("jobs:job", room.event.key, number)
    made = workbook(room.event.name, lines_of(room.event.id), today=localtime(at).date(), at=at)
    name = f"tien-do-{room.event.key}-{localtime(at):%Y%m%d}.xlsx"
    return HttpResponse(made, XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
