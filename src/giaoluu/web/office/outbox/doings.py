"""What can be pressed on a message."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from giaoluu.domain.outbox.actions import (
    correct_address,
    draft_again,
    drop,
    hold_back,
    note_pasted,
    settle,
)
from giaoluu.domain.outbox.decisions import NoLongerPossible
from giaoluu.web.office.outbox.views import CONFLICT, message_page, row_of
from giaoluu.web.permissions import Doing, Room, for_event

Press = Callable[[Room, int], object]


def _of_several(action: Callable[..., int], room: Room, number: int) -> object:
    return action(room.event.id, [number], by=room.visitor.who, at=now())


def _settle(arrived: bool, room: Room, number: int) -> object:
    return settle(room.event.id, number, arrived=arrived, by=room.visitor.who, at=now())


def _paste(room: Room, number: int) -> object:
    return note_pasted(room.event.id, number, by=room.visitor.who, at=now())


# Who may write drafts may drop them and take them up again; the rest says that something has left.
_DRAFTING: dict[str, Press] = {
    "drop": partial(_of_several, drop),
    "again": partial(_of_several, draft_again),
    "hold": partial(_of_several, hold_back),
}
_SENDING: dict[str, Press] = {
    "pasted": _paste,
    "arrived": partial(_settle, True),
    "lost": partial(_settle, False),
}


@require_POST
@for_event(Doing.URGE)
def do(request: HttpRequest, room: Room, number: int, doing: str) -> HttpResponse:
    """Does what was pressed; says so where the message is no longer in a state for it."""
    press = _DRAFTING.get(doing) or (_SENDING.get(doing) if room.may(Doing.SEND) else None)
    row = row_of(room, number)
    if press is None:
        raise Http404
    try:
        press(room, number)
    except NoLongerPossible:
        trouble = _(
            "Thư đã sang trạng thái khác trong lúc trang này mở. Chưa có gì thay đổi; xem trạng thái mới ở dưới."
        )
        return message_page(request, room, row_of(room, row.id), CONFLICT, trouble=trouble)
    return redirect("outbox:message", room.event.key, number)


@require_POST
@for_event(Doing.URGE)
def address(request: HttpRequest, room: Room, number: int) -> HttpResponse:
    """Another address for a message and its person; what was refused is a draft to it."""
    row, typed = row_of(room, number), request.POST.get("address", "").strip()
    kept = {"subject": row.subject, "body": row.body, "edition": row.edition, "address": typed}
    try:
        validate_email(typed)
        correct_address(room.event.id, number, typed, by=room.visitor.who, at=now())
    except ValidationError:
        trouble = _("“%(typed)s” chưa phải địa chỉ thư. Địa chỉ cần có dạng ten@donvi.gov.vn.") % {"typed": typed}
        return message_page(request, room, row, 422, typed=kept, address_trouble=trouble)
    except NoLongerPossible:
        trouble = _("Thư đang được gửi hoặc đã gửi nên địa chỉ chưa đổi.")
        return message_page(request, room, row_of(room, number), CONFLICT, typed=kept, address_trouble=trouble)
    return redirect("outbox:message", room.event.key, number)
