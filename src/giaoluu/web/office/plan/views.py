"""The pages of a plan, for the staff of the organiser that dropped it: to anybody else there is no such plan.

Each asks the reading room, and hands on what it answers.
"""

from __future__ import annotations

import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoluu.compiler.compile import Compilation
from giaoluu.domain.events.actions import keep_upload
from giaoluu.domain.events.queries import may_read
from giaoluu.lib.shelf import Kept
from giaoluu.web.office.plan.apps import corner
from giaoluu.web.office.plan.downloads import corrected_file, findings_file, plan_file
from giaoluu.web.office.plan.page import plan_page
from giaoluu.web.office.plan.room import Done, Failed, Outcome, UnderWay
from giaoluu.web.permissions import Visitor, for_staff
from giaoluu.web.ui import language
from giaoluu.web.ui.attachment import attachment
from giaoluu.web.ui.compiler_words import in_language

EVERY_SECONDS = 2
SHA256 = re.compile("[0-9a-f]{64}")


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
def plans(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Asks for a plan; takes the file that is given."""
    if request.method != "POST":
        return _start(request, visitor)
    given = request.FILES.get("plan")
    if given is None or not given.size:
        problem = _("Chưa có tệp nào được gửi, hoặc tệp rỗng. Chọn lại tệp kế hoạch rồi gửi lần nữa.")
        return _start(request, visitor, problem, 422)
    kept = _keep(visitor, given.read(), given.name or "")
    response = redirect("plan:plan", kept.sha256)
    before = request.POST.get("before", "")
    if before != kept.sha256 and _is_known(visitor, before):
        response["Location"] += f"?before={before}"
    return response


def _keep(visitor: Visitor, content: bytes, name: str) -> Kept:
    """Puts a file on the shelf, for the organiser of the visitor."""
    kept = corner().shelf.keep(content, name)
    assert visitor.organiser_id  # noqa: S101 - staff have one
    keep_upload(visitor.organiser_id, kept.sha256, kept.name, by=visitor.who, at=timezone.now())
    return kept


def _start(request: HttpRequest, visitor: Visitor, problem: str = "", status: int = 200) -> HttpResponse:
    first = corner().first
    known = first if first and may_read(visitor.organiser_id, first.sha256) else None
    return render(request, "plan/start.html", {"problem": problem, "first": known}, status=status)


def _is_known(visitor: Visitor, sha256: str) -> bool:
    """Whether the visitor may look at a plan of that name; the name comes from outside."""
    return SHA256.fullmatch(sha256) is not None and _look(visitor, sha256) is not None


@require_safe
@for_staff
def plan(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:
    """The plan beside what was understood of it; while it is being read, or when it cannot be, the page says so."""
    kept = _kept(visitor, sha256)
    outcome = _ask(kept)
    response = _shown(request, visitor, kept, outcome)
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _shown(request: HttpRequest, visitor: Visitor, kept: Kept, outcome: Outcome) -> HttpResponse:
    if isinstance(outcome, Done):
        page = plan_page(outcome.compilation, request.GET.getlist("fix"))
        return render(request, "plan/plan.html", {"page": page, "kept": kept})
    if isinstance(outcome, UnderWay):
        return waiting(request, kept, outcome)
    return _unreadable(request, visitor, kept, outcome)


def waiting(request: HttpRequest, kept: Kept, outcome: UnderWay) -> HttpResponse:
    """The page of a plan that is still being read: it looks again by itself."""
    response = render(
        request, "plan/waiting.html", {"kept": kept, "outcome": outcome, "seconds": int(outcome.seconds)}, status=202
    )
    response["Refresh"] = str(EVERY_SECONDS)
    return response


def _unreadable(request: HttpRequest, visitor: Visitor, kept: Kept, outcome: Failed) -> HttpResponse:
    before = request.GET.get("before", "")
    known = before if _is_known(visitor, before) else ""
    context = {"kept": kept, "why": in_language(outcome.why), "before": known}
    return render(request, "plan/unreadable.html", context, status=422)


@require_safe
@for_staff
def findings(request: HttpRequest, visitor: Visitor, sha256: str, form: str) -> HttpResponse:  # noqa: ARG001
    kept = _kept(visitor, sha256)
    return findings_file(_read(kept), kept, form)


@require_safe
@for_staff
def plan_as_json(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:  # noqa: ARG001
    kept = _kept(visitor, sha256)
    return plan_file(_read(kept), kept)


@require_safe
@for_staff
def corrected(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:
    """A copy with the accepted changes; the file given stays as it is."""
    kept = _kept(visitor, sha256)
    return corrected_file(_read(kept), kept, request.GET.getlist("fix"))


@require_safe
@for_staff
def original(request: HttpRequest, visitor: Visitor, sha256: str) -> HttpResponse:  # noqa: ARG001
    kept = _kept(visitor, sha256)
    return attachment(kept.path.read_bytes(), "application/octet-stream", kept.name)


def _kept(visitor: Visitor, sha256: str) -> Kept:
    kept = _look(visitor, sha256)
    if kept is None:
        raise Http404
    return kept


def _look(visitor: Visitor, sha256: str) -> Kept | None:
    """The plan of that name, if the visitor's organiser has dropped it."""
    return corner().shelf.look(sha256) if may_read(visitor.organiser_id, sha256) else None


def _ask(kept: Kept) -> Outcome:
    patience: float = settings.ENVIRONMENT.patience_seconds
    return corner().room.ask(kept, patience=patience, lang=language.current().code)


def _read(kept: Kept) -> Compilation:
    """The plan as read; a file that is not read, or not yet, has nothing to be taken away."""
    outcome = _ask(kept)
    if not isinstance(outcome, Done):
        raise Http404
    return outcome.compilation
