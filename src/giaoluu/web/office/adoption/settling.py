"""Groups of units that nobody has settled yet, in an event that runs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoluu.domain.adoption.actions import settle_in_event
from giaoluu.domain.adoption.decisions.proposal import from_json
from giaoluu.domain.events.queries import latest_revision
from giaoluu.web.office.adoption.page import preview_of
from giaoluu.web.office.adoption.previews import chosen_names
from giaoluu.web.office.adoption.spreadsheet import NotASheet
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.ui.event_page import event_page


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.ADOPT)
def groups(request: HttpRequest, room: Room) -> HttpResponse:
    """Who the groups of the plan are; POST gives the units of one their desks and tasks."""
    if request.method != "POST":
        return _groups(request, room)
    try:
        names = chosen_names(request)
    except NotASheet:
        return _groups(
            request, room, _("Tệp này không phải bảng tính đọc được. Chưa đổi gì; lưu lại thành .xlsx rồi gửi.")
        )
    if not names:
        return _groups(request, room, _("Chưa chọn đơn vị nào. Chưa đổi gì."))
    settle_in_event(room.event.id, request.POST.get("group", ""), names, by=room.visitor.who, at=now())
    return redirect("adoption:groups", room.event.key)


def _groups(request: HttpRequest, room: Room, problem: str = "") -> HttpResponse:
    page = preview_of(from_json(latest_revision(room.event.id).proposal), [])
    context = {"page": page, "problem": problem}
    return event_page(request, room, "adoption/groups.html", context, 422 if problem else 200)
