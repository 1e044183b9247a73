"""The archive of an event: asked for, taken away, and the event deleted against it."""

from __future__ import annotations

import hashlib

from django.core.files import File
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoluu.domain.archive.actions import ChangedSince, NotThisArchive, delete_event
from giaoluu.domain.archive.queries import archive_of
from giaoluu.domain.jobs.actions import enqueue
from giaoluu.domain.jobs.queries import open_job
from giaoluu.web.office.archive.jobs import KIND
from giaoluu.web.office.archive.places import place_of, printed_of, shelves
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.KEEP_ARCHIVE)
def archive(request: HttpRequest, room: Room) -> HttpResponse:
    """What can be taken away and what would be deleted; POST asks for a new archive."""
    if request.method != "POST":
        return _shown(request, room)
    job = open_job(room.event.id, KIND)
    by = {"by": room.visitor.person_id, "name": room.visitor.name}
    number = job.id if job else enqueue(KIND, by, event_id=room.event.id, by=room.visitor.who, at=now())
    return redirect("jobs:job", room.event.key, number)


@require_safe
@for_event(Doing.KEEP_ARCHIVE)
def file(request: HttpRequest, room: Room) -> HttpResponseBase:  # noqa: ARG001
    """The archive taken last."""
    place = place_of(room.event.key)
    if not place.is_file():
        raise Http404
    return FileResponse(place.open("rb"), as_attachment=True, filename=f"ho-so-{room.event.key}.zip")


@require_POST
@for_event(Doing.KEEP_ARCHIVE)
def deletion(request: HttpRequest, room: Room) -> HttpResponse:
    """Deletes the event where the archive itself is shown: whoever cannot show it has not kept it."""
    shown = request.FILES.get("archive")
    if shown is None:
        return _shown(request, room, _("Chưa chọn tệp hồ sơ. Chưa xóa gì."))
    try:
        delete_event(room.event.id, _sha256(shown), shelves())
    except NotThisArchive:
        return _shown(request, room, _("Tệp này không phải hồ sơ lấy lần cuối của chương trình. Chưa xóa gì."))
    except ChangedSince:
        return _shown(
            request, room, _("Sau khi lấy hồ sơ, chương trình còn thay đổi. Chưa xóa gì; lấy hồ sơ lại rồi xóa.")
        )
    for left in (place_of(room.event.key), *printed_of(room.event.key)):
        left.unlink(missing_ok=True)
    return redirect("adoption:events")


def _sha256(shown: File[bytes]) -> str:
    digest = hashlib.sha256()
    for block in shown.chunks():
        digest.update(block)
    return digest.hexdigest()


def _shown(request: HttpRequest, room: Room, problem: str = "") -> HttpResponse:
    found = archive_of(room.event.id) if place_of(room.event.key).is_file() else None
    context = {"taken": found, "problem": problem}
    return event_page(request, room, "archive/archive.html", context, 422 if problem else 200)
