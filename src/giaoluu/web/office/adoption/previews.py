"""The preview of a plan: choose, reword, adopt. Nothing is written before the last."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoluu.domain.adoption.actions import Changed, Unfit, adopt, edit_fact, open_draft, settle_group
from giaoluu.domain.adoption.decisions.edits import value_at
from giaoluu.domain.adoption.decisions.units import pasted
from giaoluu.domain.adoption.queries import DraftInfo, draft_by_id
from giaoluu.domain.events.queries import may_read
from giaoluu.web.office.adoption.page import preview_of
from giaoluu.web.office.adoption.reading import Read, drafted, read_plan
from giaoluu.web.office.adoption.spreadsheet import NotASheet, names_in
from giaoluu.web.permissions import Visitor, for_adopters, not_found_unless
from giaoluu.web.typed import edition_in


@require_http_methods(["GET", "HEAD", "POST"])
@for_adopters
def preview(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:
    """What adopting the plan would create; POST adopts it."""
    read, draft = _read(visitor, sha256)
    if draft.adopted_key:
        return redirect("board:board", draft.adopted_key)
    if request.method != "POST":
        return _shown(request, read, draft)
    if request.POST.get("edition") != str(draft.edition):
        return _changed(request, read, draft)
    proposal, _edits = drafted(read, draft)
    done = adopt(draft.id, proposal, name=read.kept.name, by=visitor.who, at=now())
    return redirect("board:board", done.event_key)


@require_POST
@for_adopters
def group(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:
    """Says which units a group is: picked, pasted, or from a spreadsheet."""
    read, draft = _read(visitor, sha256)
    try:
        names = chosen_names(request)
    except NotASheet:
        return _shown(
            request,
            read,
            draft,
            problem=_("Tệp này không phải bảng tính đọc được. Chưa đổi gì; lưu lại thành .xlsx rồi gửi."),
            status=422,
        )
    try:
        settle_group(draft.id, request.POST.get("group", ""), names, edition=edition_in(request))
    except Changed:
        return _changed(request, read, draft)
    return redirect(reverse("adoption:preview", args=[sha256]) + "#groups")


def chosen_names(request: HttpRequest) -> tuple[str, ...]:
    """The units that a form names: ticks, pasted lines and a sheet together, each once; raises `NotASheet`."""
    sheet = request.FILES.get("sheet")
    lines = [*request.POST.getlist("pick"), request.POST.get("names", ""), names_in(sheet) if sheet else ""]
    return pasted("\n".join(lines))


@require_POST
@for_adopters
def fact(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:
    """Rewords one fact; the plan's own words stay beside it, with who and why."""
    read, draft = _read(visitor, sha256)
    path, now_text, why = (request.POST.get(name, "").strip() for name in ("path", "now", "why"))
    proposal, _edits = drafted(read, draft)
    was = value_at(proposal, path)
    not_found_unless(was is not None)
    try:
        edit_fact(
            draft.id, path, was=was or "", now=now_text, why=why, edition=edition_in(request), by=visitor.who, at=now()
        )
    except Unfit:
        problem = _("“%(value)s” không đọc được là giá trị ở đây. Chưa đổi gì; giá trị cũ là “%(was)s”.")
        return _shown(request, read, draft, problem=problem % {"value": now_text, "was": was}, status=422)
    except Changed:
        return _changed(request, read, draft)
    return redirect(reverse("adoption:preview", args=[sha256]) + request.POST.get("back", "#facts")[:80])


def _read(visitor: Visitor, sha256: str) -> tuple[Read, DraftInfo]:
    not_found_unless(may_read(visitor.organiser_id or 0, sha256))
    read = read_plan(sha256)
    return read, draft_by_id(open_draft(visitor.organiser_id or 0, sha256, by=visitor.who, at=now()).pk)


def _shown(request: HttpRequest, read: Read, draft: DraftInfo, problem: str = "", status: int = 200) -> HttpResponse:
    proposal, edits = drafted(read, draft)
    context = {"page": preview_of(proposal, edits), "draft": draft, "kept": read.kept, "problem": problem}
    return render(request, "adoption/preview.html", context, status=status)


def _changed(request: HttpRequest, read: Read, draft: DraftInfo) -> HttpResponse:
    """Somebody was faster: the page as it is now, with what this visitor had typed said above it."""
    fresh = draft_by_id(draft.id)
    typed = request.POST.get("now", "").strip()
    problem = _(
        "Người khác vừa sửa bản này, trang đã hiện bản mới. Chưa ghi thay đổi của bạn; xem lại rồi làm lại nếu cần."
    )
    if typed:
        problem += " " + _("Bạn đã gõ: “%(typed)s”.") % {"typed": typed}
    return _shown(request, read, fresh, problem=problem, status=409)
