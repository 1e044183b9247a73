"""One task: what the plan says, what was proposed, who does how much of it, and what happened to it."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoluu.domain.journal.queries import of_subject
from giaoluu.domain.tasks.actions.duties import (
    TaskChanged,
    accept_proposal,
    accept_proposals,
    reword_task,
    set_deadline,
)
from giaoluu.domain.tasks.queries.board import TaskLine, task_line, task_words
from giaoluu.web.office.board.page import listed
from giaoluu.web.office.board.sentences import sentence
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import edition_in, words_in
from giaoluu.web.ui.event_page import event_page


@require_http_methods(["GET", "HEAD", "POST"])
@for_event(Doing.SEE_BOARD)
def task(request: HttpRequest, room: Room, task_id: int) -> HttpResponse:
    """The task; whoever may change facts sets its deadline, its title, or accepts what was proposed."""
    found = task_line(room.event.id, task_id)
    if found is None:
        raise Http404
    if request.method != "POST":
        return _shown(request, room, found)
    if not room.may(Doing.EDIT_FACTS):
        raise PermissionDenied
    try:
        problem = _change(request, room, found)
    except TaskChanged:
        return _shown(request, room, found, _overtaken(request), 409)
    if problem:
        return _shown(request, room, found, problem, 422)
    return redirect("board:task", room.event.key, task_id)


def _overtaken(request: HttpRequest) -> str:
    """Somebody was faster: what is shown now, and what had been typed."""
    said = _("Người khác vừa sửa việc này, trang đã hiện bản mới. Chưa ghi thay đổi của bạn; xem lại rồi làm lại.")
    typed = ", ".join(filter(None, (words_in(request, name, 300) for name in ("due_on", "title", "why"))))
    return " ".join([said, *([_("Bạn đã gõ: “%(typed)s”.") % {"typed": typed}] if typed else [])])


def _change(request: HttpRequest, room: Room, found: TaskLine) -> str:
    """Writes what a form asks for; why it was not taken, where it was not."""
    by, at, edition = room.visitor.who, now(), edition_in(request)
    if "accept" in request.POST:
        accept_proposal(found.task_id, by=by, at=at)
    elif "title" in request.POST:
        reword_task(found.task_id, words_in(request, "title", 200), edition, by=by, at=at)
    else:
        typed = words_in(request, "due_on", 20)
        try:
            due_on = date.fromisoformat(typed) if typed else None
        except ValueError:
            return _("“%(value)s” không phải một ngày. Chưa đổi gì.") % {"value": typed}
        set_deadline(found.task_id, due_on, words_in(request, "why", 300), edition, by=by, at=at)
    return ""


@require_POST
@for_event(Doing.EDIT_FACTS)
def accept(request: HttpRequest, room: Room) -> HttpResponse:  # noqa: ARG001
    """Accepts every deadline and lead that was only proposed."""
    accept_proposals(room.event.id, by=room.visitor.who, at=now())
    return redirect("board:board", room.event.key)


def _shown(request: HttpRequest, room: Room, found: TaskLine, problem: str = "", status: int = 200) -> HttpResponse:
    fresh = task_line(room.event.id, found.task_id) or found
    lines = [*of_subject(room.event.id, f"task:{fresh.task_id}"), *of_subject(room.event.id, f"part:{fresh.part_id}")]
    context = {
        "one": listed(fresh, localtime().date()),
        "words": task_words(fresh.task_id),
        "problem": problem,
        "lines": [(line, sentence(line.kind, line.data)) for line in sorted(lines, key=lambda line: -line.version)],
        "may_edit": room.may(Doing.EDIT_FACTS),
    }
    return event_page(request, room, "board/task.html", context, status)
