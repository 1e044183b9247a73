"""The passes of one delegate: what they are worth, revoked, restored, issued anew."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoluu.domain.delegates.queries import DelegateInfo, delegates_among
from giaoluu.domain.passes.actions import reissue, restore, revoke
from giaoluu.domain.passes.choices import State
from giaoluu.domain.passes.decisions import NeedsReason, NoDayYet, NoLivingPass, may_come
from giaoluu.domain.passes.queries import passes_of_delegate
from giaoluu.domain.seating.queries import seat_of
from giaoluu.web.office.passes.paper import mint_of
from giaoluu.web.office.passes.views import no_day
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import words_in
from giaoluu.web.ui.event_page import event_page

LONGEST_REASON = 300


@require_safe
@for_event(Doing.PRINT_PASSES)
def delegate(request: HttpRequest, room: Room, delegate_id: int) -> HttpResponse:
    """The passes of a delegate, the latest first."""
    return _page(request, room, _found(room, delegate_id))


def _found(room: Room, delegate_id: int) -> DelegateInfo:
    found = delegates_among(room.event.id, [delegate_id]).get(delegate_id)
    if found is None or not found.name:
        raise Http404
    return found


def _page(
    request: HttpRequest, room: Room, one: DelegateInfo, problem: str = "", typed: str = "", status: int = 200
) -> HttpResponse:
    passes = passes_of_delegate(room.event.id, one.id)[::-1]
    latest = passes[0] if passes else None
    good = latest is not None and latest.state is State.OK
    context = {
        "delegate": one, "passes": passes, "latest": latest, "is_good": good, "seat": seat_of(one.id),
        "may_come": may_come(one.standing, one.approval), "problem": problem, "typed": typed,
        "token": mint_of(room.event).token(latest.id, latest.expires_at) if latest and good else "",
    }  # fmt: skip
    return event_page(request, room, "passes/delegate.html", context, status)


@require_POST
@for_event(Doing.PRINT_PASSES)
def revocation(request: HttpRequest, room: Room, delegate_id: int) -> HttpResponse:
    """The pass opens no door any more."""
    one, why = _found(room, delegate_id), words_in(request, "why", LONGEST_REASON)
    return _done(request, room, one, why, lambda: revoke(room.event.id, one.id, why=why, by=room.visitor.who, at=now()))


@require_POST
@for_event(Doing.PRINT_PASSES)
def reissuing(request: HttpRequest, room: Room, delegate_id: int) -> HttpResponse:
    """Another pass; the earlier one opens no door any more."""
    one, why = _found(room, delegate_id), words_in(request, "why", LONGEST_REASON)
    who, secret = room.visitor.who, settings.SECRET_KEY
    return _done(
        request, room, one, why, lambda: reissue(room.event.id, one.id, why=why, secret=secret, by=who, at=now())
    )


@require_POST
@for_event(Doing.PRINT_PASSES)
def restoration(request: HttpRequest, room: Room, delegate_id: int) -> HttpResponse:
    """The pass that was revoked last is good again."""
    one = _found(room, delegate_id)
    return _done(request, room, one, "", lambda: restore(room.event.id, one.id, by=room.visitor.who, at=now()))


def _done(request: HttpRequest, room: Room, one: DelegateInfo, why: str, action: Callable[[], object]) -> HttpResponse:
    try:
        action()
    except NeedsReason:
        return _page(request, room, one, _("Chưa làm gì: cần ghi lý do, để người đứng cửa trả lời được."), why, 422)
    except NoDayYet:
        return _page(request, room, one, no_day(), why, 422)
    except NoLivingPass:
        says = _("Chưa làm gì: thẻ vừa được người khác thay đổi, hoặc đại biểu không dự. Trang này là hiện trạng.")
        return _page(request, room, one, says, why, 409)
    return redirect("passes_office:delegate", room.event.key, one.id)
