"""Until when lists are taken, and from when a substitute needs approval."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from giaoluu.domain.delegates.actions import RegisterChanged, set_days
from giaoluu.web.office.delegates.quotas import shown
from giaoluu.web.permissions import Doing, Room, for_event
from giaoluu.web.typed import Problem, edition_in, words_in

NAMES = ("closes_on", "frozen_on")


@require_POST
@for_event(Doing.MANAGE_DELEGATES)
def days(request: HttpRequest, room: Room) -> HttpResponse:
    """Both days; an empty field takes a day away."""
    typed = {name: words_in(request, name, 20) for name in NAMES}
    try:
        closes_on, frozen_on = (date.fromisoformat(typed[name]) if typed[name] else None for name in NAMES)
    except ValueError:
        return shown(request, room, Problem("days", _("Chưa đổi: ghi ngày như 29/8/2026."), typed))
    if closes_on and frozen_on and frozen_on < closes_on:
        says = _("Chưa đổi: ngày chốt không thể trước ngày hết hạn nhận danh sách.")
        return shown(request, room, Problem("days", says, typed))
    try:
        set_days(
            room.event.id, closes_on, frozen_on, edition=edition_in(request), by=room.visitor.who, at=timezone.now()
        )
    except RegisterChanged:
        says = _(
            "Người khác vừa đổi các ngày này, trang đã hiện bản mới. Chưa ghi thay đổi của bạn; xem lại rồi bấm lại."
        )
        return shown(request, room, Problem("days", says, typed, 409))
    return redirect("delegates_office:quotas", room.event.key)
